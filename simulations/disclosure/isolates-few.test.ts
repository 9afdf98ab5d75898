import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolatesFew } from './isolates-few.ts';

const rule = { group: 5, dominance: 0.1 };
const isolates = (...sums: number[][]) => isolatesFew(sums, rule);
/** Pay of person k: no two in proportion to anything. */
const pay = (k: number) => 300_000 + 7919 * ((k * k) % 23);
const everybody = (count: number, factor: (k: number) => number) =>
  Array.from({ length: count }, (_, k) => factor(k) * pay(k));

test('one sum over five or more tells nobody’s part, over four it does', () => {
  expect(isolates(everybody(5, () => 1))).toBe(false);
  expect(isolates(everybody(4, () => 1))).toBe(true);
  expect(isolates(everybody(30, (k) => (k < 4 ? 1 : 0)))).toBe(true);
  expect(isolates(everybody(30, (k) => (k < 5 ? 1 : 0)))).toBe(false);
  expect(isolates(everybody(30, () => 0))).toBe(false);
  expect(isolatesFew([], rule)).toBe(false);
});

test('a tenth more for all but some: 1.1 × the first sum − the second is about those', () => {
  const raised = (some: number) => everybody(40, (k) => (k < some ? 1.2 : 1.1));
  const now = everybody(40, () => 1);
  expect(isolates(now, raised(4))).toBe(true);
  expect(isolates(now, raised(5))).toBe(false);
  // the second − 1.2 × the first is about those who are raised by a tenth
  expect(
    isolates(
      now,
      everybody(40, (k) => (k < 36 ? 1.2 : 1.1)),
    ),
  ).toBe(true);
  expect(
    isolates(
      now,
      everybody(40, (k) => (k < 35 ? 1.2 : 1.1)),
    ),
  ).toBe(false);
});

test('four sums of which each pair is apart for six or more: S₁ + S₂ − S₃ − S₀ is about one', () => {
  const raised = (where: (k: number) => boolean) => everybody(40, (k) => (where(k) ? 1.1 : 1));
  const three = [
    everybody(40, () => 1),
    raised((k) => k <= 5),
    raised((k) => k >= 5 && k <= 10),
    raised((k) => k <= 10 && k !== 5),
  ];
  expect(isolates(...three)).toBe(true);
  expect(isolates(...three.slice(0, 3))).toBe(false);
});

test('rounding to fen blurs what differs by less than a ten-thousandth, and hides nothing that differs by a tenth', () => {
  const rounded = (by: number) => everybody(40, (k) => (k === 0 ? by : 1.1)).map(Math.round);
  const now = everybody(40, () => 1);
  expect(isolates(now, rounded(1.2))).toBe(true);
  expect(isolates(now, rounded(1.100_05))).toBe(false);
});

test('what the others hold hides few from a tenth of the largest on', () => {
  // four of 100, and nine of 3: √(9 · 3²) = 9 is less than 10; nine of 4 make 12
  const sum = (others: number) => [100, 100, 100, 100, ...Array.from({ length: 9 }, () => others)];
  expect(isolates(sum(3))).toBe(true);
  expect(isolates(sum(4))).toBe(false);
});

test('no order and no factor of the sums matters', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 1, max: 8 }),
      (order, factors, some) => {
        const sums = [
          everybody(40, () => 1),
          everybody(40, (k) => (k < 12 ? 1.5 : 1)),
          everybody(40, (k) => (k >= 12 && k < 12 + some ? 1.3 : 1)),
          everybody(40, (k) => (k >= 20 ? 1.5 : 1)),
        ];
        const given = order.map((at, k) => (sums[at] as number[]).map((fen) => fen * (factors[k] as number)));
        // 12–19 are eight: either the chosen ones among them are few, or the others are
        expect(isolates(...given)).toBe(some < 8);
      },
    ),
    { numRuns: 60, seed: 1 },
  );
});
