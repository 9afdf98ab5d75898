import { frameOf, type FrameRecord } from '../../frame/record-frame.ts';
import type { ColumnLowering } from '../lowered/column-lowering.ts';
import { ProgramBuilder } from '../program-builder.ts';
import type { Program } from '../program.ts';
import type { SharedColumn } from '../shared-column.ts';
import { SharedBuilder } from '../shared-builder.ts';
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
 * What columns say for each row, in the order in which the rows are given. The program has two posts, `online` and
 * `hotline`; its first columns are the numbers of the rows.
 *
 * @param add  the columns that follow, or what adds them
 */
export function columnsOf(
  rows: readonly NumberRow[],
  add: readonly SharedColumn[] | ((all: ColumnLowering) => void),
): Readonly<Record<string, number[]>> {
  const records = rows.map((row, at) => ({ ...recordOf(row), numbers: { ...row.numbers, at } }));
  const frame = frameOf(records);
  const at = frame.numbers['at'] as Float64Array;
  return Object.fromEntries(
    [...sharedColumns(programOf(rows, add), frame)].map(([name, values]) => {
      const inOrder: number[] = [];
      values.forEach((value, row) => (inOrder[at[row] as number] = value));
      return [name, inOrder];
    }),
  );
}

function recordOf({ person, month, post = 'online', team, numbers }: NumberRow): FrameRecord {
  const [year, number] = [month > 12 ? 2027 : 2026, ((month - 1) % 12) + 1];
  const labels = { post, level: 'junior', team: team ?? null };
  return { person, month: `${year}-${String(number).padStart(2, '0')}`, labels, numbers };
}

function programOf(rows: readonly NumberRow[], add: Parameters<typeof columnsOf>[1]): Program {
  const posts = ['online', 'hotline'].map((post) => ({ post, builder: new ProgramBuilder() }));
  const shared = new SharedBuilder();
  const all: ColumnLowering = { shared, row: (name, nodeOf) => shared.row(name, posts.map(nodeOf)) };
  for (const name of new Set(rows.flatMap(({ numbers }) => Object.keys(numbers))))
    all.row(name, ({ builder }) => builder.add({ op: 'number', name }));
  if (typeof add === 'function') add(all);
  const columns = [...shared.columns, ...(typeof add === 'function' ? [] : add)];
  const pay = { levels: ['junior'], lines: [] };
  return {
    plan: 'numbers',
    shared: columns,
    posts: posts.map(({ post, builder }) => builder.build({ post, covers: [post] }, pay, {})),
  };
}
