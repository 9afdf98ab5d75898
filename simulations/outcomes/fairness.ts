import { fenPair, guardedFigure, hiddenFigure, shownFen, type Figure } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { studentTwoSidedP } from '../math/special-functions.ts';
import { studentT975 } from '../math/student-t-975.ts';
import type { TestedGap } from './beyond-chance.ts';
import type { ComparedPay } from './compared-pay.ts';
import { rightsOfWhole } from './measures/measured.ts';
import {
  affectedInGroups,
  dominated,
  groupCovariance,
  groupMeans,
  groupPay,
  type GroupMean,
} from './group-pay.ts';

export interface GapOptions {
  /** The group to compare with; the one with most people unless given or where nobody is in it. */
  readonly reference?: string | undefined;
  /** By group, whether it is kept back for reasons beyond this answer. */
  readonly withheld?: readonly boolean[] | undefined;
  /** Those from whom intervals are made; everybody unless given. */
  readonly spread?: ComparedPay | undefined;
}

/**
 * Pay of a full-time paid month by the groups of a label against one of them: raw gaps with 95 % intervals.
 *
 * gap = (reference − group) / reference of the means Σ gross ÷ Σ paid months, each person-month in its own label.
 * Interval: delta method on the ratio of two means whose variance has a cluster for each person (a person of both
 * groups ties them together), with Welch's degrees of freedom; none where pay does not spread inside the groups.
 * Nothing is adjusted for post or level.
 *
 * @returns null where the data has no such label or fewer than two groups
 */
export function groupGap(
  pay: ComparedPay,
  label: string,
  thresholds: DisclosureThresholds,
  { reference, withheld = [], spread = pay }: GapOptions = {},
): TestedGap | null {
  const groups = groupPay(pay, label);
  const apart = spread === pay ? groups : groupPay(spread, label);
  if (!groups || !apart || groups.members.counts.filter((n) => n > 0).length < 2) return null;
  const { values, counts } = groups.members;
  const spreads = [groupMeans(apart, 0), groupMeans(apart, 1)] as const;
  const meansOf = (side: 0 | 1): readonly GroupMean[] =>
    groupMeans(groups, side).map((mean, g) => ({ ...mean, variance: spreads[side][g].variance }));
  const means = [meansOf(0), meansOf(1)] as const;
  const base = referenceGroup(groups.members, reference);
  const whole = rightsOfWhole(pay, thresholds);
  const [barredBefore, barredAfter] = [0, 1].map((side) =>
    dominated(groups, side as 0 | 1, thresholds.dominance),
  );
  const barred = counts.map(
    (_, g) => barredBefore?.[g] === true || barredAfter?.[g] === true || withheld[g] === true,
  );
  const hidden = suppressPartition(counts, thresholds.group, barred);
  const changeHidden = suppressPartition(
    affectedInGroups(groups, pay.differences.affected),
    thresholds.group,
  );
  const gapOf = (side: 0 | 1, g: number): Tested => {
    if (whole.hidden || hidden[g] || hidden[base]) return hiddenGap;
    if (side === 1 && (whole.changeHidden || changeHidden[g] || changeHidden[base])) return hiddenGap;
    const [of, to] = [means[side][g], means[side][base]];
    const covariance = g === base ? 0 : groupCovariance(apart, spreads[side], side, [g, base]);
    return gapFigure(to, of, covariance, thresholds);
  };
  return {
    label,
    reference: values[base],
    groups: values.flatMap((group, g) => {
      const n = counts[g];
      if (n === 0) return [];
      const [before, after] = [gapOf(0, g), gapOf(1, g)];
      const rights = {
        n,
        hidden: whole.hidden || hidden[g] === true,
        changeHidden: whole.changeHidden || changeHidden[g] === true,
      };
      return [
        {
          group,
          people: hidden[g] ? hiddenFigure : guardedFigure(n, n, thresholds.group),
          meanFen: fenPair(means[0][g].mean, means[1][g].mean, rights, thresholds),
          gap: { baseline: before.figure, scenario: after.figure },
          p: { baseline: before.p, scenario: after.p },
        },
      ];
    }),
  };
}

function referenceGroup(
  { values, counts }: { values: readonly string[]; counts: readonly number[] },
  wanted: string | undefined,
): number {
  const chosen = wanted === undefined ? -1 : values.indexOf(wanted);
  return chosen >= 0 && counts[chosen] > 0 ? chosen : counts.indexOf(Math.max(...counts));
}

/** A gap with the p-value of no difference; null where there is none to test. */
interface Tested {
  readonly figure: Figure;
  readonly p: number | null;
}

const hiddenGap: Tested = { figure: hiddenFigure, p: null };

/** The gap of the means as they are shown: where those are rounded, an exact gap would undo it. */
function gapFigure(
  reference: GroupMean,
  group: GroupMean,
  covariance: number,
  thresholds: DisclosureThresholds,
): Tested {
  const without = (figure: Figure): Tested => ({ figure, p: null });
  if (!(reference.mean > 0) || Number.isNaN(group.mean))
    return without({ kind: 'undefined', reason: 'zero-pay' });
  const n = group.n;
  const ratio = group.mean / reference.mean;
  const value = 1 - shownFen(group.mean, n, thresholds) / shownFen(reference.mean, reference.n, thresholds);
  if (reference === group) return without({ kind: 'value', value: 0, n });
  const scale = reference.mean * reference.mean;
  const own = group.variance / scale;
  const other = (ratio * ratio * reference.variance) / scale;
  const shared = (2 * ratio * covariance) / scale;
  const spread = own + other;
  if (!(spread > 0))
    return without(spread === 0 ? { kind: 'value', value, n } : { kind: 'undefined', reason: 'one-person' });
  const df = (spread * spread) / ((own * own) / (group.n - 1) + (other * other) / (reference.n - 1));
  // rounding may leave a hair below 0 where the same people make up both groups
  const error = Math.sqrt(Math.max(0, spread - shared));
  if (error === 0) return without({ kind: 'value', value, n });
  const half = studentT975(df) * error;
  return {
    figure: { kind: 'interval', value, low: value - half, high: value + half, level: 0.95, n },
    p: studentTwoSidedP(df)((1 - ratio) / error),
  };
}
