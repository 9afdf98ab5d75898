import { problem, type Problem } from '../../simulations/problems/problem.ts';
import { isFault } from './cell-fault.ts';
import { dateCell, type DateOrder } from './date-cell.ts';

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

/** Share of values that a declared order must read. */
const enough = 0.95;

/**
 * Whether a column of dates can be read as declared. Nothing is guessed: without a declared order only
 * dates that begin with the year are taken, everything else is a question with examples and counts.
 *
 * @returns the order to read by, or the question
 */
export function settleDateOrder(
  column: string,
  values: readonly string[],
  declared: DateOrder | undefined,
): { order: DateOrder | null; problem: Problem | null } {
  const counts = Object.fromEntries(
    orders.map((order) => [order, values.filter((value) => !isFault(dateCell(value, order))).length]),
  ) as Record<DateOrder, number>;
  const total = values.length;
  const at = `column "${column}"`;
  if (declared === undefined) {
    if (counts.ymd === total || total === 0) return { order: 'ymd', problem: null };
    const examples = sample(values.filter((value) => isFault(dateCell(value, 'ymd'))));
    return {
      order: null,
      problem: problem('data/date-order-unclear', at, { column, values: total, ...counts, examples }),
    };
  }
  const better = orders.reduce((best, order) => (counts[order] > counts[best] ? order : best), declared);
  if (better === declared || counts[declared] >= enough * total) return { order: declared, problem: null };
  const unread = values.filter((value) => isFault(dateCell(value, declared)));
  const about = {
    column,
    declared,
    values: total,
    unread: unread.length,
    examples: sample(unread),
    better,
    betterCount: counts[better],
  };
  return { order: null, problem: problem('data/date-order-differs', at, about) };
}

function sample(values: readonly string[]): string {
  return [...new Set(values)]
    .slice(0, 3)
    .map((value) => `"${value.slice(0, 30)}"`)
    .join(', ');
}
