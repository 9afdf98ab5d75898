/**
 * What a comparison of two plans shows, before disclosure: `simulations/disclosure` turns every
 * figure into a `Figure`. Baseline first, scenario second; the same people and months on both sides.
 */

import type { Figure, Pair } from '../disclosure/figures.ts';
import type { awardMeasures, costMeasures, leaverMeasures, spreadMeasures } from './measures/catalogue.ts';
import type { Measured } from './measures/measure.ts';

export interface Outcomes {
  readonly months: readonly string[];
  /** Person-months and people covered by both plans; all figures are about these. */
  readonly personMonths: number;
  readonly people: number;
  /** People whom a plan does not cover, by side and reason (counts under 5 are hidden too). */
  readonly uncovered: {
    readonly baseline: readonly UncoveredGroup[];
    readonly scenario: readonly UncoveredGroup[];
  };
  readonly cost: CostOutcome;
  readonly dispersion: DispersionOutcome;
  readonly fairness: readonly GroupGap[];
  readonly winners: WinnersOutcome;
  readonly attrition: AttritionOutcome;
  /** Rows in which a rule for missing data applied, by flag id, of the scenario. */
  readonly flags: readonly { readonly flag: string; readonly rows: Figure }[];
  /** How widely awards spread; absent where neither plan gives any. */
  readonly awards?: AwardOutcome | undefined;
  /** What the scenario's ladder proposes, by rule and month; absent where it proposes nothing. */
  readonly ladder?: readonly LadderOutcome[] | undefined;
}

/** Different winners, the share of them who win more than once, and the share of people who never win. */
export type AwardOutcome = Measured<typeof awardMeasures>;

/** What a rule of the ladder proposes in a month: beside pay, and in no cost of the month. */
export interface LadderOutcome {
  readonly rule: string;
  readonly month: string;
  readonly people: Figure;
  /** Base pay and target bonus more a month from the next one on. */
  readonly baseFen: Figure;
  readonly targetFen: Figure;
}

export interface UncoveredGroup {
  readonly reason: 'no-such-post' | 'no-such-level' | 'no-base-pay';
  /** The post or post/level concerned. */
  readonly label: string;
  readonly people: Figure;
}

/** All in fen; `total` over the months chosen, `perMonth` = total / months in which somebody is compared. */
export interface CostOutcome extends Measured<typeof costMeasures> {
  readonly byLine: readonly { readonly line: string; readonly total: Pair }[];
  readonly byMonth: readonly { readonly month: string; readonly people: number; readonly total: Pair }[];
  readonly byPost: readonly { readonly post: string; readonly total: Pair }[];
}

/** Over people: each person's mean gross fen of a full-time paid month (gross ÷ (FTE × paid share)). */
export interface DispersionOutcome extends Measured<typeof spreadMeasures> {
  /** Cumulative pay share at population share 0, 0.1 … 1; null when hidden. */
  readonly lorenz: {
    readonly baseline: readonly number[] | null;
    readonly scenario: readonly number[] | null;
  };
  /** Counts of people by pay, same bins on both sides, bins under 5 merged; null when hidden. */
  readonly histogram: {
    readonly edgesFen: readonly number[];
    readonly baseline: readonly number[];
    readonly scenario: readonly number[];
  } | null;
}

/** Pay by the groups of one label (`tenure`, `shift` …), each person-month in its own group, against one of them. */
export interface GroupGap {
  readonly label: string;
  readonly reference: string;
  readonly groups: readonly {
    readonly group: string;
    readonly people: Figure;
    readonly meanFen: Pair;
    /** (reference − group) / reference, a share; interval at 95 %. Positive = this group is paid less. */
    readonly gap: { readonly baseline: Figure; readonly scenario: Figure };
    /** Whether chance does not explain the gap, at 5 % over all gaps of the page (Holm). */
    readonly beyondChance: { readonly baseline: boolean; readonly scenario: boolean };
  }[];
}

/** People by relative change of mean monthly gross; edges −5 %, −1 %, +1 %, +5 %. */
export interface WinnersOutcome {
  readonly edges: readonly number[];
  /** One more than `edges`, from biggest loss to biggest gain. */
  readonly people: readonly Figure[];
  /** Beyond +1 % and −1 % of gross; `unchanged` is all between. */
  readonly gaining: Figure;
  readonly losing: Figure;
  readonly unchanged: Figure;
}

/** Expected leavers under the cited elasticity model; `interval`: from end to end of the parameters' ranges, level 1. */
export interface AttritionOutcome extends Measured<typeof leaverMeasures> {
  readonly rate: RateOutcome;
  readonly byGroup: readonly {
    readonly label: string;
    readonly group: string;
    readonly in12Months: Pair;
  }[];
}

/** The rate of leaving behind expected leavers: one of the whole data version, whoever is compared. */
export interface RateOutcome {
  /** The data's own leavers, the cited default, or a number given by hand. */
  readonly basis: 'data' | 'cited' | 'given';
  /** A share a year; interval at 95 % where it is the data's own, else from end to end of the cited range (level 1). */
  readonly annual: Figure;
  /** What the data itself says: leavers and the months in which they could have left; a rate from 30 leavers on. */
  readonly own: { readonly leavers: Figure; readonly personMonths: Figure; readonly annual: Figure };
}
