import type { Frame } from '../frame/frame.ts';

/** Rows of a frame that were told. */
export interface ToldRows {
  readonly frame: Frame;
  /** 1 by row that was told. */
  readonly told: Uint8Array;
}

/** A group of a label, by their names, which hold in every version of the data. */
export interface NamedGroup {
  readonly label: string;
  readonly value: string;
}

/** Rows that were told in a month, of a group or of everybody, ascending; none where the frame has no such month or group. */
export function toldRowsOf(of: ToldRows, month: string, group?: NamedGroup): Int32Array {
  const { frame } = of;
  const values = group ? (frame.labels[group.label]?.values ?? []) : [''];
  const [m, code] = [frame.months.indexOf(month), values.indexOf(group?.value ?? '')];
  return m < 0 || code < 0 ? none : rowsByCell(of, group?.label)[m * values.length + code];
}

const none = new Int32Array(0);
const known = new WeakMap<Frame, WeakMap<Uint8Array, Map<string | undefined, Int32Array[]>>>();

/** Rows told by month and group of a label (`month · groups + group`), by month alone without one; sorted once. */
function rowsByCell({ frame, told }: ToldRows, label: string | undefined): Int32Array[] {
  const ofFrame = known.get(frame) ?? new WeakMap<Uint8Array, Map<string | undefined, Int32Array[]>>();
  known.set(frame, ofFrame);
  const ofTold = ofFrame.get(told) ?? new Map<string | undefined, Int32Array[]>();
  ofFrame.set(told, ofTold);
  const found = ofTold.get(label) ?? sortedByCell(frame, told, label);
  ofTold.set(label, found);
  return found;
}

function sortedByCell(frame: Frame, told: Uint8Array, label: string | undefined): Int32Array[] {
  const column = label === undefined ? undefined : frame.labels[label];
  const size = column ? column.values.length : 1;
  const cells = Array.from({ length: frame.months.length * size }, (): number[] => []);
  for (let row = 0; row < frame.rows; row++) {
    const code = column ? column.codes[row] : 0;
    if (told[row] === 1 && code >= 0) cells[frame.month[row] * size + code].push(row);
  }
  return cells.map((rows) => Int32Array.from(rows));
}
