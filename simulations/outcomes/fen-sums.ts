import { keptWith } from '../math/kept-with.ts';
import type { Population } from './population.ts';

/*
 * Sums of a column of fen over the people who are compared. Whole numbers below 2⁵³ add up to the same in any order,
 * so that every total of a comparison is a sum of these; each is computed once for a column.
 */

/** Fen by run of a population. */
export const fenByRun = keptWith(({ runs }: Population, column: Float64Array): Float64Array =>
  Float64Array.from(runs, ({ start, end }) => sumBetween(column, start, end)),
);

/** Fen by person of a population. */
export const fenByPerson = keptWith((population: Population, column: Float64Array): Float64Array => {
  const sums = new Float64Array(population.people);
  for (const { start, end, at } of population.runs) {
    const shift = at - start;
    for (let row = start; row < end; row++) {
      const p = population.personAt[row + shift];
      sums[p] += column[row];
    }
  }
  return sums;
});

/** Fen of everybody. */
export function fenInAll(population: Population, column: Float64Array): number {
  return fenByRun(population, column).reduce((sum, fen) => sum + fen, 0);
}

/** Four sums at once, so that an addition need not wait for the one before. */
function sumBetween(column: Float64Array, start: number, end: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  let row = start;
  for (; row + 4 <= end; row += 4) {
    a += column[row];
    b += column[row + 1];
    c += column[row + 2];
    d += column[row + 3];
  }
  for (; row < end; row++) a += column[row];
  return a + b + c + d;
}
