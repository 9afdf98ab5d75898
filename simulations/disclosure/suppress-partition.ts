import { isFew } from './few.ts';

/**
 * Which parts of a whole stay hidden, so that no part smaller than `least` can be had by subtraction.
 *
 * A part with 1 … least − 1 people is hidden. While the hidden parts together are a single part, or
 * fewer people than `least`, the smallest shown part is hidden too. Empty parts stay shown.
 *
 * @param counts  people by part; the whole is their sum and is known to the reader
 * @param barred  parts hidden for another reason (dominance)
 *
 * suppressPartition([3, 40, 7], 5) // => [true, false, true]
 */
export function suppressPartition(
  counts: readonly number[],
  least: number,
  barred: readonly boolean[] = [],
): boolean[] {
  const hidden = counts.map((n, k) => isFew(n, least) || barred[k] === true);
  const hiddenPeople = (): number => counts.reduce((sum, n, k) => (hidden[k] ? sum + n : sum), 0);
  while (hidden.includes(true) && (hidden.filter(Boolean).length === 1 || hiddenPeople() < least)) {
    const next = smallestShown(counts, hidden);
    if (next < 0) return hidden;
    hidden[next] = true;
  }
  return hidden;
}

function smallestShown(counts: readonly number[], hidden: readonly boolean[]): number {
  let best = -1;
  counts.forEach((n, k) => {
    if (n > 0 && !hidden[k] && (best < 0 || n < counts[best])) best = k;
  });
  return best;
}
