import { isFew } from '../disclosure/few.ts';
import type { DispersionOutcome } from './outcomes.ts';

const BINS = 24;
const niceSteps = [1, 2, 2.5, 5, 10];

/**
 * Counts of people by pay, the same bins on both sides; neighbours are merged until no bin holds
 * 1 … least − 1 people on either side. Edges are multiples of a round number of yuan; they span the pay of all but
 * the `least` − 1 lowest and highest of each side, whom the bins at the ends take in: an edge tells no minimum or maximum.
 *
 * @param sorted  ascending fen of both sides, not empty
 */
export function payHistogram(
  sorted: readonly [Float64Array, Float64Array],
  least: number,
): DispersionOutcome['histogram'] {
  const ends = sorted.flatMap((fen) => {
    const inside = Math.min(least, fen.length);
    return [fen[inside - 1], fen[fen.length - inside]];
  });
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const step = niceStep((high - low) / BINS);
  const first = Math.floor(low / step) * step;
  const bins = Math.max(1, Math.floor((high - first) / step) + 1);
  const edges = Array.from({ length: bins + 1 }, (_, k) => first + k * step);
  const counts = sorted.map((values) => countIn(values, first, step, bins)) as [number[], number[]];
  return mergeSmall(edges, counts, least);
}

/** The smallest 1, 2, 2.5 or 5 × 10ᵏ yuan (in fen) that is at least `wanted`. */
function niceStep(wanted: number): number {
  let magnitude = 100;
  while (magnitude * 10 < wanted) magnitude *= 10;
  return magnitude * (niceSteps.find((step) => magnitude * step >= wanted) ?? 10);
}

function countIn(sorted: Float64Array, first: number, step: number, bins: number): number[] {
  const endOf = (bin: number): number =>
    bin === bins - 1
      ? sorted.length
      : placesWhere(sorted, (value) => Math.floor((value - first) / step) <= bin);
  const ends = Array.from({ length: bins }, (_, bin) => endOf(bin));
  return ends.map((end, bin) => end - (ends[bin - 1] ?? 0));
}

/** How many of ascending values fulfil a condition that holds for the first ones alone. */
function placesWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mergeSmall(
  edges: number[],
  [before, after]: [number[], number[]],
  least: number,
): NonNullable<DispersionOutcome['histogram']> {
  const merge = (k: number): void => {
    before.splice(k, 2, before[k] + before[k + 1]);
    after.splice(k, 2, after[k] + after[k + 1]);
    edges.splice(k + 1, 1);
  };
  for (let k = 0; k < before.length - 1;) {
    if (isFew(before[k], least) || isFew(after[k], least)) merge(k);
    else k++;
  }
  while (before.length > 1 && (isFew(before.at(-1) as number, least) || isFew(after.at(-1) as number, least)))
    merge(before.length - 2);
  return { edgesFen: edges, baseline: before, scenario: after };
}
