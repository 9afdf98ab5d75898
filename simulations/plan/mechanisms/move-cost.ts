import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import type { LadderRule } from './ladder-keys.ts';
import type { LevelMove } from './level-moves.ts';

/**
 * What a move costs in a whole month for the person's share of full time, fen: of base pay, by the table or by a raise,
 * and of the target bonus, which is that of the new level in any case. Both without what probation takes off. Less is a
 * negative number.
 */
export function moveCost(
  { builder, pay, names: { scale } }: PostLowering,
  rule: LadderRule,
  moves: readonly LevelMove[],
): { readonly base: NodeId; readonly target: NodeId } {
  const fen = (yuan: NodeId): NodeId =>
    builder.add({ op: 'roundFen', input: builder.multiply(yuan, pay.fte) });
  const byLevel = (of: (move: LevelMove) => number): NodeId =>
    builder.add({
      op: 'lookup',
      label: 'level',
      table: Object.fromEntries(moves.map((move) => [move.level, of(move)])),
    });
  const base =
    rule.pay === 'to_table'
      ? builder.arithmetic(
          'subtract',
          byLevel(({ then }) => then.base ?? NaN),
          pay.settledBase,
        )
      : builder.multiply(pay.settledBase, builder.constant(rule.pay.raise));
  return { base: fen(base), target: fen(byLevel(({ now, then }) => (then.bonus - now.bonus) * scale)) };
}
