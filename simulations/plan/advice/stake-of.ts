import { dominatedSums, largestParts } from '../../disclosure/dominance.ts';
import { shownFen } from '../../disclosure/figures.ts';
import { defaultThresholds } from '../../disclosure/thresholds.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Stake } from '../../problems/stake.ts';
import type { Replay } from '../../replay/replay-result.ts';

/**
 * Whose pay or on-cost differs between two replays, and by how much a month; told from five people on, and the money where no one
 * or two hold most of it.
 */
export function stakeOf(frame: Frame, before: Replay, after: Replay, currency: string): Stake {
  const moved = new Float64Array(frame.people);
  const months = new Set<number>();
  for (let row = 0; row < frame.rows; row++) {
    if (before.covered[row] === 1) months.add(frame.month[row] as number);
    const person = frame.person[row] as number;
    moved[person] = (moved[person] as number) + Math.abs(costOf(after, row) - costOf(before, row));
  }
  const people = moved.filter((fen) => fen > 0).length;
  const { group, dominance } = defaultThresholds;
  if (people > 0 && people < group) return { people: null, fenAMonth: null, currency };
  const parts = largestParts(moved, () => 0, 1);
  if (dominatedSums(parts, dominance)[0] === 1) return { people, fenAMonth: null, currency };
  const total = parts.sum[0] as number;
  const fenAMonth = shownFen(Math.round(total / Math.max(1, months.size)), people, defaultThresholds);
  return { people, fenAMonth, currency };
}

function costOf({ grossFen, onCostFen }: Replay, row: number): number {
  return (grossFen[row] as number) + (onCostFen[row] as number);
}

/** Whom a finding concerns, where nothing is to be replayed. */
export function stakeOfPeople(people: number, currency: string): Stake {
  return { people: people > 0 && people < defaultThresholds.group ? null : people, currency };
}
