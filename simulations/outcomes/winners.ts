import { countFigure, hiddenFigure, type Figure } from '../disclosure/figures.ts';
import { mergePartition, type MergedParts } from '../disclosure/merge-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import type { ComparedPay } from './compared-pay.ts';
import type { WinnersOutcome } from './outcomes.ts';

/** Up to this share of gross, either way, pay counts as unchanged. */
const SAME = 0.01;

/** Beyond this share it changes much. */
const MUCH = 0.05;

/** Edges of the bands of relative change: −5 %, −1 %, +1 %, +5 %. */
const edges: readonly number[] = [-MUCH, -SAME, SAME, MUCH];

/** What somebody in a band does: gains or loses beyond ±1 %, or stays. */
const moves = ['losing', 'losing', 'unchanged', 'gaining', 'gaining'] as const;

/**
 * People by the relative change of their gross over the months: bands, and who gains or loses
 * beyond ±1 % or stays.
 * A change exactly at an edge belongs to the band nearer to zero. Bands and moves are told from the same
 * merged parts, so that neither gives away what the other one hides.
 */
export function winnersOutcome(
  { gross: [before, after] }: Pick<ComparedPay, 'gross'>,
  { group }: DisclosureThresholds,
): WinnersOutcome {
  const counts = peopleByBand(before, after);
  const parts = mergePartition(counts, moves, group).map((part) => ({
    ...part,
    at: largestIn(counts, part),
  }));
  const shown = (from: number, to: number): Figure => {
    const inside = parts.filter(({ at }) => at >= from && at <= to);
    const whole = inside.reduce((sum, part) => sum + part.people, 0);
    const nobody = counts.slice(from, to + 1).every((n) => n === 0);
    if (inside.length === 0) return nobody ? countFigure(0, group) : hiddenFigure;
    const figure = countFigure(whole, group);
    const crosses = parts.some((part) => isAcross(part, from, to, counts));
    return figure.kind === 'value' && crosses ? { ...figure, about: true } : figure;
  };
  const move = (name: (typeof moves)[number]): Figure => shown(moves.indexOf(name), moves.lastIndexOf(name));
  return {
    edges,
    people: counts.map((_, k) => shown(k, k)),
    gaining: move('gaining'),
    losing: move('losing'),
    unchanged: move('unchanged'),
  };
}

function peopleByBand(before: Float64Array, after: Float64Array): number[] {
  const counts = new Array<number>(moves.length).fill(0);
  for (let p = 0; p < before.length; p++) {
    const a = before[p];
    const b = after[p];
    const band = bandOf(a > 0 ? (b - a) / a : b > 0 ? Infinity : 0);
    counts[band] += 1;
  }
  return counts;
}

/** How many edges a change lies beyond. */
function bandOf(change: number): number {
  return +(change >= -MUCH) + +(change >= -SAME) + +(change > SAME) + +(change > MUCH);
}

/** The band under whose name a merged part is shown. */
function largestIn(counts: readonly number[], { from, to }: MergedParts): number {
  const inside = counts.slice(from, to + 1);
  return from + inside.indexOf(Math.max(...inside));
}

/** Whether a merged part has people both inside and outside the bands from … to. */
function isAcross(part: MergedParts, from: number, to: number, counts: readonly number[]): boolean {
  const peopled = counts.flatMap((n, k) => (n > 0 && k >= part.from && k <= part.to ? [k] : []));
  const inside = peopled.filter((k) => k >= from && k <= to);
  return inside.length > 0 && inside.length < peopled.length;
}
