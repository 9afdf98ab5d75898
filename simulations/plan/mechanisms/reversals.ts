import { z } from 'zod';
import type { NodeId, NodeMeaning } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { kpiId } from '../quantities.ts';

/** Sales that are taken back. */
export const reversals = z.strictObject({
  kpi: kpiId
    .describe(
      'KPI that is added to the amount: below 0 where sales were taken back. The amount alone where absent.',
    )
    .optional(),
  below_zero: z
    .literal('carry_forward')
    .describe('A month below 0 pays nothing, and later months pay only what lies beyond it.'),
});

export type PlanReversals = z.output<typeof reversals>;

/**
 * What a commission pays where months below 0 are carried forward: the sum of a person's months in the post, less what
 * was claimed before, never below 0. Claimed to date is max(0, running maximum of the sum to date).
 *
 * @param earned  fen that the month earns by itself, maybe below 0
 * @returns       fen
 */
export function carriedForward(
  on: PostLowering,
  earned: NodeId,
  { line, clause }: { readonly line: string; readonly clause: string },
): NodeId {
  const name = `${on.clause} ${line}`;
  const { all, builder, index } = on;
  const step = (node: NodeId, title: NodeMeaning['title'], given?: true): NodeId =>
    builder.mean(node, { title, unit: 'fen', clause, ...(given && { given }) });
  const input = all.row(`${name} of the month`, (post) => (post.index === index ? earned : undefined));
  const own = { by: ['person'], months: { toDate: 'all' } } as const;
  const sums = all.shared.over({ name: `${name} to date`, fn: 'sum', input, ...own });
  const most = all.shared.over({ name: `${name} most to date`, fn: 'max', input: sums, ...own });
  const before = all.shared.previous({ name: `${name} most before`, of: most, initial: 0 });
  const read = (column: string): NodeId => builder.add({ op: 'shared', column });
  const earlier = step(
    builder.arithmetic('subtract', read(sums), earned),
    { en: 'Earned in earlier months', zh: '以前各月累计应得' },
    true,
  );
  const claimed = step(
    builder.arithmetic('max', read(before), builder.constant(0)),
    { en: 'Claimed in earlier months', zh: '以前各月累计计发' },
    true,
  );
  const toDate = step(builder.arithmetic('add', earlier, earned), {
    en: 'Earned in all months to date',
    zh: '截至本月累计应得',
  });
  const left = builder.arithmetic('subtract', toDate, claimed);
  return builder.arithmetic('max', left, builder.constant(0));
}
