import type { FrameRecord } from '../../../../simulations/frame/record-frame.ts';
import { measureColumn } from '../../../../simulations/sql/node-sql.ts';
import { identifier } from '../../../../simulations/sql/identifier.ts';
import { doubleLiteral, literal } from '../../../../simulations/sql/literal.ts';

/** Records as a table that a program's query reads. */
export interface StagedRows {
  /** `CREATE OR REPLACE TABLE …` of a name. */
  readonly create: (table: string) => string;
  readonly has: (name: string) => boolean;
}

const parts = ['numerator', 'denominator', 'samples'] as const;

/** Rows as SQL text: `row` is the place of the record; a field that no record has is no column. */
export function stagedRows(records: readonly FrameRecord[]): StagedRows {
  const cells = records.map(cellsOf);
  const numbers = new Set<string>(['row']);
  const texts = new Set<string>(['person', 'month', 'post']);
  for (const record of cells)
    for (const [name, value] of record) (typeof value === 'number' ? numbers : texts).add(name);
  const columns = [...texts, ...numbers];
  const typed = (name: string): string =>
    `CAST(${identifier(name)} AS ${texts.has(name) ? 'VARCHAR' : 'DOUBLE'}) AS ${identifier(name)}`;
  const rows = cells.map((record, row) => {
    const all = new Map(record).set('row', row);
    return `(${columns.map((name) => cellText(all.get(name))).join(', ')})`;
  });
  const none = columns.map(() => 'NULL').join(', ');
  return {
    has: (name) => columns.includes(name),
    create: (table) =>
      `CREATE OR REPLACE TABLE ${table} AS SELECT ${columns.map(typed).join(', ')} FROM (VALUES ${[`(${none})`, ...rows].join(', ')}) AS r(${columns.map(identifier).join(', ')}) WHERE "row" IS NOT NULL`,
  };
}

type Cell = string | number | null;

function cellsOf({ person, month, labels, numbers, measures }: FrameRecord): Map<string, Cell> {
  const surveys = Object.entries(measures ?? {}).flatMap(([kpi, value]) =>
    parts.map((part, k) => [measureColumn(kpi, part), (value as readonly number[])[k] as number] as const),
  );
  return new Map<string, Cell>([
    ['person', person],
    ['month', month],
    ...Object.entries(labels),
    ...Object.entries(numbers ?? {}),
    ...surveys,
  ]);
}

function cellText(value: Cell | undefined): string {
  if (value === undefined || value === null) return 'NULL';
  return typeof value === 'number' ? doubleLiteral(value) : literal(value);
}
