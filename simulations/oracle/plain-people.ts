import type { PlainPay, PlainRow } from './plain-replay.ts';
import type { ChangeSums } from './rival-sums.ts';

/** A person whom two plans pay, with what no plan moves. */
export interface PlainPerson {
  /** Places of their months in the list of rows. */
  readonly rows: number[];
  /** The post of most of their months, and the group of most. */
  readonly post: string;
  readonly group: string;
  /** Full-time paid months: Σ FTE × paid share. */
  readonly months: number;
  /** Whether they are there in the last month. */
  readonly here: boolean;
}

/** People by number whom both plans pay, in the order in which they are met. @param label  of the groups, e.g. `shift` */
export function plainPeople(
  before: readonly (PlainPay | null)[],
  after: readonly (PlainPay | null)[],
  label: string,
): ReadonlyMap<number, PlainPerson> {
  const rowsOf = new Map<number, { at: number; row: PlainRow }[]>();
  let last = '';
  before.forEach((paid, at) => {
    if (!paid || !after[at]) return;
    const rows = rowsOf.get(paid.row.person) ?? [];
    rows.push({ at, row: paid.row });
    rowsOf.set(paid.row.person, rows);
    if (paid.row.month > last) last = paid.row.month;
  });
  const person = (rows: readonly { at: number; row: PlainRow }[]): PlainPerson => ({
    rows: rows.map(({ at }) => at),
    post: mode(rows.map(({ row }) => row.labels['post'] ?? '')),
    group: mode(rows.map(({ row }) => row.labels[label] ?? '')),
    months: rows.reduce(
      (sum, { row: { numbers } }) => sum + (numbers['fte'] ?? 1) * (numbers['paidShare'] ?? 1),
      0,
    ),
    here: rows.some(({ row }) => row.month === last),
  });
  return new Map([...rowsOf].map(([number, rows]) => [number, person(rows)]));
}

/** Whoever is not there in the last month has left; they could have in every month but the last. */
export function plainLeavers(
  pay: readonly (PlainPay | null)[],
  people: ReadonlyMap<number, PlainPerson>,
): ChangeSums['own'] {
  const months = [...new Set(pay.flatMap((paid) => (paid ? [paid.row.month] : [])))].sort();
  const place = new Map(months.map((month, k) => [month, k]));
  let [leavers, exposure] = [0, 0];
  for (const { rows, here } of people.values()) {
    const seen = rows.map((at) => place.get((pay[at] as PlainPay).row.month) ?? 0);
    if (!here) leavers++;
    exposure += Math.max(...seen) - Math.min(...seen) + (here ? 0 : 1);
  }
  return { leavers, exposure };
}

function mode(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
