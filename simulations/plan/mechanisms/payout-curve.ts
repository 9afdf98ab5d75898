import { z } from 'zod';
import {
  interpolation,
  marginalTiers,
  proportional,
  steps,
  type Piecewise,
} from '../../program/piecewise.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { points, share } from '../quantities.ts';
import { pathText, type Path } from '../report.ts';
import { matrixCurve, matrixMultiple } from './matrix-curve.ts';
import type { PostMechanism } from './mechanism.ts';
import { curveWords } from './payout-curve-words.ts';
import type { ScorecardPart } from './scorecard.ts';

const scorePoint = z.tuple([
  share.describe('Score in points.'),
  share.describe('Multiple of the target bonus.'),
]);

const curve = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('fixed').describe('The same multiple whatever the score.'),
      multiple: share.describe('Multiple of the target bonus; 1 where absent.').default(1),
    })
    .describe('A fixed bonus.'),
  z
    .strictObject({
      kind: z.literal('proportional').describe('score / 100 between a threshold and a cap.'),
      threshold: z.number().min(0).describe('Score in points below which nothing is paid.').default(0),
      cap: z
        .number()
        .min(0)
        .describe('Score in points above which the bonus grows no more; 200 pays twice the target bonus.')
        .default(200),
    })
    .describe('A bonus in proportion to the score.'),
  z
    .strictObject({
      kind: z.literal('points').describe('Straight lines between points.'),
      points: points('score in points', 'multiple of the target bonus')
        .min(1)
        .describe('Score to multiple, scores ascending.'),
      below: share
        .describe('Multiple of the target bonus below the first point; that of the point where absent.')
        .optional(),
    })
    .describe('A bonus by straight lines between points.'),
  z
    .strictObject({
      kind: z.literal('steps').describe('Whole steps.'),
      steps: points('score from which the step holds', 'multiple of the target bonus')
        .min(1)
        .describe('Score to multiple, scores ascending.'),
    })
    .describe('A bonus by whole steps.'),
  z
    .strictObject({
      kind: z.literal('marginal_steps').describe('Each step pays for the points inside it.'),
      steps: points('score from which the rate holds', 'multiple of the target bonus for each point')
        .min(1)
        .describe('Score to rate, scores ascending.'),
    })
    .describe('A bonus by marginal steps.'),
  z
    .strictObject({
      kind: z
        .literal('threshold_target_excellence')
        .describe('Straight lines through threshold, target and excellence.'),
      threshold: scorePoint.describe('[score, multiple] from which something is paid.'),
      target: scorePoint.describe('[score, multiple] on target.'),
      excellence: scorePoint.describe('[score, multiple] from which the bonus grows no more.'),
    })
    .describe('Nothing below the threshold, then straight lines through the target to excellence.'),
  matrixCurve,
]);

/** Key of a document that makes a multiple of a score. */
export const curveKeys = {
  curve: curve.describe('Score to multiple of the target bonus.').prefault({ kind: 'fixed' }),
};

export type PlanCurve = z.output<typeof curve>;

/** What a multiple of a target bonus comes from. */
export interface CurvePart extends ScorecardPart {
  readonly curve: PlanCurve;
}

const performance = { id: 'performance', title: { en: 'Performance pay', zh: '绩效工资' }, variable: true };

/** Bonus curve 奖金曲线: performance pay is the target bonus × what the score earns. */
export const payout = {
  id: 'curve',
  of: 'post',
  keys: curveKeys,
  example: `
schema: quanheng/plan@1
id: curves
title: { en: Bonus curves, zh: 奖金曲线 }
kpis:
  sales_attainment: { title: { en: Sales attainment, zh: 销售完成率 }, direction: higher, unit: share }
posts:
  fixed:
    levels: { junior: { base: 4000, bonus: 1000 } }
    curve: { kind: fixed, multiple: 110% }
  proportional:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    curve: { kind: proportional, threshold: 60, cap: 120 }
  lines:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    curve: { kind: points, points: [[60, 20%], [100, 100%], [120, 200%]], below: 10% }
  stairs:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    curve: { kind: steps, steps: [[60, 50%], [90, 100%]] }
  marginal:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    curve: { kind: marginal_steps, steps: [[0, 0.5%], [80, 3%]] }
  excellence:
    levels: { junior: { base: 4000, bonus: 1200 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    curve: { kind: threshold_target_excellence, threshold: [80, 50%], target: [100, 100%], excellence: [120, 200%] }
  matrix:
    levels: { junior: { base: 4000, bonus: 1200 } }
    curve:
      kind: matrix
      rows: { kpi: sales_attainment, at: [80%, 100%, 120%] }
      columns: { kpi: qa, at: [80, 90, 100] }
      multiples: [[0%, 30%, 50%], [40%, 100%, 130%], [80%, 150%, 200%]]
cases:
  - { id: fixed, given: { post: fixed }, expect: { performance: 1100 } }
  - id: proportional
    given: { post: proportional, months: [{ qa: 59 }, { qa: 60 }, { qa: 115 }, { qa: 130 }] }
    by_hand: below 60 nothing; 60 % and 115 % of 1000; 120 % at most
    expect: { performance: [0, 600, 1150, 1200] }
  - id: lines
    given: { post: lines, months: [{ qa: 59 }, { qa: 80 }, { qa: 110 }, { qa: 150 }] }
    by_hand: 10 % below the first point; (20 + 100) ÷ 2; (100 + 200) ÷ 2; the last point holds on
    expect: { performance: [100, 600, 1500, 2000] }
  - id: stairs
    given: { post: stairs, months: [{ qa: 59 }, { qa: 60 }, { qa: 89.9 }, { qa: 90 }] }
    expect: { performance: [0, 500, 500, 1000] }
  - id: marginal
    given: { post: marginal, qa: 100 }
    by_hand: 80 × 0.5 % + 20 × 3 % = 100 %
    expect: { performance: 1000 }
  - id: excellence
    given: { post: excellence, months: [{ qa: 79.9 }, { qa: 80 }, { qa: 110 }, { qa: 150 }] }
    by_hand: nothing; 50 %; half way from 100 to 200 %; 200 % at most
    expect: { performance: [0, 600, 1800, 2400] }
  - id: matrix
    given: { post: matrix, months: [{ sales_attainment: 1.1, qa: 95 }, { sales_attainment: 0.7, qa: 70 }, { sales_attainment: 2, qa: 90 }, { qa: 90 }] }
    by_hand: at qa 90 it is 125 %, at 100 it is 165 %, between 145 %; the corner 0 %; the edge 150 %; without sales as on target
    expect: { performance: [1740, 0, 1800, 1200] }
`,
  words: (part, { path, names }) => [
    { clause: pathText([...path, 'curve']), words: curveWords(part, names) },
  ],
  lines: () => [performance.id],
  lower: {
    claims(part, on) {
      const multiple = multipleNode(part, on, {
        line: performance.id,
        score: on.outputs['score'],
        clause: on.clause,
      });
      on.outputs['curve'] = multiple;
      on.claim(performance, on.builder.multiply(on.pay.target, multiple));
    },
  },
} as const satisfies PostMechanism<CurvePart>;

/** What has a curve: the line that it pays, its path, and its score if it has one. */
interface CurvePlace {
  readonly line: string;
  readonly score: NodeId | undefined;
  readonly clause: string;
}

/** Multiple of the target bonus that a score earns. */
export function multipleNode(part: CurvePart, on: PostLowering, place: CurvePlace): NodeId {
  return on.builder.mean(multipleOf(part, on, place), {
    title: { en: 'Bonus curve: multiple of the target bonus', zh: '奖金曲线：目标奖金倍数' },
    unit: 'multiple',
    clause: `${place.clause}.curve`,
  });
}

/** For no score at all by the plan's rule: as on target, nothing, or as the last one (on target where there is none). */
function multipleOf(
  { curve, missing }: CurvePart,
  on: PostLowering,
  { line, score, clause }: CurvePlace,
): NodeId {
  const { builder } = on;
  if (curve.kind === 'fixed') return builder.constant(curve.multiple);
  if (curve.kind === 'matrix') {
    const [multiple, flag] =
      missing.no_score === 'zero' ? ([0, 'zero'] as const) : ([1, 'on-target'] as const);
    return builder.orElse(matrixMultiple(on, curve, `${clause}.curve`), multiple, `no-score-as-${flag}`);
  }
  if (score === undefined) return builder.constant(1);
  const pays = payoutCurve(curve);
  if (missing.no_score === 'zero')
    return builder.orElse(builder.piecewise(score, pays), 0, 'no-score-as-zero');
  const known = missing.no_score === 'last' ? orLast(on, score, { line, clause }) : score;
  return builder.piecewise(builder.orElse(known, 100, 'no-score-as-on-target'), pays);
}

/** A score, or where it is missing the person's last one in the post. */
function orLast(
  { all, builder, index, clause: post }: PostLowering,
  score: NodeId,
  { line, clause }: Omit<CurvePlace, 'score'>,
): NodeId {
  const column = all.shared.over({
    name: `${post} ${line}: last score`,
    fn: 'last',
    input: all.row(`${post} ${line}: score`, (post) => (post.index === index ? score : undefined)),
    by: ['person'],
    months: { toDate: 'all' },
  });
  const last = builder.mean(builder.add({ op: 'shared', column }), {
    title: { en: 'Last score', zh: '最近一次绩效得分' },
    unit: 'points',
    clause: `${clause}.missing`,
  });
  return builder.add({ op: 'orElse', input: score, otherwise: last, flag: 'no-score-as-last' });
}

/**
 * A bonus curve 奖金曲线: score points → multiple of the target bonus.
 *
 * evaluatePiecewise(payoutCurve({ kind: 'steps', steps: [[0, 0], [80, 0.6]] }), 80) // => 0.6
 */
export function payoutCurve(curve: Exclude<PlanCurve, { kind: 'fixed' | 'matrix' }>): Piecewise {
  switch (curve.kind) {
    case 'proportional':
      return proportional(curve.threshold, curve.cap);
    case 'points':
      return interpolation(curve.points, curve.below);
    case 'steps':
      return steps(curve.steps);
    case 'marginal_steps':
      return marginalTiers(curve.steps);
    case 'threshold_target_excellence':
      return interpolation([curve.threshold, curve.target, curve.excellence], 0);
  }
}

/** Points of a curve with the place of each in the document; none for a curve without any. */
export function curvePlaces(curve: PlanCurve): { at: Path; point: readonly [number, number] }[] {
  switch (curve.kind) {
    case 'points':
      return curve.points.map((point, k) => ({ at: ['points', k], point }));
    case 'steps':
    case 'marginal_steps':
      return curve.steps.map((point, k) => ({ at: ['steps', k], point }));
    case 'threshold_target_excellence':
      return (['threshold', 'target', 'excellence'] as const).map((key) => ({
        at: [key],
        point: curve[key],
      }));
    default:
      return [];
  }
}
