import { describe, expect, test } from 'vitest';
import { defaultAttrition } from '../behaviour/attrition-assumptions.ts';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import type { Figure } from '../disclosure/figures.ts';
import type { Outcomes } from '../outcomes/outcomes.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { compare, type CompareOptions } from './compare.ts';

/** Base pay of two levels; the scenario raises the first by a share. */
const planOf = (low: number): string => `
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { low: { base: ${low} }, high: { base: 6000 } }
`;

function compared(records: FrameRecord[], low: [number, number], options: CompareOptions = {}): Outcomes {
  const frame = frameOf(records);
  const [before, after] = low.map((base) => {
    const { plan, problems } = parsePlan(planOf(base));
    if (!plan) throw new Error(JSON.stringify(problems));
    return replay(compilePlan(plan), frame);
  });
  if (!before || !after) throw new Error('two plans');
  return compare(frame, before, after, options);
}

const months = ['2026-01', '2026-02', '2026-03'];
const row = (k: number, month: string, level: string, over: Partial<FrameRecord> = {}): FrameRecord => ({
  person: `p${String(k).padStart(3, '0')}`,
  month,
  labels: { post: 'online', level },
  ...over,
});
const people = (count: number, level: string, from = 0, over: Partial<FrameRecord> = {}): FrameRecord[] =>
  months.flatMap((month) => Array.from({ length: count }, (_, k) => row(from + k, month, level, over)));
const valueOf = (figure: Figure): number => ('value' in figure ? figure.value : NaN);

describe('units of pay', () => {
  test('cost per month leaves out months in which nobody is covered', () => {
    const trainers = Array.from({ length: 60 }, (_, k) =>
      row(k, '2026-04', 'low', { labels: { post: 'trainer', level: 'low' } }),
    );
    // 60 people × 4,000 yuan in each of three months; in April the plans know nobody
    const { cost } = compared([...people(60, 'low'), ...trainers], [4000, 4000]);
    expect(valueOf(cost.perMonth.baseline)).toBe(60 * 400_000);
  });

  test('mean pay × person-months is the gross cost; spread is that of a full-time paid month', () => {
    const half = { numbers: { fte: 0.5 } };
    const { cost, dispersion, personMonths } = compared(
      [...people(60, 'low'), ...people(60, 'low', 60, half)],
      [4000, 4000],
    );
    // 4,000 and 2,000 yuan as paid, 4,000 both of a full-time month
    expect(valueOf(dispersion.mean.baseline)).toBe(300_000);
    expect(valueOf(dispersion.mean.baseline) * personMonths).toBe(valueOf(cost.total.baseline));
    expect(valueOf(dispersion.median.baseline)).toBe(400_000);
    expect(valueOf(dispersion.gini.baseline)).toBe(0);
  });

  test('gaining and losing mean beyond 1 % of gross', () => {
    const moved = (low: number): [Figure, Figure, Figure] => {
      const { winners } = compared([...people(60, 'low'), ...people(40, 'high', 60)], [4000, low]);
      return [winners.gaining, winners.losing, winners.unchanged];
    };
    expect(moved(4040).map(valueOf)).toEqual([0, 0, 100]);
    expect(moved(4041).map(valueOf)).toEqual([60, 0, 40]);
    expect(moved(3960).map(valueOf)).toEqual([0, 0, 100]);
    expect(moved(3959).map(valueOf)).toEqual([0, 60, 40]);
  });
});

describe('leavers', () => {
  const here = people(100, 'low');
  const gone = Array.from({ length: 29 }, (_, k) => row(200 + k, '2026-01', 'low'));

  test.each(['cohort', 'separations'] as const)(
    'are 30 %% of those here in the last month (%s)',
    (meaning) => {
      const { attrition } = compared([...here, ...gone], [4000, 4000], {
        attrition: { ...defaultAttrition, meaning },
      });
      expect(valueOf(attrition.in12Months.baseline)).toBeCloseTo(30, 9);
      // replacement at a fifth of 48,000 yuan a year
      expect(valueOf(attrition.costFen.baseline)).toBe(30 * 0.2 * 4_800_000);
    },
  );

  test('fall on those who came last, fewer as they move on', () => {
    const served = here.map(({ person, labels, ...record }) => ({
      ...record,
      person,
      labels: { ...labels, tenure: Number(person.slice(1)) % 2 ? '01–03' : '25+' },
    }));
    const { in12Months, byGroup } = compared(served, [4000, 4000]).attrition;
    // 30 % a year is 1 − 0.7^(1/12) a month on the mean, 2 : 0.7 of it: of 135 parts one is 100/135
    const part = (1 - 0.7 ** (1 / 12)) / 1.35;
    // three months at 01–03 end in month 3 of service: 1 month at 2 parts, 3 at 1.5, 6 at 1.2, 2 at 1
    const stays = (1 - 2 * part) * (1 - 1.5 * part) ** 3 * (1 - 1.2 * part) ** 6 * (1 - part) ** 2;
    const settled = (1 - 0.7 * part) ** 12;
    const of = (group: string) => byGroup.find((part) => part.group === group)?.in12Months.baseline;
    expect(valueOf(of('01–03') as Figure)).toBeCloseTo(50 * (1 - stays), 9);
    expect(valueOf(of('25+') as Figure)).toBeCloseTo(50 * (1 - settled), 9);
    expect(valueOf(in12Months.baseline)).toBeCloseTo(100 - 50 * (stays + settled), 9);
  });

  test('cannot be told from fewer than three months, whatever the plans pay', () => {
    const { attrition } = compared(here, [4000, 4400], { months: months.slice(1) });
    expect(attrition.in12Months.baseline.kind).toBe('interval');
    expect([attrition.in12Months.scenario, attrition.in12Months.change]).toEqual([
      { kind: 'undefined', reason: 'too-few-months' },
      { kind: 'undefined', reason: 'too-few-months' },
    ]);
    expect(compared(here, [4000, 4400]).attrition.in12Months.change.kind).toBe('interval');
  });

  test('range over rate, response and cost of a leaver; their cost moves with leavers alone', () => {
    const { in12Months, costFen } = compared(here, [4000, 4400]).attrition;
    // 100 heads: rate 30 % (15 … 60 %); ln 1.1 times −2.5 (−1 … −4.5) shifts the hazard; a leaver costs
    // 20 % (10 … 35 %) of 48,000 yuan, what the baseline pays.
    const left = (rate: number, eta: number) => 100 * (1 - (1 - rate) ** (1.1 ** eta));
    const near = (figure: Figure, [value, low, high]: [number, number, number], digits: number) => {
      expect(figure).toMatchObject({ kind: 'interval' });
      if (figure.kind !== 'interval') return;
      expect(figure.value).toBeCloseTo(value, digits);
      expect(figure.low).toBeCloseTo(low, digits);
      expect(figure.high).toBeCloseTo(high, digits);
    };
    near(in12Months.baseline, [30, 15, 60], 9);
    near(in12Months.scenario, [left(0.3, -2.5), left(0.15, -4.5), left(0.6, -1)], 9);
    near(in12Months.change, [left(0.3, -2.5) - 30, left(0.6, -4.5) - 60, left(0.15, -1) - 15], 9);
    // 48,000 yuan × leavers as shown: 24.5 of 30 leave at the setting, 44.9 of 60 and 13.7 of 15 at the ends
    const shown = [left(0.3, -2.5) - 30, left(0.6, -4.5) - 60, left(0.15, -1) - 15].map((x) => x.toFixed(1));
    expect(shown).toEqual(['-5.5', '-15.1', '-1.3']);
    near(costFen.baseline, [30 * 960_000, 15 * 480_000, 60 * 1_680_000], 0);
    near(costFen.change, [-5.5 * 960_000, -15.1 * 1_680_000, -1.3 * 480_000], 0);
    const off = compared(here, [4000, 4400], { attrition: { ...defaultAttrition, etaSingle: 0 } }).attrition;
    near(off.costFen.change, [0, 0, 0], 9);
  });

  test.each([
    { annualRate: 5 },
    { etaSingle: 0.5 },
    { etaPeer: -11 },
    { lambdaLoss: 0.9 },
    { replacementCost: NaN },
  ])('are refused at %o, outside the limits', (wrong) => {
    const attrition = { ...defaultAttrition, ...wrong };
    expect(() => compared(here, [4000, 4000], { attrition })).toThrow(RangeError);
  });
});
