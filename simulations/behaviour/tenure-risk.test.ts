import { expect, test } from 'vitest';
import { serviceHazards } from './service-hazards.ts';
import { serviceBand, serviceRisks } from './tenure-risk.ts';

test.each([
  ['01–03', 2],
  ['1-3', 2],
  ['04—06', 1.5],
  ['07 - 12', 1.2],
  ['13–24', 1],
  ['25+', 0.7],
])('serviceBand(%j) has risk %d', (label, risk) => {
  expect(serviceBand(label)?.risk).toBe(risk);
});

test.each(['0-30', '>90', 'constructor', '', null])(
  'serviceBand(%j) is none: its unit is not known',
  (label) => {
    expect(serviceBand(label)).toBeNull();
  },
);

test('serviceRisks by month of service: unknown, 1 … 3, 4 … 6, 7 … 12, 13 … 24, settled', () => {
  expect(
    serviceRisks
      .map((risk, month) => [month, risk])
      .filter(([month]) => [0, 1, 3, 4, 6, 7, 12, 13, 24, 25].includes(month as number)),
  ).toEqual([
    ...[
      [0, 1],
      [1, 2],
      [3, 2],
      [4, 1.5],
      [6, 1.5],
    ],
    ...[
      [7, 1.2],
      [12, 1.2],
      [13, 1],
      [24, 1],
      [25, 0.7],
    ],
  ]);
});

/** Heads by month of service. */
const heads = (by: Readonly<Record<number, number>>): number[] =>
  serviceRisks.map((_, month) => by[month] ?? 0);

test('serviceHazards, by hand: 100 heads in month 2 and 300 in month 13 share 400 × 2.5 % as 2 : 1 a head', () => {
  const hazards = serviceHazards(0.025, heads({ 2: 100, 13: 300 }));
  // 500 shares of risk for 10 leavers a month
  expect(hazards[2]).toBeCloseTo(0.04, 12);
  expect(hazards[13]).toBeCloseTo(0.02, 12);
  expect(hazards[25]).toBeCloseTo(0.014, 12);
});

test.each([0, 0.0029, 0.03, 0.3])(
  'serviceHazards(%d, heads): its mean over the heads is the hazard',
  (hazard) => {
    const all = heads({ 0: 40, 1: 80, 5: 60, 8: 150, 20: 200, 25: 299 });
    const left = serviceHazards(hazard, all).reduce(
      (sum, each, month) => sum + each * (all[month] as number),
      0,
    );
    expect(left).toBeCloseTo(829 * hazard, 9);
  },
);

test('nobody, or nobody whose service is known: the hazard as it is; none is 1', () => {
  expect(serviceHazards(0.02, heads({}))[13]).toBe(0.02);
  expect(serviceHazards(0.02, heads({ 0: 7 }))[0]).toBe(0.02);
  expect(Math.max(...serviceHazards(0.9, heads({ 25: 5 })))).toBeLessThan(1);
});
