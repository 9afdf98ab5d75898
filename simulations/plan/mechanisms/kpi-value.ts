import { kpiTitle, kpiUnitName } from '../../kpi/kpi-title.ts';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId, ValueUnit } from '../../program/program.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { GroupKey, MonthRange } from '../../program/shared-column.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanNames } from '../lowering/plan-names.ts';

/** The node of a KPI's value in a month, with its name on the payslip. */
export function kpiValue(
  { builder, names }: PostLowering,
  kpi: string,
  clause: string,
  minSamples = 0,
): NodeId {
  return builder.mean(builder.add({ op: 'measure', kpi, minSamples }), {
    title: kpiTitle(kpi, names),
    unit: kpiUnit(kpi, names),
    clause,
  });
}

/** A KPI that a document names. */
export interface KpiReference {
  readonly kpi: string;
  /** `person`, `post`, or a label; of the person where absent. */
  readonly of?: string | undefined;
  readonly period?: 'month' | 'quarter' | 'half_year' | 'year' | undefined;
  readonly min_samples?: number | undefined;
  /** Whether a person's months in other posts are left out. */
  readonly inPost?: boolean | undefined;
}

/**
 * The node of a KPI's value for a person, a post or a label, over a month or a period up to and with it: a ratio of
 * sums. KPIs that count (contacts, yuan, hours) add up; sums are of whole millionths, exact in any order.
 */
export function kpiAmount(on: PostLowering, ref: KpiReference, clause: string): NodeId {
  const { kpi, of = 'person', period = 'month', min_samples = 0, inPost = false } = ref;
  if (of === 'person' && period === 'month') return kpiValue(on, kpi, clause, min_samples);
  const { builder } = on;
  const sum = (part: 'numerator' | 'denominator' | 'samples'): NodeId =>
    sumOfPart(on, { kpi, of: inPost ? 'person in post' : of, period }, part);
  const numerator = sum('numerator');
  const there = sum('denominator');
  // a sum of nothing is 0, and is no value
  const value = addsUp(kpi, on.names)
    ? builder.select(
        there,
        builder.arithmetic('divide', numerator, builder.constant(MILLION)),
        builder.constant(NaN),
      )
    : builder.arithmetic('divide', numerator, there);
  const few = builder.arithmetic('less', sum('samples'), builder.constant(min_samples * MILLION));
  const counted = min_samples > 0 ? builder.select(few, builder.constant(NaN), value) : value;
  return builder.mean(counted, { title: scopedTitle(on.names, ref), unit: kpiUnit(kpi, on.names), clause });
}

/** Observations behind a KPI's value, of the same people and months as `kpiAmount` reads. */
export function kpiDenominator(on: PostLowering, ref: KpiReference): NodeId {
  const { kpi, of = 'person', period = 'month', inPost = false } = ref;
  if (of === 'person' && period === 'month') return on.builder.add({ op: 'part', kpi, part: 'denominator' });
  const sum = sumOfPart(on, { kpi, of: inPost ? 'person in post' : of, period }, 'denominator');
  return on.builder.arithmetic('divide', sum, on.builder.constant(MILLION));
}

const MILLION = 1e6;

function sumOfPart(
  on: PostLowering,
  { kpi, of, period }: { readonly kpi: string; readonly of: string; readonly period: string },
  part: 'numerator' | 'denominator' | 'samples',
): NodeId {
  const { all, builder } = on;
  const input = all.history(`kpi:${kpi}:${part}`, ({ builder: of }) => {
    const isMissing = of.add({ op: 'isMissing', input: of.add({ op: 'measure', kpi, minSamples: 0 }) });
    // a month without denominator has no value, and no numerator of it counts
    return of.select(
      isMissing,
      of.constant(NaN),
      wholeNumber(of, of.add({ op: 'part', kpi, part }), MILLION),
    );
  });
  const name = `${input} of ${of} by ${period}`;
  const by: readonly GroupKey[] =
    of === 'person in post'
      ? ['person', 'post']
      : of === 'all'
        ? []
        : [of === 'person' || of === 'post' ? of : { label: of }];
  const months = period === 'month' ? 'same' : ({ toDate: period } as MonthRange);
  return builder.add({ op: 'shared', column: all.shared.over({ name, fn: 'sum', input, by, months }) });
}

/** floor(x · scale + 0.5): a whole number that sums may take. */
export function wholeNumber(builder: ProgramBuilder, x: NodeId, scale: number): NodeId {
  const scaled = scale === 1 ? x : builder.multiply(x, builder.constant(scale));
  return builder.add({ op: 'floor', input: builder.arithmetic('add', scaled, builder.constant(0.5)) });
}

/** Whether values of a KPI are added over people and months, as numbers of things and amounts are. */
export function addsUp(kpi: string, names: PlanNames): boolean {
  const unit = kpiUnitName(kpi, names);
  return unit === 'count' || unit === 'money' || unit === 'hours';
}

const scopes: Readonly<Record<string, Sentence>> = {
  person: { en: 'own', zh: '本人' },
  post: { en: 'post', zh: '本岗位' },
  all: { en: 'everybody', zh: '全体' },
  team: { en: 'team', zh: '班组' },
  site: { en: 'site', zh: '职场' },
  quarter: { en: 'quarter to date', zh: '本季度累计' },
  half_year: { en: 'half-year to date', zh: '半年累计' },
  year: { en: 'year to date', zh: '本年累计' },
};

/** Name of the score, or of its mean over a period to date. */
export function scoreTitle(period: KpiReference['period'] = 'month'): Sentence {
  const over = scopes[period];
  if (period === 'month' || !over) return { en: 'score', zh: '绩效得分' };
  return { en: `score (mean of the ${over.en})`, zh: `绩效得分（${over.zh}平均）` };
}

/** Name of a KPI with whose value and what period is meant. */
export function scopedTitle(
  names: PlanNames,
  { kpi, of = 'person', period = 'month' }: KpiReference,
): Sentence {
  const title = kpiTitle(kpi, names);
  if (of === 'person' && period === 'month') return title;
  const words = [...(of === 'person' ? [] : [of]), ...(period === 'month' ? [] : [period])];
  const said = (locale: 'en' | 'zh'): string =>
    words.map((word) => scopes[word]?.[locale] ?? word).join(', ');
  return { en: `${title.en} (${said('en')})`, zh: `${title.zh}（${said('zh').replace(', ', '，')}）` };
}

/** Whether values of a KPI lie between 0 and 1: by the catalogue, else by the plan's own word. */
export function isShareKpi(kpi: string, names: PlanNames): boolean {
  return kpiUnitName(kpi, names) === 'share';
}

/** How values of a KPI are written. */
export function kpiUnit(kpi: string, names: PlanNames): ValueUnit {
  switch (kpiUnitName(kpi, names)) {
    case 'share':
      return 'share';
    case 'seconds':
      return 'seconds';
    case 'money':
      return 'yuan';
    case 'count':
      return 'count';
    case 'points':
      return 'points';
    case 'hours':
      return 'hours';
    default:
      return 'number';
  }
}
