import { countedRows } from './counted-rows.ts';
import { mustBeBelowLimit, mustBeWhole } from './exact-sum.ts';
import { monthStarts } from './frame-months.ts';
import { groupMembers } from './group-members.ts';
import { rowGroups } from './row-groups.ts';
import type { RunningColumn } from './shared-column.ts';
import type { MonthsEvaluator, SharedInputs } from './shared-inputs.ts';
import { sharedColumn, type SharedColumns } from './shared-leaves.ts';
import { stableOrder } from './stable-order.ts';

/**
 * Evaluates a running sum or count inside the groups of each month. O(rows · log of the largest group).
 *
 * @throws InexactSum as it says
 */
export function runningColumn(column: RunningColumn, inputs: SharedInputs): MonthsEvaluator {
  const { frame, columns } = inputs;
  const groups = rowGroups(frame, { by: column.by, posts: inputs.posts });
  const members = groupMembers(frame, groups);
  const starts = monthStarts(frame);
  const out = sharedColumn(columns, column.name);
  const counted = countedRows(column, columns);
  const most = largest(members.starts);
  const rows = new Int32Array(most);
  const sort = sorter(column.order, columns, most);
  const total = totals(column, columns, out);
  return (from, end) => {
    out.fill(NaN, starts[from], starts[end]);
    for (let cell = groups.starts[from]; cell < groups.starts[end]; cell++) {
      const here = counted(rows, members.rows, members.starts[cell], members.starts[cell + 1]);
      const count = sort.withKeys(rows, here);
      total(rows, count, sort.tied);
    }
  };
}

/** Members of the largest cell. */
function largest(starts: Int32Array): number {
  let most = 0;
  for (let cell = 1; cell < starts.length; cell++) most = Math.max(most, starts[cell] - starts[cell - 1]);
  return most;
}

interface Sorter {
  /** Sorts those of the rows whose keys are all there. @returns how many they are */
  readonly withKeys: (rows: Int32Array, count: number) => number;
  /** Whether two rows have equal keys. */
  readonly tied: (a: number, b: number) => boolean;
}

/** Rows come in the order of people, and stay in it where the keys are equal. */
function sorter(order: RunningColumn['order'], columns: SharedColumns, most: number): Sorter {
  const keys = order.map(({ key, descending }) => ({
    values: sharedColumn(columns, key),
    sign: descending ? -1 : 1,
  }));
  const [first, ...others] = keys;
  const compare = (a: number, b: number): number => {
    for (const { values, sign } of others) {
      if (values[a] !== values[b]) return values[a] < values[b] ? -sign : sign;
    }
    return 0;
  };
  const sort = stableOrder(most, others.length > 0 ? compare : undefined);
  const firstKeys = new Float64Array(most);
  return {
    withKeys(rows, count) {
      let there = 0;
      for (let i = 0; i < count; i++) {
        const row = rows[i];
        const key = first ? first.sign * first.values[row] : 0;
        rows[there] = row;
        firstKeys[there] = key;
        there += +(key === key && others.every(({ values }) => values[row] === values[row]));
      }
      sort(rows, firstKeys, there);
      return there;
    },
    tied: (a, b) => (!first || first.values[a] === first.values[b]) && compare(a, b) === 0,
  };
}

/** Writes the running total of rows in their order. */
function totals(
  { name, fn, input, ties, inclusive }: RunningColumn,
  columns: SharedColumns,
  out: Float64Array,
): (rows: Int32Array, count: number, tied: Sorter['tied']) => void {
  const x = sharedColumn(columns, input);
  return (rows, count, tied) => {
    let [total, magnitude] = [0, 0];
    for (let start = 0, end = 0; start < count; start = end) {
      let block = 0;
      do {
        const value = fn === 'count' ? 1 : x[rows[end]];
        mustBeWhole(name, value);
        block += value;
        magnitude += Math.abs(value);
        end++;
      } while (ties === 'share' && end < count && tied(rows[start], rows[end]));
      for (let i = start; i < end; i++) out[rows[i]] = inclusive ? total + block : total;
      total += block;
    }
    mustBeBelowLimit(name, magnitude);
  };
}
