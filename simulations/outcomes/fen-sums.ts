import { keptWith } from '../math/kept-with.ts';
import type { PayRun, Population } from './population.ts';

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
  for (const run of population.runs) addRun(sums, column, population.personAt, run);
  return sums;
});

function addRun(
  sums: Float64Array,
  column: Float64Array,
  personAt: Int32Array,
  { start, end, at }: PayRun,
): void {
  const shift = at - start;
  for (let row = start; row < end; row++) {
    const p = personAt[row + shift];
    sums[p] += column[row];
  }
}

/** Fen of everybody. */
export function fenInAll(population: Population, column: Float64Array): number {
  return fenByRun(population, column).reduce((sum, fen) => sum + fen, 0);
}

/** Four sums at once, so that an addition need not wait for the one before. */
function sumBetween(column: Float64Array, start: number, end: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
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
