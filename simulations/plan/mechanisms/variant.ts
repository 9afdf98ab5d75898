import { z } from 'zod';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { id, itemId, localText, share } from '../quantities.ts';
import { keyEdits, pathText, type Report } from '../report.ts';
import { nearestName } from '../nearest-name.ts';
import { FULL_WEIGHT, weightBasisPoints, weightPoints } from '../weights.ts';
import { percentWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { checkCondition } from './check-condition.ts';
import { condition, holds, surely } from './condition.ts';
import { conditionWords } from './condition-words.ts';
import type { PostMechanism, PostPlace } from './mechanism.ts';
import type { ScorecardPart } from './scorecard.ts';
import { namedPoints, weightedScore, type WeightedScore } from './weighted-score.ts';
import { chinese } from '../words/chinese.ts';

const variant = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the people or months that are weighed so.'),
  when: condition.describe('Whom it concerns; what is missing does not meet it.'),
  weights: z
    .record(id.describe('A KPI of the scorecard.'), share.describe('Its weight.'))
    .describe('Weights that hold instead, 100 % together; a KPI that is not named weighs nothing.'),
});

const keys = {
  variants: z
    .array(variant.describe('Other weights for some.'))
    .describe('Other weights of the scorecard by tenure, level or any label; the first that holds counts.')
    .default([]),
};

interface VariantsPart extends ScorecardPart {
  readonly variants: z.output<typeof keys.variants>;
}

type Variant = VariantsPart['variants'][number];

/** Variants 权重方案: the scorecard with other weights for newcomers, a level, a shift. */
export const variants = {
  id: 'variants',
  of: 'post',
  keys,
  example: `
schema: quanheng/plan@1
id: variants
title: { en: Weights by tenure, zh: 按司龄的权重 }
kpis:
  training_passed: { title: { en: Trainings passed, zh: 通过的培训 }, direction: higher, unit: count }
posts:
  inbound:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard:
      - { kpi: csat_top_box, weight: 40%, anchors: [[70%, 0], [90%, 100]] }
      - { kpi: contacts, weight: 60%, anchors: [[200, 0], [400, 100]] }
      - { kpi: training_passed, weight: 0%, steps: [[0, 0], [2, 120]] }
    variants:
      - { id: newcomer, title: { en: Newcomers, zh: 新员工 }, when: { number: tenure_months, at_most: 6 }, weights: { csat_top_box: 50%, contacts: 20%, training_passed: 30% } }
    curve: { kind: proportional }
cases:
  - id: settled_and_newcomer
    given: { csat_top_box: 0.9, contacts: 320, training_passed: 2, months: [{ tenure_months: 7 }, { tenure_months: 6 }, {}] }
    by_hand: 100, 60 and 120 points. 40 + 36 = 76; newcomer 50 + 12 + 36 = 98; without tenure as settled
    expect: { score: [76, 98, 76], performance: [760, 980, 760] }
`,
  lower: {
    score(part, on) {
      const { score, coverage } = on.outputs;
      if (score === undefined || coverage === undefined) return;
      const paid = part.variants.reduceRight(
        (settled, each, k) => {
          const clause = `${on.clause}.variants[${k}]`;
          const applies = appliesNode(on, each, clause);
          const own = variantScore(part, on, each, clause);
          return {
            score: on.builder.select(applies, own.score, settled.score),
            coverage: on.builder.select(applies, own.coverage, settled.coverage),
          };
        },
        { score, coverage },
      );
      Object.assign(on.outputs, paid);
    },
  },
  check(part, { path, post, names }, report) {
    part.variants.forEach((each, k) =>
      checkVariant(part, each, { path: [...path, 'variants', k], post, names }, report),
    );
  },
  words: ({ variants: all }, { path, names }) =>
    all.map(({ title, when, weights }, k) => {
      const each = Object.entries(weights).map(([kpi, weight]) => {
        const [name, share] = [kpiTitle(kpi, names), percentWords(weight)];
        return { en: `${name.en} ${share.en}`, zh: chinese`${name.zh} ${share.zh}` };
      });
      const [list, holding] = [joinedWords(each, { en: ', ', zh: '、' }), conditionWords(names, when)];
      return {
        clause: pathText([...path, 'variants', k]),
        words: {
          en: `${title.en}, when ${holding.en}: the weights are ${list.en}.`,
          zh: chinese`${title.zh}（${holding.zh}）的权重为：${list.zh}。`,
        },
      };
    }),
} as const satisfies PostMechanism<VariantsPart>;

function appliesNode(on: PostLowering, { title, when }: Variant, clause: string): NodeId {
  return on.builder.mean(surely(on, holds(on, when, clause)), {
    title: { en: `Weights apply: ${title.en}`, zh: chinese`是否适用该权重：${title.zh}` },
    unit: 'flag',
    clause,
  });
}

function variantScore(
  part: ScorecardPart,
  on: PostLowering,
  { weights }: Variant,
  clause: string,
): WeightedScore {
  const named = part.scorecard.filter(({ kpi }) => (weights[kpi] ?? 0) > 0);
  const points = named.map(({ kpi }) => {
    const weight = weights[kpi] ?? 0;
    return {
      kpi,
      points: namedPoints(on, on.outputs[`points:${kpi}`] as NodeId, { kpi, weight, clause }),
      weight,
    };
  });
  return weightedScore(on, { points, missing: part.missing, clause });
}

function checkVariant(
  { scorecard }: ScorecardPart,
  { id: variantId, when, weights }: Variant,
  { path, post, names }: PostPlace,
  report: Report,
): void {
  checkCondition(when, { path: [...path, 'when'], names }, report);
  const known = scorecard.map(({ kpi }) => kpi);
  let sum = 0;
  for (const [kpi, weight] of Object.entries(weights)) {
    const at = [...path, 'weights', kpi];
    const points = weightBasisPoints(weight);
    sum += weightPoints(weight);
    if (points === null || points < 0 || points > FULL_WEIGHT)
      report('plan/weight-range', at, { kpi, weight: Number((weight * 100).toFixed(4)) });
    if (!known.includes(kpi))
      report(
        'plan/variant-kpi',
        at,
        { kpi, variant: variantId, known: known.join(', ') },
        keyEdits(at, nearestName(kpi, known)),
      );
  }
  if (sum !== FULL_WEIGHT)
    report('plan/variant-weights', [...path, 'weights'], {
      variant: variantId,
      post,
      sum: Number((sum / 100).toFixed(4)),
    });
}
