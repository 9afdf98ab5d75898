import type { Frame } from '../frame/frame.ts';
import type { Replay } from '../replay/replay-result.ts';
import { dominatedSums, largestParts } from './dominance.ts';
import { contributionsAt } from '../program/contribution.ts';
import { isFew } from './few.ts';
import { countsWithOpen, loneRows, mayDiffer, mayPassBounds, unlikeRules } from './lone-rules.ts';
import { ownPay } from './own-pay.ts';
import { countsWhere, rowsByMonth, sharedCounts, type Counts } from './row-counts.ts';
import { suppressPartition } from './suppress-partition.ts';
import type { DisclosureThresholds } from './thresholds.ts';
import { addMissing, placesIn, toldCounts, toldThere } from './told-counts.ts';
import type { ToldSide } from './told-side.ts';
import { givenAwayTogether } from './told-together.ts';
import type { Withholding } from './withholding.ts';

/**
 * What an answer must keep back so that nothing in it, and no difference between it and answers given before, is about
 * 1 … least − 1 people. Everything is decided month by month, because months may be chosen freely: whatever is shown
 * over several months is the sum of what may be shown in each.
 */
export interface Withheld {
  /** Months, by index of the frame, in which the answer as a whole is about too few people or differs for too few. */
  readonly months: Uint8Array;
  /** By label, a flag for each month and group (`month · groups + group`): its pay is kept back. */
  readonly groups: Readonly<Record<string, Uint8Array>>;
  /** By pay line, a flag for each month. */
  readonly lines: Readonly<Record<string, Uint8Array>>;
}

/**
 * What two sides of a new answer keep back: each by itself, the one beside the other, and each beside every side told
 * before (under the same plan an earlier version of the data, or other people; under another plan other pay).
 *
 * O(sides² · rows · labels).
 *
 * Source: shared design, "Asking as a role without rows"; reliability notes, section 8 (differencing).
 */
export function withheldOf(
  answer: readonly [ToldSide, ToldSide],
  before: readonly ToldSide[],
  thresholds: DisclosureThresholds,
): Withheld {
  const [baseline, scenario] = answer;
  const found = emptyFor(answer);
  for (const side of answer) byItself(found, side, thresholds);
  besideAnother(found, scenario, baseline, thresholds);
  for (const side of answer) for (const other of before) besideAnother(found, side, other, thresholds);
  besideAll(found, answer, before, thresholds);
  return found;
}

/** Groups and lines that an answer over the chosen months keeps back: those kept back in any of them. */
export function withheldIn(
  { frame }: ToldSide,
  { groups, lines }: Withheld,
  chosen: Uint8Array,
): Withholding {
  const months = [...chosen.keys()].filter((month) => chosen[month] === 1);
  return {
    groups: Object.fromEntries(
      Object.entries(groups).map(([label, flags]) => {
        const size = frame.labels[label]?.values.length ?? 0;
        const hidden = (code: number): boolean => months.some((month) => flags[month * size + code] === 1);
        return [label, Array.from({ length: size }, (_, code) => hidden(code))];
      }),
    ),
    lines: new Set(
      Object.entries(lines).flatMap(([line, flags]) =>
        months.some((month) => flags[month] === 1) ? line : [],
      ),
    ),
  };
}

function emptyFor([{ frame, replay }, { replay: other }]: readonly [ToldSide, ToldSide]): Withheld {
  const months = frame.months.length;
  const lines = new Set([...Object.keys(replay.lines), ...Object.keys(other.lines)]);
  return {
    months: new Uint8Array(months),
    groups: Object.fromEntries(
      Object.entries(frame.labels).map(([label, { values }]) => [
        label,
        new Uint8Array(months * values.length),
      ]),
    ),
    lines: Object.fromEntries([...lines].map((line) => [line, new Uint8Array(months)])),
  };
}

/** Months, groups and lines with few people, groups in which one or two hold most, and groups that are nearly another. */
function byItself(found: Withheld, side: ToldSide, thresholds: DisclosureThresholds): void {
  const { frame } = side;
  const { group: least, dominance } = thresholds;
  const counts = toldCounts(side);
  flagFew(found.months, counts.total, least);
  for (const [label, flags] of Object.entries(found.groups)) {
    const barred = dominatedCells(side, label, dominance);
    flagPartition(flags, counts.groups[label], frame.months.length, least, barred);
  }
  nearlyAlike(found, side, counts, least);
  flagLines(found, frame, least, paidBy(side));
  aroundOpen(found, side, thresholds);
}

/**
 * Months and posts in which a contribution leaves its bounds, or a cost beside pay is due, for few people, or for such
 * whom the plan addresses alone and for few others: whether it does for them must not be told by a refusal.
 */
function aroundOpen(found: Withheld, side: ToldSide, thresholds: DisclosureThresholds): void {
  const { frame, replay, onCost } = side;
  for (const contribution of new Set([...Object.values(onCost.sites), onCost.otherwise].flat())) {
    const { baseMinFen, baseMaxFen } = contribution;
    const may = mayPassBounds(side, contribution);
    const isOf = (row: number): boolean => contributionsAt(onCost, frame, row).includes(contribution);
    const isBeyond = (row: number): boolean =>
      replay.grossFen[row] < baseMinFen || replay.grossFen[row] > baseMaxFen;
    openToFew(found, side, thresholds, {
      may: (row) => isOf(row) && may(row),
      is: (row) => isOf(row) && isBeyond(row),
    });
  }
  for (const [cost, fen] of Object.entries(replay.costs))
    openToFew(found, side, thresholds, { may: mayDiffer(side, `cost:${cost}`), is: (row) => fen[row] !== 0 });
}

/** What holds of a row, and what may hold of it for all that the plan says. */
interface Open {
  readonly may: (row: number) => boolean;
  readonly is: (row: number) => boolean;
}

function openToFew(
  found: Withheld,
  side: ToldSide,
  thresholds: DisclosureThresholds,
  { may, is }: Open,
): void {
  const { frame, told } = side;
  const lone = loneRows(side, side, thresholds.group);
  const isOpen = (row: number): boolean => lone[row] === 1 && may(row);
  const open = countsWhere(frame, isOpen);
  if (!open.total.some((people) => people > 0)) return;
  const others = countsWhere(frame, (row) => told[row] === 1 && !isOpen(row) && is(row));
  const few = (of: Int32Array, rest: Int32Array): Int32Array =>
    countsWithOpen(new Int32Array(of.length), of, rest, thresholds.group);
  flagFew(found.months, few(open.total, others.total), thresholds.group);
  const [posts, flags] = [open.groups['post'], found.groups['post']];
  if (!posts || !flags) return;
  const barred = Uint8Array.from(few(posts, others.groups['post']));
  flagPartition(flags, toldCounts(side).groups['post'], frame.months.length, thresholds.group, barred);
}

/** Columns of a replay and of the program that come to what is told of everybody. */
const toldColumns = [
  ['grossFen', 'gross'],
  ['onCostFen', 'on_cost'],
] as const;

/**
 * Months, groups and lines in which the two sides differ for few people. A group of which only one of the sides told is
 * known from that side alone, so it hides nobody: few people apart in all other groups keep the month back. Whom the
 * plans address alone, by unlike rules, may be apart or not: they hide nobody either, and what is kept back does not
 * depend on their pay.
 */
function besideAnother(
  found: Withheld,
  side: ToldSide,
  other: ToldSide,
  thresholds: DisclosureThresholds,
): void {
  const { frame } = side;
  const { group: least } = thresholds;
  const placeOf = placesIn(side, other);
  const placeIn = (row: number): number => (placeOf === null ? row : placeOf[row]);
  const differs = (of: (replay: Replay) => Float64Array | undefined) => {
    const [mine, theirs] = [of(side.replay), of(other.replay)];
    return (row: number): boolean => {
      const place = placeIn(row);
      const here = side.told[row] === 1;
      const there = place >= 0 && other.told[place] === 1;
      return here !== there || (here && (mine?.[row] ?? 0) !== (theirs?.[place] ?? 0));
    };
  };
  const lone = loneRows(side, other, least);
  const isOpen = (column: string) => {
    const unlike = unlikeRules(side, other, column);
    return (row: number): boolean => {
      const place = placeIn(row);
      return lone[row] === 1 && place >= 0 && other.told[place] === 1 && unlike(row, place);
    };
  };
  const counted = (is: (row: number) => boolean): Counts => {
    const counts = countsWhere(frame, is);
    if (placeOf !== null) addMissing(counts, side, other, placeOf);
    return counts;
  };
  const here = toldCounts(side);
  const there = placeOf === null ? toldCounts(other) : toldThere(side, other, placeOf);
  for (const [column, name] of toldColumns) {
    const isApart = differs((replay) => replay[column]);
    const open = isOpen(name);
    const [apart, maybe] = [counted(isApart), countsWhere(frame, open)];
    // most plans address nobody alone by another rule
    const others = maybe.total.some((people) => people > 0)
      ? counted((row) => isApart(row) && !open(row))
      : apart;
    flagFew(found.months, countsWithOpen(apart.total, maybe.total, others.total, least), least);
    for (const [label, flags] of Object.entries(found.groups)) {
      const rest = Int32Array.from(others.groups[label]);
      const known = besideKnown(apart, label, here, there, found.months, least);
      const counts = countsWithOpen(known, maybe.groups[label], rest, least);
      flagPartition(flags, counts, frame.months.length, least);
    }
  }
  flagLines(found, frame, least, (line) => differs((replay) => replay.lines[line]), {
    isOpen: (line) => isOpen(`line:${line}`),
  });
}

/** Months, groups and lines whose sums give few people away once all that was told is taken together. */
function besideAll(
  found: Withheld,
  [baseline, scenario]: readonly [ToldSide, ToldSide],
  before: readonly ToldSide[],
  thresholds: DisclosureThresholds,
): void {
  const { frame } = baseline;
  // base pay that the plan's table tells hides no other line
  const isKnown = [baseline, scenario].every((side) => ownPay(side).base.every((fen) => fen === 0));
  const lines = Object.keys(found.lines).filter((line) => line !== 'base' || !isKnown);
  const names = { labels: Object.keys(found.groups), lines };
  const given = givenAwayTogether([baseline, scenario, ...before], names, thresholds);
  for (const [month, is] of given.months.entries()) if (is) found.months[month] = 1;
  const { groups } = toldCounts(baseline);
  for (const [label, flags] of Object.entries(found.groups)) {
    const of = given.groups[label] ?? [];
    const barred = Uint8Array.from(flags, (_, cell) =>
      of[cell % of.length]?.[Math.floor(cell / of.length)] === true ? 1 : 0,
    );
    flagPartition(flags, groups[label], frame.months.length, thresholds.group, barred);
  }
  flagLines(found, frame, thresholds.group, paidBy(baseline), {
    names: lines,
    isBarred: (line, month) => given.lines[line]?.[month] === true,
  });
}

/** Whether a line pays a told row anything. */
function paidBy({ replay, told }: ToldSide) {
  return (line: string) => {
    const fen = replay.lines[line];
    return (row: number): boolean => told[row] === 1 && (fen?.[row] ?? 0) !== 0;
  };
}

/** People apart by cell without the groups that only one side told; months in which few are left are kept back. */
function besideKnown(
  apart: Counts,
  label: string,
  here: Counts,
  there: Counts,
  months: Uint8Array,
  least: number,
): Int32Array {
  const counts = apart.groups[label];
  const size = counts.length / months.length;
  for (const [month, people] of apart.total.entries()) {
    let left = people;
    for (let cell = month * size; cell < (month + 1) * size; cell++) {
      const [mine, theirs] = [here.groups[label]?.[cell] === 0, there.groups[label]?.[cell] === 0];
      if (mine === theirs) continue;
      left -= counts[cell];
      counts[cell] = 0;
    }
    if (isFew(left, least)) months[month] = 1;
  }
  return counts;
}

function flagFew(flags: Uint8Array, counts: Int32Array, least: number): void {
  for (const [k, n] of counts.entries()) if (isFew(n, least)) flags[k] = 1;
}

/** In each month, groups with few people and those that would give them away. */
function flagPartition(
  flags: Uint8Array,
  counts: Int32Array,
  months: number,
  least: number,
  barred?: Uint8Array,
): void {
  const size = counts.length / months;
  for (let month = 0; month < months; month++) {
    const of = (cells: Int32Array | Uint8Array): number[] => [
      ...cells.subarray(month * size, (month + 1) * size),
    ];
    const hidden = suppressPartition(of(counts), least, barred && of(barred).map((flag) => flag === 1));
    for (const [code, is] of hidden.entries()) if (is) flags[month * size + code] = 1;
  }
}

interface BarredLines {
  /** Lines that hide each other; all unless given. */
  readonly names?: readonly string[];
  readonly isBarred?: (line: string, month: number) => boolean;
  /** Rows of which it must not be told whether they are among those of the line; none unless given. */
  readonly isOpen?: (line: string) => (row: number) => boolean;
}

/** In each month, pay lines with few people and those that would give them away: lines add up to the gross. */
function flagLines(
  found: Withheld,
  frame: Frame,
  least: number,
  isOf: (line: string) => (row: number) => boolean,
  { names = Object.keys(found.lines), isBarred = () => false, isOpen = () => () => false }: BarredLines = {},
): void {
  const counts = names.map((line) => {
    const [is, open] = [isOf(line), isOpen(line)];
    const others = rowsByMonth(frame, (row) => is(row) && !open(row));
    return countsWithOpen(rowsByMonth(frame, is), rowsByMonth(frame, open), others, least);
  });
  for (let month = 0; month < frame.months.length; month++) {
    const hidden = suppressPartition(
      counts.map((total) => total[month]),
      least,
      names.map((line) => isBarred(line, month)),
    );
    for (const [k, line] of names.entries()) if (hidden[k]) found.lines[line][month] = 1;
  }
}

/** Groups of a label, by month, whose sum tells what one or two people are paid. */
function dominatedCells({ frame, replay, told }: ToldSide, label: string, share: number): Uint8Array {
  const { codes, values } = frame.labels[label];
  const cellOf = (row: number): number => {
    const code = codes[row];
    return told[row] === 0 || code < 0 ? -1 : frame.month[row] * values.length + code;
  };
  return dominatedSums(largestParts(replay.grossFen, cellOf, frame.months.length * values.length), share);
}

/**
 * Keeps back groups of one label that are a group of another, or everybody but one, give or take a few: the difference
 * of the two sums would be about those few. The label later in the alphabet gives way.
 */
function nearlyAlike(
  found: Withheld,
  { frame, told }: ToldSide,
  { total, groups }: Counts,
  least: number,
): void {
  const labels = Object.keys(frame.labels).sort();
  for (const [k, label] of labels.entries()) {
    const flags = found.groups[label];
    const barred = new Uint8Array(flags.length);
    for (const earlier of labels.slice(0, k)) {
      const [a, b] = [groups[earlier], groups[label]];
      const shared = sharedCounts(frame, told, earlier, label);
      const [sizeA, sizeB] = [a.length / total.length, b.length / total.length];
      for (let cell = 0; cell < b.length; cell++) {
        const month = Math.floor(cell / sizeB);
        for (let code = 0; code < sizeA && barred[cell] === 0; code++) {
          const [inA, inB] = [a[month * sizeA + code], b[cell]];
          if (inA === 0 || inB === 0) continue;
          const both = shared[(month * sizeA + code) * sizeB + (cell % sizeB)];
          const apart = inA + inB - 2 * both;
          // the same against everybody outside the other group
          const beside = total[month] - apart;
          if (isFew(apart, least) || isFew(beside, least)) barred[cell] = 1;
        }
      }
    }
    if (barred.includes(1)) flagPartition(flags, groups[label], total.length, least, barred);
  }
}
