import { keptWith } from '../math/kept-with.ts';
import type { Population } from './population.ts';

/** Who is paid anything by a column. */
interface Paid {
  /** 1 by person. */
  readonly mask: Uint8Array;
  readonly people: number;
}

const paidBy = keptWith((population: Population, column: Float64Array): Paid =>
  alsoPaid(population, column, { mask: new Uint8Array(population.people), people: 0 }),
);

/** People whom either of two columns pays anything. */
export function peoplePaid(
  population: Population,
  [before, after]: readonly [Float64Array, Float64Array],
): number {
  const paid = paidBy(population, before);
  return before === after ? paid.people : alsoPaid(population, after, paid).people;
}

/** Those whom a column pays besides; no row is read once everybody is found. */
function alsoPaid({ runs, personAt, people: all }: Population, column: Float64Array, others: Paid): Paid {
  const mask = others.mask.slice();
  let { people } = others;
  for (const { start, end, at } of runs) {
    for (let row = start; row < end && people < all; row++) {
      const p = personAt[at + row - start];
      if (mask[p] === 1 || column[row] === 0) continue;
      mask[p] = 1;
      people++;
    }
  }
  return { mask, people };
}
