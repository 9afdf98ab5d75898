import { largestRemainder } from '../math/largest-remainder.ts';

/** Classes of a forced ranking 强制分布. */
export interface ForcedRanking {
  readonly counts: Readonly<Record<string, number>>;
  /** Class by person. */
  readonly labels: string[];
  /** Equal scores fell into different classes: the result needs a rule or a second look. */
  readonly tiedAcrossBoundary: boolean;
}

/**
 * Classes by rank: counts by largest remainder of the quota, best scores first, ties by index.
 * Source: methods 2.5; being last in a ranking is not incompetence (Guiding Case 18).
 *
 * @param quota  share by class, best class first
 */
export function forcedRanking(
  scores: readonly number[],
  quota: Readonly<Record<string, number>>,
): ForcedRanking {
  const classes = Object.keys(quota);
  const counts = largestRemainder(scores.length, Object.values(quota));
  const order = scores
    .map((_, k) => k)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const ranked = counts.flatMap((count, c) => new Array<string>(count).fill(classes[c] as string));
  const labels = new Array<string>(scores.length).fill('');
  order.forEach((person, rank) => (labels[person] = ranked[rank] ?? ''));
  const tiedAcrossBoundary = order.some((person, rank) => {
    const next = order[rank + 1];
    return next !== undefined && scores[person] === scores[next] && ranked[rank] !== ranked[rank + 1];
  });
  return {
    counts: Object.fromEntries(classes.map((name, c) => [name, counts[c] as number])),
    labels,
    tiedAcrossBoundary,
  };
}
