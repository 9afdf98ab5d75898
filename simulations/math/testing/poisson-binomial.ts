/** Distribution of a number of events with independent, unequal chances. */
export interface CountDistribution {
  readonly pmf: Float64Array;
  readonly mean: number;
  readonly sd: number;
  /** Smallest k whose cumulative probability reaches p. */
  readonly quantile: (p: number) => number;
}

/** Poisson-binomial distribution by convolution, O(n²). */
export function poissonBinomial(chances: readonly number[]): CountDistribution {
  const pmf = new Float64Array(chances.length + 1);
  pmf[0] = 1;
  chances.forEach((p, n) => {
    for (let k = n + 1; k >= 0; k--)
      pmf[k] = (pmf[k] as number) * (1 - p) + (k > 0 ? (pmf[k - 1] as number) * p : 0);
  });
  return {
    pmf,
    mean: chances.reduce((sum, p) => sum + p, 0),
    sd: Math.sqrt(chances.reduce((sum, p) => sum + p * (1 - p), 0)),
    quantile(p) {
      let below = 0;
      const k = pmf.findIndex((mass) => (below += mass) >= p - 1e-15);
      return k < 0 ? chances.length : k;
    },
  };
}
