import type { DisclosureThresholds } from './thresholds.ts';

/**
 * Whether sums over the same people, each taken with a factor of its own, leave 1 … `group` − 1 of them: all others
 * cancel, or hold together (root of the sum of squares) less than `dominance` of the largest that is left.
 *
 * The sums are brought to reduced echelon form. If one person follows from any number of them, that person's row holds
 * nobody else; of several people together it finds those who stand in every sum with the same proportions, and most others.
 *
 * @param sums  by sum, the fen of each person in it, all of one length
 *
 * Amounts that differ by less than a ten-thousandth of a person's pay count as equal: rounding to fen blurs as much.
 * O(sums² · people).
 *
 * isolatesFew([[30, 40, 50, 60, 70, 80], [33, 44, 55, 66, 77, 96]], { group: 5, dominance: 0.1 }) // => true
 */
export function isolatesFew(
  sums: readonly ArrayLike<number>[],
  { group, dominance }: Pick<DisclosureThresholds, 'group' | 'dominance'>,
): boolean {
  const people = sums[0]?.length ?? 0;
  const scale = new Float64Array(people);
  for (const sum of sums) for (let k = 0; k < people; k++) scale[k] = Math.max(scale[k], Math.abs(sum[k]));
  const rows: Echelon[] = [];
  for (const sum of sums)
    addTo(
      rows,
      scale.map((most, person) => (most === 0 ? 0 : sum[person] / most)),
    );
  return rows.some(({ terms }) => {
    const { first, rest } = withoutLargest(terms, scale, group - 1);
    return rest < dominance ** 2 * first;
  });
}

/** The largest square of a row, and the sum of squares without the `count` largest. O(people). */
function withoutLargest(
  terms: Float64Array,
  scale: Float64Array,
  count: number,
): { first: number; rest: number } {
  // ascending; the smallest of the largest stands first
  const largest = new Float64Array(count);
  let rest = 0;
  for (let k = 0; k < terms.length; k++) {
    const weight = (terms[k] * scale[k]) ** 2;
    if (!(weight > largest[0])) {
      rest += weight;
      continue;
    }
    rest += largest[0];
    let at = 1;
    for (; at < count && largest[at] < weight; at++) largest[at - 1] = largest[at];
    largest[at - 1] = weight;
  }
  return { first: largest[count - 1], rest };
}

interface Echelon {
  readonly terms: Float64Array;
  /** The person who stands in no other row. */
  readonly pivot: number;
}

const SAME = 1e-4;

function addTo(rows: Echelon[], terms: Float64Array): void {
  for (const other of rows) subtract(terms, other);
  let [pivot, most] = [0, 0];
  for (let k = 0; k < terms.length; k++) {
    if (!(Math.abs(terms[k]) > most)) continue;
    most = Math.abs(terms[k]);
    pivot = k;
  }
  if (most < SAME) return;
  const size = terms[pivot];
  const row = { pivot, terms: terms.map((term) => term / size) };
  for (const other of rows) subtract(other.terms, row);
  rows.push(row);
}

function subtract(terms: Float64Array, { terms: other, pivot }: Echelon): void {
  const factor = terms[pivot];
  if (factor === 0) return;
  for (let k = 0; k < terms.length; k++) terms[k] -= factor * other[k];
  terms[pivot] = 0;
}
