import { choleskyFactor } from './cholesky.ts';
import { ln } from './exp-log.ts';
import { leastPoint } from './least-point.ts';

/** Ratings of people by raters: value, person and rater of each, numbered from 0 on. */
export interface CrossedRatings {
  readonly values: readonly number[];
  readonly people: readonly number[];
  readonly raters: readonly number[];
}

/** Variances of y = mean + person + rater + rest. */
export interface CrossedVariances {
  readonly person: number;
  readonly rater: number;
  readonly rest: number;
}

/** What is expected of each person and rater beyond the mean: best linear unbiased predictions. */
export interface CrossedEffects {
  readonly mean: number;
  readonly people: Float64Array;
  readonly raters: Float64Array;
}

/**
 * Effects of people and raters, both random, for given variances: Henderson's mixed-model equations, solved exactly.
 * O(ratings + raters³).
 *
 * @param variances  rest above 0
 *
 * Source: methods 1.8; Henderson 1975, Biometrics 31, 423–447.
 */
export function crossedEffects(
  ratings: CrossedRatings,
  { person, rater, rest }: CrossedVariances,
): CrossedEffects {
  const layout = layoutOf(ratings);
  const { effects } = solved(layout, Math.sqrt(person / rest), Math.sqrt(rater / rest));
  return { ...effects, mean: effects.mean + layout.centre };
}

/**
 * Variances of people, raters and the rest by restricted maximum likelihood (REML): the two standard deviations
 * relative to that of the rest are searched for, the rest follows.
 *
 * @param ratings  values that are not all equal
 *
 * Source: methods 1.8; Bates et al. 2015, Journal of Statistical Software 67(1), section 3.
 */
export function crossedVariances(ratings: CrossedRatings): CrossedVariances {
  const layout = layoutOf(ratings);
  const freedom = ratings.values.length - 1;
  const rest = (person: number, rater: number): number => {
    const { left } = solved(layout, person, rater);
    // nothing left but rounding is no variance
    return Math.max(left, 1e-12 * layout.squares) / freedom;
  };
  const criterion = ([person = 0, rater = 0]: readonly number[]): number =>
    solved(layout, person, rater).logDeterminant + freedom * ln(rest(person, rater));
  const [person = 0, rater = 0] = leastPoint(criterion, [1, 1], 0.5);
  const variance = rest(person, rater);
  return { person: person * person * variance, rater: rater * rater * variance, rest: variance };
}

/** Sums over ratings, values less their mean. */
interface Layout {
  readonly centre: number;
  readonly squares: number;
  /** Raters of each person, and how often each of them rated the person. */
  readonly pairs: readonly { readonly raters: Int32Array; readonly times: Float64Array }[];
  readonly personCount: Float64Array;
  readonly personSum: Float64Array;
  readonly raterCount: Float64Array;
  readonly raterSum: Float64Array;
}

function layoutOf({ values, people, raters }: CrossedRatings): Layout {
  const centre = values.reduce((a, b) => a + b, 0) / values.length;
  const columns = (of: readonly number[]): [Float64Array, Float64Array] => {
    const size = of.reduce((most, k) => Math.max(most, k + 1), 0);
    return [new Float64Array(size), new Float64Array(size)];
  };
  const [personCount, personSum] = columns(people);
  const [raterCount, raterSum] = columns(raters);
  const times = Array.from(personCount, () => new Map<number, number>());
  let squares = 0;
  values.forEach((value, k) => {
    const [p, r, y] = [people[k], raters[k], value - centre];
    personCount[p]++;
    personSum[p] += y;
    raterCount[r]++;
    raterSum[r] += y;
    squares += y * y;
    times[p].set(r, (times[p].get(r) ?? 0) + 1);
  });
  const pairs = times.map((own) => ({
    raters: Int32Array.from(own.keys()),
    times: Float64Array.from(own.values()),
  }));
  return { centre, squares, pairs, personCount, personSum, raterCount, raterSum };
}

interface Solved {
  readonly effects: CrossedEffects;
  /** ln |H| + ln |XᵀH⁻¹X| of the covariance H in units of the rest's. */
  readonly logDeterminant: number;
  /** yᵀPy: squares that are left. */
  readonly left: number;
}

/**
 * The equations with people absorbed: what is left is one for each rater and one for the mean.
 *
 * @param person  standard deviation of people relative to the rest's; its sign says nothing
 * @param rater   the same of raters
 */
function solved(layout: Layout, person: number, rater: number): Solved {
  const { pairs, personCount, personSum, raterCount, raterSum, squares } = layout;
  const n = raterCount.length + 1;
  const last = n - 1;
  const matrix = new Float64Array(n * n);
  const right = new Float64Array(n);
  const weights = personCount.map((count) => (person * person) / (1 + count * person * person));
  for (let r = 0; r < last; r++) {
    matrix[r * n + r] = 1 + rater * rater * raterCount[r];
    matrix[last * n + r] = rater * raterCount[r];
    right[r] = rater * raterSum[r];
    matrix[last * n + last] += raterCount[r];
    right[last] += raterSum[r];
  }
  let logDeterminant = 0;
  pairs.forEach((own, p) => {
    const [weight, count, sum] = [weights[p], personCount[p], personSum[p]];
    logDeterminant += ln(1 + count * person * person);
    matrix[last * n + last] -= weight * count * count;
    right[last] -= weight * count * sum;
    for (let i = 0; i < own.raters.length; i++) {
      const [r, times] = [own.raters[i], rater * weight * own.times[i]];
      matrix[last * n + r] -= times * count;
      right[r] -= times * sum;
      for (let j = 0; j < own.raters.length; j++) {
        const s = own.raters[j];
        if (s <= r) matrix[r * n + s] -= rater * times * own.times[j];
      }
    }
  });
  const factor = choleskyFactor(matrix, n);
  const solution = factor.solve(right);
  const mean = solution[last];
  const raters = solution.subarray(0, last).map((x) => rater * x);
  const people = weights.map((weight, p) => {
    let rest = personSum[p] - personCount[p] * mean;
    pairs[p].raters.forEach((r, i) => (rest -= pairs[p].times[i] * raters[r]));
    return weight * rest;
  });
  let left = squares - mean * raterSum.reduce((a, b) => a + b, 0);
  raters.forEach((effect, r) => (left -= effect * raterSum[r]));
  people.forEach((effect, p) => (left -= effect * personSum[p]));
  return { effects: { mean, people, raters }, logDeterminant: logDeterminant + factor.logDeterminant, left };
}
