import { cappedPoolShares, poolShares } from '../pay/pool-shares.ts';
import { forcedRanking } from '../pay/forced-ranking.ts';
import { payoutMatrix } from '../pay/payout-matrix.ts';
import { roundFen } from '../program/round-fen.ts';
import { analysePiecewise, slopeAt } from '../program/analyse-piecewise.ts';
import {
  evaluatePiecewise,
  interpolation,
  marginalTiers,
  proportional,
  scaled,
  steps,
  wholeTiers,
  type CurvePoint,
  type Piecewise,
} from '../program/piecewise.ts';
import { paidThrough, type PipelineInput } from './plan-of-pipeline.ts';
import type { TopicTable } from './reference-case.ts';

interface Tier {
  readonly from: number;
  readonly rate?: number;
  readonly amount?: number;
}

const rates = (tiers: readonly Tier[]): CurvePoint[] => tiers.map(({ from, rate }) => [from, rate ?? 0]);
const amounts = (tiers: readonly Tier[]): CurvePoint[] =>
  tiers.map(({ from, amount }) => [from, amount ?? 0]);
const yuan = (fen: number): number => fen / 100;

interface Schedule {
  readonly kind: string;
  readonly tiers?: readonly Tier[];
  readonly points?: readonly CurvePoint[];
  readonly target_bonus?: number;
  readonly threshold?: number;
  readonly cap_score?: number;
}

/** The curve of a schedule in yuan, and from where on it is looked at. */
function scheduleCurve({
  kind,
  tiers = [],
  points = [],
  target_bonus = 1,
  threshold = 0,
  cap_score = Infinity,
}: Schedule): { curve: Piecewise; from: number } {
  const start = tiers[0]?.from ?? -Infinity;
  switch (kind) {
    case 'whole_commission':
      return { curve: wholeTiers(rates(tiers)), from: start };
    case 'marginal_commission':
      return { curve: marginalTiers(rates(tiers)), from: start };
    case 'whole_tier':
      return { curve: steps(amounts(tiers)), from: start };
    case 'threshold_target_excellence':
      return { curve: scaled(interpolation(points, 0), target_bonus / 100), from: -Infinity };
    case 'proportional':
      return { curve: scaled(proportional(threshold, cap_score), target_bonus), from: -Infinity };
    default:
      throw new RangeError(`no schedule of kind ${kind}`);
  }
}

export const bonusCurves: TopicTable = {
  proportional: ({
    score,
    target_bonus,
    threshold,
    cap_score,
  }: {
    score: number;
    target_bonus: number;
    threshold: number;
    cap_score: number;
  }) => ({
    payout: target_bonus * evaluatePiecewise(proportional(threshold, cap_score), score),
  }),

  whole_tier: ({ score, tiers }: { score: number; tiers: readonly Tier[] }) => ({
    payout: evaluatePiecewise(steps(amounts(tiers)), score),
  }),

  commission({ sales, tiers }: { sales: number; tiers: readonly Tier[] }) {
    const [marginal, whole] = [marginalTiers(rates(tiers)), wholeTiers(rates(tiers))];
    const [byMarginal, byWhole] = [evaluatePiecewise(marginal, sales), evaluatePiecewise(whole, sales)];
    return {
      ...{
        marginal: byMarginal,
        marginal_fen: yuan(roundFen(byMarginal)),
        whole: byWhole,
        whole_fen: yuan(roundFen(byWhole)),
      },
      marginal_rate_right: slopeAt(marginal, sales),
    };
  },

  threshold_target_excellence({
    score,
    points,
    target_bonus,
  }: {
    score: number;
    points: readonly CurvePoint[];
    target_bonus: number;
  }) {
    const percent = evaluatePiecewise(interpolation(points, 0), score);
    return { payout_pct: percent, payout: (target_bonus * percent) / 100 };
  },

  matrix_2d: ({
    x,
    y,
    grid_x,
    grid_y,
    pct,
  }: {
    x: number;
    y: number;
    grid_x: number[];
    grid_y: number[];
    pct: number[][];
  }) => ({
    payout_pct: payoutMatrix(grid_x, grid_y, pct, x, y),
  }),

  pipeline: (input: PipelineInput) => paidThrough(input),

  round_fen: ({ amount }: { amount: number }) => ({ fen: yuan(roundFen(amount)) }),

  pool({ pool, points }: { pool: number; points: readonly number[] }) {
    const total = points.reduce((a, b) => a + b, 0);
    const shares = poolShares(roundFen(pool), points);
    return {
      shares_exact: points.map((point) => (total > 0 ? (pool * point) / total : 0)),
      shares_fen: shares.map(yuan),
      sum: yuan(shares.reduce((a, b) => a + b, 0)),
    };
  },

  pool_capped: ({
    pool,
    points,
    caps,
  }: {
    pool: number;
    points: readonly number[];
    caps: readonly number[];
  }) => ({ ...cappedPoolShares(pool, points, caps) }),

  forced_ranking({ scores, quota }: { scores: readonly number[]; quota: Readonly<Record<string, number>> }) {
    const { counts, labels, tiedAcrossBoundary } = forcedRanking(scores, quota);
    return { counts, labels, tied_across_boundary: tiedAcrossBoundary };
  },

  schedule_analysis(schedule: Schedule) {
    const { curve, from } = scheduleCurve(schedule);
    const points = analysePiecewise(curve).filter(({ at }) => at > from);
    return {
      points: points.map(({ at, jump, slopeLeft, slopeRight, kind, dominatedUntil }) => ({
        ...{ at, jump, slope_left: slopeLeft, slope_right: slopeRight, kind },
        ...(dominatedUntil === undefined ? {} : { dominated_until: dominatedUntil }),
      })),
    };
  },
};
