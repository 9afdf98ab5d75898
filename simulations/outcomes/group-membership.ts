import type { Frame } from '../frame/frame.ts';
import type { ComparedPay } from './compared-pay.ts';
import type { Population } from './population.ts';

/**
 * Who is in which group of a label, and when: each person-month counts in its own label of that month. Cells are
 * indexed `person · groups + group`.
 */
export interface GroupMembership {
  readonly population: Population;
  readonly label: string;
  readonly values: readonly string[];
  /** Distinct people by group. */
  readonly counts: readonly number[];
  /** Full-time paid months by cell. */
  readonly months: Float64Array;
  /** 1 where the person has a month in the group. */
  readonly inGroup: Uint8Array;
  /** By person, the one cell that has all their months; −1 where there are several, or months without a label. */
  readonly onlyCell: Int32Array;
  /** Rows of the people without such a cell that have a label, ascending, and the cell of each. */
  readonly movingRows: Int32Array;
  readonly movingCells: Int32Array;
}

const known = new WeakMap<Population, Map<string, GroupMembership | null>>();

/** The groups of a label, the same for every scenario of a population; null where the frame has no such label. */
export function groupMembership(
  { frame, population }: Pick<ComparedPay, 'frame' | 'population'>,
  label: string,
): GroupMembership | null {
  let labels = known.get(population);
  if (!labels) known.set(population, (labels = new Map<string, GroupMembership | null>()));
  const found = labels.get(label);
  if (found !== undefined) return found;
  const made = membersOf(frame, population, label);
  labels.set(label, made);
  return made;
}

function membersOf(frame: Frame, population: Population, label: string): GroupMembership | null {
  const column = frame.labels[label];
  if (!column) return null;
  const { rows, people, personAt, rowMonths } = population;
  const size = column.values.length;
  const months = new Float64Array(people * size);
  const inGroup = new Uint8Array(people * size);
  const counts = new Array<number>(size).fill(0);
  const cellOf = rows.map((row, i) => {
    const code = column.codes[row];
    return code < 0 ? -1 : personAt[i] * size + code;
  });
  for (let i = 0; i < rows.length; i++) {
    const cell = cellOf[i];
    if (cell < 0) continue;
    months[cell] += rowMonths[i];
    if (inGroup[cell] === 0) counts[cell % size] = counts[cell % size] + 1;
    inGroup[cell] = 1;
  }
  const moving = movers(population, cellOf);
  return { population, label, values: column.values, counts, months, inGroup, ...moving };
}

function movers(
  { rows, people, personAt }: Population,
  cellOf: Int32Array,
): Pick<GroupMembership, 'onlyCell' | 'movingRows' | 'movingCells'> {
  const unseen = -2;
  const onlyCell = new Int32Array(people).fill(unseen);
  for (let i = 0; i < rows.length; i++) {
    const [p, cell] = [personAt[i], cellOf[i]];
    if (onlyCell[p] === unseen) onlyCell[p] = cell;
    else if (onlyCell[p] !== cell) onlyCell[p] = -1;
  }
  const moving = rows.map((_, i) => i).filter((i) => onlyCell[personAt[i]] === -1 && cellOf[i] !== -1);
  return {
    onlyCell,
    movingRows: moving.map((i) => rows[i]),
    movingCells: moving.map((i) => cellOf[i]),
  };
}
