/** Four 32-bit words, each an integer in [0, 2^32). */
export type Words4 = readonly [number, number, number, number];

const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const BUMP_0 = 0x9e3779b9;
const BUMP_1 = 0xbb67ae85;
const ROUNDS = 10;

/**
 * One block of the counter-based generator Philox4x32-10: any draw can be made alone, in any order.
 *
 * @param counter four words that address the draw
 * @param key     two words, the seed
 * @returns       four random words
 *
 * Source: Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"; Random123.
 *
 * philox4x32([0, 0, 0, 0], [0, 0])[0] // => 0x6627e8d5
 */
export function philox4x32(counter: Words4, key: readonly [number, number]): Words4 {
  let [c0, c1, c2, c3] = [counter[0] >>> 0, counter[1] >>> 0, counter[2] >>> 0, counter[3] >>> 0];
  let [k0, k1] = [key[0] >>> 0, key[1] >>> 0];
  for (let round = 0; round < ROUNDS; round++) {
    const next0 = (highWord(MULTIPLIER_1, c2) ^ c1 ^ k0) >>> 0;
    const next2 = (highWord(MULTIPLIER_0, c0) ^ c3 ^ k1) >>> 0;
    c1 = Math.imul(MULTIPLIER_1, c2) >>> 0;
    c3 = Math.imul(MULTIPLIER_0, c0) >>> 0;
    c0 = next0;
    c2 = next2;
    k0 = (k0 + BUMP_0) >>> 0;
    k1 = (k1 + BUMP_1) >>> 0;
  }
  return [c0, c1, c2, c3];
}

/**
 * Two words as a uniform number strictly inside (0, 1), on a grid of 2^-52.
 *
 * u01(0x80000000, 0) // => 0.5000000000000001
 */
export function u01(w0: number, w1: number): number {
  return ((w0 >>> 6) * 67108864 + (w1 >>> 6) + 0.5) / 4503599627370496;
}

/** Upper 32 bits of a 64-bit product, by 16-bit halves. */
function highWord(a: number, b: number): number {
  const [aHigh, aLow] = [a >>> 16, a & 0xffff];
  const [bHigh, bLow] = [b >>> 16, b & 0xffff];
  const low = aLow * bLow;
  const middle = aHigh * bLow + (low >>> 16);
  const middleLow = (middle % 65536) + aLow * bHigh;
  return aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(middleLow / 65536);
}
