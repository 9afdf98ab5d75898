import type { Frame } from './frame.ts';

/** Whether a label may tell who somebody is, or is a protected attribute: it stays on the server, and nobody is paid by it. */
export function isProtected(label: string): boolean {
  return withheld.has(label.toLowerCase());
}

/** Labels that may tell who somebody is, or that are protected attributes: they stay on the server. */
const withheld = new Set([
  'gender',
  'sex',
  'age',
  'birth',
  'ethnicity',
  'nationality',
  'disability',
  'pregnancy',
  'marital',
  'hired_on',
  'name',
]);

/**
 * The rows that an interactive worker may hold: people are numbers without a name, protected attributes and dates
 * are gone.
 *
 * People are renumbered by a fixed scramble of their index; the same version gives the same numbers. Their place in
 * the order of pseudonyms, which the order of rows tells as well, goes along: ties fall as they do on the server.
 */
export function deidentify(frame: Frame): Frame {
  const number = scramble(frame.people);
  return {
    ...frame,
    person: frame.person.map((person) => number[person]),
    ordinal: scrambledOrdinal(frame, number),
    labels: Object.fromEntries(Object.entries(frame.labels).filter(([name]) => !isProtected(name))),
  };
}

/** Place of each person by new number. */
function scrambledOrdinal({ people, ordinal }: Frame, number: Int32Array): Int32Array {
  const scrambled = new Int32Array(people);
  for (let person = 0; person < people; person++) scrambled[number[person]] = ordinal?.[person] ?? person;
  return scrambled;
}

/** A permutation of 0 … n − 1 that depends on n alone (Fisher–Yates with a linear congruential generator). */
function scramble(n: number): Int32Array {
  const numbers = Int32Array.from({ length: n }, (_, k) => k);
  let state = 20_260_101;
  for (let k = n - 1; k > 0; k--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (k + 1);
    [numbers[k], numbers[j]] = [numbers[j], numbers[k]];
  }
  return numbers;
}
