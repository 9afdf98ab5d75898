import { expect, test } from 'vitest';
import { randomStream } from './random-stream.ts';

// reference/rng.dev.json, sim_draw (numpy and scipy).
const draws: readonly { at: readonly [number, number, number, number]; u: number; z: number }[] = [
  { at: [0, 0, 0, 0], u: 0.9702447901030696, z: 1.8844034776830134 },
  { at: [17, 5, 1, 0], u: 0.17652059064112746, z: -0.9287065578359156 },
  { at: [17, 5, 1, 1], u: 0.5563165818417218, z: 0.14163687777140846 },
  { at: [199, 11, 2, 999], u: 0.7085359600012896, z: 0.549112743992657 },
];

test.each(draws)('randomStream(20261121) at $at is the published draw', ({ at, u, z }) => {
  const stream = randomStream(20261121);
  expect(stream.uniform(...at)).toBe(u);
  expect(stream.normal(...at)).toBeCloseTo(z, 12);
});

test('randomStream refuses a seed that is no integer', () => {
  expect(() => randomStream(0.5)).toThrow(RangeError);
  expect(() => randomStream(-1)).toThrow(RangeError);
});
