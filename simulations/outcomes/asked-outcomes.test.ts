import { expect, test } from 'vitest';
import type { Figure } from '../disclosure/figures.ts';
import type { Outcomes } from './outcomes.ts';
import { askedOutcomes } from './asked-outcomes.ts';
import {
  hidden,
  interval,
  someLeavers as leavers,
  undefinedFigure,
  value,
} from '../disclosure/testing/made-figures.ts';
import { defaultThresholds } from '../disclosure/thresholds.ts';

const none = undefinedFigure('zero-pay');
const pair = (baseline: Figure, scenario: Figure, change: Figure) => ({ baseline, scenario, change });
const spread = pair(value(0.123449), value(0.12346), value(0.000011));

const gapOf = (baseline: Figure, scenario: Figure) => ({
  label: 'shift',
  reference: 'day',
  groups: [{ group: 'night', meanFen: spread, gap: { baseline, scenario } }],
});

function asked(change: object = {}, people = 60): Outcomes {
  const lorenz = { baseline: [0, 0.123449, 1], scenario: [0, 0.12345, 1] };
  const dispersion = {
    mean: pair(value(500_000), value(510_000), value(10_000)),
    median: spread,
    gini: spread,
    theil: spread,
    p90p10: spread,
    giniVariable: spread,
    lorenz,
    histogram: null,
  };
  const attrition = {
    in90Days: leavers,
    in12Months: leavers,
    costFen: leavers,
    rate: {
      basis: 'data',
      annual: interval(0.312_06, 0.236_63, 0.403_89),
      own: { leavers: value(36), personMonths: value(1173), annual: none },
    },
    byGroup: [{ label: 'shift', group: 'night', in12Months: leavers }],
  };
  const fairness = [gapOf(interval(0.034_449, -0.012_351, 0.081_249), hidden), gapOf(value(0.021_2), none)];
  const flags = ['no-score', 'pool-minimums-short:q', 'fund-unclaimed:q', 'award-left:star'].map((flag) => ({
    flag,
    rows: value(5),
  }));
  const all = { people, dispersion: { ...dispersion, ...change }, fairness, attrition, flags };
  const outcomes = all as unknown as Outcomes;
  return askedOutcomes(outcomes, defaultThresholds);
}

test('measures of spread have the digits of the page, so that every role reads the same change', () => {
  const { gini, theil, p90p10, giniVariable, median } = asked().dispersion;
  expect([gini, giniVariable]).toEqual([
    pair(value(0.123), value(0.123), value(0)),
    pair(value(0.123), value(0.123), value(0)),
  ]);
  expect(theil).toEqual(pair(value(0.1234), value(0.1235), value(0)));
  expect(p90p10).toEqual(pair(value(0.12), value(0.12), value(0)));
  expect(median).toEqual(spread);
  const half = pair(value(0.123449), hidden, hidden);
  expect(asked({ theil: half }).dispersion.theil).toEqual(pair(value(0.1234), hidden, hidden));
  const undefinedSide = pair(none, value(0.12346), none);
  expect(asked({ theil: undefinedSide }).dispersion.theil).toEqual(pair(none, value(0.1235), none));
});

test('a Lorenz curve has four decimals, and needs ten tenths of five people', () => {
  expect(asked().dispersion.lorenz).toEqual({ baseline: [0, 0.1234, 1], scenario: [0, 0.1235, 1] });
  expect(asked({}, 50).dispersion.lorenz.baseline).toEqual([0, 0.1234, 1]);
  expect(asked({}, 49).dispersion.lorenz).toEqual({ baseline: null, scenario: null });
  const one = { lorenz: { baseline: [0, 1], scenario: null } };
  expect(asked(one).dispersion.lorenz).toEqual({ baseline: [0, 1], scenario: null });
});

test('gaps have the digits of the page, their intervals too: exact ones are sums of squares of pay', () => {
  expect(asked().fairness).toEqual([
    gapOf(interval(0.034, -0.012, 0.081), hidden),
    gapOf(value(0.021), none),
  ]);
});

test('leavers have one decimal, by group too, ends of the interval with them', () => {
  const { in90Days, in12Months, byGroup } = asked().attrition;
  // −1.88 rounded, as for a role with rows, not 8.2 − 10.0
  const shown = pair(interval(10, 5.1, 20), interval(8.2, 4.1, 18.8), interval(-1.9, -3.1, -0.9));
  expect([in90Days, in12Months]).toEqual([shown, shown]);
  expect(byGroup).toEqual([{ label: 'shift', group: 'night', in12Months: shown }]);
});

test('leavers that cannot be told stay so; their cost is what everybody is told', () => {
  const months: Figure = { kind: 'undefined', reason: 'too-few-months' };
  const thin = pair(interval(10.04, 5.05, 19.96), months, months);
  const outcomes = {
    people: 60,
    fairness: [],
    flags: [],
    dispersion: asked().dispersion,
    attrition: { ...asked().attrition, in12Months: thin, costFen: spread },
  };
  const { in12Months, costFen } = askedOutcomes(outcomes as unknown as Outcomes, defaultThresholds).attrition;
  expect(in12Months).toEqual(pair(interval(10, 5.1, 20), months, months));
  expect(costFen).toEqual(spread);
});

test('the rate of leaving has the digits of the page; leavers are told in tens, their months in hundreds', () => {
  const about = (of: number, n: number): Figure => ({ kind: 'value', value: of, n, about: true });
  expect(asked().attrition.rate).toEqual({
    basis: 'data',
    annual: interval(0.312, 0.237, 0.404),
    own: { leavers: about(40, 60), personMonths: about(1200, 100), annual: none },
  });
});

test('flags that rest on amounts of a group are left out: a minimum that may be chosen finds what it is compared with', () => {
  expect(asked().flags).toEqual([{ flag: 'no-score', rows: value(5) }]);
});
