import type { NodeId } from '../../program/program.ts';
import type { GroupKey } from '../../program/shared-column.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import { kpiAmount } from './kpi-value.ts';
import type { PlanPool } from './pool-keys.ts';

/** Who is in a pool. */
export interface PoolPeople {
  readonly by: readonly GroupKey[];
  readonly takesPart: (on: PostLowering) => boolean;
  /** Column: people of the group. */
  readonly people: string;
}

/** Column of the fen that a pool holds, the same for everybody of a group; 0 and flagged where its KPI is missing. */
export function poolFund(
  all: PlanLowering,
  { id, scope, fund }: PlanPool,
  { by, takesPart, people }: PoolPeople,
  clause: string,
): string {
  const name = `pool ${id}: fund`;
  const { share_of, share_of_kpi, over_target, rate = 0 } = fund;
  const row = (of: string, nodeOf: (on: PostLowering) => NodeId): string =>
    all.row(of, (on) => (takesPart(on) ? nodeOf(on) : undefined));
  const fenOf = (on: PostLowering, yuan: NodeId): NodeId =>
    on.builder.add({ op: 'roundFen', input: on.builder.arithmetic('max', yuan, on.builder.constant(0)) });
  if (share_of !== undefined) {
    const pay = row(`${name}, pay`, (on) => payOf(on, share_of));
    const sum = all.shared.over({ name: `${name}, pay of all`, fn: 'sum', input: pay, by, months: 'same' });
    return row(name, (on) => {
      const yuan = on.builder.arithmetic('divide', on.builder.shared(sum), on.builder.constant(100));
      return fenOf(on, on.builder.multiply(yuan, on.builder.constant(rate)));
    });
  }
  return row(name, (on) => {
    const { builder } = on;
    const kpiOf = (of: {
      readonly kpi: string;
      readonly period?: 'month' | 'quarter' | 'half_year' | 'year' | undefined;
    }): NodeId => kpiAmount(on, { ...of, of: scope }, clause);
    const orNothing = (yuan: NodeId): NodeId => builder.orElse(yuan, 0, `fund-missing:${id}`);
    if (fund.per_person !== undefined)
      return fenOf(on, builder.multiply(builder.shared(people), builder.constant(fund.per_person)));
    if (share_of_kpi)
      return fenOf(on, orNothing(builder.multiply(kpiOf(share_of_kpi), builder.constant(rate))));
    if (over_target) {
      const excess = builder.arithmetic('subtract', kpiOf(over_target), builder.constant(over_target.target));
      const each = builder.constant(over_target.rate ?? over_target.amount ?? 0);
      return fenOf(on, orNothing(builder.multiply(excess, each)));
    }
    return fenOf(on, builder.constant(fund.amount ?? 0));
  });
}

/** Fen of lines, or of the target bonus, of one person. */
function payOf(on: PostLowering, of: 'target_bonus' | readonly string[]): NodeId {
  const { builder } = on;
  if (of === 'target_bonus') return builder.add({ op: 'roundFen', input: on.pay.target });
  return fenOfLines(on, on.linesMeant(of));
}

/** Fen of lines of one person; 0 without any. */
export function fenOfLines({ builder, fen }: PostLowering, lines: readonly string[]): NodeId {
  return lines
    .flatMap((line) => fen.get(line) ?? [])
    .reduce((a, b) => builder.arithmetic('add', a, b), builder.constant(0));
}
