import type { GroupGap } from './outcomes.ts';

type Side = 'baseline' | 'scenario';
type Group = GroupGap['groups'][number];

/** A gap before it is known how many others stand on the page: p of no difference, null where none is shown. */
export interface TestedGap extends Omit<GroupGap, 'groups'> {
  readonly groups: readonly (Omit<Group, 'beyondChance'> & {
    readonly p: Readonly<Record<Side, number | null>>;
  })[];
}

/**
 * Gaps with the word whether chance explains them, by Holm's procedure at 5 % over all gaps of a side:
 * the page is the family, so that a page of groups without any difference shows a finding one time in twenty at most.
 *
 * Source: Holm 1979; methods 5.9.
 */
export function withBeyondChance(gaps: readonly TestedGap[]): GroupGap[] {
  const limits = { baseline: holmLimit(gaps, 'baseline'), scenario: holmLimit(gaps, 'scenario') };
  const beyond = (p: number | null, side: Side): boolean => p !== null && p <= limits[side];
  return gaps.map((gap) => ({
    ...gap,
    groups: gap.groups.map(({ p, ...group }) => ({
      ...group,
      beyondChance: { baseline: beyond(p.baseline, 'baseline'), scenario: beyond(p.scenario, 'scenario') },
    })),
  }));
}

/** The largest p that is rejected: p₍ₖ₎ ≤ 0.05 / (m − k + 1) for it and all smaller ones; −1 where none is. */
function holmLimit(gaps: readonly TestedGap[], side: Side): number {
  const ps = gaps.flatMap(({ groups }) => groups.flatMap(({ p }) => p[side] ?? [])).sort((a, b) => a - b);
  const firstKept = ps.findIndex((p, k) => p > 0.05 / (ps.length - k));
  return (firstKept < 0 ? ps.at(-1) : ps[firstKept - 1]) ?? -1;
}
