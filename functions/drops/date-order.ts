import { problem, type Problem } from '../../simulations/problems/problem.ts';
import { isFault } from './cell-fault.ts';
import { dateCell, type DateOrder } from './date-cell.ts';

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy', 'yymmdd'];

/** Share of values that a declared order must read. */
const enough = 0.95;

/** What the values of a column of dates have in common; they are told one by one and not kept. */
export class DateTally {
  /** Values that each order reads. */
  readonly read: Record<DateOrder, number> = { ymd: 0, dmy: 0, mdy: 0, yymmdd: 0 };
  /** Values that are a month, `2026-01`. */
  months = 0;
  total = 0;
  readonly #unread: Record<DateOrder, Set<string>> = {
    ymd: new Set(),
    dmy: new Set(),
    mdy: new Set(),
    yymmdd: new Set(),
  };
  #last: { value: string; reads: readonly boolean[]; month: boolean } = {
    value: '',
    reads: [],
    month: false,
  };

  add(value: string): void {
    if (value !== this.#last.value || this.total === 0) {
      const reads = orders.map((order) => !isFault(dateCell(value, order)));
      this.#last = { value, reads, month: monthText.test(value) };
    }
    this.total += 1;
    if (this.#last.month) this.months += 1;
    orders.forEach((order, k) => {
      if (this.#last.reads[k]) this.read[order] += 1;
      else if (this.#unread[order].size < 3) this.#unread[order].add(value);
    });
  }

  /** Three values that an order does not read. */
  unreadBy(order: DateOrder): string {
    return [...this.#unread[order]].map((value) => `"${value.slice(0, 30)}"`).join(', ');
  }
}

/** A pay month as text, `2026-01`. */
export const monthText = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * Whether a column of dates can be read as declared. Nothing is guessed: without a declared order only
 * dates that begin with the year are taken, everything else is a question with examples and counts.
 *
 * @returns the order to read by, or the question
 */
export function settleDateOrder(
  column: string,
  tally: DateTally,
  declared: DateOrder | undefined,
): { order: DateOrder | null; problem: Problem | null } {
  const { read, total } = tally;
  const at = `column "${column}"`;
  if (declared === undefined) {
    if (read.ymd === total) return { order: 'ymd', problem: null };
    const examples = tally.unreadBy('ymd');
    return {
      order: null,
      problem: problem('data/date-order-unclear', at, { column, values: total, ...read, examples }),
    };
  }
  const better = orders.reduce((best, order) => (read[order] > read[best] ? order : best), declared);
  if (better === declared || read[declared] >= enough * total) return { order: declared, problem: null };
  const about = {
    column,
    declared,
    values: total,
    unread: total - read[declared],
    examples: tally.unreadBy(declared),
    better,
    betterCount: read[better],
  };
  return { order: null, problem: problem('data/date-order-differs', at, about) };
}
