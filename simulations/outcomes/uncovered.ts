import { hiddenFigure, shownFigure } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import type { Frame } from '../frame/frame.ts';
import { coverageReasons } from '../program/program.ts';
import { uncoveredLabel } from '../replay/replay.ts';
import type { Replay } from '../replay/replay-result.ts';
import type { UncoveredGroup } from './outcomes.ts';

type Reason = UncoveredGroup['reason'];

/** People whom a plan does not cover in the months chosen, by reason and post (and level). */
export function uncoveredGroups(
  frame: Frame,
  replay: Replay,
  monthChosen: Uint8Array,
  { group }: DisclosureThresholds,
): UncoveredGroup[] {
  const people = new Map<string, { reason: Reason; label: string; people: Set<number> }>();
  for (let row = replay.covered.indexOf(0); row >= 0; row = replay.covered.indexOf(0, row + 1)) {
    if (monthChosen[frame.month[row]] === 0) continue;
    const reason = coverageReasons[replay.reason[row]] as Reason;
    const label = uncoveredLabel(frame, replay, row);
    const key = `${reason} ${label}`;
    const part = people.get(key) ?? { reason, label, people: new Set<number>() };
    people.set(key, part);
    part.people.add(frame.person[row]);
  }
  const parts = [...people.values()];
  const hidden = suppressPartition(
    parts.map((part) => part.people.size),
    group,
  );
  return parts.map(({ reason, label, people: who }, k) => ({
    reason,
    label,
    people: hidden[k] ? hiddenFigure : shownFigure(who.size, who.size),
  }));
}
