import { kpiCatalogue } from '../../../simulations/kpi/catalogue.ts';
import { contactColumns } from '../../../simulations/kpi/contact-columns.ts';
import type { AskedReading } from '../source/asked-reading.ts';
import { fieldsByName, plainColumnName } from './column-names.ts';
import type { ColumnProfile } from './column-profile.ts';
import { question, type MappingQuestion } from './mapping-question.ts';
import { suggestedColumn } from './suggested-column.ts';
import { suggestedMonth } from './suggested-month.ts';

/** A first mapping, as plain JSON, and what only a person can say. */
export interface SuggestedMapping {
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly questions: readonly MappingQuestion[];
}

const labels = ['post', 'level', 'team', 'manager', 'shift', 'tenure', 'site'];
/** A column that is nearly empty at the beginning of a file measures nothing. */
const [leastFilled, few] = [0.05, 20] as const;
type Fields = ReadonlyMap<string, ColumnProfile>;

/**
 * A first mapping of a file, from the names of its columns and their first values. What names and values leave open is
 * asked and never guessed; a column of phone, identity or card numbers is suggested for nothing.
 *
 * @param file  its name, and what was said of how it is read
 */
export function suggestMapping(
  columns: readonly ColumnProfile[],
  file: { readonly name: string; readonly asked: AskedReading },
): SuggestedMapping {
  const usable = columns.filter(
    ({ personal, records, filled }) => !personal && (filled >= leastFilled || records < few),
  );
  const fields = fieldsByName(usable);
  const month = suggestedMonth(usable, fields);
  const rows = suggestedRows(usable, fields);
  const said = Object.entries(file.asked).filter(([, value]) => value !== undefined);
  return {
    mapping: {
      schema: 'quanheng/mapping@1',
      id: idOf(file.name),
      ...(said.length > 0 && { file: Object.fromEntries(said) }),
      person: { column: fields.get('person')?.name ?? '' },
      ...(fields.has('name') && { person_name: { column: fields.get('name')?.name } }),
      month: month.month,
      people: suggestedPeople(fields),
      ...rows.part,
    },
    questions: [
      ...columns.filter(({ personal }) => personal).map(personalQuestion),
      ...personQuestions(fields),
      ...month.questions,
      ...labelQuestions(fields),
      ...rows.questions,
    ],
  };
}

function suggestedPeople(fields: Fields): Record<string, unknown> {
  const found = labels.flatMap((label) =>
    fields.has(label) ? [[label, { column: fields.get(label)?.name }]] : [],
  );
  const amounts = ['base_pay', 'fte'].flatMap((part) =>
    fields.has(part) ? [[part, { column: fields.get(part)?.name }]] : [],
  );
  const constants = { post: { constant: 'service' }, level: { constant: 'agent' } };
  return {
    labels: { ...constants, ...(Object.fromEntries(found) as object) },
    ...(Object.fromEntries(amounts) as object),
  };
}

/** One row is a contact, where one is named; a person and month where columns are named as KPIs are. */
function suggestedRows(
  columns: readonly ColumnProfile[],
  fields: Fields,
): { part: object; questions: MappingQuestion[] } {
  const contact = fields.get('contact');
  const kpis = contact ? [] : kpiColumns(columns, fields);
  if (kpis.length > 0) {
    const results = Object.fromEntries(kpis.map(({ id, name }) => [id, { numerator: name }]));
    return { part: { results }, questions: [] };
  }
  const measured = Object.keys(contactColumns).flatMap((field) => {
    const profile = fields.get(field);
    return profile ? [[field, suggestedColumn(field, profile)] as const] : [];
  });
  return {
    part: {
      contacts: {
        id: { column: contact?.name ?? '' },
        columns: Object.fromEntries(measured.map(([field, { column }]) => [field, column])),
      },
    },
    questions: [...keyQuestions(columns, contact), ...measured.flatMap(([, { questions }]) => questions)],
  };
}

function kpiColumns(columns: readonly ColumnProfile[], fields: Fields): { id: string; name: string }[] {
  const taken = new Set(
    [...fields].filter(([field]) => !(field in contactColumns)).map(([, { name }]) => name),
  );
  return kpiCatalogue.flatMap(({ id, title }) => {
    const known = [id, title.en, title.zh].map(plainColumnName);
    const found = columns.find(
      ({ name, numbers }) => numbers > 0.9 && !taken.has(name) && known.includes(plainColumnName(name)),
    );
    return found ? [{ id, name: found.name }] : [];
  });
}

function keyQuestions(
  columns: readonly ColumnProfile[],
  contact: ColumnProfile | undefined,
): MappingQuestion[] {
  if (contact) {
    const repeats = contact.count - contact.distinct;
    if (repeats === 0 || contact.count === 0) return [];
    return [
      question(
        'contacts.id.column',
        `Does "${contact.name}" tell contacts apart? Of its first ${contact.count} values ${repeats} repeat another.`,
        `“${contact.name}”能区分每次服务吗？前 ${contact.count} 个值中有 ${repeats} 个重复。`,
        [contact.name],
      ),
    ];
  }
  const unique = columns.filter(
    ({ count, distinct, filled }) => count > 1 && distinct === count && filled === 1,
  );
  return [
    question(
      'contacts.id.column',
      'Which column tells contacts apart? If a row is a person and month, map `results` instead.',
      '哪一列能区分每次服务？若一行是一人一月，请改为映射 `results`。',
      unique.map(({ name }) => name),
    ),
  ];
}

function personQuestions(fields: Fields): MappingQuestion[] {
  const person = fields.get('person');
  if (!person)
    return [
      question(
        'person.column',
        'Which column says who it was: a number, else a name?',
        '哪一列表示人员（工号或姓名）？',
      ),
    ];
  const { value, share } = person.mode;
  if (person.distinct < 5 || share < 0.1 || share < 3 / person.distinct) return [];
  return [
    question(
      'missing',
      `"${value}" stands in ${Math.round(share * 100)} % of "${person.name}": is it nobody? Then name it in \`missing\`.`,
      `“${person.name}”中有 ${Math.round(share * 100)} % 为“${value}”：是否表示无人？如是请写入 \`missing\`。`,
      [value],
    ),
  ];
}

function labelQuestions(fields: Fields): MappingQuestion[] {
  return [
    ...(fields.has('post')
      ? []
      : [
          question(
            'people.labels.post',
            'In which post of the plan are these people?',
            '这些人员属于方案中的哪个岗位？',
            ['service'],
          ),
        ]),
    ...(fields.has('level')
      ? []
      : [
          question(
            'people.labels.level',
            'At which level of the plan are they? A column such as tenure may say it.',
            '他们属于方案中的哪个职级？也可由司龄等列决定。',
            ['agent'],
          ),
        ]),
  ];
}

function personalQuestion({ name }: ColumnProfile): MappingQuestion {
  return question(
    'people',
    `"${name}" looks like phone, identity or card numbers: it is mapped to nothing. Is there a number of the company's own?`,
    `“${name}”疑似手机号、身份证号或银行卡号，未映射。是否有公司内部工号？`,
  );
}

function idOf(name: string): string {
  const plain = name
    .replace(/\.[^/]*$/, '')
    .replace(/[^a-zA-Z0-9_-]+/g, '-')
    .replace(/^[^a-zA-Z]+/, '');
  return plain.slice(0, 40).toLowerCase() || 'my-file';
}
