import { ratedKpi } from '../../simulations/kpi/kpi-title.ts';
import type { ColumnType } from '../ports/warehouse.ts';
import type { CellOf, ParquetColumn } from '../ports/parquet-column.ts';
import type { TableName } from './commit-record.ts';
import type { Cell } from './cell-reader.ts';
import { contentDigest } from './earlier-rows.ts';
import type { Mapping } from './mapping-document.ts';
import type { PersonMonth } from './people-months.ts';
import type { DroppedRow, RowsRead } from './read-rows.ts';

/** A table of a drop, typed columns of one length. */
export interface DropTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ParquetColumn>>;
}

/** Columns of a table as the commit names them. */
export function columnTypes({ columns }: DropTable): Record<string, ColumnType> {
  return Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, type]));
}

/** The tables of a drop: people, keyed names, and contacts or results. */
export function dropTables(
  mapping: Mapping,
  read: RowsRead,
  rows: readonly DroppedRow[],
): Partial<Record<TableName, DropTable>> {
  const common = { people: peopleTable(read.people.lines()), names: namesTable(read.names) };
  if (mapping.contacts) return { ...common, contacts: contactsTable(read, rows) };
  return {
    ...common,
    results: mapping.ratings ? ratingsTable(mapping.ratings, rows) : resultsTable(mapping, rows),
  };
}

const text = (values: (string | null)[]): ParquetColumn => ({ type: 'text', values });

function peopleTable(lines: readonly PersonMonth[]): DropTable {
  const labels = [...new Set(lines.flatMap((line) => Object.keys(line.labels)))].sort();
  const amounts = new Set(lines.flatMap((line) => Object.keys(line.amounts)));
  const decimal = (name: string): Record<string, ParquetColumn> =>
    amounts.has(name)
      ? { [name]: { type: 'decimal', values: lines.map((line) => line.amounts[name] ?? null) } }
      : {};
  const base: Record<string, ParquetColumn> = amounts.has('base_yuan')
    ? { base_fen: { type: 'integer', values: lines.map((line) => fenOf(line.amounts['base_yuan'])) } }
    : {};
  return {
    rows: lines.length,
    columns: {
      person: text(lines.map(({ person }) => person)),
      month: text(lines.map(({ month }) => month)),
      ...Object.fromEntries(
        labels.map((name) => [name, text(lines.map((line) => line.labels[name] ?? null))]),
      ),
      ...decimal('fte'),
      ...decimal('paid_share'),
      ...base,
    },
  };
}

/** Keyed names beside pseudonyms, in order of the keys: the order of the file would tell who is who. */
function namesTable(names: RowsRead['names']): DropTable {
  const lines = [...names].flatMap(([key, people]) => [...people].map((person) => [key, person] as const));
  lines.sort(([a, p], [b, q]) => (a === b ? (p < q ? -1 : 1) : a < b ? -1 : 1));
  return {
    rows: lines.length,
    columns: {
      name_key: text(lines.map(([key]) => key)),
      person: text(lines.map(([, person]) => person)),
    },
  };
}

/** Millionths of a yuan to fen; the reader has rounded amounts to fen, so it is exact. */
function fenOf(millionths: bigint | undefined): bigint | null {
  return millionths === undefined ? null : millionths / 10_000n;
}

function contactsTable({ columns }: RowsRead, rows: readonly DroppedRow[]): DropTable {
  return {
    rows: rows.length,
    columns: {
      person: text(rows.map(({ person }) => person)),
      month: text(rows.map(({ month }) => month)),
      contact_id: text(rows.map(({ key }) => key)),
      content: text(rows.map(contentDigest)),
      ...Object.fromEntries(
        columns.map(({ name, type }, k) => [
          name,
          typed(
            type,
            rows.map(({ cells }) => cells[k] ?? null),
          ),
        ]),
      ),
    },
  };
}

function resultsTable({ results = {} }: Mapping, rows: readonly DroppedRow[]): DropTable {
  const lines = rows.flatMap((row) =>
    Object.keys(results).flatMap((kpi, k) => {
      const [numerator, denominator, samples] = row.cells.slice(3 * k, 3 * k + 3) as (bigint | null)[];
      return numerator === null ||
        denominator === null ||
        numerator === undefined ||
        denominator === undefined
        ? []
        : [{ row, kpi, numerator, denominator, samples: samples ?? denominator }];
    }),
  );
  const decimal = (values: bigint[]): ParquetColumn => ({ type: 'decimal', values });
  return {
    rows: lines.length,
    columns: {
      person: text(lines.map(({ row }) => row.person)),
      month: text(lines.map(({ row }) => row.month)),
      kpi: text(lines.map(({ kpi }) => kpi)),
      numerator: decimal(lines.map(({ numerator }) => numerator)),
      denominator: decimal(lines.map(({ denominator }) => denominator)),
      samples: decimal(lines.map(({ samples }) => samples)),
    },
  };
}

/** Each rating is a result of the KPI by its kind of rater, of one observation, with who said so. */
function ratingsTable({ values }: NonNullable<Mapping['ratings']>, rows: readonly DroppedRow[]): DropTable {
  const lines = rows.flatMap(({ by, cells, ...row }) =>
    Object.keys(values).flatMap((kpi, k) => {
      const value = cells[k] as bigint | null;
      return value === null || by === undefined
        ? []
        : [{ ...row, value, kpi: ratedKpi(kpi, by.kind), rater: by.rater }];
    }),
  );
  const one = (): ParquetColumn => ({ type: 'decimal', values: lines.map(() => 1_000_000n) });
  return {
    rows: lines.length,
    columns: {
      person: text(lines.map(({ person }) => person)),
      month: text(lines.map(({ month }) => month)),
      kpi: text(lines.map(({ kpi }) => kpi)),
      numerator: { type: 'decimal', values: lines.map(({ value }) => value) },
      denominator: one(),
      samples: one(),
      rater: text(lines.map(({ rater }) => rater)),
    },
  };
}

function typed(
  type: ColumnType & ('text' | 'integer' | 'decimal' | 'boolean' | 'timestamp'),
  values: Cell[],
): ParquetColumn {
  return { type, values: values as (CellOf[typeof type] | null)[] } as ParquetColumn;
}
