import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { chosenMonths, newerVersion, plansToOpen, versionToOpen } from './plan-choice.ts';

const plan = (posts: Record<string, number>) =>
  ({
    posts: Object.fromEntries(
      Object.entries(posts).map(([name, kpis]) => [name, { scorecard: new Array(kpis).fill({}) }]),
    ),
  }) as unknown as PlanDocument;

describe('plansToOpen', () => {
  const plans = { sales: plan({ sales: 4 }), card: plan({ online: 3 }), flat: plan({ online: 0 }) };
  const since = { card: '2026-01-02', flat: '2026-01-01', sales: '2025-01-01' };

  it('takes the plans that pay the posts of the data, first saved first', () => {
    expect(plansToOpen(plans, ['online'], { inForce: null, since })).toEqual({
      baseline: 'flat',
      scenario: 'card',
    });
  });

  it('takes the plan in force as the baseline, unless it pays nobody here', () => {
    expect(plansToOpen(plans, ['online'], { inForce: 'card', since })).toEqual({
      baseline: 'card',
      scenario: 'flat',
    });
    expect(plansToOpen(plans, ['online'], { inForce: 'sales', since }).baseline).toBe('flat');
    expect(plansToOpen(plans, ['online'], { inForce: 'gone', since }).baseline).toBe('flat');
  });

  it('never moves for a plan that was just saved, whatever its KPIs and name', () => {
    const saved = { a: plan({ online: 0 }), ...plans, zz: plan({ online: 9 }), '~': plan({ online: 1 }) };
    const later = { ...since, a: '2026-03-01', zz: '2026-03-01' };
    expect(plansToOpen(saved, ['online'], { inForce: null, since: later })).toEqual({
      baseline: 'flat',
      scenario: 'card',
    });
  });

  it('is empty without plans, and compares a single one with itself', () => {
    const none = { inForce: null, since: {} };
    expect(plansToOpen({}, ['online'], none)).toEqual({ baseline: null, scenario: null });
    expect(plansToOpen({ flat: plan({ online: 0 }) }, ['online'], none)).toEqual({
      baseline: 'flat',
      scenario: 'flat',
    });
  });
});

describe('versions', () => {
  const version = (workspace: 'own' | 'sample', number: number) => ({
    id: `${workspace}-${number}`,
    workspace,
    number,
  });
  const versions = [version('own', 3), version('own', 2), version('own', 1), version('sample', 1)];

  it('opens on the pinned one; new data changes nothing by itself', () => {
    expect(versionToOpen(versions, 'own-2')).toBe('own-2');
    expect(versionToOpen(versions, null)).toBe('own-1');
    expect(versionToOpen(versions.slice(1), null)).toBe('own-1');
    expect(versionToOpen(versions.slice(3), null)).toBe('sample-1');
    expect(versionToOpen(versions, 'own-9')).toBe('own-1');
    expect(versionToOpen([], null)).toBeNull();
  });

  it('announces what is newer than what is shown', () => {
    expect(newerVersion(versions, 'own-2')?.id).toBe('own-3');
    expect(newerVersion(versions, 'sample-1')?.id).toBe('own-3');
    expect(newerVersion(versions, 'own-3')).toBeNull();
    expect(newerVersion(versions.slice(3), 'sample-1')).toBeNull();
  });
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
