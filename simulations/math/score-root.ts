/** Largest number that is looked at. */
const MOST = 1e6;

/**
 * Where a score that is above 0 at 0 comes to 0, by false position with halved weights (Illinois); the largest number
 * that is looked at where it stays above.
 *
 * Source: Dowell and Jarratt 1971, BIT 11, 168–174.
 *
 * scoreRoot((x) => 3 - x) // ≈ 3
 */
export function scoreRoot(score: (x: number) => number): number {
  let [low, high] = [0, 1 / 64];
  let [atLow, atHigh] = [score(0), score(high)];
  while (atHigh > 0 && high < MOST) [low, atLow, high, atHigh] = [high, atHigh, 4 * high, score(4 * high)];
  if (atHigh > 0) return high;
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const guess = high - (atHigh * (high - low)) / (atHigh - atLow);
    const x = guess > low && guess < high ? guess : (low + high) / 2;
    const at = score(x);
    if (at === 0) return x;
    if (at > 0) [low, atLow, atHigh] = [x, at, atHigh / 2];
    else [high, atHigh, atLow] = [x, at, atLow / 2];
  }
  return high;
}
