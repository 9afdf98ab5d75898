import { expect, test } from 'vitest';
import { randomStream } from '../math/random-stream.ts';
import { shrunkenMeans } from './shrunken-means.ts';

const shrunk = (byPerson: readonly (readonly number[])[], groupOf = byPerson.map(() => 0)): number[] => [
  ...shrunkenMeans({
    values: Float64Array.from(byPerson.flat()),
    personOf: Int32Array.from(byPerson.flatMap((values, p) => values.map(() => p))),
    groupOf: Int32Array.from(groupOf),
  }),
];

test('by hand: 2 × 2, MS between 16, within 2, σ²_b 7, r = 7 / 8', () => {
  // means 2 and 6 about 4; SSB = 2·4 + 2·4 = 16 on 1 df; SSW = 2 + 2 = 4 on 2 df; σ²_b = (16 − 2) / 2 = 7.
  expect(
    shrunk([
      [1, 3],
      [5, 7],
    ]),
  ).toEqual([4 - 2 * (7 / 8), 4 + 2 * (7 / 8)]);
});

test('by hand, unbalanced: n₀ = (5 − 13 / 5) / 1 = 2.4', () => {
  // 0, 0, 3 and 7, 9: means 1 and 8, grand mean 19 / 5; SSB = 3·2.8² + 2·4.2² = 58.8; SSW = 6 + 2 = 8 on 3 df.
  const [within, between] = [8 / 3, (58.8 - 8 / 3) / 2.4];
  const r = (n: number): number => between / (between + within / n);
  const [a, b] = shrunk([
    [0, 0, 3],
    [7, 9],
  ]);
  expect(a).toBeCloseTo(3.8 + r(3) * (1 - 3.8), 12);
  expect(b).toBeCloseTo(3.8 + r(2) * (8 - 3.8), 12);
});

test.each([
  [
    'no spread within people: their own means',
    [
      [2, 2],
      [5, 5],
    ],
    [2, 5],
  ],
  [
    'less between people than luck makes: everybody is the mean',
    [
      [0, 10],
      [10, 0],
    ],
    [5, 5],
  ],
  ['one observation each says nothing about luck', [[1], [4]], [1, 4]],
  ['nobody observed', [[], [3, 3]], [0, 3]],
])('%s', (_, values, expected) => {
  expect(shrunk(values)).toEqual(expected);
});

test('groups do not touch each other, and a group of one keeps its mean', () => {
  expect(
    shrunk(
      [
        [1, 3],
        [5, 7],
        [90, 110],
      ],
      [0, 0, -1],
    ),
  ).toEqual([2.25, 5.75, 100]);
});

test('it is nearer to what lasts than the plain mean is', () => {
  const stream = randomStream(5);
  const lasting = Array.from({ length: 400 }, (_, p) => 0.03 * stream.normal(p, 0, 1));
  const months = lasting.map((value, p) =>
    Array.from({ length: 3 }, (_, m) => value + 0.08 * stream.normal(p, m, 2)),
  );
  const error = (guess: readonly number[]): number =>
    guess.reduce((sum, value, p) => sum + (value - (lasting[p] as number)) ** 2, 0) / guess.length;
  const plain = months.map((values) => values.reduce((a, b) => a + b) / 3);
  // Plain: 0.08² / 3 = 0.00213. Best: 0.03² · 0.00213 / (0.03² + 0.00213) = 0.00063.
  expect(error(plain)).toBeGreaterThan(0.0018);
  expect(error(shrunk(months))).toBeLessThan(0.0008);
});
