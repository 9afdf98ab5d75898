import type { Frame } from '../frame/frame.ts';

/** Who is compared: it stays the same while a scenario moves. */
export interface Population {
  /** Rows of the frame that count, ascending. */
  readonly rows: Int32Array;
  /** Person by place in `rows`, below `people`. */
  readonly personAt: Int32Array;
  /** The same rows as stretches of the frame. */
  readonly runs: readonly PayRun[];
  readonly people: number;
  /** Person by person of the frame; −1 = nobody who is compared. */
  readonly personOf: Int32Array;
  /** Full-time paid months by place in `rows`: FTE × paid share, each 1 where the data has none. */
  readonly rowMonths: Float64Array;
  /** The same by person. */
  readonly paidMonths: Float64Array;
  /** 1 for the people who are there in the last month that has anybody. */
  readonly present: Uint8Array;
  /** Months in which somebody is compared. */
  readonly monthCount: number;
}

/** Compared rows [start, end) that follow each other in the frame, all of one month and post. */
export interface PayRun {
  readonly start: number;
  readonly end: number;
  /** Place of the first one in `rows`. */
  readonly at: number;
  readonly month: number;
  /** Code of the post; −1 = none. */
  readonly post: number;
}

/**
 * The rows that count and the people behind them.
 *
 * @param counts  whether a row of the frame counts
 */
export function populationOf(frame: Frame, counts: (row: number) => boolean): Population {
  const rows = countingRows(frame, counts);
  const { personOf, people } = numberPeople(frame, rows);
  const personAt = rows.map((row) => personOf[frame.person[row]]);
  return {
    rows,
    people,
    personOf,
    personAt,
    runs: runsOf(frame, rows),
    ...paidMonthsOf(frame, rows, personAt, people),
    ...presence(frame, rows, personAt, people),
  };
}

function countingRows(frame: Frame, counts: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(frame.rows);
  let count = 0;
  for (let row = 0; row < frame.rows; row++) if (counts(row)) rows[count++] = row;
  return rows.subarray(0, count);
}

function numberPeople(frame: Frame, rows: Int32Array): { personOf: Int32Array; people: number } {
  const personOf = new Int32Array(frame.people).fill(-1);
  for (let i = 0; i < rows.length; i++) personOf[frame.person[rows[i]]] = 0;
  let people = 0;
  for (let p = 0; p < personOf.length; p++) if (personOf[p] === 0) personOf[p] = people++;
  return { personOf, people };
}

function runsOf({ month, labels }: Frame, rows: Int32Array): PayRun[] {
  const posts = labels['post']?.codes;
  const runs: PayRun[] = [];
  for (let at = 0, i = 1; i <= rows.length; i++) {
    const [start, row, before] = [rows[at], rows[i], rows[i - 1]];
    if (row === before + 1 && month[row] === month[before] && posts?.[row] === posts?.[before]) continue;
    runs.push({ start, end: before + 1, at, month: month[start], post: posts?.[start] ?? 0 });
    at = i;
  }
  return runs;
}

/** Somebody whose paid share is 0 throughout counts by months present. */
function paidMonthsOf(
  frame: Frame,
  rows: Int32Array,
  personAt: Int32Array,
  people: number,
): Pick<Population, 'rowMonths' | 'paidMonths'> {
  const { fte, paidShare } = frame.numbers;
  const rowMonths = new Float64Array(rows.length);
  const paidMonths = new Float64Array(people);
  const known = (value: number | undefined): number =>
    value === undefined || Number.isNaN(value) ? 1 : value;
  for (let i = 0; i < rows.length; i++) {
    const [row, person] = [rows[i], personAt[i]];
    rowMonths[i] = known(fte?.[row]) * known(paidShare?.[row]);
    paidMonths[person] += rowMonths[i];
  }
  const unpaid = paidMonths.map((months) => (months > 0 ? 0 : 1));
  for (let i = 0; i < rows.length; i++) {
    const person = personAt[i];
    if (unpaid[person] === 0) continue;
    rowMonths[i] = 1;
    paidMonths[person] += 1;
  }
  return { rowMonths, paidMonths };
}

function presence(
  frame: Frame,
  rows: Int32Array,
  personAt: Int32Array,
  people: number,
): Pick<Population, 'present' | 'monthCount'> {
  const seen = new Set<number>();
  for (let i = 0; i < rows.length; i++) seen.add(frame.month[rows[i]]);
  const last = Math.max(...seen);
  const present = new Uint8Array(people);
  for (let i = 0; i < rows.length; i++) if (frame.month[rows[i]] === last) present[personAt[i]] = 1;
  return { present, monthCount: seen.size };
}
