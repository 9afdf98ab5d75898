import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../simulations/frame/record-frame.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { engineRun } from './engine-run.ts';

const people = 40;
const records = ['2026-01', '2026-02'].flatMap((month) =>
  Array.from({ length: people }, (_, p) => ({
    person: `p${String(p).padStart(2, '0')}`,
    month,
    labels: { post: 'online', level: 'junior', shift: p % 2 ? 'night' : 'day' },
    // Half of the people score 50 points, half 150: on average the target bonus.
    measures: { qa: (p % 4 < 2 ? 50 : 150) as number },
  })),
);
const plan = (rest: string): PlanDocument => {
  const text = `
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 5000, bonus: 1000 } }
${rest}`;
  const { plan: parsed, problems } = parsePlan(text);
  if (!parsed) throw new Error(JSON.stringify(problems));
  return parsed;
};
const flat = plan('');
const card = plan(`
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    curve: { kind: proportional }`);
const dearer = { ...card, scale: 1.25 };
const question = {
  versionId: 'v',
  months: ['2026-01', '2026-02'],
  references: {},
  assumptions: {},
  baseline: flat,
};
const run = engineRun(frameOf(records));

describe('engineRun', () => {
  it('simulate gives the cost of both plans over the months chosen', () => {
    const { outcomes } = run.simulate({ ...question, scenario: dearer });
    // 40 people × 2 months × (5,000 + 1,000) yuan; the scenario pays 1,250 on average.
    expect(outcomes.cost.total.baseline).toMatchObject({ kind: 'value', value: 48_000_000 });
    expect(outcomes.cost.total.scenario).toMatchObject({ kind: 'value', value: 50_000_000 });
    expect(run.simulate({ ...question, scenario: card, months: ['2026-01'] }).outcomes.personMonths).toBe(40);
  });

  it('scoreDetail counts the scores of the scenario in the months chosen', () => {
    const at = (from: number, months = question.months) =>
      run
        .scoreDetail({ ...question, months, scenario: dearer })
        .scores['online']?.find((bin) => bin.from === from)?.count;
    expect([at(50), at(150), at(50, ['2026-01'])]).toEqual([40, 40, 20]);
    const { influence } = run.scoreDetail({ ...question, scenario: dearer });
    expect(influence['online']?.['qa']).toBeCloseTo(1, 12);
  });

  it('simulate sees an edited baseline', () => {
    const first = run.simulate({ ...question, scenario: dearer }).outcomes.cost.total.baseline;
    const other = run.simulate({ ...question, baseline: dearer, scenario: dearer }).outcomes.cost.total
      .baseline;
    expect([first, other]).toMatchObject([{ value: 48_000_000 }, { value: 50_000_000 }]);
  });

  it('simulate sees other assumptions, and none again', () => {
    const rateAt = (assumptions: Record<string, number>) =>
      run.simulate({ ...question, scenario: dearer, assumptions }).outcomes.attrition.rate;
    expect(rateAt({ annualRate: 0.5 })).toMatchObject({ basis: 'given', annual: { value: 0.5 } });
    expect(rateAt({ annualRate: 0.4 })).toMatchObject({ basis: 'given', annual: { value: 0.4 } });
    expect(rateAt({})).toMatchObject({ basis: 'cited' });
  });

  it('equalCostScale finds the scale at which the costs meet', () => {
    expect(run.equalCostScale({ ...question, scenario: dearer })).toBe(1);
    expect(run.equalCostScale({ ...question, baseline: dearer, scenario: card })).toBe(1.25);
  });

  it('equalCostScale is null where base pay alone costs more', () => {
    const rich = plan('').posts['online'];
    const base = { ...flat, posts: { online: { ...rich!, levels: { junior: { base: 9000, bonus: 0 } } } } };
    expect(run.equalCostScale({ ...question, scenario: base })).toBeNull();
  });
});
