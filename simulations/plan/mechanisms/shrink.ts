import { z } from 'zod';
import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { kpiTitle, kpiUnitName } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { NodeId, NodeMeaning } from '../../program/program.ts';
import type { PriorModel } from '../../program/fitted-prior.ts';
import type { EstimateColumn } from '../../program/shared-column.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { share } from '../quantities.ts';
import type { Path, Report } from '../report.ts';
import { addsUp, kpiUnit, type KpiReference } from './kpi-value.ts';
import { toldSteps } from './told-steps.ts';

const samples = z
  .union([
    z.number().gt(0).max(1e6).describe('A number of observations.'),
    z
      .string()
      .regex(/^[1-9][0-9]{0,5} samples$/)
      .transform((text) => Number.parseInt(text, 10))
      .describe('The same in words: 20 samples.'),
  ])
  .describe('Observations that the mean weighs as much as.');

/** A mean that is published before the month, with its weight. */
export const publishedPrior = z.strictObject({
  mean: share.describe('Mean that small samples are drawn towards, in the unit of the KPI.'),
  samples,
});

/** How small samples of a KPI are drawn towards what is known of the post. */
export const shrinking = z.strictObject({
  towards: z
    .union([
      z
        .literal('post')
        .describe('The mean of the post, fitted on its people in the months before, with its weight.'),
      publishedPrior.describe('A mean that somebody publishes.'),
    ])
    .describe('What a small sample is drawn towards.')
    .default('post'),
  months_before: z
    .number()
    .int()
    .min(1)
    .max(12)
    .describe('Months before the month whose people make the mean; the first month rests on its own.')
    .default(3),
  if_too_few: samples
    .describe('Weight of the mean where fewer than 20 people or 200 observations cannot tell it.')
    .default(20),
});

export type Shrinking = z.output<typeof shrinking>;
export type PublishedPrior = z.output<typeof publishedPrior>;

/** A KPI whose small samples are drawn towards something. */
interface Shrunk extends Pick<KpiReference, 'period'> {
  readonly kpi: string;
  readonly shrink?: Shrinking | undefined;
}

/**
 * The value of a KPI in a month, drawn towards the mean of the post: (value · n + mean · strength) ÷ (n + strength),
 * the posterior mean. Where nothing speaks for it that people differ, the mean itself. Source: methods 1.5.
 *
 * @param value  the KPI as measured; missing stays missing
 */
export function shrunkValue(
  on: PostLowering,
  { kpi, shrink }: Shrunk,
  value: NodeId,
  clause: string,
): NodeId {
  if (shrink === undefined) return value;
  const { builder, names } = on;
  const title = kpiTitle(kpi, names);
  const unit = kpiUnit(kpi, names);
  const step = (node: NodeId, of: Sentence, as: NodeMeaning['unit']): NodeId =>
    builder.mean(node, { title: of, unit: as, clause });
  const told = (node: NodeId, of: Sentence, as: NodeMeaning['unit']): NodeId =>
    builder.mean(node, { title: of, unit: as, clause, given: true });
  const size = step(
    builder.add({ op: 'part', kpi, part: sizeOf(modelOf(kpi, names)) }),
    { en: `Observations of ${title.en}`, zh: `${title.zh}的样本数` },
    'count',
  );
  const prior = shrink.towards === 'post' ? fitted(on, kpi, shrink) : given(on, shrink.towards);
  const mean = told(
    prior.mean,
    { en: `Published for the month: mean of ${title.en}`, zh: `当月公布的${title.zh}基准` },
    unit,
  );
  const strength = told(
    prior.strength,
    {
      en: 'Published for the month: weight of the mean in observations',
      zh: '当月公布的基准权重（相当于样本数）',
    },
    'count',
  );
  const above = builder.arithmetic('add', builder.multiply(value, size), builder.multiply(mean, strength));
  const drawn = builder.arithmetic('divide', above, builder.arithmetic('add', size, strength));
  return step(
    prior.fit === undefined
      ? drawn
      : toldOfMany(
          on,
          prior.fit.isOfMany,
          builder.select(prior.fit.differs, drawn, whereThere(on, value, mean)),
          { name: `${kpi} drawn, ${clause}`, own: [value, size] },
        ),
    { en: `${title.en}, drawn towards the mean`, zh: `${title.zh}（向基准收缩）` },
    unit,
  );
}

/**
 * A value with its steps, and where few people stand behind these with the person's own alone.
 *
 * @param name  of the column of values
 * @param own   steps that are the person's own
 */
function toldOfMany(
  on: PostLowering,
  isOfMany: NodeId,
  value: NodeId,
  { name, own }: { readonly name: string; readonly own: readonly NodeId[] },
): NodeId {
  const { all, builder } = on;
  const alone = builder.shared(all.row(`${name}, ${on.post}`, (post) => (post === on ? value : undefined)));
  return builder.select(isOfMany, value, builder.select(toldSteps(builder, own), alone, alone));
}

/** What is fitted of a KPI, by its unit. */
function modelOf(kpi: string, names: PlanNames): PriorModel {
  const unit = kpiUnitName(kpi, names);
  return unit === 'share' || unit === 'rate' ? unit : 'mean';
}

/** What of a KPI says on how much a value rests: of events the exposure. */
function sizeOf(model: PriorModel): 'samples' | 'denominator' {
  return model === 'rate' ? 'denominator' : 'samples';
}

interface PriorNodes {
  readonly mean: NodeId;
  readonly strength: NodeId;
  /** Absent where the mean is published. */
  readonly fit?: {
    /** Above 0 where people differ. */
    readonly differs: NodeId;
    /** 1 where it rests on so many people that it may be told. */
    readonly isOfMany: NodeId;
  };
}

function given({ builder }: PostLowering, { mean, samples: strength }: PublishedPrior): PriorNodes {
  return { mean: builder.constant(mean), strength: builder.constant(strength) };
}

/** What is fitted on the months before; where there are none, on the month itself, flagged. */
function fitted(on: PostLowering, kpi: string, shrink: Shrinking): PriorNodes {
  const { all, builder, names } = on;
  const value = all.history(`observed ${kpi}`, (post) =>
    post.builder.add({ op: 'measure', kpi, minSamples: 0 }),
  );
  const model = modelOf(kpi, names);
  const size = all.history(`observations of ${kpi}`, (post) =>
    post.builder.add({ op: 'part', kpi, part: sizeOf(model) }),
  );
  const { months_before, if_too_few: fewStrength } = shrink;
  const months = { from: -months_before, to: -1 };
  const told = (part: EstimateColumn['part']): NodeId => {
    const name = `${part} of ${kpi} in ${months_before} months before weight ${fewStrength} if too few`;
    return builder.shared(all.shared.estimate({ name, part, model, value, size, months, fewStrength }));
  };
  const mean = told('mean');
  const before = builder.select(told('own'), builder.constant(NaN), mean);
  const strength = told('strength');
  return {
    mean: builder.add({ op: 'orElse', input: before, otherwise: mean, flag: `prior-of-the-month:${kpi}` }),
    strength,
    fit: {
      differs: builder.orElse(strength, 0, `people-do-not-differ:${kpi}`),
      isOfMany: isOfMany(on, { kpi, value, size, months }),
    },
  };
}

/**
 * 1 where at least five people of the post were observed in every month that a fit rests on: the mean of two tells each
 * what the other did.
 */
function isOfMany(
  { all, builder }: PostLowering,
  { kpi, value, size, months }: Pick<EstimateColumn, 'value' | 'size' | 'months'> & { readonly kpi: string },
): NodeId {
  const counted = all.row(`counted ${kpi}`, (post) => {
    const isThere = post.builder.arithmetic('greater', post.builder.shared(size), post.builder.constant(0));
    return post.builder.select(isThere, post.builder.shared(value), post.builder.constant(NaN));
  });
  const people = all.shared.over({
    name: `people with ${kpi}`,
    fn: 'count',
    input: counted,
    by: ['post'],
    months: 'same',
  });
  const before = all.shared.over({
    name: `fewest people with ${kpi} in ${-months.from} months before`,
    fn: 'min',
    input: people,
    by: ['post'],
    months,
  });
  const isFirst = builder.add({ op: 'isMissing', input: builder.shared(before) });
  const fewest = builder.select(isFirst, builder.shared(people), builder.shared(before));
  return builder.arithmetic('atLeast', fewest, builder.constant(defaultThresholds.group));
}

function whereThere({ builder }: PostLowering, value: NodeId, mean: NodeId): NodeId {
  return builder.select(builder.add({ op: 'isMissing', input: value }), builder.constant(NaN), mean);
}

/** What cannot be drawn towards a mean: sums over people and months, and values of longer periods. */
export function checkShrinking(
  { kpi, shrink, period = 'month' }: Shrunk,
  names: PlanNames,
  path: Path,
  report: Report,
): void {
  if (shrink === undefined) return;
  const at = [...path, 'shrink'];
  if (addsUp(kpi, names)) report('plan/shrink-total', at, { kpi });
  if (period !== 'month') report('plan/shrink-period', at, { kpi });
}

/** What small samples are drawn towards, in words; nothing where they are not. */
export function shrinkingWords(shrink: Shrinking | undefined, figure: (value: number) => Sentence): Sentence {
  if (shrink === undefined) return { en: '', zh: '' };
  const { towards, months_before, if_too_few } = shrink;
  if (towards === 'post')
    return {
      en: `; small samples are drawn towards the mean of the post in the ${months_before} months before, with its fitted weight (${if_too_few} observations where too few can tell it)`,
      zh: `；小样本向本岗位前 ${months_before} 个月的均值收缩，权重由数据估计（数据不足时相当于 ${if_too_few} 个样本）`,
    };
  const mean = figure(towards.mean);
  return {
    en: `; small samples are drawn towards the published ${mean.en}, with the weight of ${towards.samples} observations`,
    zh: `；小样本向公布的基准 ${mean.zh}收缩，基准权重相当于 ${towards.samples} 个样本`,
  };
}
