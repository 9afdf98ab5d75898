import { expect, test } from 'vitest';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import type { ComparedPay } from './compared-pay.ts';
import type { Figure } from '../disclosure/figures.ts';
import { winnersOutcome } from './winners.ts';

/** People by band: −10 %, −2 %, 0, +2 %, +10 %. */
function winnersOf(counts: readonly number[]) {
  const changes = [-0.1, -0.02, 0, 0.02, 0.1].flatMap((change, k) =>
    new Array<number>(counts[k] ?? 0).fill(change),
  );
  const before = Float64Array.from(changes, () => 500_000);
  const after = Float64Array.from(changes, (change) => 500_000 * (1 + change));
  const pay = { gross: [before, after], people: changes.length };
  return winnersOutcome(pay as unknown as ComparedPay, defaultThresholds);
}

const text = (figure: Figure): string | number =>
  figure.kind === 'value' ? (figure.about ? `about ${figure.value}` : figure.value) : figure.kind;

test.each([
  ['nothing is small', [10, 20, 30, 40, 50], [10, 20, 30, 40, 50], [90, 30, 30]],
  [
    'one unchanged does not hide 464 gainers',
    [10, 20, 1, 400, 64],
    [10, 20, 'hidden', 'about 401', 64],
    ['about 465', 30, 'hidden'],
  ],
  [
    'a small band joins its own side, which stays exact and gives nothing away',
    [3, 100, 50, 400, 60],
    ['hidden', 'about 103', 50, 400, 60],
    [460, 103, 50],
  ],
  [
    'few losers join the unchanged',
    [0, 4, 50, 400, 0],
    [0, 'hidden', 'about 54', 400, 0],
    [400, 'hidden', 'about 54'],
  ],
  ['too few in all', [1, 0, 2, 0, 1], ['hidden', 0, 'hidden', 0, 'hidden'], ['hidden', 'hidden', 'hidden']],
  ['everybody gains', [0, 0, 0, 0, 7], [0, 0, 0, 0, 7], [7, 0, 0]],
])('winners: %s', (_, counts, bands, moves) => {
  const { people, gaining, losing, unchanged } = winnersOf(counts);
  expect(people.map(text)).toEqual(bands);
  expect([gaining, losing, unchanged].map(text)).toEqual(moves);
});

test('winners: a change at an edge belongs to the band nearer to zero; pay out of nothing is a gain', () => {
  const moves: [before: number, after: number, band: number][] = [
    ...([
      [500_000, 474_999, 0],
      [500_000, 475_000, 1],
      [500_000, 494_999, 1],
    ] as const),
    ...([
      [500_000, 495_000, 2],
      [500_000, 505_000, 2],
      [0, 0, 2],
      [500_000, 505_001, 3],
    ] as const),
    ...([
      [500_000, 525_000, 3],
      [500_000, 525_001, 4],
      [0, 1, 4],
    ] as const),
  ].map(([before, after, band]) => [before, after, band]);
  const all = moves.flatMap((move) => Array.from({ length: 10 }, () => move));
  const gross = [0, 1].map((side) => Float64Array.from(all, (move) => move[side] as number));
  const pay = { gross, people: all.length } as unknown as ComparedPay;
  const { people } = winnersOutcome(pay, defaultThresholds);
  expect(people.map(text)).toEqual([10, 20, 30, 20, 20]);
});
