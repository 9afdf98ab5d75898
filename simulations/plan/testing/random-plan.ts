import type { Choices } from '../../program/testing/choices.ts';
import { planOfValue } from '../parse-plan.ts';
import type { PlanDocument } from '../plan-document.ts';
import { pathText } from '../report.ts';

/** A KPI of random plans and people. */
interface RandomKpi {
  readonly id: string;
  /** Whether less of it is better. */
  readonly isLower?: true;
  /** Values that people have. */
  readonly from: number;
  readonly to: number;
}

/** KPIs that random plans pay by: scores, shares, money, counts and times. */
export const randomKpis: readonly RandomKpi[] = [
  { id: 'qa', from: 0, to: 100 },
  { id: 'sales_amount', from: 0, to: 60_000 },
  { id: 'contacts', from: 0, to: 900 },
  { id: 'aht', isLower: true, from: 100, to: 600 },
  { id: 'complaint_rate', isLower: true, from: 0, to: 1 },
];

/** What a random plan must be. */
export interface RandomPlanOptions {
  /** More of a KPI never pays less: no band, no pool that others share, no place in an order. */
  readonly isMonotone: boolean;
}

/** A plan of two posts with some of every mechanism. @throws Error when the checker refuses it */
export function randomPlan(choices: Choices, options: RandomPlanOptions): PlanDocument {
  const { chance, whole, pick } = choices;
  const money = (most: number): number => whole(0, most * 100) / 100;
  const maybe = (share: number, part: () => object): object => (chance(share) ? part() : {});
  const rising = (from: number, to: number, low: number, high: number): [number, number][] => {
    const [at, value] = [whole(from, to - 2), whole(low, high)];
    return [
      [at, value],
      [whole(at + 1, to), whole(value, high)],
    ];
  };
  const scale = ({ from, to, isLower }: RandomKpi): object => {
    const points = rising(from * 100, to * 100, 0, 120).map(([x, y]) => [x / 100, isLower ? 120 - y : y]);
    if (!options.isMonotone && chance(0.15))
      return { band: { from, to, falls_below: to - from, falls_above: to - from } };
    return chance(0.5) ? { anchors: points } : { steps: points };
  };
  const scorecard = (): object[] => {
    const first = whole(1, 99);
    const [one, other] = [pick(randomKpis), pick(randomKpis)];
    if (one.id === other.id) return [{ kpi: one.id, weight: 1, ...scale(one) }];
    return [
      { kpi: one.id, weight: first / 100, ...scale(one) },
      { kpi: other.id, weight: (100 - first) / 100, ...scale(other) },
    ];
  };
  const curve = (): object =>
    pick([
      () => ({
        kind: 'proportional',
        ...maybe(0.5, () => ({ threshold: whole(1, 60), cap: whole(100, 130) })),
      }),
      () => ({ kind: 'points', points: rising(0, 120, 0, 2) }),
      () => ({ kind: 'steps', steps: rising(0, 120, 0, 2) }),
      () => ({ kind: 'fixed', multiple: whole(0, 20) / 10 }),
    ])();
  const missing = (): object => ({
    rule: pick(['renormalise', 'zero', 'target']),
    no_score: pick(['target', 'zero', 'last']),
  });
  const post = (): object => ({
    levels: {
      junior: { base: money(4000), bonus: money(1500) },
      senior: { base: money(6000), bonus: money(2500) },
    },
    scorecard: scorecard(),
    missing: missing(),
    curve: curve(),
    ...maybe(0.5, () => ({
      commission: {
        kpi: 'sales_amount',
        kind: pick(['marginal_tiers', 'whole_tiers']),
        tiers: [
          [0, whole(0, 20) / 1000],
          [whole(1, 50_000), whole(20, 40) / 1000],
        ],
      },
    })),
    ...maybe(0.4, () => ({
      items: [{ id: 'calls', title: 'Calls', per: { kpi: 'contacts', amount: money(3) } }],
    })),
    ...maybe(0.4, () => ({
      modifiers: [{ by: 'qa', points: rising(0, 100, 0, 2), of: ['performance'] }],
    })),
    ...maybe(0.5, () => ({
      gates: [
        { id: 'low', when: { kpi: 'qa', below: whole(1, 60) }, then: { multiply: whole(0, 10) / 10 } },
        { id: 'complaints', when: { kpi: 'complaint_rate', above: 0.5 }, then: { zero: 'performance' } },
      ],
    })),
    ...maybe(0.5, () => ({ cap: { amount: whole(500, 2000) } })),
    ...maybe(0.3, () => ({ floor: { amount: whole(0, 499) } })),
    ...maybe(0.4, () => ({
      components: [
        {
          id: 'goal',
          period: 'quarter',
          target: { junior: money(900), senior: money(900) },
          scorecard: scorecard(),
          curve: { kind: 'points', points: rising(0, 120, 0, 2) },
          missing: { no_score: 'zero' },
          advance: whole(0, 10) / 10,
        },
      ],
    })),
    ...maybe(0.3, () => ({
      points: [{ id: 'credits', earn: [{ kpi: 'contacts', points: whole(1, 3) }], yuan_per_point: 0.1 }],
    })),
    ...maybe(0.3, () => ({ guarantees: [{ id: 'least', amount: whole(0, 5000) }] })),
  });
  const value = {
    schema: 'quanheng/plan@1',
    id: 'random',
    posts: { p: post(), q: post() },
    ...(options.isMonotone ? {} : maybe(0.9, () => ({ pools: randomPools(choices) }))),
    ...maybe(0.5, () => ({ period_caps: [{ id: 'year', amount: whole(100, 3000), of: ['performance'] }] })),
    ...maybe(0.3, () => ({
      annual: [{ id: 'bonus', month: 3, months_of_base: { by: 'year_score', steps: rising(0, 120, 0, 2) } }],
    })),
    ...maybe(0.3, () => ({ overtime: {} })),
    ...maybe(0.3, () => ({
      legal_minimum: { table: { otherwise: [{ from: '2026-01', amount: whole(0, 3000) }] } },
    })),
    employer: { on_cost: whole(0, 40) / 100 },
  };
  const { plan, problems } = planOfValue(value, pathText);
  if (!plan) throw new Error(JSON.stringify({ problems, value }));
  return plan;
}

/** Two pools, each with a line of its own: shares of an amount, and of a part of base pay. */
function randomPools({ chance, whole, pick }: Choices): object[] {
  const by = pick(['equal', 'score', 'base', { kpi: 'contacts' }]);
  return [
    {
      id: 'amount',
      scope: pick(['team', 'post', 'all']),
      adds: 'from_amount',
      rule: 'share',
      fund: { amount: whole(0, 100_000) / 100 },
      by,
      ...(chance(0.5) && { cap: { amount: whole(1, 20_000) / 100 } }),
    },
    {
      id: 'rate',
      scope: pick(['team', 'all']),
      adds: 'from_rate',
      rule: 'share',
      fund: { share_of: 'base', rate: whole(0, 30) / 100 },
      by: 'equal',
    },
  ];
}
