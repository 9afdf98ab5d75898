import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { PlanDocument, PlanGate, PlanLine } from '../plan-document.ts';
import { beyond, measure } from './kpi-value.ts';

/** Amounts in yuan by line, as they pass from one mechanism to the next. */
export type Amounts = Readonly<Partial<Record<PlanLine, NodeId>>>;

/** What gates leave: the amounts, and by line whether a gate of kind `zero` struck (it beats the floor). */
export interface Gated {
  readonly amounts: Amounts;
  readonly zeroed: Amounts;
}

/**
 * Gates 一票否决: a raw KPI value beyond a limit cancels, multiplies or caps lines. A missing value
 * does not strike.
 */
export function lowerGates(
  builder: ProgramBuilder,
  plan: PlanDocument,
  gates: readonly PlanGate[],
  before: Amounts,
  clause: string,
): Gated {
  let state: Gated = { amounts: before, zeroed: {} };
  gates.forEach((gate, k) => {
    state = lowerGate(builder, plan, gate, state, `${clause}.gates[${k}]`);
  });
  return state;
}

function lowerGate(
  builder: ProgramBuilder,
  plan: PlanDocument,
  { when, then }: PlanGate,
  { amounts, zeroed }: Gated,
  clause: string,
): Gated {
  const value = measure(builder, plan, when.kpi, 0, clause);
  const name = kpiTitle(when.kpi, plan);
  const struck = builder.mean(beyond(builder, value, when), {
    title: { en: `Gate on ${name.en}: strikes`, zh: `${name.zh}门槛：是否触发` },
    unit: 'flag',
    clause,
  });
  const lines = 'zero' in then ? then.zero : then.of;
  const next: Partial<Record<PlanLine, NodeId>> = { ...amounts };
  const zero: Partial<Record<PlanLine, NodeId>> = { ...zeroed };
  for (const line of lines) {
    const amount = amounts[line];
    if (amount === undefined) continue;
    next[line] = builder.select(struck, penalty(builder, then, amount), amount);
    if ('zero' in then)
      zero[line] = builder.select(struck, builder.constant(1), zeroed[line] ?? builder.constant(0));
  }
  return { amounts: next, zeroed: zero };
}

function penalty(builder: ProgramBuilder, then: PlanGate['then'], amount: NodeId): NodeId {
  if ('zero' in then) return builder.constant(0);
  if ('multiply' in then) return builder.multiply(amount, builder.constant(then.multiply));
  return builder.arithmetic('min', amount, builder.constant(then.cap));
}
