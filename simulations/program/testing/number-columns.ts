import { frameOf, type FrameRecord } from '../../frame/testing/frame-builder.ts';
import { ProgramBuilder } from '../program-builder.ts';
import type { Program } from '../program.ts';
import type { SharedColumn } from '../shared-column.ts';
import { sharedColumns } from '../shared-columns.ts';

/** A person-month with numbers and the place to work. */
export interface NumberRow {
  readonly person: string;
  /** Month of 2026, 13 and more of 2027. */
  readonly month: number;
  /** `online` and `hotline` are paid as they are called, anything else is not. */
  readonly post?: string;
  readonly team?: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/**
 * A program of two posts, `online` and `hotline`, whose first columns are the numbers of the rows, and the columns
 * that are given.
 */
export function numberProgram(names: readonly string[], columns: readonly SharedColumn[]): Program {
  const posts = ['online', 'hotline'].map((post) => {
    const builder = new ProgramBuilder();
    for (const name of names) builder.add({ op: 'number', name });
    const pay = { levels: ['junior'], lines: [], onCost: { rate: 0, baseMinFen: 0, baseMaxFen: Infinity } };
    return builder.build({ post, covers: [post] }, pay, {});
  });
  const rows = names.map((name, k): SharedColumn => ({ kind: 'row', name, nodes: [k, k] }));
  return { plan: 'numbers', posts, shared: [...rows, ...columns] };
}

/** What columns say for each row, in the order in which the rows are given. */
export function columnsOf(
  rows: readonly NumberRow[],
  columns: readonly SharedColumn[],
): Readonly<Record<string, number[]>> {
  const names = [...new Set(rows.flatMap(({ numbers }) => Object.keys(numbers)))];
  const monthName = (month: number): string =>
    `${month > 12 ? 2027 : 2026}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
  const records = rows.map(({ person, month, post = 'online', team, numbers }): FrameRecord => {
    const labels = { post, level: 'junior', team: team ?? null };
    return { person, month: monthName(month), labels, numbers };
  });
  const frame = frameOf(records.map((record, at) => ({ ...record, numbers: { ...record.numbers, at } })));
  const found = sharedColumns(numberProgram(names, columns), frame);
  const at = frame.numbers['at'] as Float64Array;
  return Object.fromEntries(
    [...found].map(([name, values]) => {
      const inOrder: number[] = [];
      values.forEach((value, row) => (inOrder[at[row] as number] = value));
      return [name, inOrder];
    }),
  );
}
