/**
 * Months that hold less than half of what the median month holds: a month that a file only touches.
 *
 * @param counts  person-months or contacts by month
 *
 * thinMonths(new Map([['2023-07', 56], ['2023-08', 16490], ['2023-09', 15800]])) // => ['2023-07']
 */
export function thinMonths(counts: ReadonlyMap<string, number>): string[] {
  const sorted = [...counts.values()].sort((a, b) => a - b);
  const median =
    sorted.length === 0
      ? 0
      : ((sorted[Math.floor((sorted.length - 1) / 2)] as number) +
          (sorted[Math.ceil((sorted.length - 1) / 2)] as number)) /
        2;
  return [...counts].filter(([, count]) => count < median / 2).map(([month]) => month);
}
