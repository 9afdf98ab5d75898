import { z } from 'zod';
import { normalQuantile } from '../../math/normal-quantile.ts';
import type { Sentence } from '../../problems/problem.ts';
import { periodMonths } from '../../program/calendar-part.ts';
import type { NodeId } from '../../program/program.ts';
import type { MonthRange } from '../../program/shared-column.ts';
import { passedFrom, reachedFrom } from '../../program/slack.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { periodWords } from '../words/period-words.ts';
import { gradeId, gradeName, kpiReference, label, period, share } from '../quantities.ts';
import type { Comparison, Condition, GradeComparison } from './condition-type.ts';
import { gradeValue } from './grade-value.ts';
import { kpiAmount, kpiDenominator, scoreTitle, type KpiReference } from './kpi-value.ts';
import { meanScore } from './mean-score.ts';
import { overPeriod } from './over-period.ts';
import { periodsMeant, periodsText } from './periods-meant.ts';

const comparison = {
  above: share.describe('Holds above this value, in its own unit.').optional(),
  below: share.describe('Holds below this value, in its own unit.').optional(),
  at_least: share.describe('Holds from this value on, in its own unit.').optional(),
  at_most: share.describe('Holds up to and with this value, in its own unit.').optional(),
  is: share.describe('Holds at this value alone.').optional(),
};
const textName = z.string().min(1).max(64);

const one = z.lazy(() => condition);

/** A condition as people write it. */
export const condition: z.ZodType<Condition, unknown> = z
  .union([
    z
      .strictObject({
        ...kpiReference,
        ...comparison,
        benefit_of_doubt: share
          .pipe(z.number().gt(0).lt(1))
          .describe('Level at which the doubt of few observations counts for the person (Wilson interval).')
          .optional(),
      })
      .describe('A KPI compared with a value; a missing KPI does not meet it.'),
    z
      .strictObject({
        score: z.strictObject(comparison).describe('Exactly one comparison, in points.'),
        period: period.optional(),
      })
      .describe('The score, or the mean score of a period to date, compared with points.'),
    z
      .strictObject({
        number: textName.describe('A number of the data, e.g. tenure_months.'),
        ...comparison,
      })
      .describe('A number of the data compared with a value; a missing number does not meet it.'),
    z
      .strictObject({
        label: textName.describe('A label of the data, e.g. shift.'),
        is: z
          .union([
            label.transform((text) => [text]).describe('The value that meets it.'),
            z.array(label.describe('A value that meets it.')).min(1).describe('Values that meet it.'),
          ])
          .describe('Value, or values, of the label.'),
      })
      .describe('A label of the data.'),
    z
      .strictObject({
        grade: gradeId,
        is: z
          .union([
            gradeName.transform((name) => [name]),
            z.array(gradeName).min(1).describe('Several grades.'),
          ])
          .describe('Grade, or grades, that meet it.')
          .optional(),
        at_least: gradeName.describe('Holds for this grade and better ones.').optional(),
        at_most: gradeName.describe('Holds for this grade and worse ones.').optional(),
      })
      .describe('A grade of the plan compared with one of its names; who has no grade does not meet it.'),
    z
      .strictObject({
        all: z.array(one.describe('A condition.')).min(1).describe('Conditions that all hold.'),
      })
      .describe('All of several conditions.'),
    z
      .strictObject({
        any: z.array(one.describe('A condition.')).min(1).describe('Conditions of which one holds.'),
      })
      .describe('Any of several conditions.'),
    z
      .strictObject({
        times: z
          .number()
          .int()
          .min(1)
          .max(12)
          .describe('From which month of the period on, e.g. 2 for the second.'),
        within: z.enum(['quarter', 'half_year', 'year']).describe('Period in which months are counted.'),
        of: one.describe('The condition that is counted.'),
      })
      .describe('Holds in a month in which the condition holds for the n-th time in the period, or more.'),
    z
      .strictObject({
        in: z
          .string()
          .regex(periodsText, { error: 'not-periods' })
          .describe('In how many of the latest periods, e.g. `3 of 4 quarters`.'),
        of: one.describe('The condition; KPIs and scores are those of each period.'),
      })
      .describe(
        'Holds in the last month of a period where the condition held at the end of so many of the latest ones, with it.',
      ),
  ])
  .describe('A condition.');

/** 1 where a condition holds, 0 where not; where something is missing, 0 or missing: neither meets it. */
export function holds(on: PostLowering, when: Condition, clause: string): NodeId {
  const { builder } = on;
  const joined = (op: 'min' | 'max', of: readonly Condition[]): NodeId =>
    of.map((each) => surely(on, holds(on, each, clause))).reduce((a, b) => builder.arithmetic(op, a, b));
  if ('all' in when) return joined('min', when.all);
  if ('any' in when) return joined('max', when.any);
  if ('times' in when) return repeated(on, when, clause);
  if ('in' in when) return inPeriods(on, when, clause);
  if ('label' in when) {
    const table = Object.fromEntries(when.is.map((value) => [value, 1]));
    return builder.add({ op: 'lookup', label: when.label, table });
  }
  if ('grade' in when) return gradeHolds(on, when);
  if ('score' in when) {
    const score = scoreOver(on, when.period, clause);
    return score === undefined ? builder.constant(0) : compared(on, score, when.score);
  }
  if ('number' in when) return compared(on, builder.add({ op: 'number', name: when.number }), when);
  return compared(on, kpiValueFor(on, when, clause), when);
}

/** The score of the month, or the mean of those of a period to date; undefined in a post without a scorecard. */
function scoreOver(on: PostLowering, period: KpiReference['period'], clause: string): NodeId | undefined {
  if (period === undefined || period === 'month') return on.outputs['score'];
  const title = scoreTitle(period);
  return on.builder.mean(meanScore(on, { of: 'person', period }), { title, unit: 'points', clause });
}

/** 1 where a person's grade is one that is meant; a grade that is not known yet is none. */
function gradeHolds(
  { builder, names, outputs }: PostLowering,
  { grade: id, is, at_least, at_most }: GradeComparison & { readonly grade: string },
): NodeId {
  const [node, grade] = [outputs[`grade:${id}`], names.grades?.find((each) => each.id === id)];
  if (node === undefined || grade === undefined) return builder.constant(0);
  const value = (name: string): NodeId => builder.constant(gradeValue(grade, name) ?? NaN);
  if (at_least !== undefined) return builder.arithmetic('atLeast', node, value(at_least));
  if (at_most !== undefined) return builder.arithmetic('atMost', node, value(at_most));
  return (is ?? [])
    .map((name) =>
      builder.arithmetic(
        'min',
        builder.arithmetic('atLeast', node, value(name)),
        builder.arithmetic('atMost', node, value(name)),
      ),
    )
    .reduce((a, b) => builder.arithmetic('max', a, b), builder.constant(0));
}

/** A condition as 1 or 0: what is missing does not hold. */
export function surely({ builder }: PostLowering, flag: NodeId): NodeId {
  return builder.select(flag, builder.constant(1), builder.constant(0));
}

/** The value of a KPI, or the bound of its interval that speaks for the person. */
function kpiValueFor(
  on: PostLowering,
  when: KpiReference & Comparison & { readonly benefit_of_doubt?: number | undefined },
  clause: string,
): NodeId {
  const value = kpiAmount(on, when, clause);
  if (when.benefit_of_doubt === undefined) return value;
  const side = when.above !== undefined || when.at_least !== undefined ? -1 : 1;
  const n = kpiDenominator(on, when);
  return wilsonBound(on, value, n, side * normalQuantile((1 + when.benefit_of_doubt) / 2));
}

/** Wilson's bound of a share p of n: (p + z²/2n + z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Source: methods 1.4. */
export function wilsonBound({ builder }: PostLowering, p: NodeId, n: NodeId, z: number): NodeId {
  const of = builder.constant.bind(builder);
  const add = (a: NodeId, b: NodeId): NodeId => builder.arithmetic('add', a, b);
  const divide = (a: NodeId, b: NodeId): NodeId => builder.arithmetic('divide', a, b);
  const square = divide(of(z * z), n);
  const spread = divide(builder.multiply(p, builder.arithmetic('subtract', of(1), p)), n);
  const quarter = divide(of((z * z) / 4), builder.multiply(n, n));
  const root = builder.add({ op: 'sqrt', input: add(spread, quarter) });
  const centre = add(p, divide(square, of(2)));
  return divide(add(centre, builder.multiply(of(z), root)), add(of(1), square));
}

/** 1 where a number compares so, 0 where not; missing where it is. Thresholds carry their slack. */
export function compared({ builder }: PostLowering, x: NodeId, by: Comparison): NodeId {
  const limit = (written: number, value: number): NodeId => builder.threshold(written, value);
  if (by.above !== undefined) return builder.arithmetic('greater', x, limit(by.above, passedFrom(by.above)));
  if (by.below !== undefined) return builder.arithmetic('less', x, limit(by.below, reachedFrom(by.below)));
  if (by.at_least !== undefined)
    return builder.arithmetic('atLeast', x, limit(by.at_least, reachedFrom(by.at_least)));
  if (by.at_most !== undefined)
    return builder.arithmetic('atMost', x, limit(by.at_most, passedFrom(by.at_most)));
  const value = by.is ?? 0;
  const [low, high] = [limit(value, reachedFrom(value)), limit(value, passedFrom(value))];
  return builder.arithmetic(
    'min',
    builder.arithmetic('atLeast', x, low),
    builder.arithmetic('atMost', x, high),
  );
}

/** Comparisons that a condition writes; exactly one is meant. */
export function comparisonsOf(by: Comparison): (keyof Comparison)[] {
  return (['above', 'below', 'at_least', 'at_most', 'is'] as const).filter((key) => by[key] !== undefined);
}

function repeated(
  on: PostLowering,
  { times, within, of }: Extract<Condition, { readonly times: number }>,
  clause: string,
): NodeId {
  const flag = surely(on, holds(on, of, clause));
  return on.builder.arithmetic(
    'min',
    flag,
    countedAtLeast(on, {
      flag,
      least: times,
      months: { toDate: within },
      title: { en: 'Months in which it held, to date', zh: '期内累计成立月数' },
      clause,
    }),
  );
}

/** Whether it held at the end of so many of the latest periods; a period whose last month is missing counts as one that failed. */
function inPeriods(
  on: PostLowering,
  { in: text, of }: Extract<Condition, { readonly in: string }>,
  clause: string,
): NodeId {
  const { builder } = on;
  const { least, of: latest, period } = periodsMeant(text);
  const met = surely(on, holds(on, overPeriod(of, period), clause));
  const last =
    period === 'month' ? builder.constant(1) : builder.add({ op: 'calendar', part: `last_of_${period}` });
  const title = periodWords(period);
  const held = countedAtLeast(on, {
    flag: builder.arithmetic('min', met, last),
    least,
    months: { from: 1 - latest * monthsOf[period], to: 0 },
    title: {
      en: `${title.en}s in which it held, of the latest ${latest}`,
      zh: `最近 ${latest} 个${title.zh}中成立的个数`,
    },
    clause,
  });
  return builder.arithmetic('min', held, last);
}

const monthsOf = { month: 1, ...periodMonths };

interface CountedFlag {
  /** Node: 1 or 0. */
  readonly flag: NodeId;
  readonly least: number;
  readonly months: MonthRange;
  readonly title: Sentence;
  readonly clause: string;
}

/** Whether a flag of the person held in at least so many months. */
function countedAtLeast(on: PostLowering, { flag, least, months, title, clause }: CountedFlag): NodeId {
  const { all, builder, index } = on;
  const name = `${on.post} ${clause}: count ${on.nextCount(clause)}`;
  const input = all.row(`${name} holds`, (post) => (post.index === index ? flag : undefined));
  const column = all.shared.over({ name: `${name} months`, fn: 'sum', input, by: ['person'], months });
  const count = builder.mean(builder.shared(column), { title, unit: 'count', clause });
  return builder.arithmetic('atLeast', count, builder.constant(least));
}
