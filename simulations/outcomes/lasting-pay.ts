import { shrunkenMeans } from '../behaviour/shrunken-means.ts';
import { keptWith } from '../math/kept-with.ts';
import type { ComparedPay } from './compared-pay.ts';
import { personGroups } from './person-groups.ts';
import type { Population } from './population.ts';

/**
 * What the scenario pays each person for good: the baseline's gross times their lasting relative change,
 * the mean of the monthly changes drawn towards the post's by its reliability. A lucky month is no rise.
 *
 * @returns fen over the months by person; the baseline's own bits where nothing changes
 */
export function lastingPay(pay: ComparedPay): Float64Array {
  const { population, baseline, scenario } = pay;
  const { people } = population;
  const posts = personGroups(pay, 'post');
  const changes = shrunkenMeans({
    ...monthlyChanges(population, baseline.grossFen, scenario.grossFen),
    groupOf: posts?.groupOf ?? new Int32Array(people),
  });
  const fen = new Float64Array(people);
  for (let p = 0; p < people; p++) fen[p] = pay.gross[0][p] * (1 + changes[p]);
  return fen;
}

/** Relative change of each month in which the baseline pays anything, with whose it is. */
function monthlyChanges(
  population: Population,
  baseline: Float64Array,
  scenario: Float64Array,
): { values: Float64Array; personOf: Int32Array } {
  const { runs, personAt, scratch } = paidMonths(population, baseline);
  for (const { start, end, at } of runs) {
    const shift = at - start;
    for (let row = start; row < end; row++) {
      const before = baseline[row];
      scratch[row + shift] = (scenario[row] - before) / before;
    }
  }
  return { values: scratch, personOf: personAt };
}

/** Person-months to which a baseline pays anything; `scratch` has a number for each and is overwritten by every scenario. */
const paidMonths = keptWith((population: Population, baseline: Float64Array) => {
  const persons: number[] = [];
  const runs = population.runs.flatMap(({ start, end, at }) => {
    const stretches: { start: number; end: number; at: number }[] = [];
    for (let row = start; row < end; row++) {
      if (!(baseline[row] > 0)) continue;
      const last = stretches.at(-1);
      if (last?.end === row) last.end++;
      else stretches.push({ start: row, end: row + 1, at: persons.length });
      persons.push(population.personAt[at + row - start]);
    }
    return stretches;
  });
  return { runs, personAt: Int32Array.from(persons), scratch: new Float64Array(persons.length) };
});
