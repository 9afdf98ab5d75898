import { exp, ln } from './exp-log.ts';

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0, by Lanczos' series (g = 7, nine terms); about 15 digits. */
export function lnGamma(x: number): number {
  if (x < 0.5) return lnGamma(x + 1) - ln(x);
  const shifted = x - 1;
  const t = shifted + 7.5;
  const series = lanczos.reduce(
    (sum, coefficient, k) => (k === 0 ? coefficient : sum + coefficient / (shifted + k)),
    0,
  );
  return 0.9189385332046727 + (shifted + 0.5) * ln(t) - t + ln(series);
}

/**
 * Regularised incomplete beta function I_x(a, b), by Lentz's continued fraction.
 * @param x in [0, 1]
 */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, b, a);
  const front = exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * ln(x) + b * ln(1 - x)) / a;
  return front * betaFraction(x, a, b);
}

/** The continued fraction of I_x(a, b), by the modified Lentz method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1), 1e-300);
  let f = d;
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / notZero(1 + term * d, 1e-300);
      c = notZero(1 + term / c, 1e-300);
      f *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return f;
}

function notZero(x: number, tiny: number): number {
  return Math.abs(x) < tiny ? tiny : x;
}

/** Two-sided p-value of Student's t with df degrees of freedom. */
export function studentTwoSidedP(t: number, df: number): number {
  return regularisedBeta(df / (df + t * t), df / 2, 0.5);
}

/** Two-sided p-value of a standard normal z: erfc(|z| / √2). */
export function normalTwoSidedP(z: number): number {
  const x = (z * z) / 2;
  return x < 1.5 ? 1 - gammaSeries(0.5, x) : gammaFraction(0.5, x);
}

/** Lower regularised incomplete gamma P(a, x) by its series. */
function gammaSeries(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < 500 && Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum * exp(a * ln(x) - x - lnGamma(a));
}

/** Upper regularised incomplete gamma Q(a, x) by its continued fraction. */
function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let f = d;
  for (let k = 1; k < 500; k++) {
    const t = -k * (k - a);
    b += 2;
    d = 1 / notZero(t * d + b, 1e-300);
    c = notZero(b + t / c, 1e-300);
    const step = c * d;
    f *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return f * exp(a * ln(x) - x - lnGamma(a));
}
