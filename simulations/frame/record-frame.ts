import type { Frame, LabelColumn, MeasureColumn } from './frame.ts';

/** One person-month as a record, for cases of plans, tests and small inputs. */
export interface FrameRecord {
  readonly person: string;
  readonly month: string;
  readonly labels: Readonly<Record<string, string | null>>;
  readonly numbers?: Readonly<Record<string, number>>;
  /** Value, or numerator, denominator and samples, by KPI id. */
  readonly measures?: Readonly<
    Record<string, number | readonly [numerator: number, denominator: number, samples?: number]>
  >;
}

/**
 * A frame of records, sorted by (month, post, person) as every frame is.
 *
 * frameOf([{ person: 'a', month: '2026-01', labels: { post: 'online', level: 'junior' } }]).rows // => 1
 */
export function frameOf(records: readonly FrameRecord[]): Frame {
  const key = ({ month, labels, person }: FrameRecord): string =>
    `${month}\u0000${labels['post'] ?? ''}\u0000${person}`;
  const sorted = [...records].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const people = [...new Set(sorted.map(({ person }) => person))].sort();
  const months = [...new Set(sorted.map(({ month }) => month))].sort();
  return {
    rows: sorted.length,
    people: people.length,
    months,
    person: Int32Array.from(sorted, ({ person }) => people.indexOf(person)),
    month: Int32Array.from(sorted, ({ month }) => months.indexOf(month)),
    labels: byName(
      sorted,
      ({ labels }) => labels,
      (of) => labelColumn(sorted.map((record) => of(record.labels) ?? null)),
    ),
    numbers: byName(
      sorted,
      ({ numbers }) => numbers,
      (of) => Float64Array.from(sorted, (record) => of(record.numbers ?? {}) ?? NaN),
    ),
    measures: byName(
      sorted,
      ({ measures }) => measures,
      (of) => measureColumn(sorted.map((record) => of(record.measures ?? {}))),
    ),
  };
}

function byName<V, C>(
  records: readonly FrameRecord[],
  part: (record: FrameRecord) => Readonly<Record<string, V>> | undefined,
  column: (of: (record: Readonly<Record<string, V>>) => V | undefined) => C,
): Record<string, C> {
  const names = [...new Set(records.flatMap((record) => Object.keys(part(record) ?? {})))].sort();
  return Object.fromEntries(names.map((name) => [name, column((record) => record[name])]));
}

function labelColumn(texts: readonly (string | null)[]): LabelColumn {
  const values = [...new Set(texts.filter((text) => text !== null))].sort();
  return { values, codes: Int32Array.from(texts, (text) => (text === null ? -1 : values.indexOf(text))) };
}

type Given = number | readonly [number, number, number?] | undefined;

function measureColumn(given: readonly Given[]): MeasureColumn {
  const triples = given.map((value): [number, number, number] => {
    if (value === undefined) return [NaN, NaN, NaN];
    return typeof value === 'number' ? [value, 1, 1] : [value[0], value[1], value[2] ?? value[1]];
  });
  const column = (k: 0 | 1 | 2): Float64Array => Float64Array.from(triples, (triple) => triple[k]);
  return { numerator: column(0), denominator: column(1), samples: column(2) };
}
