import type { Frame } from '../frame/frame.ts';
import type { ComparedPay } from './compared-pay.ts';
import type { Population } from './population.ts';

/** People by the groups of one label; a person belongs to the label that most of their months carry. */
export interface PersonGroups {
  readonly label: string;
  readonly values: readonly string[];
  /** Index into `values` by person; −1 = no label in any month. */
  readonly groupOf: Int32Array;
  readonly counts: readonly number[];
}

const known = new WeakMap<Population, Map<string, PersonGroups | null>>();

/** The groups of a label, ties to the smallest code; null where the frame has no such label. */
export function personGroups({ frame, population }: ComparedPay, label: string): PersonGroups | null {
  let groups = known.get(population);
  if (!groups) known.set(population, (groups = new Map<string, PersonGroups | null>()));
  const found = groups.get(label);
  if (found !== undefined) return found;
  const made = groupPeople(frame, population, label);
  groups.set(label, made);
  return made;
}

function groupPeople(
  frame: Frame,
  { rows, people, personAt }: Population,
  label: string,
): PersonGroups | null {
  const column = frame.labels[label];
  if (!column) return null;
  const groups = column.values.length;
  const months = new Int32Array(people * groups);
  for (let i = 0; i < rows.length; i++) {
    const code = column.codes[rows[i]];
    if (code < 0) continue;
    const cell = personAt[i] * groups + code;
    months[cell] += 1;
  }
  const counts = new Array<number>(groups).fill(0);
  const groupOf = new Int32Array(people).fill(-1);
  for (let p = 0; p < people; p++) {
    let most = 0;
    for (let g = 0; g < groups; g++) {
      const count = months[p * groups + g];
      if (count > most) {
        most = count;
        groupOf[p] = g;
      }
    }
    const group = groupOf[p];
    if (group >= 0) counts[group] += 1;
  }
  return { label, values: column.values, groupOf, counts };
}
