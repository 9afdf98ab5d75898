import { stringify } from 'yaml';
import { contactColumns } from '../../simulations/kpi/contact-columns.ts';
import { withoutHidden } from '../../simulations/problems/hidden-characters.ts';
import type { Problem } from '../../simulations/problems/problem.ts';
import type { ReadAs } from '../../simulations/problems/read-as.ts';
import type { ParquetRows } from '../ports/parquet-rows.ts';
import { isFault } from './cell-fault.ts';
import { dateCell } from './date-cell.ts';
import { orFault } from './source/file-fault.ts';
import { openSource, type GivenFile } from './source/open-source.ts';
import type { RecordSource } from './source/record-source.ts';

/** What a file looks like before it is mapped. */
export interface FilePreview {
  readonly readAs: ReadAs;
  readonly columns: { name: string; samples: string[] }[];
  /** YAML of a mapping to start from; what cannot be known is left for the analyst to say. */
  readonly suggestedMapping: string;
}

/** Names that columns go by, in both languages; the first match wins. */
const synonyms: readonly (readonly [field: string, pattern: RegExp])[] = [
  [
    'person',
    /^(agent[_ ]?(id|no)|employee[_ ]?(id|no)|staff[_ ]?(id|no)|工号|(员工|坐席|客服)(编号|工号|号))$/i,
  ],
  [
    'person',
    /^(agent|agent[_ ]?(name|id)|employee([_ ]?(id|no|name))?|staff|server|工号|坐席|客服(姓名)?|员工(编号|姓名|号)?|姓名)$/i,
  ],
  ['name', /^((agent|employee|staff)[_ ]?name|(客服|员工|坐席)?姓名)$/i],
  [
    'contact',
    /^(row|id|(contact|call|ticket|case|order)[_ ]?(id|no)|工单(号|编号)?|流水号|通话(id|编号)|编号)$/i,
  ],
  ['date', /^(date|day|.*date.*|.*_at|time|closed.*|日期|时间|.*时间|.*日期)$/i],
  ['month', /^(month|period|pay[_ ]?month|月份|账期|年月)$/i],
  ['rating', /^(csat( score)?|satisfaction( rating)?|rating|score|满意度|评分|评价)$/i],
  ['channel', /^(channel(_name)?|渠道)$/i],
  ['category', /^(category|topic|类别|分类|主题)$/i],
  ['answered', /^(answered.*|接起|是否接听|接听)$/i],
  ['resolved', /^(resolved|solved|是否解决|解决)$/i],
  ['wait_seconds', /^(speed of answer.*|wait.*|等待.*)$/i],
  ['talk_seconds', /^(.*talk.*|通话时长|话长)$/i],
  ['team', /^(supervisor|team( ?lead(er)?)?|班组|组长|主管|团队)$/i],
  ['manager', /^(manager|经理)$/i],
  ['shift', /^(.*shift|班次)$/i],
  ['tenure', /^(tenure.*|司龄|工龄)$/i],
  ['site', /^(site|location|职场|站点|城市)$/i],
  ['level', /^(level|grade|职级|级别)$/i],
  ['post', /^(post|role|position|job ?title|岗位|职位)$/i],
];

const people = ['post', 'level', 'team', 'manager', 'shift', 'tenure', 'site'];

/** Columns with sample values and a mapping suggested by their names; problems when the file cannot be read. */
export async function previewFile(
  file: GivenFile,
  parquetRows: ParquetRows,
): Promise<{
  preview: FilePreview | null;
  problems: readonly Problem[];
}> {
  const { source, problems } = await openSource(file, { asked: {}, parquetRows });
  if (!source) return { preview: null, problems };
  const { value: rows, problem } = await orFault(() => firstRows(source, 200));
  if (problem) return { preview: null, problems: [problem] };
  const columns = source.header.map((name, k) => ({
    name,
    samples: samplesOf(rows.map((cells) => cells[k] ?? '')),
  }));
  return {
    preview: { readAs: source.readAs, columns, suggestedMapping: suggestion(columns, file.name) },
    problems,
  };
}

async function firstRows({ records }: RecordSource, count: number): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of records()) {
    rows.push(...batch.slice(0, count).map(({ cells }) => cells));
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
}

function samplesOf(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => withoutHidden(value).trim()).filter((value) => value !== ''))]
    .slice(0, 5)
    .map((value) => value.slice(0, 60));
}

type Column = FilePreview['columns'][number];

function suggestion(columns: readonly Column[], name: string): string {
  const fields = new Map<string, Column>();
  for (const [field, pattern] of synonyms) {
    if (fields.has(field)) continue;
    const found = columns.find(
      (column) => pattern.test(column.name) && ![...fields.values()].includes(column),
    );
    if (found) fields.set(field, found);
  }
  const date = dateColumn(columns, fields);
  const labels = people.flatMap((field) =>
    fields.has(field) ? [[field, { column: fields.get(field)?.name }] as const] : [],
  );
  const constants = { post: { constant: 'service' }, level: { constant: 'agent' } };
  const measured = Object.keys(contactColumns).flatMap((field) =>
    fields.has(field) ? [[field, { column: fields.get(field)?.name }] as const] : [],
  );
  return stringify({
    schema: 'quanheng/mapping@1',
    id:
      name
        .replace(/\.[^/]*$/, '')
        .replace(/[^a-zA-Z0-9_-]+/g, '-')
        .replace(/^[^a-zA-Z]+/, '')
        .slice(0, 40)
        .toLowerCase() || 'my-file',
    person: { column: fields.get('person')?.name ?? '' },
    ...(fields.has('name') ? { person_name: { column: fields.get('name')?.name } } : {}),
    month: { column: date?.name ?? '', ...(date && isYearFirst(date) ? { format: 'ymd' } : {}) },
    people: { labels: { ...constants, ...Object.fromEntries(labels) } },
    contacts: { id: { column: fields.get('contact')?.name ?? '' }, columns: Object.fromEntries(measured) },
  });
}

/** The date column with values in all samples, one that begins with the year before others. */
function dateColumn(columns: readonly Column[], fields: ReadonlyMap<string, Column>): Column | undefined {
  return columns.find(isYearFirst) ?? fields.get('month') ?? fields.get('date');
}

function isYearFirst({ samples }: Column): boolean {
  return (
    samples.length > 0 &&
    samples.every((sample) => /^\d{4}\D/.test(sample) && !isFault(dateCell(sample, 'ymd')))
  );
}
