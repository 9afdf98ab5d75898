import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redistributeWeights, weightRange, type Weight } from './redistribute-weights.ts';

const open = (...weights: number[]): Weight[] => weights.map((weightBp) => ({ weightBp, locked: false }));
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('redistributeWeights(snapshot, index, wanted)', () => {
  it.each([
    ['takes from the others in proportion', open(5000, 3000, 2000), 0, 6000, [6000, 2400, 1600]],
    ['gives to the others in proportion', open(5000, 3000, 2000), 0, 0, [0, 6000, 4000]],
    ['shares equally among those at 0', open(10_000, 0, 0, 0), 0, 7000, [7000, 1000, 1000, 1000]],
    ['rounds by the largest remainder, ties by order', open(10_000, 0, 0, 0), 0, 9999, [9999, 1, 0, 0]],
    ['clamps to 100 %', open(4000, 6000), 0, 12_000, [10_000, 0]],
  ])('%s', (_, snapshot, index, wanted, expected) => {
    expect(redistributeWeights(snapshot, index, wanted)).toEqual(expected);
  });

  it('leaves locked weights alone and clamps to what is left', () => {
    const snapshot = [...open(3000), { weightBp: 5000, locked: true }, ...open(2000)];
    expect(redistributeWeights(snapshot, 0, 8000)).toEqual([5000, 5000, 0]);
  });

  it('refuses when nothing is unlocked', () => {
    const snapshot = [...open(3000), { weightBp: 7000, locked: true }];
    expect(redistributeWeights(snapshot, 0, 8000)).toEqual([3000, 7000]);
    expect(weightRange(snapshot, 0)).toEqual([3000, 3000]);
  });

  it('keeps minima and maxima and gives the rest to whoever can take it', () => {
    const snapshot: Weight[] = [
      { weightBp: 2000, locked: false },
      { weightBp: 4000, locked: false, minBp: 3500 },
      { weightBp: 4000, locked: false },
    ];
    expect(redistributeWeights(snapshot, 0, 5000)).toEqual([5000, 3500, 1500]);
    expect(weightRange(snapshot, 0)).toEqual([0, 6500]);
  });
});

const weights = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 9 }).map((cuts) => {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), 10_000];
  return edges.slice(1).map((edge, k) => edge - (edges[k] as number));
});
const snapshots = weights.chain((values) =>
  fc.record({
    snapshot: fc.tuple(
      ...values.map((weightBp) =>
        fc.record({
          weightBp: fc.constant(weightBp),
          locked: fc.boolean(),
          minBp: fc.nat(weightBp),
          maxBp: fc.integer({ min: weightBp, max: 10_000 }),
        }),
      ),
    ),
    index: fc.nat(values.length - 1),
    wanted: fc.integer({ min: -2000, max: 12_000 }),
  }),
);

describe('redistributeWeights keeps', () => {
  it('the sum, the bounds and the locks, for any hand', () => {
    fc.assert(
      fc.property(snapshots, ({ snapshot, index, wanted }) => {
        const result = redistributeWeights(snapshot, index, wanted);
        expect(sum(result)).toBe(10_000);
        result.forEach((value, k) => {
          const { weightBp, locked, minBp, maxBp } = snapshot[k] as Required<Weight>;
          expect(Number.isInteger(value) && value >= minBp && value <= maxBp).toBe(true);
          if (locked && k !== index) expect(value).toBe(weightBp);
        });
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });

  it('the way back: the old value gives the old weights', () => {
    fc.assert(
      fc.property(snapshots, ({ snapshot, index }) => {
        const old = snapshot.map(({ weightBp }) => weightBp);
        expect(redistributeWeights(snapshot, index, old[index] as number)).toEqual(old);
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });
});
