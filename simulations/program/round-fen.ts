const TWO_TO_MINUS_48 = 3.552713678800501e-15;

/**
 * Yuan to integer fen, half away from zero on the decimal value: the only rounding of money.
 *
 * The slack (1e-7 + a·2⁻⁴⁸ of a fen) lifts halves that a double holds a hair too low; right for every
 * half fen up to 10¹⁰ yuan. The SQL twin does the same IEEE operations in the same order.
 *
 * @param yuan  an amount in yuan; NaN stays NaN
 *
 * Source: shared design, settled points, "Rounding".
 *
 * roundFen(1.005) // => 101
 * roundFen(-2.135) // => -214
 */
export function roundFen(yuan: number): number {
  const a = Math.abs(yuan) * 100;
  const fen = Math.floor(a + 0.5 + (1e-7 + a * TWO_TO_MINUS_48));
  return yuan < 0 && fen !== 0 ? -fen : fen;
}
