import { commissionCurve } from '../plan/mechanisms/commission.ts';
import { payoutCurve } from '../plan/mechanisms/payout-curve.ts';
import { analysePiecewise } from '../program/analyse-piecewise.ts';
import { pieceAt, scaled, type CurvePoint, type Piecewise } from '../program/piecewise.ts';
import { roundFen } from '../program/round-fen.ts';
import { paidMonth, scoreAsGiven, type PaidMonth } from './paid-month.ts';
import { paidPeople, type PaidPeople } from './paid-people.ts';
import { paidThrough, type PipelineInput } from './plan-of-pipeline.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

interface Tier {
  readonly from: number;
  readonly rate?: number;
  readonly amount?: number;
}

const rates = (tiers: readonly Tier[]): [number, number][] =>
  tiers.map(({ from, rate }) => [from, rate ?? 0]);
const amounts = (tiers: readonly Tier[]): [number, number][] =>
  tiers.map(({ from, amount }) => [from, amount ?? 0]);
const shares = (points: readonly CurvePoint[]): [number, number][] =>
  points.map(([score, percent]) => [score, percent / 100]);

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
  const commission = (by: 'whole_tiers' | 'marginal_tiers') => ({
    curve: commissionCurve({ kpi: 'sales', kind: by, tiers: rates(tiers) }),
    from: start,
  });
  const bonus = (curve: Piecewise) => ({ curve: scaled(curve, target_bonus), from: -Infinity });
  switch (kind) {
    case 'whole_commission':
      return commission('whole_tiers');
    case 'marginal_commission':
      return commission('marginal_tiers');
    case 'whole_tier':
      return { curve: payoutCurve({ kind: 'steps', steps: amounts(tiers) }), from: start };
    case 'threshold_target_excellence':
      return bonus(payoutCurve({ kind: 'points', points: shares(points), below: 0 }));
    case 'proportional':
      return bonus(payoutCurve({ kind: 'proportional', threshold, cap: cap_score }));
    default:
      throw new RangeError(`no schedule of kind ${kind}`);
  }
}

/** A target bonus by a curve of the score. */
function paidByScore(score: number, bonus: number, curve: object): PaidMonth {
  const post = { levels: { level: { base: 0, bonus } }, scorecard: scoreAsGiven, curve };
  return paidMonth(post, { score });
}

/** A commission on sales. */
function paidBySales(sales: number, kind: string, tiers: readonly Tier[]): PaidMonth {
  const commission = { kpi: 'sales', kind, tiers: rates(tiers) };
  return paidMonth({ levels: { level: { base: 0 } }, commission }, { sales });
}

/** Classes by rank, best first. */
interface RankingInput {
  readonly scores: readonly number[];
  readonly quota: Readonly<Record<string, number>>;
  readonly tie_break: string;
}

/** A table of two KPIs and a point in it. */
interface MatrixInput {
  readonly x: number;
  readonly y: number;
  readonly grid_x: readonly number[];
  readonly grid_y: readonly number[];
  readonly pct: readonly (readonly number[])[];
}

/** A pool that a whole month shares by points. */
interface PoolInput {
  readonly pool: number;
  readonly points: readonly number[];
  readonly caps?: readonly number[];
}

/** Everybody of a month, in an odd one: ties go to the lower index. */
function paidPool({ pool, points, caps }: PoolInput): PaidPeople {
  const levels = Object.fromEntries(points.map((_, k) => [`level${k}`, { base: 0, bonus: caps?.[k] ?? 0 }]));
  return paidPeople(
    { levels },
    {
      kpis: { points: { unit: 'count' } },
      pools: [
        {
          id: 'pool',
          scope: 'all',
          adds: 'share',
          fund: { amount: pool },
          rule: 'share',
          by: { kpi: 'points' },
          ...(caps && { cap: { share: 1 } }),
        },
      ],
    },
    points.map((of, k) => ({ level: `level${k}`, measures: { points: of } })),
  );
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
    payout: paidByScore(score, target_bonus, {
      kind: 'proportional',
      threshold,
      cap: cap_score,
    }).beforeRounding('performance'),
  }),

  whole_tier: ({ score, tiers }: { score: number; tiers: readonly Tier[] }) => ({
    payout: paidByScore(score, 1, { kind: 'steps', steps: amounts(tiers) }).beforeRounding('performance'),
  }),

  commission({ sales, tiers }: { sales: number; tiers: readonly Tier[] }) {
    const [marginal, whole] = (['marginal_tiers', 'whole_tiers'] as const).map((kind) =>
      paidBySales(sales, kind, tiers),
    ) as [PaidMonth, PaidMonth];
    const curve = commissionCurve({ kpi: 'sales', kind: 'marginal_tiers', tiers: rates(tiers) });
    return {
      marginal: marginal.beforeRounding('commission'),
      marginal_fen: marginal.line('commission'),
      whole: whole.beforeRounding('commission'),
      whole_fen: whole.line('commission'),
      marginal_rate_right: pieceAt(curve, sales).slope,
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
    const [low, target, excellence] = shares(points);
    const isWhole = points.length === 3;
    const curve = isWhole
      ? { kind: 'threshold_target_excellence', threshold: low, target, excellence }
      : { kind: 'points', points: shares(points), below: 0 };
    return {
      payout_pct: paidByScore(score, 100, curve).beforeRounding('performance'),
      payout: paidByScore(score, target_bonus, curve).beforeRounding('performance'),
    };
  },

  matrix_2d({ x, y, grid_x, grid_y, pct }: MatrixInput) {
    const multiples = pct.map((row) => row.map((percent) => percent / 100));
    const curve = {
      kind: 'matrix',
      rows: { kpi: 'x', at: grid_x },
      columns: { kpi: 'y', at: grid_y },
      multiples,
    };
    const paid = paidMonth({ levels: { level: { base: 0, bonus: 100 } }, curve }, { x, y });
    return { payout_pct: paid.beforeRounding('performance') };
  },

  pipeline: (input: PipelineInput) => paidThrough(input),

  round_fen: ({ amount }: { amount: number }) => ({ fen: roundFen(amount) / 100 }),

  pool(input: PoolInput) {
    const paid = paidPool(input);
    return {
      shares_exact: paid.step('share', 'Own part before whole fen'),
      shares_fen: paid.line('share'),
      sum: paid.total('share'),
    };
  },

  pool_capped(input: PoolInput) {
    const paid = paidPool(input);
    return { shares: paid.line('share'), unallocated: paid.column('pool pool: share/left')[0] };
  },

  forced_ranking({ scores, quota, tie_break }: RankingInput) {
    if (tie_break !== 'index') return new NotServed(`ties by ${tie_break}`);
    const grade = {
      id: 'class',
      by: 'score',
      rank: { among: 'all', shares: Object.entries(quota), ties: 'person', at_least: 1 },
    };
    const post = {
      levels: { level: { base: 0 } },
      scorecard: scoreAsGiven,
      items: Object.keys(quota).map((name) => ({
        id: `is_${name}`,
        title: name,
        by: { grade: 'class' },
        table: { [name]: 1 },
      })),
    };
    const paid = paidPeople(
      post,
      { grades: [grade] },
      scores.map((score) => ({ level: 'level', measures: { score } })),
    );
    return {
      counts: Object.fromEntries(Object.keys(quota).map((name) => [name, paid.total(`is_${name}`)])),
      labels: scores.map((_, k) => Object.keys(quota).find((name) => paid.line(`is_${name}`)[k] === 1)),
      tied_across_boundary: paid.hasFlag('tied-across-grades:class'),
    };
  },

  schedule_analysis(schedule: Schedule) {
    const { curve, from } = scheduleCurve(schedule);
    const points = analysePiecewise(curve).filter(({ at }) => at > from);
    return {
      points: points.map(({ at, jump, slopeLeft, slopeRight, kind, dominatedUntil }) => ({
        at,
        jump,
        kind,
        slope_left: slopeLeft,
        slope_right: slopeRight,
        dominated_until: dominatedUntil,
      })),
    };
  },
};
