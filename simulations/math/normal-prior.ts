/** How means lie over people. */
export interface MeanPrior {
  readonly mean: number;
  /** Variance between people τ², beyond what their standard errors explain; 0 where those explain it all. */
  readonly variance: number;
}

/**
 * Normal-normal fit of people's means with known standard errors: τ² by DerSimonian and Laird, clipped at 0, and the
 * mean weighted by 1 ÷ (error² + τ²).
 *
 * @param values  means of at least two people
 * @param errors  their standard errors, above 0
 *
 * Source: methods 1.5; DerSimonian and Laird 1986, Controlled Clinical Trials 7, 177–188.
 *
 * normalPrior([1, 3], [1, 1]) // => { mean: 2, variance: 1 }
 */
export function normalPrior(values: readonly number[], errors: readonly number[]): MeanPrior {
  const weights = errors.map((error) => 1 / (error * error));
  const fixed = weightedMean(values, weights);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const spread = sum(values.map((value, k) => weights[k] * (value - fixed) * (value - fixed)));
  const total = sum(weights);
  const scale = total - sum(weights.map((weight) => weight * weight)) / total;
  const variance = Math.max(0, (spread - (values.length - 1)) / scale);
  return {
    mean: weightedMean(
      values,
      errors.map((error) => 1 / (error * error + variance)),
    ),
    variance,
  };
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let [sum, total] = [0, 0];
  values.forEach((value, k) => {
    sum += weights[k] * value;
    total += weights[k];
  });
  return sum / total;
}
