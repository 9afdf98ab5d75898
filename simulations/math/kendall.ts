/** Kendall's tau-b, ties corrected, by pairs (O(n²)); null without spread on either side. */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  let [agree, tiedX, tiedY] = [0, 0, 0];
  const n = x.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [
        Math.sign((x[i] as number) - (x[j] as number)),
        Math.sign((y[i] as number) - (y[j] as number)),
      ];
      agree += a * b;
      if (a === 0) tiedX++;
      if (b === 0) tiedY++;
    }
  }
  const pairs = (n * (n - 1)) / 2;
  const spread = Math.sqrt((pairs - tiedX) * (pairs - tiedY));
  return spread > 0 ? agree / spread : null;
}
