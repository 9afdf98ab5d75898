import { z } from 'zod';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { kpiId, lines, ofPerformance, share, yuan } from '../quantities.ts';
import { beyond, kpiValue } from './kpi-value.ts';
import type { PostMechanism } from './mechanism.ts';

const gate = z.strictObject({
  when: z
    .strictObject({
      kpi: kpiId,
      above: share.describe('Strikes where the KPI lies above, in its own unit.').optional(),
      below: share.describe('Strikes where the KPI lies below, in its own unit.').optional(),
    })
    .describe('When the gate strikes: exactly one of above and below; a missing value does not strike.'),
  then: z
    .union([
      z.strictObject({ zero: lines }).describe('The lines are not paid; beats the floor.'),
      z
        .strictObject({
          multiply: share.describe('Factor that the lines are multiplied by.'),
          of: ofPerformance,
        })
        .describe('The lines are multiplied.'),
      z
        .strictObject({ cap: yuan.describe('Most that each line pays, yuan a month.'), of: ofPerformance })
        .describe('Each line is capped.'),
    ])
    .describe('What happens then.'),
});

const keys = {
  gates: z
    .array(gate.describe('A condition on a KPI and what it does to lines.'))
    .describe('Gates, in their order, after the modifiers.')
    .default([]),
};

export type PlanGate = z.output<typeof gate>;

interface GatePart {
  readonly gates: readonly PlanGate[];
}

/**
 * Gates 一票否决: a raw KPI value beyond a limit cancels, multiplies or caps lines. A missing value
 * does not strike.
 */
export const gates = {
  id: 'gates',
  of: 'post',
  keys,
  lower: {
    claims(part, on) {
      part.gates.forEach((each, k) => lowerGate(each, on, `${on.clause}.gates[${k}]`));
    },
  },
} as const satisfies PostMechanism<GatePart>;

function lowerGate({ when, then }: PlanGate, on: PostLowering, clause: string): void {
  const { builder, claims, struck } = on;
  const name = kpiTitle(when.kpi, on.names);
  const strikes = builder.mean(beyond(builder, kpiValue(on, when.kpi, clause), when), {
    title: { en: `Gate on ${name.en}: strikes`, zh: `${name.zh}门槛：是否触发` },
    unit: 'flag',
    clause,
  });
  for (const line of on.linesMeant('zero' in then ? then.zero : then.of)) {
    const amount = claims.get(line);
    if (amount === undefined) continue;
    claims.set(line, builder.select(strikes, penalty(builder, then, amount), amount));
    if ('zero' in then)
      struck.set(line, builder.select(strikes, builder.constant(1), struck.get(line) ?? builder.constant(0)));
  }
}

function penalty(builder: ProgramBuilder, then: PlanGate['then'], amount: NodeId): NodeId {
  if ('zero' in then) return builder.constant(0);
  if ('multiply' in then) return builder.multiply(amount, builder.constant(then.multiply));
  return builder.arithmetic('min', amount, builder.constant(then.cap));
}
