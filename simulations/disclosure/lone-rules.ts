import { labelAt, type Frame } from '../frame/frame.ts';
import { keptWith } from '../math/kept-with.ts';
import { openRange } from '../program/open-range.ts';
import { paidLabels } from '../program/paid-labels.ts';
import { payTerms } from '../program/pay-terms.ts';
import type { Contribution } from '../program/contribution.ts';
import { postOfName } from '../program/post-names.ts';
import type { Program } from '../program/program.ts';
import { isFew } from './few.ts';

/** Rows that were told under a plan. */
export interface RuledRows {
  readonly frame: Frame;
  readonly program: Program;
  readonly told: Uint8Array;
}

/** 1 by told row whose labels, those by which the plans pay, few told rows of its month share: whom they can address alone. */
export function loneRows(side: RuledRows, other: Pick<RuledRows, 'program'>, least: number): Uint8Array {
  const labels = [...new Set([...paidLabels(side.program), ...paidLabels(other.program)])].sort();
  const known = loneBy(side.frame, side.told);
  const key = [least, ...labels].join('\u0000');
  const found = known.get(key) ?? aloneIn(side, labels, least);
  known.set(key, found);
  return found;
}

/** Answers by labels, for rows told of a frame. */
const loneBy = keptWith((_frame: Frame, _told: Uint8Array) => new Map<string, Uint8Array>());

function aloneIn({ frame, told }: RuledRows, labels: readonly string[], least: number): Uint8Array {
  const places = Array.from({ length: frame.rows }, (_, row) =>
    told[row] === 1
      ? [frame.month[row], ...labels.map((label) => labelAt(frame, label, row))].join('\u0000')
      : '',
  );
  const people = new Map<string, number>();
  for (const place of places) people.set(place, (people.get(place) ?? 0) + 1);
  return Uint8Array.from(places, (place) =>
    place !== '' && isFew(people.get(place) as number, least) ? 1 : 0,
  );
}

const termsOf = keptWith((program: Program, frame: Frame) => payTerms(program, frame));

/** Whether two plans pay a row a column by unlike rules. @param place  the row in the other frame */
export function unlikeRules(
  side: RuledRows,
  other: RuledRows,
  column: string,
): (row: number, place: number) => boolean {
  const [mine, theirs] = [termsOf(side.program, side.frame), termsOf(other.program, other.frame)];
  return (row, place) => mine(row, column) !== theirs(place, column);
}

/**
 * Whether gross pay of a row may lie both within and beyond the bounds of a contribution, for all that the plan says. Where
 * the plan sets pay no limit this is not asked: the data decides.
 */
export function mayPassBounds(
  { frame, program }: RuledRows,
  { rate, baseMinFen, baseMaxFen }: Contribution,
): (row: number) => boolean {
  return (row) => {
    const post = postOfName(program.posts, labelAt(frame, 'post', row));
    const gross = post?.columns['gross'];
    if (rate === 0 || post === undefined || gross === undefined) return false;
    const { low, high } = openRange(post, frame, row, gross.node);
    if (!Number.isFinite(low) || !Number.isFinite(high)) return false;
    return (low < baseMinFen || high > baseMaxFen) && high >= baseMinFen && low <= baseMaxFen;
  };
}

/** Whether a row's amount in a column is open, for all that the plan says. */
export function mayDiffer({ frame, program }: RuledRows, column: string): (row: number) => boolean {
  return (row) => {
    const post = postOfName(program.posts, labelAt(frame, 'post', row));
    const node = post?.columns[column]?.node;
    if (post === undefined || node === undefined) return false;
    const { low, high } = openRange(post, frame, row, node);
    return low < high;
  };
}

/**
 * Counts of people apart of whom some may or may not be, as pay will have it: where the others are too few to hide
 * them there are few, whatever pay says, so that keeping back tells nothing of it.
 *
 * @param apart   people apart, as pay has it
 * @param open    those of whom it must not be told whether they are
 * @param others  people apart without those
 */
export function countsWithOpen(
  apart: Int32Array,
  open: Int32Array,
  others: Int32Array,
  least: number,
): Int32Array {
  return apart.map((people, cell) => (open[cell] > 0 && others[cell] < least ? 1 : people));
}
