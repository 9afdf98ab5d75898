import type { Frame } from '../frame/frame.ts';
import type { Replay } from '../replay/replay-result.ts';

/**
 * The pay of the people whom both plans cover, in the months chosen: what every outcome starts from.
 * Money is integer fen; arrays are indexed by row of the frame (`rows`) or by compared person (`people`).
 */
export interface ComparedPay {
  readonly frame: Frame;
  readonly baseline: Replay;
  readonly scenario: Replay;
  readonly population: Population;
  /** Rows that both plans cover in the months chosen, ascending. */
  readonly rows: Int32Array;
  /** Number of compared people; `personOf[frame person]` is their index or −1. */
  readonly people: number;
  readonly personOf: Int32Array;
  /** Full-time paid months by person: Σ FTE × paid share. */
  readonly paidMonths: Float64Array;
  /** Gross fen over the months, by person and side. */
  readonly gross: readonly [baseline: Float64Array, scenario: Float64Array];
  /** Variable pay over the months, fen, by person and side. */
  readonly variable: readonly [baseline: Float64Array, scenario: Float64Array];
  /** 1 where anything that is shown of a person differs in any month: gross, a line, on-cost. */
  readonly affected: Uint8Array;
  readonly affectedPeople: number;
}

/** Who is compared: it stays the same while a scenario moves. */
export interface Population {
  readonly rows: Int32Array;
  readonly people: number;
  readonly personOf: Int32Array;
  /** Full-time paid months by row of `rows`: FTE × paid share, each 1 where the data has none. */
  readonly rowMonths: Float64Array;
  /** The same by person. */
  readonly paidMonths: Float64Array;
  /** 1 for the people who are there in the last month that has anybody. */
  readonly present: Uint8Array;
  /** Months in which somebody is compared. */
  readonly monthCount: number;
}

interface Held {
  readonly covered: Uint8Array;
  readonly monthChosen: Uint8Array;
  readonly population: Population;
  /** What the baseline pays them. */
  readonly paid: PersonPay;
}

/** Fen over the months by person. */
interface PersonPay {
  readonly gross: Float64Array;
  readonly variable: Float64Array;
}

const held = new WeakMap<Replay, Held>();

/** Population and baseline pay of a comparison, kept for a baseline as long as scenarios cover the same rows. */
function heldFor(frame: Frame, baseline: Replay, { covered }: Replay, monthChosen: Uint8Array): Held {
  const last = held.get(baseline);
  if (last && same(last.covered, covered) && same(last.monthChosen, monthChosen)) return last;
  const rows = comparedRows(frame, baseline.covered, covered, monthChosen);
  const { personOf, people } = numberPeople(frame, rows);
  const population = {
    ...{ rows, people, personOf },
    ...paidMonthsOf(frame, rows, personOf, people),
    ...presence(frame, rows, personOf, people),
  };
  const made = {
    covered: covered.slice(),
    monthChosen,
    population,
    paid: personPay(frame, baseline, population),
  };
  held.set(baseline, made);
  return made;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

/** Adds up the pay of the compared people. O(rows). */
export function comparedPay(
  frame: Frame,
  baseline: Replay,
  scenario: Replay,
  monthChosen: Uint8Array,
): ComparedPay {
  const { population, paid: before } = heldFor(frame, baseline, scenario, monthChosen);
  const { rows, people, personOf, paidMonths } = population;
  const after = personPay(frame, scenario, population);
  const affected = new Uint8Array(people);
  const differs = partsDiffer(baseline, scenario);
  let affectedPeople = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const person = personOf[frame.person[row] as number] as number;
    if (affected[person] === 0 && differs(row)) {
      affected[person] = 1;
      affectedPeople++;
    }
  }
  const gross = [before.gross, after.gross] as const;
  const variable = [before.variable, after.variable] as const;
  return {
    frame,
    baseline,
    scenario,
    population,
    rows,
    people,
    personOf,
    paidMonths,
    gross,
    variable,
    affected,
    affectedPeople,
  };
}

/** Whether anything that is shown of a row differs between two replays: gross, on-cost or any line. */
export function partsDiffer(baseline: Replay, scenario: Replay): (row: number) => boolean {
  const none = new Float64Array(baseline.grossFen.length);
  const names = [...new Set([...Object.keys(baseline.lines), ...Object.keys(scenario.lines)])];
  const pairs: (readonly [Float64Array, Float64Array])[] = [
    [baseline.grossFen, scenario.grossFen],
    [baseline.onCostFen, scenario.onCostFen],
    ...names.map((name) => [baseline.lines[name] ?? none, scenario.lines[name] ?? none] as const),
  ];
  return (row) => {
    for (const [before, after] of pairs) if (before[row] !== after[row]) return true;
    return false;
  };
}

function personPay(
  frame: Frame,
  { grossFen, variableFen }: Replay,
  { rows, people, personOf }: Population,
): PersonPay {
  const [gross, variable] = [new Float64Array(people), new Float64Array(people)];
  addByPerson(gross, grossFen, rows, frame.person, personOf);
  addByPerson(variable, variableFen, rows, frame.person, personOf);
  return { gross, variable };
}

function comparedRows(
  frame: Frame,
  before: Uint8Array,
  after: Uint8Array,
  monthChosen: Uint8Array,
): Int32Array {
  const rows = new Int32Array(frame.rows);
  let count = 0;
  for (let row = 0; row < frame.rows; row++) {
    if (before[row] === 1 && after[row] === 1 && monthChosen[frame.month[row] as number] === 1)
      rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function numberPeople(frame: Frame, rows: Int32Array): { personOf: Int32Array; people: number } {
  const personOf = new Int32Array(frame.people).fill(-1);
  for (let i = 0; i < rows.length; i++) personOf[frame.person[rows[i] as number] as number] = 0;
  let people = 0;
  for (let p = 0; p < personOf.length; p++) if (personOf[p] === 0) personOf[p] = people++;
  return { personOf, people };
}

/** Somebody whose paid share is 0 throughout counts by months present. */
function paidMonthsOf(
  frame: Frame,
  rows: Int32Array,
  personOf: Int32Array,
  people: number,
): Pick<Population, 'rowMonths' | 'paidMonths'> {
  const { fte, paidShare } = frame.numbers;
  const rowMonths = new Float64Array(rows.length);
  const paidMonths = new Float64Array(people);
  const known = (value: number | undefined): number =>
    value === undefined || Number.isNaN(value) ? 1 : value;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const person = personOf[frame.person[row] as number] as number;
    rowMonths[i] = known(fte?.[row]) * known(paidShare?.[row]);
    paidMonths[person] = (paidMonths[person] as number) + (rowMonths[i] as number);
  }
  const unpaid = paidMonths.map((months) => (months > 0 ? 0 : 1));
  for (let i = 0; i < rows.length; i++) {
    const person = personOf[frame.person[rows[i] as number] as number] as number;
    if (unpaid[person] === 0) continue;
    rowMonths[i] = 1;
    paidMonths[person] = (paidMonths[person] as number) + 1;
  }
  return { rowMonths, paidMonths };
}

function presence(
  frame: Frame,
  rows: Int32Array,
  personOf: Int32Array,
  people: number,
): Pick<Population, 'present' | 'monthCount'> {
  const seen = new Set<number>();
  for (let i = 0; i < rows.length; i++) seen.add(frame.month[rows[i] as number] as number);
  const last = Math.max(...seen);
  const present = new Uint8Array(people);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (frame.month[row] === last) present[personOf[frame.person[row] as number] as number] = 1;
  }
  return { present, monthCount: seen.size };
}

function addByPerson(
  into: Float64Array,
  column: Float64Array,
  rows: Int32Array,
  person: Int32Array,
  personOf: Int32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const p = personOf[person[row] as number] as number;
    into[p] = (into[p] as number) + (column[row] as number);
  }
}

/** Each person's mean fen of a full-time paid month: gross ÷ (FTE × paid share), weighted by it. */
export function perPaidMonth(fen: Float64Array, months: Float64Array): Float64Array {
  return fen.map((value, p) => value / (months[p] as number));
}
