import { namesCovered } from '../program/post-names.ts';
import { ProgramBuilder } from '../program/program-builder.ts';
import { scaled, type Piecewise } from '../program/piecewise.ts';
import type { OnCost } from '../program/post-columns.ts';
import type { NodeId, PostProgram, Program, ProgramLine } from '../program/program.ts';
import { roundFen } from '../program/round-fen.ts';
import { lowerGates, type Amounts } from './mechanisms/gate.ts';
import { measure } from './mechanisms/kpi-value.ts';
import { lowerModifiers } from './mechanisms/modifier.ts';
import { lowerOvertime } from './mechanisms/overtime.ts';
import { lowerLimits } from './mechanisms/pay-limits.ts';
import { lowerPayTable } from './mechanisms/pay-table.ts';
import { commissionCurve, payoutCurve } from './mechanisms/payout-curve.ts';
import { lowerScorecard } from './mechanisms/scorecard.ts';
import type { PlanDocument, PlanPost } from './plan-document.ts';

/**
 * The program of a plan that `parsePlan` found whole: one graph of arithmetic a post.
 *
 * Order of evaluation, the same for every plan: KPI values → points → score → curve × target bonus
 * (prorated), commission beside it → modifiers → gates → cap → floor → rounding; overtime beside.
 */
export function compilePlan(plan: PlanDocument): Program {
  return {
    plan: plan.id,
    posts: Object.entries(plan.posts).map(([name, post]) => compilePost(plan, name, post)),
    shared: [],
  };
}

function compilePost(plan: PlanDocument, name: string, post: PlanPost): PostProgram {
  const builder = new ProgramBuilder();
  const clause = `posts.${name}`;
  const outputs: Record<string, NodeId> = {};
  const pay = lowerPayTable(builder, post, clause, plan.scale);
  const performance = builder.multiply(pay.target, curveMultiple(builder, plan, post, clause, outputs));
  const before: Amounts = { performance, ...lowerCommission(builder, plan, post, clause) };
  const modified = lowerModifiers(builder, plan, post.modifiers, before, clause);
  const gated = lowerGates(builder, plan, post.gates, modified, clause);
  const fen = lowerLimits(builder, post, gated, pay.target, clause);
  const base = builder.add({ op: 'roundFen', input: pay.base });
  const lines: ProgramLine[] = [
    { id: 'base', title: { en: 'Base pay', zh: '基本工资' }, node: base, variable: false },
    {
      id: 'performance',
      title: { en: 'Performance pay', zh: '绩效工资' },
      node: fen.performance as NodeId,
      variable: true,
    },
  ];
  if (fen.commission !== undefined) {
    lines.push({
      id: 'commission',
      title: { en: 'Commission', zh: '提成' },
      node: fen.commission,
      variable: true,
    });
  }
  lines.push(...lowerOvertime(builder, plan, pay.fullBase));
  return builder.build(
    { post: name, covers: namesCovered(name, post) },
    { levels: Object.keys(post.levels), lines, onCost: onCostOf(plan) },
    outputs,
  );
}

/** A plan's rule for on-cost, in fen. */
export function onCostOf({ employer }: PlanDocument): OnCost {
  const { rate, base_min, base_max } = employer.on_cost;
  return {
    rate,
    baseMinFen: roundFen(base_min),
    baseMaxFen: base_max === undefined ? Infinity : roundFen(base_max),
  };
}

/** Multiple of the target bonus that the score earns. */
function curveMultiple(
  builder: ProgramBuilder,
  plan: PlanDocument,
  post: PlanPost,
  clause: string,
  outputs: Record<string, NodeId>,
): NodeId {
  const meaning = {
    title: { en: 'Bonus curve: multiple of the target bonus', zh: '奖金曲线：目标奖金倍数' },
    unit: 'multiple',
    clause: `${clause}.curve`,
  } as const;
  const { curve } = post;
  if (post.scorecard.length > 0) {
    const { score, points } = lowerScorecard(builder, plan, post, clause);
    outputs['score'] = score;
    for (const [kpi, node] of Object.entries(points)) outputs[`points:${kpi}`] = node;
    if (curve.kind !== 'fixed') {
      const multiple = scoredMultiple(builder, score, payoutCurve(curve), post.missing.no_score);
      return (outputs['curve'] = builder.mean(multiple, meaning));
    }
  }
  const multiple = curve.kind === 'fixed' ? curve.multiple : 1;
  return (outputs['curve'] = builder.mean(builder.constant(multiple), meaning));
}

/** What a curve pays for a score; for no score at all by the plan's rule: as on target, or nothing. */
function scoredMultiple(
  builder: ProgramBuilder,
  score: NodeId,
  curve: Piecewise,
  rule: PlanPost['missing']['no_score'],
): NodeId {
  return rule === 'zero'
    ? builder.orElse(builder.piecewise(score, curve), 0, 'no-score-as-zero')
    : builder.piecewise(builder.orElse(score, 100, 'no-score-as-on-target'), curve);
}

function lowerCommission(
  builder: ProgramBuilder,
  plan: PlanDocument,
  { commission }: PlanPost,
  clause: string,
): Amounts {
  if (!commission) return {};
  const at = `${clause}.commission`;
  const value = measure(builder, plan, commission.kpi, 0, at);
  const amount = builder.piecewise(value, scaled(commissionCurve(commission), plan.scale));
  const title = { en: 'Commission by tiers', zh: '分档提成' };
  return {
    commission: builder.mean(builder.orElse(amount, 0, `commission-missing:${commission.kpi}`), {
      title,
      unit: 'yuan',
      clause: at,
    }),
  };
}
