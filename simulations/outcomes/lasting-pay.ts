import { shrunkenMeans } from '../behaviour/shrunken-means.ts';
import type { ComparedPay } from './compared-pay.ts';
import { personGroups } from './person-groups.ts';

/**
 * What the scenario pays each person for good: the baseline's gross times their lasting relative change,
 * the mean of the monthly changes drawn towards the post's by its reliability. A lucky month is no rise.
 *
 * @returns fen over the months by person; the baseline's own bits where nothing changes
 */
export function lastingPay(pay: ComparedPay): Float64Array {
  const { frame, rows, people, personOf, baseline, scenario } = pay;
  const [values, of] = [new Float64Array(rows.length), new Int32Array(rows.length)];
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const [before, after] = [baseline.grossFen[row] as number, scenario.grossFen[row] as number];
    if (!(before > 0)) continue;
    values[count] = (after - before) / before;
    of[count++] = personOf[frame.person[row] as number] as number;
  }
  const posts = personGroups(pay, 'post');
  const changes = shrunkenMeans({
    people,
    values: values.subarray(0, count),
    personOf: of.subarray(0, count),
    groupOf: posts?.groupOf ?? new Int32Array(people),
    groups: posts?.values.length ?? 1,
  });
  return pay.gross[0].map((fen, p) => fen * (1 + (changes[p] as number)));
}
