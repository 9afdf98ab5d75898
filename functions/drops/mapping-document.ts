import { yamlProblem } from '../../simulations/plan/parse-plan.ts';
import { placeOf } from '../../simulations/plan/place-in-text.ts';
import { readYaml } from '../../simulations/plan/read-yaml.ts';
import { z } from 'zod';
import { contactColumns } from '../../simulations/kpi/contact-columns.ts';
import { problem, type Problem, type Sentence } from '../../simulations/problems/problem.ts';
import { schemaFault } from '../../simulations/problems/schema-fault.ts';
import { durationFormats } from './duration-cell.ts';
import { encodings } from './source/record-source.ts';

const name = z.string().min(1).max(200);
const fieldName = z.string().regex(/^[a-z][a-z0-9_]{0,47}$/, { error: () => formWords.field.en });
const id = z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/i, { error: () => formWords.id.en });

const dateFormats = ['ymd', 'dmy', 'mdy', 'yymmdd', 'yyyy-mm'] as const;
const types = ['text', 'integer', 'decimal', 'boolean', 'timestamp'] as const;

/** One column of the file, or a value for every row. */
const label = z.union([
  z.strictObject({ constant: name }),
  z.strictObject({ column: name, values: z.record(z.string(), z.string().max(200)).optional() }),
]);

const measured = z.strictObject({
  column: name,
  /** Needed only where the built-in column has no type of its own. */
  type: z.enum(types).optional(),
  /** How dates or lengths of time are written. */
  format: z.enum([...dateFormats, ...durationFormats]).optional(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  required: z.boolean().default(false),
  min: z.number().optional(),
  max: z.number().optional(),
});

const amount = z.strictObject({ column: name });

/** How a file is read, where that cannot be told from its bytes. */
export const readingSchema = z.strictObject({
  /** Needed only where it cannot be told from the bytes. */
  encoding: z.enum(encodings).optional(),
  /** One character; needed only where two would cut equally well. */
  delimiter: z
    .string()
    .regex(/^[^"\r\n]$/, { error: () => formWords.delimiter.en })
    .optional(),
  /** Parts of an archive, or sheets, that are read one after the other; all when absent. */
  tables: z.array(name).min(1).max(200).optional(),
});

/**
 * How one file becomes tables: whose rows they are, which month, what each column means.
 * Published as JSON Schema in `docs/schema/mapping.schema.json`.
 */
export const mappingDocument = z.strictObject({
  schema: z.literal('quanheng/mapping@1'),
  id,
  /** Namespace of the contacts' keys; the mapping's id unless another mapping reads the same system. */
  source: id.optional(),
  file: readingSchema.extend({ decimal_comma: z.boolean().default(false) }).prefault({}),
  /** Cells that mean "no value", besides empty ones. */
  missing: z.array(z.string()).default([]),
  person: z.strictObject({ column: name }),
  /** The column of people's names: kept as keyed digests alone, for looking up whoever is named. */
  person_name: z.strictObject({ column: name }).optional(),
  /** The pay month of a row: from a date, or a month written `2026-01`. A month is named by where it ends. */
  month: z.strictObject({
    column: name,
    format: z.enum(dateFormats).optional(),
    starts_on_day: z.number().int().min(1).max(28).default(1),
  }),
  people: z
    .strictObject({
      labels: z.record(fieldName, label).default({}),
      fte: amount.optional(),
      paid_share: amount.optional(),
      /** Full-time base pay in yuan a month. */
      base_pay: amount.optional(),
    })
    .prefault({}),
  /** One row is one contact, with a key of its own. */
  contacts: z
    .strictObject({
      id: z.strictObject({ column: name }),
      columns: z.record(fieldName, measured).default({}),
    })
    .optional(),
  /** One row is one person and month; KPIs by numerator and denominator columns (denominator absent: 1). */
  results: z
    .record(
      fieldName,
      z.strictObject({ numerator: name, denominator: name.optional(), samples: name.optional() }),
    )
    .optional(),
  /** One row is what one rater says of one person in a month; a rated KPI is told by kind of rater. */
  ratings: z
    .strictObject({
      /** Kind of rater: qa, supervisor, peer, customer, self, or another name. */
      kind: label,
      /** Who rates: kept as a pseudonym alone; without it nobody can tell how mild a rater is. */
      rater: z.strictObject({ column: name }).optional(),
      /** Column of the ratings by KPI. */
      values: z.record(fieldName, name),
    })
    .optional(),
  /** What the sender says the file holds; a difference keeps the whole drop out. */
  controls: z
    .strictObject({
      records: z.number().int().optional(),
      sums: z.record(name, z.union([z.number(), z.string()])).default({}),
    })
    .optional(),
});

export type Mapping = z.output<typeof mappingDocument>;
export type MappedLabel = z.output<typeof label>;
export type MappedColumn = z.output<typeof measured>;

/** JSON Schema of what people write. */
export function mappingJsonSchema(): unknown {
  return z.toJSONSchema(mappingDocument, { io: 'input' });
}

/** A mapping, or all that is wrong with its text. */
export function parseMapping(text: string): { mapping: Mapping | null; problems: Problem[] } {
  const read = readYaml(text);
  if (read.kind === 'faulty')
    return { mapping: null, problems: read.faults.map((fault) => yamlProblem(fault)) };
  const invalid = (found: readonly Fault[]) => refused(found, (at) => placeOf(read, at.split('.'), at));
  const result = mappingDocument.safeParse(read.value);
  if (!result.success) return invalid(result.error.issues.slice(0, MOST_FAULTS).map(faultOf));
  const mapping = result.data;
  const tables = [mapping.contacts, mapping.results, mapping.ratings].filter((part) => part !== undefined);
  if (tables.length === 0) return invalid([{ at: 'mapping', ...faults.nothing }]);
  if (tables.length > 1) return invalid([{ at: 'mapping', ...faults.both }]);
  const kept = [...reservedNames(mapping), ...changedTypes(mapping)];
  if (kept.length > 0) return invalid(kept);
  const elsewhere = namesElsewhere(mapping);
  if (elsewhere !== null)
    return invalid([{ at: 'person_name', ...faults.names(mapping.person_name?.column ?? '', elsewhere) }]);
  return { mapping, problems: [] };
}

/** Names that the tables have for columns of their own, and one that every object has. */
const reserved = {
  'people.labels': new Set(['person', 'month', 'fte', 'paid_share', 'base_fen', 'constructor']),
  'contacts.columns': new Set(['person', 'month', 'contact_id', 'content', 'constructor']),
  results: new Set(['constructor']),
  'ratings.values': new Set(['constructor']),
};

function reservedNames({ people, contacts, results, ratings }: Mapping): Fault[] {
  const named = {
    'people.labels': people.labels,
    'contacts.columns': contacts?.columns ?? {},
    results: results ?? {},
    'ratings.values': ratings?.values ?? {},
  };
  return (Object.keys(named) as (keyof typeof named)[]).flatMap((part) =>
    Object.keys(named[part])
      .filter((key) => reserved[part].has(key))
      .map((key) => ({ at: `${part}.${key}`, ...faults.reserved })),
  );
}

/** Columns that the built-in KPIs know have one type everywhere; a whole number is a decimal, too. */
function changedTypes({ contacts }: Mapping): Fault[] {
  return Object.entries(contacts?.columns ?? {}).flatMap(([key, { type }]) => {
    const own = Object.hasOwn(contactColumns, key) ? contactColumns[key] : undefined;
    const fits = type === undefined || own === undefined || type === own;
    return fits || (own === 'decimal' && type === 'integer')
      ? []
      : [{ at: `contacts.columns.${key}.type`, ...faults.type(own) }];
  });
}

/** Where the column of names would be stored as it is; null where nowhere. */
function namesElsewhere({ person_name, people, contacts, results, ratings }: Mapping): string | null {
  if (!person_name) return null;
  const places = [
    ...Object.entries(people.labels).map(
      ([label, from]) => [`people.labels.${label}`, 'column' in from ? from.column : null] as const,
    ),
    ...Object.entries(contacts?.columns ?? {}).map(
      ([key, { column }]) => [`contacts.columns.${key}`, column] as const,
    ),
    ['contacts.id', contacts?.id.column ?? null] as const,
    ...Object.entries(results ?? {}).flatMap(([kpi, { numerator, denominator, samples }]) =>
      [numerator, denominator, samples].map((column) => [`results.${kpi}`, column ?? null] as const),
    ),
    ['ratings.kind', ratings && 'column' in ratings.kind ? ratings.kind.column : null] as const,
    ['ratings.rater', ratings?.rater?.column ?? null] as const,
    ...Object.entries(ratings?.values ?? {}).map(
      ([kpi, column]) => [`ratings.values.${kpi}`, column] as const,
    ),
  ];
  return places.find(([, column]) => column === person_name.column)?.[0] ?? null;
}

const faults = {
  nothing: {
    en: 'neither contacts nor results are mapped, nor are ratings',
    zh: '没有映射 contacts、results 或 ratings',
  },
  both: {
    en: 'a row is either a contact or a person and month: contacts or results, not both; so are ratings',
    zh: '一行要么是一次服务，要么是一人一月：contacts、results 与 ratings 只能取其一',
  },
  reserved: {
    en: 'the tables have a column of this name of their own; choose another name',
    zh: '数据表已有同名的列；请换一个名称',
  },
  type: (own: string): Sentence => ({
    en: `this column is ${own} everywhere, or the KPIs could not be measured; leave the type out`,
    zh: `该列一律为 ${own}，否则无法计算指标；请不要写 type`,
  }),
  names: (column: string, place: string): Sentence => ({
    en: `the column "${column}" is also mapped as ${place}; a column of names is for looking people up and nothing else`,
    zh: `“${column}”列同时映射到 ${place}；姓名列只能用于查找人员`,
  }),
};

/** Words of what the schema itself asks for. */
const formWords = {
  field: { en: 'lower case letters, digits and _, a letter first', zh: '小写字母、数字与 _，以字母开头' },
  delimiter: { en: 'one character, no quote and no line end', zh: '单个字符，且不是引号或换行' },
  id: { en: 'a letter, then letters, digits, _ or -', zh: '字母开头，其后为字母、数字、_ 或 -' },
};

/** Faults that are told at once; a text with more has one cause. */
const MOST_FAULTS = 50;

type Fault = Sentence & { readonly at: string };

/** What the schema finds, in words of both languages: those of this document where it has them. */
function faultOf(issue: z.core.$ZodIssue): Fault {
  const message = issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message;
  const own = Object.values(formWords).find(({ en }) => en === message);
  return { at: issue.path.join('.') || 'mapping', ...(own ?? schemaFault(issue)) };
}

/** @param placed  a path of a fault with its line and column */
function refused(
  found: readonly Fault[],
  placed: (at: string) => string,
): { mapping: null; problems: Problem[] } {
  return {
    mapping: null,
    problems: found.map(({ at, en, zh }) => {
      const place = at === 'mapping' ? '' : `${at}: `;
      const fault = { en: `${place}${en}`, zh: `${place}${zh}` };
      return problem('data/mapping-invalid', placed(at), { fault });
    }),
  };
}
