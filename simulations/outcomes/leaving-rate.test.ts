import { describe, expect, test } from 'vitest';
import { defaultAttrition } from '../behaviour/attrition-assumptions.ts';
import type { Figure } from '../disclosure/figures.ts';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument } from '../plan/plan-document.ts';
import { replay } from '../replay/replay.ts';
import { compare, type CompareOptions } from '../scenario/compare.ts';
import { leavingRate, rateOutcome } from './leaving-rate.ts';

const own = (leavers: number, exposure = 1000, stayers = 90) => ({
  leavers,
  exposure,
  stayers,
  exposureByService: [],
});

describe('leavingRate(own, assumptions)', () => {
  test('is the data’s own from 30 leavers on, as a hazard a month and what that means in a year', () => {
    const cohort = leavingRate(own(30), defaultAttrition);
    expect(cohort.basis).toBe('data');
    expect(cohort.monthly.value).toBe(0.03);
    expect(cohort.annual.value).toBeCloseTo(1 - 0.97 ** 12, 12);
    // Wilson 95 % of 30 in 1,000, by its defining equation: |0.03 − p| = 1.96 · √(p (1 − p) / 1000)
    for (const p of [cohort.monthly.low, cohort.monthly.high])
      expect(Math.abs(0.03 - p)).toBeCloseTo(1.959963984540054 * Math.sqrt((p * (1 - p)) / 1000), 12);
    expect(cohort.annual.low).toBeCloseTo(1 - (1 - cohort.monthly.low) ** 12, 12);
    const separations = leavingRate(own(30), { ...defaultAttrition, meaning: 'separations' });
    expect(separations.annual.value).toBeCloseTo(0.36, 12);
  });

  test('is the cited default with fewer, and a number given by hand before both', () => {
    expect(leavingRate(own(29), defaultAttrition)).toMatchObject({
      basis: 'cited',
      annual: { value: 0.3, low: 0.15, high: 0.6 },
    });
    const given = { ...defaultAttrition, annualRate: 0.12 };
    expect(leavingRate(own(300), given)).toMatchObject({
      basis: 'given',
      annual: { value: 0.12, low: 0.15, high: 0.6 },
    });
    const nobody = leavingRate(own(300), { ...defaultAttrition, annualRate: 0 });
    expect(nobody).toMatchObject({ basis: 'given', monthly: { value: 0, low: 0, high: 0 } });
  });
});

describe('rateOutcome', () => {
  const shown = (leavers: number, stayers: number) => {
    const counted = own(leavers, 1000, stayers);
    return rateOutcome(leavingRate(counted, defaultAttrition), counted, defaultAttrition, defaultThresholds);
  };
  const kinds = ({ own }: ReturnType<typeof shown>) => [
    own.leavers.kind,
    own.personMonths.kind,
    own.annual.kind,
  ];

  test('tells leavers and their months beside the rate, at 95 %', () => {
    const { basis, annual, own } = shown(30, 90);
    expect(basis).toBe('data');
    expect(annual).toMatchObject({ kind: 'interval', level: 0.95, n: 120 });
    expect(own.leavers).toEqual({ kind: 'value', value: 30, n: 30 });
    expect(own.personMonths).toEqual({ kind: 'value', value: 1000, n: 120 });
  });

  test('tells no rate of fewer than 30, and no number of fewer than 5, of leavers or of others', () => {
    expect(shown(29, 90).annual).toMatchObject({ value: 0.3, level: 1 });
    expect(kinds(shown(29, 90))).toEqual(['value', 'value', 'undefined']);
    expect(kinds(shown(5, 90))).toEqual(['value', 'value', 'undefined']);
    expect(kinds(shown(4, 90))).toEqual(['hidden', 'hidden', 'undefined']);
    expect(kinds(shown(40, 4))).toEqual(['hidden', 'hidden', 'interval']);
    expect(kinds(shown(0, 90))).toEqual(['value', 'value', 'undefined']);
  });
});

describe('expected leavers at the rate of the data', () => {
  const plan = compilePlan(
    planDocument.parse({
      schema: 'quanheng/plan@1',
      id: 'p',
      posts: { online: { levels: { junior: { base: 4000 } } } },
    }),
  );
  const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
  const served = (from: number, count: number, tenure: string, until: number): FrameRecord[] =>
    months.slice(0, until).flatMap((month) =>
      Array.from({ length: count }, (_, k) => ({
        person: `p${from + k}`,
        month,
        labels: { post: 'online', level: 'junior', tenure },
      })),
    );
  // 60 settled people stay, 40 new ones leave after the first month
  const records = [...served(100, 60, '25+', 4), ...served(300, 40, '01–03', 1)];
  const leavers = (options: CompareOptions) => {
    const frame = frameOf(records);
    const paid = replay(plan, frame);
    return compare(frame, paid, paid, options).attrition;
  };
  const valueOf = (figure: Figure) => ('value' in figure ? figure.value : NaN);

  test('weigh the months that the rate was counted in, not those of whoever is left', () => {
    // 40 leavers in 60 × 3 + 40 = 220 months: 180 at risk 0.7 and 40 at 2 share them, 206 parts; 60 are left, at 0.7
    const settled = (40 / 206) * 0.7;
    const { in12Months, rate } = leavers({});
    expect(rate.basis).toBe('data');
    expect(valueOf(in12Months.baseline)).toBeCloseTo(60 * (1 - (1 - settled) ** 12), 9);
  });

  test('are of the whole version, whatever months are chosen', () => {
    expect(leavers({ months: months.slice(1) }).rate).toEqual(leavers({}).rate);
  });

  test('give way to a rate by hand, which is the mean of those who are here', () => {
    const attrition = { ...defaultAttrition, annualRate: 0.12 };
    const { in12Months, rate } = leavers({ attrition });
    expect([rate.basis, valueOf(rate.annual), valueOf(rate.own.leavers)]).toEqual(['given', 0.12, 40]);
    expect(valueOf(in12Months.baseline)).toBeCloseTo(60 * 0.12, 9);
  });
});
