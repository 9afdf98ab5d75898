import { describe, expect, test } from 'vitest';
import { defaultAttrition } from '../behaviour/attrition-assumptions.ts';
import { frameOf } from '../frame/record-frame.ts';
import { benchFrame, benchPlan } from '../oracle/bench-case.ts';
import { plainChange } from '../oracle/plain-change.ts';
import { plainLeavers, plainPeople } from '../oracle/plain-people.ts';
import { plainReplay, plainRows } from '../oracle/plain-replay.ts';
import { plainSide } from '../oracle/plain-side.ts';
import { rivalFigures } from '../oracle/rival-figures.ts';
import { firstDifference, toldFigures } from '../oracle/told-figures.ts';
import type { Figure } from '../disclosure/figures.ts';
import type { Outcomes } from '../outcomes/outcomes.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { compare } from './compare.ts';
import { replay } from '../replay/replay.ts';

const planOf = (yaml: string): PlanDocument => parsePlan(yaml).plan as PlanDocument;
const present = planOf(benchPlan);
const future = planOf(benchPlan.replace('[80, 0.5], [100, 1]', '[80, 0.4], [100, 1.1]'));
const frame = benchFrame(24_000, 12, 0.05);
const [before, after] = [replay(compilePlan(present), frame), replay(compilePlan(future), frame)];

const valueOf = (figure: Figure): number => ('value' in figure ? figure.value : NaN);

describe('compare(frame, baseline, scenario)', () => {
  const outcomes = compare(frame, before, after, { groups: ['shift'] });

  test('tells every figure as an independent object-per-row reading does', () => {
    const rows = plainRows(frame);
    const [was, is] = [plainReplay(present, rows), plainReplay(future, rows)];
    const people = plainPeople(was, is, 'shift');
    const sides = [plainSide(was, people, Math.log), plainSide(is, people, Math.log)] as const;
    const own = plainLeavers(was, people);
    const change = plainChange([was, is], sides, { people, own, math: Math });
    const told = toldFigures(outcomes);
    expect(firstDifference(told, rivalFigures([sides[0].sums, sides[1].sums], change))).toBeNull();
    expect(told.size).toBeGreaterThan(200);
  });

  test('parts of the cost add up to the total to the fen', () => {
    const { cost } = outcomes;
    const sum = (parts: readonly { total: { scenario: Figure } }[]) =>
      parts.reduce((total, part) => total + valueOf(part.total.scenario), 0);
    const total = valueOf(cost.total.scenario);
    expect(sum(cost.byMonth)).toBe(total);
    expect(sum(cost.byPost)).toBe(total);
    expect(sum(cost.byLine) + valueOf(cost.onCost.scenario)).toBe(total);
  });

  test('a plan against itself changes nothing, exactly', () => {
    const same = compare(frame, before, before, { groups: ['shift'] });
    expect(valueOf(same.cost.total.change)).toBe(0);
    expect(valueOf(same.dispersion.gini.change)).toBe(0);
    expect(valueOf(same.winners.unchanged)).toBe(frame.people);
    expect(same.attrition.in12Months.change).toMatchObject({ value: 0, low: 0, high: 0 });
  });

  test('with every elasticity at 0 the leavers are those of the baseline exactly', () => {
    const none = { ...defaultAttrition, etaSingle: 0, etaMarket: 0, etaPeer: 0 };
    for (const mode of ['single', 'market-peer'] as const) {
      const { in12Months, in90Days } = compare(frame, before, after, {
        attrition: { ...none, mode },
      }).attrition;
      expect(in12Months.scenario).toMatchObject({ value: valueOf(in12Months.baseline) });
      expect(in90Days.change).toMatchObject({ value: 0, low: 0, high: 0 });
    }
  });

  test('refuses a month that the data has not', () => {
    expect(() => compare(frame, before, after, { months: ['1999-01'] })).toThrow('no data for 1999-01');
  });
});

/** People of two shifts, one of whom is paid more by the scenario. */
function small(nights: number, days: number, raised: number): Outcomes {
  const records = Array.from({ length: nights + days }, (_, k) => ({
    person: `p${String(k).padStart(3, '0')}`,
    month: '2026-01',
    labels: { post: 'online', level: 'junior', shift: k < nights ? 'night' : 'day' },
    measures: { contacts: k < raised ? 90 : 50 },
  }));
  const text = (share: string) => `
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: contacts, weight: 100%, steps: [[0, 100], [80, ${share}]] }]
    curve: { kind: points, points: [[0, 0], [200, 2]] }
`;
  const few = frameOf(records);
  return compare(
    few,
    replay(compilePlan(planOf(text('100'))), few),
    replay(compilePlan(planOf(text('150'))), few),
    { groups: ['shift'] },
  );
}

describe('disclosure of a comparison', () => {
  test('hides a group of four and everything that would give it away', () => {
    const { fairness, dispersion } = small(4, 16, 20);
    expect(fairness[0]?.groups.map(({ people }) => people.kind)).toEqual(['hidden', 'hidden']);
    expect(fairness[0]?.groups.map(({ meanFen }) => meanFen.baseline.kind)).toEqual(['hidden', 'hidden']);
    expect(dispersion.gini.baseline.kind).toBe('value');
  });

  test('hides what a scenario does to fewer than five people: two safe totals are one salary', () => {
    const { cost, winners, dispersion, attrition } = small(10, 20, 3);
    expect(cost.total.baseline.kind).toBe('value');
    expect([cost.total.scenario.kind, cost.total.change.kind]).toEqual(['hidden', 'hidden']);
    expect(winners.gaining.kind).toBe('hidden');
    expect(winners.unchanged).toEqual({ kind: 'value', value: 30, n: 30, about: true });
    expect([dispersion.mean.scenario.kind, dispersion.histogram, attrition.in12Months.scenario.kind]).toEqual(
      ['hidden', null, 'hidden'],
    );
  });

  test('needs 10 people for a median and 20 for a Gini', () => {
    const { dispersion } = small(6, 6, 12);
    expect([
      dispersion.mean.baseline.kind,
      dispersion.median.baseline.kind,
      dispersion.gini.baseline.kind,
    ]).toEqual(['value', 'value', 'hidden']);
  });
});

test('an on-cost bound that touches one person counts as a change of theirs: it is hidden', () => {
  const plan = (bound: number): PlanDocument =>
    planOf(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000 }, chief: { base: 50000 } }
employer: { on_cost: { rate: 10%, base_max: ${bound} } }
`);
  const people = frameOf(
    Array.from({ length: 60 }, (_, k) => ({
      person: `p${String(k).padStart(2, '0')}`,
      month: '2026-01',
      labels: { post: 'online', level: k === 0 ? 'chief' : 'junior' },
    })),
  );
  const [low, high] = [replay(compilePlan(plan(30000)), people), replay(compilePlan(plan(60000)), people)];
  const { cost } = compare(people, low, high);
  for (const pair of [cost.onCost, cost.total, ...cost.byPost.map(({ total }) => total)])
    expect([pair.baseline.kind, pair.scenario.kind, pair.change.kind]).toEqual(['value', 'hidden', 'hidden']);
});

test('a gap beside means in steps of 10 yuan is the gap of those steps', () => {
  // 20 by day at 5,004 and 10 at night at 4,006 yuan: 5,000 and 4,010 are shown, 1 − 4010/5000 = 19.8 %
  const plan = planOf(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { day: { base: 5004 }, night: { base: 4006 } }
`);
  const people = frameOf(
    Array.from({ length: 30 }, (_, k) => ({
      person: `p${String(k).padStart(2, '0')}`,
      month: '2026-01',
      labels: { post: 'online', level: k < 10 ? 'night' : 'day', shift: k < 10 ? 'night' : 'day' },
    })),
  );
  const paid = replay(compilePlan(plan), people);
  const night = compare(people, paid, paid, { groups: ['shift'] }).fairness[0]?.groups.find(
    ({ group }) => group === 'night',
  );
  expect(valueOf(night?.gap.baseline as Figure)).toBeCloseTo(0.198, 12);
});
