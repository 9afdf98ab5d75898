/*
 * Exponential and logarithm from + − × ÷ alone, so that every engine gives the same bits
 * (`Math.exp` and `Math.log` differ between Node versions and browsers). Algorithms and coefficients:
 * fdlibm e_exp.c, e_log.c, s_log1p.c (Sun Microsystems, freely usable), error below 1 ulp.
 */

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;

const words = new Float64Array(1);
const halves = new Uint32Array(words.buffer);

/** 2^k for integer k in [−1022, 1023], at k + 1022. */
const powersOfTwo = Float64Array.from({ length: 2046 }, (_, k) => {
  halves[1] = (k + 1) << 20;
  halves[0] = 0;
  return words[0];
});

function powerOfTwo(k: number): number {
  return powersOfTwo[k + 1022];
}

/**
 * eˣ.
 *
 * exp(1) // => 2.7182818284590455
 */
export function exp(x: number): number {
  if (!(x > -700 && x < 700)) return expFarOut(x);
  const k = Math.floor(INVERSE_LN2 * x + 0.5);
  return expOfRest(x, k) * powersOfTwo[k + 1022];
}

/** Where eˣ is near the ends of what a double holds, or beyond them. */
function expFarOut(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(INVERSE_LN2 * x + 0.5);
  const y = expOfRest(x, k);
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  if (k < -1022) return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
  return y * powerOfTwo(k);
}

/** eˣ ÷ 2ᵏ for the k nearest to x ÷ ln 2. */
function expOfRest(x: number, k: number): number {
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  return 1 - (lo - (r * c) / (2 - c) - hi);
}

/**
 * Natural logarithm; −∞ at 0, NaN below.
 *
 * ln(10) // => 2.302585092994046
 */
export function ln(x: number): number {
  if (!(x > 1e-300 && x < 1e300)) return lnFarOut(x);
  words[0] = x;
  const high = halves[1];
  const up = (((high & 0xfffff) + 0x95f64) & 0x100000) >> 20;
  const k = (high >> 20) - 1023 + up;
  return logOf1p(x * powersOfTwo[1022 - k] - 1, k, 0);
}

/** Where x is near the ends of what a double holds, or has no logarithm. */
function lnFarOut(x: number): number {
  if (x !== x || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return x;
  return x < 1 ? logOfScaled(x * 2 ** 60, -60) : logOfScaled(x * 2 ** -60, 60);
}

/** ln(x · 2ᵏ). */
function logOfScaled(x: number, k: number): number {
  words[0] = x;
  const high = halves[1];
  const up = (((high & 0xfffff) + 0x95f64) & 0x100000) >> 20;
  const own = (high >> 20) - 1023 + up;
  return logOf1p(x * powerOfTwo(-own) - 1, own + k, 0);
}

/** ln(1 + f) + k·ln 2 for √½ < 1 + f < √2; `c` corrects the rounding of 1 + f. */
function logOf1p(f: number, k: number, c: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const r =
    z *
    (6.66666666666673513e-1 +
      z *
        (3.999999999940941908e-1 +
          z *
            (2.857142874366239149e-1 +
              z *
                (2.222219843214978396e-1 +
                  z *
                    (1.818357216161805012e-1 +
                      z * (1.531383769920937332e-1 + z * 1.479819860511658591e-1))))));
  const half = 0.5 * f * f;
  return k * LN2_HI - (half - (s * (half + r) + (k * LN2_LO + c)) - f);
}

/** ln(1 + x), exact to the last bits for small x. */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  if (!(x > -1 && x < 1e15)) return ln(u);
  return ln(u) + (x - (u - 1)) / u;
}

/** eˣ − 1, exact to the last bits for small x. */
export function expm1(x: number): number {
  if (Math.abs(x) < 1e-5) return x + (x * x) / 2 + (x * x * x) / 6;
  if (Math.abs(x) < 0.5) {
    const u = exp(x);
    return u === 1 ? x : ((u - 1) * x) / ln(u);
  }
  return exp(x) - 1;
}
