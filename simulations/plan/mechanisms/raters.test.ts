import { describe, expect, test } from 'vitest';
import { frameOf } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { replay } from '../../replay/replay.ts';
import { checkAgainstData } from '../check-against-data.ts';
import { compilePlan } from '../compile-plan.ts';
import { parsePlan } from '../parse-plan.ts';
import { planWords } from '../words/plan-words.ts';

const planOf = (more: string) => {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: attitude, weight: 100%, anchors: [[0, 0], [100, 100]], raters: { qa: 60%, supervisor: 25%, peer: 15% }${more} }]
    missing: { no_score: zero }
    curve: { kind: proportional }
`);
  if (!plan || problems.length > 0) throw new Error(JSON.stringify(problems));
  return plan;
};

type Ratings = Readonly<Record<string, number | readonly [number, number]>>;

const frameWith = (months: readonly Ratings[]) =>
  frameOf(
    months.map((ratings, m) => ({
      person: 'a',
      month: `2026-0${m + 1}`,
      labels: { post: 'online', level: 'junior' },
      measures: Object.fromEntries(
        Object.entries(ratings).map(([kind, rating]) => [`attitude@${kind}`, rating]),
      ),
    })),
  );

/** Performance pay in fen by month. */
const paid = (more: string, ...months: readonly Ratings[]) => [
  ...(replay(compilePlan(planOf(more)), frameWith(months)).lines['performance'] ?? []),
];

/** The payslip of one month. */
function slipOf(more: string, ratings: Ratings) {
  const pay = payslip(compilePlan(planOf(more)), frameWith([ratings]), 0);
  if (pay.kind !== 'paid') throw new Error(pay.reason);
  return pay.slip;
}

describe('raters', () => {
  test('ratings of a kind are a mean, kinds are weighed over those that are there', () => {
    // 80 of two by QA: 48 + 25 × 0.9 + 15 × 0.6; without peers (48 + 22.5) ÷ 85 %
    const whole = { qa: [160, 2], supervisor: 90, peer: 60 } as const;
    expect(paid('', whole, { qa: 80, supervisor: 90 })).toEqual([79500, 82941]);
  });

  test('kinds of less than the least weight make no value; at the least they do', () => {
    expect(paid('', { supervisor: 90, peer: 60 }, { qa: 80 })).toEqual([0, 80000]);
    expect(paid(', missing_rater: { min_coverage: 100% }', { qa: 80, supervisor: 90 })).toEqual([0]);
  });

  test('what people say of themselves is shown and never counts', () => {
    expect(paid(', self: shown', { qa: 80, supervisor: 90, self: 10 }, { self: 100 })).toEqual([82941, 0]);
    const slip = JSON.stringify(slipOf(', self: shown', { qa: 80, supervisor: 90, self: 10 }));
    expect(slip).toContain('服务态度（本人评分）');
    expect(slip).toContain('(60 % × 80 + 25 % × 90 + 0 % × 10) ÷ 85 %');
    expect(JSON.stringify(slipOf('', { qa: 80, self: 10 }))).not.toContain('本人评分');
  });

  test('leniency is taken off where it is known; where not, ratings count as given, flagged', () => {
    const more = ', leniency: corrected';
    const known = {
      qa: 80,
      'qa:leniency': 5,
      supervisor: 90,
      'supervisor:leniency': [-4, 2],
      peer: 60,
      'peer:leniency': 0,
    } as const;
    // 75 × 0.6 + 92 × 0.25 + 60 × 0.15
    expect(paid(more, known)).toEqual([77000]);
    expect(slipOf(more, known).flags.join()).not.toContain('leniency');
    expect(paid(more, { qa: 80, supervisor: 90, peer: 60 })).toEqual([79500]);
    expect(slipOf(more, { qa: 80, supervisor: 90, peer: 60 }).flags).toContain('leniency-not-known:attitude');
    expect(paid('', known)).toEqual([79500]);
    expect(JSON.stringify(slipOf(more, known))).toContain('服务态度：质检评分偏宽的程度');
  });

  test('ratings of a quarter to date are all ratings of its months', () => {
    // QA: 80, then (80 + 2 × 50) ÷ 3 = 60; in April anew
    const months = [{ qa: 80 }, { qa: [100, 2] }, {}, { qa: 40 }] as const;
    expect(paid(', period: quarter', ...months)).toEqual([80000, 60000, 60000, 40000]);
  });

  test('leniency that is known of some ratings of a quarter alone is not taken off the others', () => {
    const more = ', period: quarter, leniency: corrected';
    const january = { qa: 90, 'qa:leniency': 6 };
    // 90 − 6; (90 + 3 × 80) ÷ 4 as given; less (6 + 3 × 2) ÷ 4 where it is known of all
    expect(paid(more, january, { qa: [240, 3] })).toEqual([84000, 82500]);
    expect(paid(more, january, { qa: [240, 3], 'qa:leniency': [6, 3] })).toEqual([84000, 79500]);
  });

  test('fewer ratings of a kind than wanted are none', () => {
    expect(paid(', min_samples: 2', { qa: [160, 2], supervisor: 90 }, { qa: 80 })).toEqual([80000, 0]);
  });

  test('too few kinds of raters in the data are told', () => {
    const told = (ratings: Ratings) =>
      checkAgainstData(planOf(''), frameWith([ratings])).map(({ code, values }) => [code, values['kpi']]);
    expect(told({ qa: 80 })).toEqual([]);
    expect(told({ supervisor: 80, peer: 70 })).toEqual(
      ['qa', 'supervisor', 'peer'].map((kind) => ['plan/kpi-without-data', `attitude@${kind}`]),
    );
  });

  test('what a kind of rater says is a KPI by itself', () => {
    const text = (kpi: string) => `
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: attitude@qa, weight: 100%, anchors: [[0, 0], [100, 100]] }]
    curve: { kind: proportional }
    gates: [{ when: { kpi: ${kpi}, below: 60 }, then: { zero: performance } }]
`;
    const { plan, problems } = parsePlan(text('attitude@supervisor'));
    expect(problems).toEqual([]);
    if (!plan) throw new Error('no plan');
    const months = [{ qa: 80, supervisor: 60 }, { qa: 80, supervisor: 59 }, { qa: 80 }];
    expect([...(replay(compilePlan(plan), frameWith(months)).lines['performance'] ?? [])]).toEqual([
      80000, 0, 80000,
    ]);
    expect(JSON.stringify(planWords(plan))).toContain('服务态度（主管评分）');
    expect(parsePlan(text('happiness@supervisor')).problems).toMatchObject([{ code: 'plan/unknown-kpi' }]);
  });

  test('the plan says who rates', () => {
    const words = planWords(planOf(', self: shown, leniency: corrected')).flatMap(({ sentences }) =>
      sentences.map((sentence) => sentence.words),
    );
    const said = words.find(({ en }) => en.startsWith('Service attitude'));
    expect(said?.zh).toContain('由质检（60%）、主管（25%）、同事（15%）评分');
    expect(said?.zh).toContain('自评只展示不计分；已校正评分人宽严差异');
    expect(said?.en).toContain('quality assurance 60 %, supervisors 25 %, peers 15 %');
  });
});
