import type { GroupKey } from '../shared-column.ts';
import type { ColumnLowering } from './column-lowering.ts';

/** Who is ranked, and how. */
export interface Ranking {
  /** Name of the column of places; begins the names of the others that this takes. */
  readonly name: string;
  /** Column that is ranked by; it is put on the grid. */
  readonly score: string;
  readonly by: readonly GroupKey[];
  readonly best: 'highest' | 'lowest';
  /** Column: only rows where it is there and not 0 are ranked. */
  readonly where?: string;
  /** Of places that several tie for each has the best, or the worst, or one by the order of people. */
  readonly ties: 'better' | 'worse' | 'person';
}

/**
 * Places in a group of one month, 1 = best.
 *
 * @returns the column of places; missing where there is no score
 */
export function rank(all: ColumnLowering, { name, score, by, best, where, ties }: Ranking): string {
  const key = all.row(`${name}/key`, ({ builder }) =>
    builder.add({ op: 'grid', input: builder.shared(score) }),
  );
  const running = {
    fn: 'count',
    input: key,
    by,
    order: [{ key, descending: best === 'highest' }],
    ...(where !== undefined && { where }),
  } as const;
  if (ties !== 'better')
    return all.shared.running({
      name,
      ...running,
      ties: ties === 'worse' ? 'share' : 'person',
      inclusive: true,
    });
  const ahead = all.shared.running({ name: `${name}/ahead`, ...running, ties: 'share', inclusive: false });
  return all.row(name, ({ builder }) =>
    builder.arithmetic('add', builder.shared(ahead), builder.constant(1)),
  );
}
