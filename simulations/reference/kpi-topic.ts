import type { MissingRule } from '../kpi/missing-points.ts';
import { kpiPoints } from '../plan/mechanisms/kpi-points.ts';
import { evaluatePiecewise } from '../program/piecewise.ts';
import { paidMonth, pointsAsGiven } from './paid-month.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

/** A value against a target, and how it counts. */
interface AttainmentInput {
  readonly direction: 'higher' | 'lower_linear' | 'lower_ratio';
  readonly actual: number;
  readonly target: number;
  readonly floor: number;
  readonly cap: number;
}

/** A balanced scorecard: weights of perspectives and of KPIs inside them, both of 100. */
interface Balanced {
  readonly perspectives: Readonly<
    Record<string, { readonly w: number; readonly kpis: Readonly<Record<string, number>> }>
  >;
  readonly scores: Readonly<Record<string, number | null>>;
}

const item = { kpi: 'x', weight: 1, min_samples: 0 };

export const kpiScoring: TopicTable = {
  attainment({ direction, actual, target, floor, cap }: AttainmentInput) {
    const scale = { target, floor, cap, lower: direction === 'lower_ratio' ? 'ratio' : 'linear' };
    // speed of answer is better lower, deals are better higher
    const kpi = direction === 'higher' ? 'deals' : 'speed_of_answer';
    const post = { levels: { level: { base: 0 } }, scorecard: [{ kpi, weight: 1, attainment: scale }] };
    const points = paidMonth(post, { [kpi]: actual }).output('score');
    return { attainment: points === null ? null : points / 100 };
  },

  anchored_score: ({ x, anchors }: { x: number; anchors: [number, number][] }) => ({
    score: evaluatePiecewise(kpiPoints({ ...item, anchors }, 'higher'), x),
  }),

  band_score: ({
    x,
    lo,
    hi,
    tol_lo,
    tol_hi,
  }: {
    x: number;
    lo: number;
    hi: number;
    tol_lo: number;
    tol_hi: number;
  }) => {
    const band = { from: lo, to: hi, falls_below: tol_lo, falls_above: tol_hi };
    return { score: evaluatePiecewise(kpiPoints({ ...item, band }, 'band'), x) };
  },

  normalise: new NotServed('nobody is scored against peers'),

  composite({
    scores,
    weights,
    missing_policy,
    min_coverage,
  }: {
    scores: Readonly<Record<string, number | null>>;
    weights: Readonly<Record<string, number>>;
    missing_policy: MissingRule | 'team_mean';
    min_coverage: number;
  }) {
    if (missing_policy === 'team_mean')
      return new NotServed('a missing KPI takes no team mean in the plan language yet');
    const total = Object.values(weights).reduce((a, b) => a + b, 0);
    const post = {
      levels: { level: { base: 0 } },
      scorecard: Object.entries(weights).map(([kpi, weight]) => ({
        kpi,
        weight: weight / total,
        anchors: pointsAsGiven,
      })),
      missing: { rule: missing_policy, min_coverage },
    };
    const measures = Object.entries(scores).flatMap(([kpi, score]) =>
      score === null ? [] : [[kpi, score] as const],
    );
    const paid = paidMonth(post, Object.fromEntries(measures));
    return { score: paid.output('score'), coverage: paid.output('coverage') };
  },

  balanced_scorecard({ perspectives, scores }: Balanced) {
    const named = Object.entries(perspectives).flatMap(([perspective, { w, kpis }]) =>
      Object.entries(kpis).map(([kpi, share]) => ({ perspective, kpi, weight: (w * share) / 10_000 })),
    );
    const kpis = Object.fromEntries(
      named.map(({ kpi, perspective }) => [kpi, { perspective, direction: 'higher' }]),
    );
    const measures = Object.entries(scores).flatMap(([kpi, score]) =>
      score === null ? [] : [[kpi, score] as const],
    );
    const scored = (within: 'scorecard' | 'perspective') => {
      const post = {
        levels: { level: { base: 0 } },
        scorecard: named.map(({ kpi, weight }) => ({ kpi, weight, anchors: pointsAsGiven })),
        missing: { within },
      };
      return paidMonth(post, Object.fromEntries(measures), { kpis });
    };
    const inside = scored('perspective');
    return {
      score: inside.output('score'),
      perspective_scores: Object.fromEntries(
        Object.keys(perspectives).map((name) => [name, inside.output(`perspective:${name}`)]),
      ),
      flat_renormalised_score: scored('scorecard').output('score'),
    };
  },
};
