import { z } from 'zod';
import { kpiTitle, ratedKpi, raterTitle } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { NodeId } from '../../program/program.ts';
import { reachedFrom } from '../../program/slack.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { share } from '../quantities.ts';
import type { Path, Report } from '../report.ts';
import { FULL_WEIGHT, weightPoints } from '../weights.ts';
import { percentWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { kpiAmount, kpiDenominator, kpiUnit, type KpiReference } from './kpi-value.ts';

/** Share of the raters' weight that must be there where the plan says nothing. */
export const LEAST_COVERAGE = 0.6;

/** Keys of a scorecard's KPI that several kinds of raters rate. */
export const raterKeys = {
  raters: z
    .record(
      z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,23}$/, { error: 'not-an-id' })
        .describe('A kind of rater, as the data names it: qa, supervisor, peer, customer.'),
      share.describe('Weight of its ratings, a share.'),
    )
    .describe('Kinds of raters whose ratings make the value, with weights that sum to 100 %.')
    .optional(),
  self: z
    .literal('shown')
    .describe('Shows what people say of themselves on the payslip; it never counts.')
    .optional(),
  missing_rater: z
    .strictObject({
      rule: z
        .literal('renormalise')
        .describe('The weight of a kind of rater that is missing goes to the others.')
        .default('renormalise'),
      min_coverage: share
        .describe('Share of the weight that must be there for a value; 60 % where absent.')
        .default(LEAST_COVERAGE),
    })
    .describe('What holds where a kind of rater did not rate.')
    .optional(),
  leniency: z
    .enum(['as_given', 'corrected'])
    .describe(
      'Ratings as they are given, or less how much milder than others their raters are, where that can be told; as given where absent.',
    )
    .optional(),
};

/** A KPI with the kinds of raters that rate it. */
export interface RatedPart extends Pick<KpiReference, 'period' | 'inPost' | 'min_samples'> {
  readonly kpi: string;
  readonly raters?: Readonly<Record<string, number>> | undefined;
  readonly self?: 'shown' | undefined;
  readonly missing_rater?: { readonly min_coverage: number } | undefined;
  readonly leniency?: 'as_given' | 'corrected' | undefined;
}

/**
 * The value of a KPI that several kinds of raters rate: the weighted mean of their ratings, over those that are there.
 *
 * @throws RangeError when nobody rates it
 */
export function ratedValue(on: PostLowering, part: RatedPart, clause: string): NodeId {
  const { builder, names } = on;
  const { kpi, raters = {}, self, missing_rater } = part;
  const kinds = Object.entries(raters);
  if (kinds.length === 0) throw new RangeError(`KPI ${kpi} has no raters`);
  const counted = kinds.map(([kind]) => ratingOf(on, part, kind, clause));
  const own = self === undefined ? [] : [kpiAmount(on, { ...part, kpi: ratedKpi(kpi, 'self') }, clause)];
  const weights = kinds.map(([, weight]) => weightPoints(weight));
  const minWeight = reachedFrom((missing_rater?.min_coverage ?? LEAST_COVERAGE) * FULL_WEIGHT);
  const value = builder.add({
    op: 'weighted',
    inputs: [...counted, ...own],
    weights: [...weights, ...own.map(() => 0)],
    minWeight,
  });
  return builder.mean(value, { title: kpiTitle(kpi, names), unit: kpiUnit(kpi, names), clause });
}

/** What raters of a kind say, less their leniency where the plan wants it and the data can tell it. */
function ratingOf(on: PostLowering, part: RatedPart, kind: string, clause: string): NodeId {
  const { builder, names } = on;
  const kpi = ratedKpi(part.kpi, kind);
  const given = kpiAmount(on, { ...part, kpi }, clause);
  if (part.leniency !== 'corrected') return given;
  const [title, unit] = [kpiTitle(kpi, names), kpiUnit(kpi, names)];
  const milder = milderOf(on, part, kind, clause);
  const known = builder.orElse(milder, 0, `leniency-not-known:${part.kpi}`);
  return builder.mean(builder.arithmetic('subtract', given, known), {
    title: { en: `${title.en}, without leniency`, zh: `${title.zh}（已校正宽严）` },
    unit,
    clause,
  });
}

/** How much milder than others raters of a kind are; over a period missing where it is not known of one of the ratings. */
function milderOf(on: PostLowering, part: RatedPart, kind: string, clause: string): NodeId {
  const { builder } = on;
  const of = { ...part, min_samples: 0, kpi: ratedKpi(part.kpi, kind, 'leniency') };
  const milder = kpiAmount(on, of, clause);
  if ((part.period ?? 'month') === 'month') return milder;
  const [told, given] = [of, { ...part, kpi: ratedKpi(part.kpi, kind) }].map((each) =>
    kpiDenominator(on, each),
  ) as [NodeId, NodeId];
  return builder.select(builder.arithmetic('less', told, given), builder.constant(NaN), milder);
}

/** What is wrong with the raters of a KPI. */
export function checkRaters(
  { kpi, raters, self, missing_rater, leniency, shrink }: RatedPart & { readonly shrink?: unknown },
  path: Path,
  report: Report,
): void {
  if (raters === undefined) {
    const without = { self, missing_rater, leniency };
    for (const [key, value] of Object.entries(without))
      if (value !== undefined) report('plan/without-raters', [...path, key], { kpi, key });
    return;
  }
  const weights = Object.values(raters).map(weightPoints);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum !== FULL_WEIGHT || weights.some((weight) => weight < 0))
    report('plan/rater-weights', [...path, 'raters'], { kpi, sum: Number((sum / 100).toFixed(4)) });
  if ('self' in raters) report('plan/rater-self', [...path, 'raters', 'self'], { kpi });
  if (shrink !== undefined) report('plan/rated-shrunk', [...path, 'shrink'], { kpi });
}

const nothing: Sentence = { en: '', zh: '' };

/** Who rates a KPI, in words; nothing where nobody is named. */
export function raterWords({ raters, self, leniency, missing_rater }: RatedPart): Sentence {
  if (raters === undefined) return nothing;
  const kinds = Object.entries(raters).map(([kind, weight]) => {
    const [name, share] = [raterTitle(kind), percentWords(weight)];
    return { en: `${name.en} ${share.en}`, zh: `${name.zh}（${share.zh}）` };
  });
  const by = joinedWords(kinds, { en: ', ', zh: '、' });
  const least = percentWords(missing_rater?.min_coverage ?? LEAST_COVERAGE);
  const own = self
    ? { en: '; what people say of themselves is shown and never counts', zh: '；自评只展示不计分' }
    : nothing;
  const mild =
    leniency === 'corrected'
      ? {
          en: '; ratings are corrected for how lenient their raters are, where that can be told',
          zh: '；已校正评分人宽严差异（能识别时）',
        }
      : nothing;
  return {
    en: `; rated by ${by.en}, of which ${least.en} must be there${own.en}${mild.en}`,
    zh: `；由${by.zh}评分，至少须有 ${least.zh} 的权重${own.zh}${mild.zh}`,
  };
}
