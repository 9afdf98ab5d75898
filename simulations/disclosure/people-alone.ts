import type { Frame } from '../frame/frame.ts';

/**
 * People whom a plan can address by themselves: fewer than `least` have the same labels for as many of the
 * months. Of the others no plan, however it is made, can move one and leave the rest.
 *
 * @param counts  whether a row of the frame counts
 * @param labels  by which plans pay, and of which groups are told apart; `month` is the row's month
 * @returns       1 by person of the frame
 *
 * O(rows). Months in one place alone are the same place, however many they are, unless plans pay by month.
 */
export function peopleAlone(
  frame: Frame,
  counts: (row: number) => boolean,
  least: number,
  labels: readonly string[],
): Uint8Array {
  const places = placesOf(frame, counts, labels);
  const people = new Map<string, number>();
  for (const place of places) if (place !== null) people.set(place, (people.get(place) ?? 0) + 1);
  return Uint8Array.from(places, (place) =>
    place !== null && (people.get(place) as number) < least ? 1 : 0,
  );
}

/** By person, where they are and how often; null for those without a row. */
function placesOf(
  frame: Frame,
  counts: (row: number) => boolean,
  labels: readonly string[],
): (string | null)[] {
  const cellOf = cellsBy(frame, labels);
  const only = new Int32Array(frame.people).fill(NOWHERE);
  const moving = new Map<number, Map<number, number>>();
  for (let row = 0; row < frame.rows; row++) {
    if (!counts(row)) continue;
    const [person, cell] = [frame.person[row], cellOf(row)];
    if (only[person] === NOWHERE) only[person] = cell;
    else if (only[person] !== cell) moving.set(person, new Map<number, number>());
  }
  for (let row = 0; row < frame.rows; row++) {
    const cells = counts(row) ? moving.get(frame.person[row]) : undefined;
    if (cells) cells.set(cellOf(row), (cells.get(cellOf(row)) ?? 0) + 1);
  }
  return Array.from(only, (cell, person) => {
    const cells = moving.get(person);
    if (cells) return JSON.stringify([...cells].sort(([a], [b]) => a - b));
    return cell === NOWHERE ? null : `${cell}`;
  });
}

const NOWHERE = -1;

/** A number for the groups that a row is in, from 0. */
function cellsBy({ labels, month, months }: Frame, names: readonly string[]): (row: number) => number {
  const columns = names.flatMap((name) =>
    name === 'month' ? { codes: month, values: months } : (labels[name] ?? []),
  );
  return (row) => columns.reduce((cell, { codes, values }) => cell * (values.length + 1) + codes[row] + 1, 0);
}
