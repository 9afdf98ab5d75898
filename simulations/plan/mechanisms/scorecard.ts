import { z } from 'zod';
import { kpiDirection } from '../../kpi/kpi-title.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { kpiId, period, share } from '../quantities.ts';
import { pointsKeys, pointsNode } from './kpi-points.ts';
import { kpiAmount, type KpiReference } from './kpi-value.ts';
import { roundedKpi, rounding } from './measured-value.ts';
import type { PostMechanism } from './mechanism.ts';
import { ratedValue, raterKeys } from './raters.ts';
import { shrinking, shrunkValue } from './shrink.ts';
import { namedPoints, weightedScore, type WeightedScore } from './weighted-score.ts';
import { scorecardWords } from './scorecard-words.ts';

const scorecardItem = z.strictObject({
  kpi: kpiId,
  weight: share.describe(
    'Weight in the score, a share; the weights of a post sum to 100 %, in steps of 0.01 %.',
  ),
  ...pointsKeys,
  min_samples: z
    .number()
    .min(0)
    .describe('Fewest observations in a month for the KPI to count; with fewer it is missing.')
    .default(0),
  ...rounding,
  period: period
    .describe('Period up to and with the month that the value covers; the month where absent.')
    .optional(),
  ...raterKeys,
  shrink: shrinking
    .describe(
      'Draws a small sample towards the mean of the post: (value · n + mean · weight) ÷ (n + weight).',
    )
    .optional(),
});

/** Share of the weight that must be there for a score where a plan asks for none. */
export const DEFAULT_COVERAGE = 0.6;

const missing = z.strictObject({
  rule: z
    .enum(['renormalise', 'zero', 'target'])
    .describe('A missing KPI: its weight goes to the others, it counts 0 points, or it counts 100 points.')
    .default('renormalise'),
  within: z
    .enum(['scorecard', 'perspective'])
    .describe(
      'Under renormalise: who takes the weight of a missing KPI, all others, or first those of its own perspective, so that perspectives keep their weights; all others where absent.',
    )
    .optional(),
  min_coverage: share
    .describe('Share of the weight that must be there for a score, under renormalise; 60 % where absent.')
    .default(DEFAULT_COVERAGE),
  no_score: z
    .enum(['target', 'zero', 'last'])
    .describe(
      'What is paid where there is no score at all: as on target, nothing, or as for the last score in the post (on target where there is none).',
    )
    .default('target'),
});

/** Keys of a document that make a score. */
export const scorecardKeys = {
  scorecard: z
    .array(
      scorecardItem.describe('A KPI with its weight and exactly one of anchors, steps, band and attainment.'),
    )
    .describe('KPIs that make the score.')
    .default([]),
  missing: missing.describe('What holds for missing KPIs.').prefault({}),
};

export type ScorecardItem = z.output<typeof scorecardItem>;

/** What a score comes from. */
export interface ScorecardPart {
  readonly scorecard: readonly ScorecardItem[];
  readonly missing: z.output<typeof missing>;
}

/** Scorecard 计分卡: KPI values → points → weighted score. */
export const scorecard = {
  id: 'scorecard',
  of: 'post',
  keys: scorecardKeys,
  example: `
schema: quanheng/plan@1
id: scorecard
title: { en: Scorecard, zh: 计分卡 }
posts:
  online:
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard:
      - { kpi: csat_top_box, weight: 40%, anchors: [[70%, 0], [90%, 100], [95%, 120]], min_samples: 20 }
      - { kpi: first_response, weight: 30%, steps: [[30, 100], [60, 50]] }
      - { kpi: qa, weight: 20%, steps: [[80, 60], [90, 100]] }
      - { kpi: talk_time, weight: 10%, band: { from: 180, to: 240, falls_below: 60, falls_above: 120 } }
    missing: { rule: renormalise, min_coverage: 60%, no_score: zero }
    curve: { kind: proportional }
  chat:
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard:
      - { kpi: csat_top_box, weight: 100%, anchors: [[70%, 0], [85%, 80], [90%, 100]], shrink: { towards: post, months_before: 3, if_too_few: 20 samples } }
    curve: { kind: proportional }
  sales:
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard:
      - { kpi: sales_amount, weight: 50%, attainment: { target: 40000 } }
      - { kpi: first_response, weight: 30%, attainment: { target: 30, floor: 20% } }
      - { kpi: aht, weight: 20%, attainment: { target: 300, cap: 120%, lower: ratio } }
    curve: { kind: proportional }
  service:
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard:
      - { kpi: attitude, weight: 100%, raters: { qa: 60%, supervisor: 25%, peer: 15% }, self: shown, missing_rater: { min_coverage: 60% }, leniency: corrected, anchors: [[60, 0], [90, 100]] }
    curve: { kind: proportional }
  quality:
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard:
      - { kpi: csat_top_box, weight: 40%, anchors: [[0, 0], [100%, 100]] }
      - { kpi: aht, weight: 20%, steps: [[300, 100], [400, 50]] }
      - { kpi: qa, weight: 40%, anchors: [[0, 0], [100, 100]] }
    missing: { within: perspective }
    curve: { kind: proportional }
cases:
  - id: perspectives_keep_their_weights
    given: { post: quality, csat_top_box: 0.5, aht: 300 }
    by_hand: 40 % customer at 50, 60 % process at 100, which time alone makes; by all it would be 66.67
    expect: { score: 80 }
  - id: a_whole_perspective_is_missing
    given: { post: quality, aht: 400, qa: 80 }
    by_hand: (50 × 20 + 80 × 40) ÷ 60, all of the process
    expect: { score: 70 }
  - id: all_there
    given: { post: online, csat_top_box: [17, 20], first_response: 30, qa: 89, talk_time: 300 }
    by_hand: 85 % is 75 points; up to 30 s is 100; 89 is 60; 60 s beyond the band is 50; 30 + 30 + 12 + 5
    expect: { score: 77, performance: 770 }
  - id: too_few_surveys
    given: { post: online, csat_top_box: [17, 19], first_response: 61, qa: 90, talk_time: 200 }
    by_hand: the KPI is missing; (30 × 0 + 20 × 100 + 10 × 100) ÷ 60
    expect: { score: 50, performance: 500 }
  - id: attainment
    given: { post: sales, sales_amount: 45000, first_response: 36, aht: 0 }
    by_hand: 112.5 % of 40000; 2 − 36 ÷ 30 = 80 %; nothing is the cap of 120 %; 50 % × 112.5 + 30 % × 80 + 20 % × 120
    expect: { score: 104.25 }
  - id: too_little_weight
    given: { post: online, csat_top_box: [17, 20], talk_time: 200 }
    by_hand: 50 % of the weight is there, 60 % are needed
    expect: { performance: 0 }
  - id: raters_of_whom_one_kind_is_missing
    given: { post: service, attitude@qa: 90, attitude@supervisor: 80, attitude@self: 100 }
    by_hand: (60 × 90 + 25 × 80) ÷ 85 = 87.0588; 27.0588 ÷ 30 = 90.196 points; nobody knows how mild the raters are
    expect: { performance: 901.96 }
  - id: raters_whose_leniency_is_known
    given: { post: service, attitude@qa: 90, 'attitude@qa:leniency': 3, attitude@supervisor: 80, 'attitude@supervisor:leniency': -2 }
    by_hand: (60 × 87 + 25 × 82) ÷ 85 = 85.5294; 25.5294 ÷ 30 = 85.098 points
    expect: { performance: 850.98 }
  - id: too_few_raters
    given: { post: service, attitude@supervisor: 80, attitude@peer: 90 }
    by_hand: 40 % of the raters' weight is there, 60 % are needed; without a score as on target
    expect: { performance: 1000 }
  - id: few_surveys_drawn_towards_what_was_published
    given: { post: chat, csat_top_box: [9, 10], published_prior: { mean: 87%, samples: 20 } }
    by_hand: (9 + 17.4) ÷ (10 + 20) = 88 %; 80 + 3 ÷ 5 × 20
    expect: { score: 92, performance: 920 }
  - id: few_surveys_drawn_towards_the_months_before
    given: { post: chat, months: [{ csat_top_box: [40, 50] }, { csat_top_box: [9, 10] }] }
    by_hand: 'January is its own mean of 80 %: 53.33 points. February: (9 + 80 % × 20) ÷ 30 = 83.33 %; 80 × 13.33 ÷ 15 points'
    expect: { performance: [533.33, 711.11] }
`,
  words: scorecardWords,
  lower: {
    score(part, on) {
      if (part.scorecard.length === 0) return;
      const { score, coverage, perspectives, points } = scoreNodes(part, on, { clause: on.clause });
      on.outputs['score'] = score;
      on.outputs['coverage'] = coverage;
      for (const [kpi, node] of Object.entries(points)) on.outputs[`points:${kpi}`] = node;
      for (const [name, node] of Object.entries(perspectives)) on.outputs[`perspective:${name}`] = node;
    },
  },
} as const satisfies PostMechanism<ScorecardPart>;

/** Nodes of a scorecard. */
interface ScorecardNodes extends WeightedScore {
  /** Points by KPI id. */
  readonly points: Readonly<Record<string, NodeId>>;
}

/** Where a scorecard stands, and what its KPIs cover where they do not say it. */
interface ScorecardPlace extends Pick<KpiReference, 'period' | 'inPost'> {
  /** Path of what has the scorecard. */
  readonly clause: string;
}

/** KPI values → points by anchors → weighted score; missing KPIs by the plan's own rule. */
export function scoreNodes(
  post: ScorecardPart,
  on: PostLowering,
  { clause, ...covered }: ScorecardPlace,
): ScorecardNodes {
  const { builder, names } = on;
  const points: Record<string, NodeId> = {};
  post.scorecard.forEach((item, k) => {
    const at = `${clause}.scorecard[${k}]`;
    const { kpi, min_samples, period: own } = item;
    const ref = { kpi, min_samples, ...covered, ...(own && { period: own }) };
    const given = item.raters ? ratedValue(on, { ...item, ...ref }, at) : kpiAmount(on, ref, at);
    const measured = shrunkValue(on, item, given, at);
    const value = roundedKpi(on, item, measured, at);
    const scale = pointsNode(builder, value, item, kpiDirection(item.kpi, names));
    points[item.kpi] = namedPoints(on, scale, { kpi: item.kpi, weight: item.weight, clause: at });
  });
  const weighted = weightedScore(on, {
    points: post.scorecard.map(({ kpi, weight }) => ({ kpi, points: points[kpi] as NodeId, weight })),
    missing: post.missing,
    clause: `${clause}.scorecard`,
  });
  return { ...weighted, points };
}
