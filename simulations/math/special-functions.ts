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
 *
 * @returns  a function of x in [0, 1]
 *
 * regularisedBeta(2, 3)(0.5) // ≈ 0.6875
 */
export function regularisedBeta(a: number, b: number): (x: number) => number {
  const [ofA, ofB, ofBoth] = [lnGamma(a), lnGamma(b), lnGamma(a + b)];
  const [constant, mirrored] = [ofBoth - ofA - ofB, ofBoth - ofB - ofA];
  return (x) => {
    if (x <= 0) return 0;
    if (x >= 1) return 1;
    return x > (a + 1) / (a + b + 2) ? 1 - lowerTail(1 - x, b, a, mirrored) : lowerTail(x, a, b, constant);
  };
}

/** I_x(a, b) of an x that is not far up. @param constant  ln of what x does not move: Γ(a + b) ÷ Γ(a) Γ(b) */
function lowerTail(x: number, a: number, b: number, constant: number): number {
  return (exp(constant + a * ln(x) + b * ln(1 - x)) / a) * betaFraction(x, a, b);
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

/** Two-sided p-value of Student's t with df degrees of freedom, as a function of t. */
export function studentTwoSidedP(df: number): (t: number) => number {
  const tail = regularisedBeta(df / 2, 0.5);
  return (t) => tail(df / (df + t * t));
}
