import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { chosenMonths, plansToOpen } from './plan-choice.ts';

const plan = (posts: Record<string, number>) =>
  ({
    posts: Object.fromEntries(
      Object.entries(posts).map(([name, kpis]) => [name, { scorecard: new Array(kpis).fill({}) }]),
    ),
  }) as unknown as PlanDocument;

describe('plansToOpen', () => {
  it('takes the plans that pay the posts of the data, simplest first', () => {
    const plans = { sales: plan({ sales: 4 }), card: plan({ online: 3 }), flat: plan({ online: 0 }) };
    expect(plansToOpen(plans, ['online'])).toEqual({ baseline: 'flat', scenario: 'card' });
  });

  it('is empty without plans', () =>
    expect(plansToOpen({}, ['online'])).toEqual({ baseline: null, scenario: null }));
});

describe('chosenMonths', () => {
  const detail = [
    { month: '2026-01', thin: true },
    { month: '2026-02', thin: false },
  ];
  it('leaves out thin months unless they are named', () => {
    expect(chosenMonths(null, detail)).toEqual(['2026-02']);
    expect(chosenMonths(['2026-01', '2020-01'], detail)).toEqual(['2026-01']);
    expect(chosenMonths(['2020-01'], detail)).toEqual(['2026-02']);
  });
  it('takes all when all are thin', () => {
    expect(chosenMonths(null, detail.slice(0, 1))).toEqual(['2026-01']);
  });
});
