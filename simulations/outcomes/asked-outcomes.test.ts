import { expect, test } from 'vitest';
import type { Figure } from '../disclosure/figures.ts';
import type { Outcomes } from './outcomes.ts';
import { askedOutcomes } from './asked-outcomes.ts';
import { defaultThresholds } from '../disclosure/thresholds.ts';

const value = (of: number): Figure => ({ kind: 'value', value: of, n: 60 });
const interval = (of: number, low: number, high: number): Figure => ({
  ...{ kind: 'interval', level: 1, n: 60, value: of, low, high },
});
const hidden: Figure = { kind: 'hidden', reason: 'small-group' };
const none: Figure = { kind: 'undefined', reason: 'zero-pay' };
const pair = (baseline: Figure, scenario: Figure, change: Figure) => ({ baseline, scenario, change });
const spread = pair(value(0.123449), value(0.12346), value(0.000011));
const leavers = pair(
  interval(10.04, 5.05, 19.96),
  interval(8.16, 4.14, 18.75),
  interval(-1.88, -3.06, -0.94),
);

function asked(change: object = {}, share = 0.2, people = 60): Outcomes {
  const lorenz = { baseline: [0, 0.123449, 1], scenario: [0, 0.12345, 1] };
  const dispersion = {
    ...{
      mean: pair(value(500_000), value(510_000), value(10_000)),
      median: spread,
      gini: spread,
      theil: spread,
    },
    ...{ p90p10: spread, giniVariable: spread, lorenz, histogram: null },
  };
  const attrition = {
    ...{ in90Days: leavers, in12Months: leavers, costFen: leavers },
    byGroup: [{ label: 'shift', group: 'night', in12Months: leavers }],
  };
  const outcomes = { people, dispersion: { ...dispersion, ...change }, attrition } as unknown as Outcomes;
  return askedOutcomes(outcomes, { replacementCost: share }, defaultThresholds);
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
  expect(asked({}, 0.2, 50).dispersion.lorenz.baseline).toEqual([0, 0.1234, 1]);
  expect(asked({}, 0.2, 49).dispersion.lorenz).toEqual({ baseline: null, scenario: null });
  const one = { lorenz: { baseline: [0, 1], scenario: null } };
  expect(asked(one).dispersion.lorenz).toEqual({ baseline: [0, 1], scenario: null });
});

test('leavers have one decimal, by group too, ends of the interval with them', () => {
  const { in90Days, in12Months, byGroup } = asked().attrition;
  // −1.88 rounded, as for a role with rows, not 8.2 − 10.0
  const shown = pair(interval(10, 5.1, 20), interval(8.2, 4.1, 18.8), interval(-1.9, -3.1, -0.9));
  expect([in90Days, in12Months]).toEqual([shown, shown]);
  expect(byGroup).toEqual([{ label: 'shift', group: 'night', in12Months: shown }]);
});

test('the cost of leavers is that of the leavers shown at the mean shown, over the range of the share', () => {
  const near = (figure: Figure, of: number, low: number, high: number): void => {
    if (figure.kind !== 'interval') throw new Error(figure.kind);
    expect(figure.value).toBeCloseTo(of, 3);
    expect(figure.low).toBeCloseTo(low, 3);
    expect(figure.high).toBeCloseTo(high, 3);
    expect([figure.level, figure.n]).toEqual([1, 60]);
  };
  // a year's mean pay is 60,000 yuan; a leaver costs 20 % of it, 10 … 35 %
  const { baseline, scenario, change } = asked().attrition.costFen;
  const year = 6_000_000;
  near(baseline, 10 * 0.2 * year, 5.1 * 0.1 * year, 20 * 0.35 * year);
  near(scenario, 8.2 * 0.2 * year, 4.1 * 0.1 * year, 18.8 * 0.35 * year);
  near(change, -1.9 * 0.2 * year, -3.1 * 0.35 * year, -0.9 * 0.1 * year);
  const free = asked({}, 0).attrition.costFen;
  for (const figure of [free.baseline, free.scenario]) near(figure, 0, 0, 0);
  // a share of one's own beyond the range widens it
  near(asked({}, 0.5).attrition.costFen.baseline, 10 * 0.5 * year, 5.1 * 0.1 * year, 20 * 0.5 * year);
  expect(asked({ mean: pair(hidden, hidden, hidden) }).attrition.costFen).toEqual(
    pair(hidden, hidden, hidden),
  );
});

test('leavers that are hidden or cannot be told stay so, and so does their cost', () => {
  const months: Figure = { kind: 'undefined', reason: 'too-few-months' };
  const thin = pair(interval(10.04, 5.05, 19.96), months, months);
  const outcomes = {
    people: 60,
    dispersion: asked().dispersion,
    attrition: { ...asked().attrition, in12Months: thin },
  };
  const { in12Months, costFen } = askedOutcomes(
    outcomes as unknown as Outcomes,
    { replacementCost: 0.2 },
    defaultThresholds,
  ).attrition;
  expect([in12Months.scenario, costFen.scenario, costFen.change]).toEqual([months, months, months]);
  expect(in12Months.baseline).toEqual(interval(10, 5.1, 20));
});
