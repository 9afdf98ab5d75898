import { countFigure, hiddenFigure } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import type { ComparedPay } from './compared-pay.ts';
import type { WinnersOutcome } from './outcomes.ts';

/** Edges of the bands of relative change: −5 %, −1 %, +1 %, +5 %. */
export const defaultEdges: readonly number[] = [-0.05, -0.01, 0.01, 0.05];

/** Up to this share of gross, either way, pay counts as unchanged. */
const SAME = 0.01;

/**
 * People by the relative change of their gross over the months: bands, and who gains or loses
 * beyond ±1 % or stays.
 * A change exactly at an edge belongs to the band nearer to zero.
 */
export function winnersOutcome(
  { gross: [before, after], people }: ComparedPay,
  thresholds: DisclosureThresholds,
  edges = defaultEdges,
): WinnersOutcome {
  const bands = new Array<number>(edges.length + 1).fill(0);
  const moves = [0, 0, 0];
  for (let p = 0; p < people; p++) {
    const [a, b] = [before[p] as number, after[p] as number];
    const change = a > 0 ? (b - a) / a : b > 0 ? Infinity : 0;
    const band = edges.filter((edge) => (edge < 0 ? change >= edge : change > edge)).length;
    bands[band] = (bands[band] as number) + 1;
    const move = change > SAME ? 0 : change < -SAME ? 1 : 2;
    moves[move] = (moves[move] as number) + 1;
  }
  const hiddenBands = suppressPartition(bands, thresholds.group);
  const hiddenMoves = suppressPartition(moves, thresholds.group);
  const shown = (n: number | undefined, hidden: boolean | undefined) =>
    hidden ? hiddenFigure : countFigure(n ?? 0, thresholds.group);
  const [gaining, losing, unchanged] = moves.map((n, k) => shown(n, hiddenMoves[k]));
  return {
    edges,
    people: bands.map((n, k) => shown(n, hiddenBands[k])),
    gaining: gaining ?? hiddenFigure,
    losing: losing ?? hiddenFigure,
    unchanged: unchanged ?? hiddenFigure,
  };
}
