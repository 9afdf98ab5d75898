import type { Frame } from '../frame/frame.ts';
import { periodMonths } from './calendar-part.ts';
import { countedRows } from './counted-rows.ts';
import { isBelowLimit, mustBeBelowLimit, mustBeWhole } from './exact-sum.ts';
import { calendarMonths, monthStarts } from './frame-months.ts';
import { groupMembers } from './group-members.ts';
import { mustBeKnownInCycle, mustBeLegalOver } from './legal-over.ts';
import { rowGroups, type RowGroups } from './row-groups.ts';
import type { MonthRange, OverColumn, PeriodName } from './shared-column.ts';
import type { MonthsEvaluator, SharedInputs } from './shared-inputs.ts';
import { sharedColumn } from './shared-leaves.ts';

/**
 * Evaluates an aggregate over groups. O(rows) for the same month and to date, O(rows · months) for a range of months.
 *
 * @throws RangeError when a range reaches into months to come, the rest of a period is wanted inside a cycle, or `last`
 *   is of anything but a person's months
 * @throws InexactSum as it says
 */
export function overColumn(column: OverColumn, inputs: SharedInputs): MonthsEvaluator {
  mustBeLegalOver(column);
  const { frame, reason, columns } = inputs;
  const groups = rowGroups(frame, { by: column.by, posts: inputs.posts });
  const [x, out] = [sharedColumn(columns, column.input), sharedColumn(columns, column.name)];
  const [counted, members] = [countedRows(column, columns), groupMembers(frame, groups)];
  const aggregate = cellAggregate(folds[column.fn], column.months, groups, frame);
  const magnitude = cellAggregate(folds.magnitude, column.months, groups, frame);
  const rows = new Int32Array(members.rows.length);
  const starts = monthStarts(frame);
  let largest = 0;
  return (from, end) => {
    if (end - from < frame.months.length) mustBeKnownInCycle(column);
    const [first, last] = [groups.starts[from], groups.starts[end]];
    const [begin, stop] = [members.starts[first], members.starts[last]];
    const take = (own: Float64Array): void => {
      if (column.fn === 'sum' && column.where === undefined)
        largest = Math.max(
          largest,
          takeWhole({ column, own, cell: groups.cell, x }, members.rows, begin, stop),
        );
      else {
        const count = counted(rows, members.rows, begin, stop);
        folds[column.fn].take(own, groups.cell, x, rows, count);
        if (column.fn === 'sum') largest = Math.max(largest, largestWhole(column.name, x, rows, count));
      }
    };
    const values = aggregate(take, from, end);
    if (column.fn === 'sum') {
      // so many numbers so large stay below the limit however they are grouped
      if (!isBelowLimit(largest * frame.rows)) {
        const all = counted(rows, members.rows, 0, members.starts[last]);
        const magnitudes = magnitude((own) => folds.magnitude.take(own, groups.cell, x, rows, all), 0, end);
        for (let cell = first; cell < last; cell++) mustBeBelowLimit(column.name, magnitudes[cell]);
      }
    }
    tell(out, values, groups.cell, reason, starts[from], starts[end]);
  };
}

/** The largest magnitude of the numbers of rows. @throws InexactSum when one of them is not whole */
function largestWhole(name: string, x: Float64Array, rows: Int32Array, count: number): number {
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const value = x[rows[i]];
    mustBeWhole(name, value);
    const magnitude = Math.abs(value);
    if (magnitude > largest) largest = magnitude;
  }
  return largest;
}

interface Cells {
  readonly column: OverColumn;
  readonly own: Float64Array;
  readonly cell: Int32Array;
  readonly x: Float64Array;
}

/**
 * Adds the numbers of rows [start, end) of a list to their cells, in one pass: most columns are such sums.
 *
 * @returns the largest magnitude among them
 * @throws InexactSum when one of them is not whole
 */
function takeWhole({ column, own, cell, x }: Cells, rows: Int32Array, start: number, end: number): number {
  let largest = 0;
  for (let i = start; i < end; i++) {
    const row = rows[i];
    const value = x[row];
    if (value !== value) continue;
    mustBeWhole(column.name, value);
    const magnitude = Math.abs(value);
    if (magnitude > largest) largest = magnitude;
    own[cell[row]] += value;
  }
  return largest;
}

/** Hands the value of a cell to its rows that take part; a zero has no sign. */
function tell(
  out: Float64Array,
  values: Float64Array,
  cell: Int32Array,
  reason: Uint8Array,
  start: number,
  end: number,
): void {
  for (let row = start; row < end; row++)
    out[row] = reason[row] === 0 && cell[row] >= 0 ? values[cell[row]] + 0 : NaN;
}

/** How the numbers of a cell become one. */
interface Fold {
  /** What there is of no number. */
  readonly none: number;
  /** Takes the numbers of rows into their cells; rows of a cell come one after the other. */
  readonly take: (
    own: Float64Array,
    cell: Int32Array,
    x: Float64Array,
    rows: Int32Array,
    count: number,
  ) => void;
  /** Of an earlier month and of later ones. */
  readonly join: (earlier: number, later: number) => number;
}

const plus = (a: number, b: number): number => a + b;

const folds: Readonly<Record<OverColumn['fn'] | 'magnitude', Fold>> = {
  sum: {
    none: 0,
    join: plus,
    take(own, cell, x, rows, count) {
      for (let i = 0; i < count; i++) own[cell[rows[i]]] += x[rows[i]];
    },
  },
  magnitude: {
    none: 0,
    join: plus,
    take(own, cell, x, rows, count) {
      for (let i = 0; i < count; i++) own[cell[rows[i]]] += Math.abs(x[rows[i]]);
    },
  },
  count: {
    none: 0,
    join: plus,
    take(own, cell, _, rows, count) {
      for (let i = 0; i < count; i++) own[cell[rows[i]]]++;
    },
  },
  min: {
    none: NaN,
    join: (a, b) => (a <= b || b !== b ? a : b),
    take(own, cell, x, rows, count) {
      for (let i = 0; i < count; i++) {
        const [at, value] = [cell[rows[i]], x[rows[i]]];
        if (!(own[at] <= value)) own[at] = value;
      }
    },
  },
  max: {
    none: NaN,
    join: (a, b) => (a >= b || b !== b ? a : b),
    take(own, cell, x, rows, count) {
      for (let i = 0; i < count; i++) {
        const [at, value] = [cell[rows[i]], x[rows[i]]];
        if (!(own[at] >= value)) own[at] = value;
      }
    },
  },
  last: {
    none: NaN,
    join: (a, b) => (b !== b ? a : b),
    take(own, cell, x, rows, count) {
      for (let i = 0; i < count; i++) own[cell[rows[i]]] = x[rows[i]];
    },
  },
};

/** @param take  takes numbers into the cells of months [from, end) */
type Aggregate = (take: (own: Float64Array) => void, from: number, end: number) => Float64Array;

/** Folds the numbers of each cell, then the cells of its group in the months that count for it. */
function cellAggregate(fold: Fold, months: MonthRange, groups: RowGroups, frame: Frame): Aggregate {
  const own = new Float64Array(groups.month.length);
  const look = months === 'same' ? undefined : lookBack(fold, months, groups, frame);
  return (take, from, end) => {
    const [first, last] = [groups.starts[from], groups.starts[end]];
    own.fill(fold.none, first, last);
    take(own);
    return look ? look(own, first, last) : own;
  };
}

/** Joins cells [first, last) with earlier ones of their groups. */
type LookBack = (own: Float64Array, first: number, last: number) => Float64Array;

function lookBack(
  { none, join }: Fold,
  months: Exclude<MonthRange, 'same'>,
  { month, before }: RowGroups,
  frame: Frame,
): LookBack {
  const seen = new Float64Array(month.length);
  const calendar = calendarMonths(frame);
  const periodsOf = (name: PeriodName): Int32Array =>
    calendar.map((index) => Math.floor(index / periodMonths[name]));
  if ('rest' in months) {
    const periods = periodsOf(months.rest);
    return (own, first, last) => {
      seen.fill(none, first, last);
      for (let cell = last - 1; cell >= first; cell--) {
        const earlier = before[cell];
        const goesOn = earlier >= first && periods[month[earlier]] === periods[month[cell]];
        if (goesOn) seen[earlier] = join(own[cell], seen[cell]);
      }
      return seen;
    };
  }
  if ('toDate' in months) {
    const periods = periodsOf(months.toDate);
    return (own, first, last) => {
      for (let cell = first; cell < last; cell++) {
        const earlier = before[cell];
        const goesOn = earlier >= 0 && periods[month[earlier]] === periods[month[cell]];
        seen[cell] = goesOn ? join(seen[earlier], own[cell]) : own[cell];
      }
      return seen;
    };
  }
  return (own, first, last) => {
    for (let cell = first; cell < last; cell++) {
      const here = calendar[month[cell]];
      let joined = none;
      for (let at = cell; at >= 0 && calendar[month[at]] >= here + months.from; at = before[at])
        if (calendar[month[at]] <= here + months.to) joined = join(own[at], joined);
      seen[cell] = joined;
    }
    return seen;
  };
}
