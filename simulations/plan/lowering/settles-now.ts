import type { NodeId } from '../../program/program.ts';
import type { GroupKey } from '../../program/shared-column.ts';
import type { PostLowering } from './plan-lowering.ts';

/** A period that ends with a settlement. */
export type SettledPeriod = 'quarter' | 'half_year' | 'year';

/**
 * 1 in the month in which a person settles a period in a post: its last month; or before, their last month in the post
 * where the data goes on without them (who left, and who changed the post). Who is there when the
 * data ends inside a period has settled nothing yet.
 *
 * @param leavers  `forfeit`: who has left the plan for good before the period ends settles nothing
 */
export function settlesNow(on: PostLowering, period: SettledPeriod, leavers: 'settle' | 'forfeit'): NodeId {
  const { builder } = on;
  const none = (later: NodeId): NodeId => builder.arithmetic('atMost', later, builder.constant(0));
  const some = (later: NodeId): NodeId => builder.arithmetic('greater', later, builder.constant(0));
  const last = builder.add({ op: 'calendar', part: `last_of_${period}` });
  const ended = builder.arithmetic(
    'min',
    none(monthsLeft(on, ['person', 'post'], period)),
    some(monthsLeft(on, [], 'all')),
  );
  const settled =
    leavers === 'settle' ? ended : builder.arithmetic('min', ended, some(monthsLeft(on, ['person'], 'all')));
  return builder.arithmetic('max', last, settled);
}

/** 1 in a person's last month where the data goes on without them. */
export function leavesNow(on: PostLowering): NodeId {
  const { builder } = on;
  const none = builder.arithmetic('atMost', monthsLeft(on, ['person'], 'all'), builder.constant(0));
  const others = builder.arithmetic('greater', monthsLeft(on, [], 'all'), builder.constant(0));
  return builder.arithmetic('min', none, others);
}

/** Months of service that a group has in the rest of a period. */
function monthsLeft(
  { all, builder }: PostLowering,
  by: readonly GroupKey[],
  rest: SettledPeriod | 'all',
): NodeId {
  const input = all.history('there', (post) => post.builder.constant(1));
  const name = `months left of ${by.join(' in ') || 'everybody'} in ${rest}`;
  return builder.add({
    op: 'shared',
    column: all.shared.over({ name, fn: 'count', input, by, months: { rest } }),
  });
}
