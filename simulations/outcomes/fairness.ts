import { fenPair, guardedFigure, hiddenFigure, shownFen } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { studentTwoSidedP } from '../math/special-functions.ts';
import { studentT975 } from '../math/student-t-975.ts';
import { perPaidMonth, type ComparedPay } from './compared-pay.ts';
import { rightsOfWhole } from './cost.ts';
import type { TestedGap } from './beyond-chance.ts';
import type { Figure } from './outcomes.ts';
import { dominated, personGroups, type PersonGroups } from './person-groups.ts';

/** Mean and variance (n − 1) of a group's pay. */
interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * Pay by the groups of a label against its largest group: raw gaps with 95 % intervals.
 *
 * gap = (reference − group) / reference of the mean monthly gross per person. Interval: delta method
 * on the ratio of means with Welch's degrees of freedom; none where pay does not spread inside the groups. Nothing is adjusted for post or level.
 *
 * @returns null where the data has no such label or fewer than two groups
 */
export function groupGap(
  pay: ComparedPay,
  label: string,
  thresholds: DisclosureThresholds,
): TestedGap | null {
  const groups = personGroups(pay, label);
  if (!groups || groups.counts.filter((n) => n > 0).length < 2) return null;
  const means = pay.gross.map((fen) => perPaidMonth(fen, pay.paidMonths)) as [Float64Array, Float64Array];
  const moments = means.map((fen) => groupMoments(groups, fen)) as [Moments[], Moments[]];
  const reference = groups.counts.indexOf(Math.max(...groups.counts));
  const whole = rightsOfWhole(pay, thresholds);
  const barred = dominated(groups, pay.gross[0], thresholds.dominance).map(
    (is, g) => is || dominated(groups, pay.gross[1], thresholds.dominance)[g] === true,
  );
  const hidden = suppressPartition(groups.counts, thresholds.group, barred);
  const changeHidden = suppressPartition(affectedCounts(pay, groups), thresholds.group);
  const gapOf = (side: 0 | 1, g: number): Tested => {
    if (whole.hidden || hidden[g] || hidden[reference]) return hiddenGap;
    if (side === 1 && (whole.changeHidden || changeHidden[g] || changeHidden[reference])) return hiddenGap;
    return gapFigure(moments[side][reference] as Moments, moments[side][g] as Moments, thresholds);
  };
  return {
    label,
    reference: groups.values[reference] as string,
    groups: groups.values.flatMap((group, g) => {
      const n = groups.counts[g] as number;
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
          meanFen: fenPair(
            (moments[0][g] as Moments).mean,
            (moments[1][g] as Moments).mean,
            rights,
            thresholds,
          ),
          gap: { baseline: before.figure, scenario: after.figure },
          p: { baseline: before.p, scenario: after.p },
        },
      ];
    }),
  };
}

function groupMoments({ values, groupOf, counts }: PersonGroups, fen: Float64Array): Moments[] {
  const sum = new Float64Array(values.length);
  for (let p = 0; p < fen.length; p++) {
    const g = groupOf[p] as number;
    if (g >= 0) sum[g] = (sum[g] as number) + (fen[p] as number);
  }
  const mean = sum.map((total, g) => total / (counts[g] as number));
  const squares = new Float64Array(values.length);
  for (let p = 0; p < fen.length; p++) {
    const g = groupOf[p] as number;
    if (g < 0) continue;
    const off = (fen[p] as number) - (mean[g] as number);
    squares[g] = (squares[g] as number) + off * off;
  }
  return values.map((_, g) => ({
    n: counts[g] as number,
    mean: mean[g] as number,
    variance: (squares[g] as number) / ((counts[g] as number) - 1),
  }));
}

function affectedCounts(pay: ComparedPay, { values, groupOf }: PersonGroups): number[] {
  const counts = new Array<number>(values.length).fill(0);
  for (let p = 0; p < pay.people; p++) {
    const g = groupOf[p] as number;
    if (g >= 0 && pay.affected[p] === 1) counts[g] = (counts[g] as number) + 1;
  }
  return counts;
}

/** A gap with the p-value of no difference; null where there is none to test. */
interface Tested {
  readonly figure: Figure;
  readonly p: number | null;
}

const hiddenGap: Tested = { figure: hiddenFigure, p: null };

/** The gap of the means as they are shown: where those are rounded, an exact gap would undo it. */
function gapFigure(reference: Moments, group: Moments, thresholds: DisclosureThresholds): Tested {
  const without = (figure: Figure): Tested => ({ figure, p: null });
  if (!(reference.mean > 0)) return without({ kind: 'undefined', reason: 'zero-pay' });
  const n = group.n;
  const ratio = group.mean / reference.mean;
  const value = 1 - shownFen(group.mean, n, thresholds) / shownFen(reference.mean, reference.n, thresholds);
  if (reference === group) return without({ kind: 'value', value: 0, n });
  const own = group.variance / group.n / (reference.mean * reference.mean);
  const other = (ratio * ratio * (reference.variance / reference.n)) / (reference.mean * reference.mean);
  const variance = own + other;
  if (!(variance > 0))
    return without(
      variance === 0 ? { kind: 'value', value, n } : { kind: 'undefined', reason: 'one-person' },
    );
  const df = (variance * variance) / ((own * own) / (group.n - 1) + (other * other) / (reference.n - 1));
  const error = Math.sqrt(variance);
  const half = studentT975(df) * error;
  return {
    figure: { kind: 'interval', value, low: value - half, high: value + half, level: 0.95, n },
    p: studentTwoSidedP((1 - ratio) / error, df),
  };
}
