import { labelAt, type Frame } from '../frame/frame.ts';
import { countsWhere, type Counts } from './row-counts.ts';
import type { ToldSide } from './told-side.ts';

const countsOf = new WeakMap<ToldSide, Counts>();

/** People that a side told of; counted once for each side. */
export function toldCounts(side: ToldSide): Counts {
  const found = countsOf.get(side) ?? countsWhere(side.frame, (row) => side.told[row] === 1);
  countsOf.set(side, found);
  return found;
}

/** People that another side told of, counted in this side's months and groups. */
export function toldThere(side: ToldSide, other: ToldSide, placeOf: Int32Array): Counts {
  const counts = countsWhere(side.frame, (row) => placeOf[row] >= 0 && other.told[placeOf[row]] === 1);
  addMissing(counts, side, other, placeOf);
  return counts;
}

const places = new WeakMap<Frame, WeakMap<Frame, Int32Array>>();

/** The row of the other side about the same person and month, −1 where it has none; null where both share one frame. */
export function placesIn({ frame, people }: ToldSide, other: ToldSide): Int32Array | null {
  if (frame === other.frame) return null;
  const known = places.get(frame) ?? new WeakMap<Frame, Int32Array>();
  places.set(frame, known);
  const key = (of: Pick<ToldSide, 'frame' | 'people'>, row: number): string =>
    `${of.frame.months[of.frame.month[row]]} ${of.people[of.frame.person[row]]}`;
  let found = known.get(other.frame);
  if (!found) {
    const rows = new Map(Array.from({ length: other.frame.rows }, (_, row) => [key(other, row), row]));
    found = Int32Array.from({ length: frame.rows }, (_, row) => rows.get(key({ frame, people }, row)) ?? -1);
    known.set(other.frame, found);
  }
  return found;
}

/** Adds rows that the other side told and this side's data does not hold. */
export function addMissing(counts: Counts, { frame }: ToldSide, other: ToldSide, placeOf: Int32Array): void {
  const held = new Uint8Array(other.frame.rows);
  for (const place of placeOf) if (place >= 0) held[place] = 1;
  for (let row = 0; row < other.frame.rows; row++) {
    if (held[row] === 1 || other.told[row] === 0) continue;
    const month = frame.months.indexOf(other.frame.months[other.frame.month[row]]);
    if (month < 0) continue;
    counts.total[month] += 1;
    for (const [label, cells] of Object.entries(counts.groups)) {
      const value = labelAt(other.frame, label, row);
      const code = value === null ? -1 : (frame.labels[label]?.values.indexOf(value) ?? -1);
      const cell = month * (cells.length / counts.total.length) + code;
      if (code >= 0) cells[cell] += 1;
    }
  }
}
