import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { replay } from '../../replay/replay.ts';
import { checkAgainstData } from '../check-against-data.ts';
import { compilePlan } from '../compile-plan.ts';
import { planWords } from '../words/plan-words.ts';
import { paidLine, planOfText, type GivenRow } from '../testing/paid-line.ts';

/** A plan whose target bonus, 1000, is claimed in full; `a` of team x where nothing else is said. */
const pooled = (pool: string, more = '') =>
  planOfText(`
schema: quanheng/plan@1
id: pooled
kpis: { margin: { unit: money } }
posts:
  p:
    levels: { junior: { base: 4000, bonus: 1000 }, senior: { base: 6000, bonus: 2000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
    curve: { kind: proportional, cap: 200 }
    missing: { no_score: zero }
    ${more}
pools: [{ id: q, scope: team, ${pool} }]
`);
const shared = (pool: string, people: readonly GivenRow[], line = 'extra', more = '') =>
  paidLine(
    pooled(pool, more),
    line,
    people.map((own) => ({ team: 'x', level: 'junior', ...own })),
  );
const byScore = 'adds: extra, rule: share, by: score';

describe('pools that scale what is claimed', () => {
  test('what is below the fund stays as it is, or rises to it, under the cap of the post', () => {
    const people = [{ qa: 100 }, { qa: 50 }];
    const fund = 'for: performance, fund: { amount: 3000 }';
    expect(shared(`${fund}, rule: scale_down`, people, 'performance')).toEqual([1000, 500]);
    expect(shared(`${fund}, rule: scale`, people, 'performance')).toEqual([1000, 500]);
    expect(shared(`${fund}, rule: scale, up: true`, people, 'performance')).toEqual([2000, 1000]);
    // 1200 is the cap of each; 3000 by 2 to 1 is 2000 and 1000, of 1800 left the second takes up to 1200
    expect(shared(`${fund}, rule: scale, up: true`, people, 'performance', 'cap: 120%')).toEqual([
      1200, 1200,
    ]);
  });

  test('two lines together: cut in proportion, in whole fen', () => {
    const items = 'items: [{ id: gift, title: Gift, amount: 500 }]';
    const rule = 'for: [performance, gift], fund: { amount: 1000 }, rule: scale_down';
    // claims 1500 and 500: 750 and 250; 750 by 1000 to 500, 250 by 0 to 500
    expect(shared(rule, [{ qa: 100 }, { qa: 0 }], 'performance', items)).toEqual([500, 0]);
    expect(shared(rule, [{ qa: 100 }, { qa: 0 }], 'gift', items)).toEqual([250, 250]);
  });

  test('whoever is in no group keeps what is claimed; each group has its own fund', () => {
    const rule = 'for: performance, fund: { amount: 600 }, rule: scale_down';
    const people = [{ qa: 100 }, { qa: 100, team: null }, { qa: 100, team: 'y' }, { qa: 50, team: 'y' }];
    expect(shared(rule, people, 'performance')).toEqual([600, 1000, 400, 200]);
  });
});

describe('pools that are shared', () => {
  test.each<[string, string, GivenRow[], number[]]>([
    [
      'part months count by their part',
      `${byScore}, fund: { amount: 900 }`,
      [{ qa: 100 }, { qa: 100, paid_share: 0.5 }],
      [600, 300],
    ],
    ['no score, no share', `${byScore}, fund: { amount: 900 }`, [{ qa: 100 }, {}], [900, 0]],
    ['no score at all: the fund stays', `${byScore}, fund: { amount: 900 }`, [{}, {}], [0, 0]],
    [
      'by KPI',
      'adds: extra, rule: share, by: contacts, fund: { amount: 100 }',
      [{ contacts: 30 }, { contacts: 70 }, {}],
      [30, 70, 0],
    ],
    [
      'equal',
      'adds: extra, rule: share, by: equal, fund: { per_person: 300 }',
      [{}, {}, {}],
      [300, 300, 300],
    ],
    [
      'by target bonus',
      'adds: extra, rule: share, by: target_bonus, fund: { amount: 900 }',
      [{}, { level: 'senior' }],
      [300, 600],
    ],
    [
      'by base pay',
      'adds: extra, rule: share, by: base, fund: { share_of: base, rate: 1% }',
      [{}, { level: 'senior' }],
      [40, 60],
    ],
    [
      'by performance pay',
      'adds: extra, rule: share, by: performance, fund: { share_of: target_bonus, rate: 10% }',
      [{ qa: 100 }, { qa: 300 }],
      [66.67, 133.33],
    ],
    [
      'by place; who ties shares',
      'adds: extra, rule: share, by: { rank: [[1, 3], [2, 2], [3, 1]], by: score }, fund: { amount: 600 }',
      [{ qa: 90 }, { qa: 90 }, { qa: 50 }, { qa: 40 }],
      [250, 250, 100, 0],
    ],
    [
      'a share of a KPI of the team',
      'adds: extra, rule: share, by: equal, fund: { share_of_kpi: { kpi: margin }, rate: 5% }',
      [{ margin: 1000 }, { margin: 3000 }],
      [100, 100],
    ],
    [
      'a KPI below zero is no fund',
      'adds: extra, rule: share, by: equal, fund: { share_of_kpi: { kpi: margin }, rate: 5% }',
      [{ margin: -1000 }, {}],
      [0, 0],
    ],
    [
      'the target is not reached',
      'adds: extra, rule: share, by: equal, fund: { over_target: { kpi: contacts, target: 90, amount: 2 } }',
      [{ contacts: 50 }, { contacts: 40 }],
      [0, 0],
    ],
    [
      'in no team, no share',
      'adds: extra, rule: share, by: equal, fund: { amount: 100 }',
      [{}, { team: null }],
      [100, 0],
    ],
    [
      'a cap by the target bonus; what nobody may take stays',
      'adds: extra, rule: share, by: equal, fund: { amount: 900 }, cap: { share: 30% }',
      [{}, {}],
      [300, 300],
    ],
    [
      'the fen that is left in an odd month',
      'adds: extra, rule: share, by: equal, fund: { amount: 100 }',
      [{}, {}, {}],
      [33.34, 33.33, 33.33],
    ],
  ])('%s', (_, pool, people, paid) => expect(shared(pool, people)).toEqual(paid));

  test('the fen that is left goes to the last in an even month', () => {
    const plan = pooled('adds: extra, rule: share, by: equal, fund: { amount: 100 }');
    const people = [1, 2, 3].map(() => ({ team: 'x', level: 'junior' }));
    expect(paidLine(plan, 'extra', people, [{ month: '2026-02' }])).toEqual([33.33, 33.33, 33.34]);
  });

  test('a line that is the share of a fund is raised as well as cut', () => {
    const rule = 'for: performance, rule: share, by: target_bonus, fund: { amount: 3000 }';
    expect(shared(rule, [{ qa: 10 }, { qa: 100 }], 'performance')).toEqual([1500, 1500]);
  });

  test('everybody together, and two pools in one line', () => {
    const plan = planOfText(`
schema: quanheng/plan@1
id: two
posts: { p: { levels: { junior: { base: 4000 } } }, r: { levels: { junior: { base: 4000 } } } }
pools:
  - { id: a, scope: all, adds: extra, fund: { amount: 100 }, rule: share, by: equal }
  - { id: b, scope: post, adds: extra, posts: [r], fund: { amount: 7 }, rule: share, by: equal }
`);
    const people = [
      { post: 'p', level: 'junior' },
      { post: 'r', level: 'junior' },
    ];
    expect(paidLine(plan, 'extra', people)).toEqual([50, 57]);
  });
});

describe('the payslip of a pool', () => {
  const lineOf = (people: number, more = '') => {
    const frame = frameOf(
      Array.from({ length: people }, (_, k) => ({
        person: `p${k}`,
        month: '2026-01',
        labels: { post: 'p', level: 'junior', team: 'x' },
        measures: { qa: 100 },
      })),
    );
    const told = payslip(compilePlan(pooled(`${byScore}, fund: { amount: 900 }${more}`)), frame, 0);
    if (told.kind !== 'paid') throw new Error('paid by the plan');
    expect(told.slip.lines.reduce((sum, { fen }) => sum + fen, 0)).toBe(told.slip.grossFen);
    return told.slip.lines.find(({ id }) => id === 'extra');
  };

  test('tells fund, people and the own part to five people and more', () => {
    const parts = lineOf(5)?.parts.map(({ title, value }) => [title.en, value]);
    expect(parts).toEqual([
      ['Own amount of q', 18000],
      ['Fund', 90000],
      ['People in the pool', 5],
      ['Own part before whole fen', 18000],
    ]);
  });

  test('tells what caps leave, to five people and more', () => {
    // 100 each of 900
    const cap = ', cap: { amount: 100 }';
    const parts = lineOf(5, cap)?.parts.map(({ title, value }) => [title.en, value]);
    expect(parts).toContainEqual(['Stays with the company', 40_000]);
    expect(lineOf(4, cap)?.parts.map(({ title }) => title.en)).toEqual(['Own amount of q']);
  });

  test('tells fewer than five the own amount alone', () => {
    expect(lineOf(4)?.parts.map(({ title, value }) => [title.en, value])).toEqual([
      ['Own amount of q', 22500],
    ]);
    expect(JSON.stringify(lineOf(4))).not.toContain('90000');
  });
});

const person = fc.record({ contacts: fc.nat(2000), team: fc.constantFrom('x', 'y') });

test('over random people shares sum to the fund, nobody is above the cap, and the order of people does not matter', () => {
  const most = 400;
  const plan = pooled(
    `adds: extra, rule: share, by: contacts, fund: { amount: 1000.01 }, cap: { amount: ${most} }`,
  );
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), (people) => {
      const rows = people.map((own) => ({ level: 'junior', ...own }));
      const paid = paidLine(plan, 'extra', rows).map((yuan) => Math.round((yuan ?? NaN) * 100));
      for (const team of ['x', 'y']) {
        const inside = people.flatMap((own, k) => (own.team === team ? [k] : []));
        const takers = inside.filter((k) => (people[k]?.contacts ?? 0) > 0).length;
        const sum = inside.reduce((total, k) => total + (paid[k] as number), 0);
        expect(sum).toBe(Math.min(100_001, takers * most * 100));
      }
      expect(Math.max(...paid)).toBeLessThanOrEqual(most * 100);
      const turned = paidLine(plan, 'extra', rows.toReversed()).map((yuan) =>
        Math.round((yuan ?? NaN) * 100),
      );
      turned
        .toReversed()
        .forEach((fen, k) => expect(Math.abs(fen - (paid[k] as number))).toBeLessThanOrEqual(1));
    }),
    { seed: 20261128, numRuns: 60 },
  );
});

test('over random people a pool that scales down pays the lesser of fund and claims, nobody more than claimed', () => {
  const plan = pooled('for: performance, fund: { share_of: base, rate: 7% }, rule: scale_down');
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 10 }), (scores) => {
      const people = scores.map((qa) => ({ level: 'junior', team: 'x', qa }));
      const paid = paidLine(plan, 'performance', people).map((yuan) => Math.round((yuan ?? NaN) * 100));
      const claims = scores.map((qa) => qa * 1000);
      const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
      expect(sum(paid)).toBe(Math.min(sum(claims), scores.length * 28_000));
      paid.forEach((fen, k) => expect(fen).toBeLessThanOrEqual(claims[k] as number));
    }),
    { seed: 20261128, numRuns: 60 },
  );
});

test('whoever has no share of a pool because a KPI is missing is flagged', () => {
  const plan = pooled('adds: extra, fund: { amount: 300 }, rule: share, by: { kpi: contacts }');
  const labels = { post: 'p', level: 'junior', team: 'x' };
  const frame = frameOf([
    { person: 'a', month: '2026-01', labels, measures: { contacts: 30 } },
    { person: 'b', month: '2026-01', labels },
  ]);
  const paid = replay(compilePlan(plan), frame);
  expect([...(paid.lines['extra'] ?? [])]).toEqual([30_000, 0]);
  expect([...(paid.flags['pool-share-missing:q'] ?? [])]).toEqual([0, 1]);
});

describe('a personal minimum', () => {
  const least = (amount: number, rule: string) => `${rule}, minimum: { amount: ${amount} }`;

  test.each<[string, string, GivenRow[], number[]]>([
    [
      'comes off the others; for part of the month it is a part',
      least(400, `${byScore}, fund: { amount: 1000 }`),
      [{ qa: 150 }, { qa: 50 }, { qa: 10, paid_share: 0.5 }],
      // 400 and 200 are owed, 400 are left for the first
      [400, 400, 200],
    ],
    [
      'holds for who has no score',
      least(100, `${byScore}, fund: { amount: 1000 }`),
      [{ qa: 100 }, {}],
      [900, 100],
    ],
    [
      'holds for nobody who is in no group',
      least(100, `${byScore}, fund: { amount: 1000 }`),
      [{ qa: 100 }, { qa: 50, team: null }, { team: null }],
      [1000, 0, 0],
    ],
    [
      'of which the fund has too little: in proportion to what is owed',
      least(400, `${byScore}, fund: { amount: 300 }`),
      [{ qa: 100 }, { qa: 10, paid_share: 0.5 }],
      [200, 100],
    ],
    [
      'is no more than the fund where nobody weighs anything',
      least(100, `${byScore}, fund: { amount: 1000 }`),
      [{}, {}],
      [100, 100],
    ],
  ])('%s', (_, pool, people, paid) => expect(shared(pool, people)).toEqual(paid));

  test.each([
    [
      'amount: 250',
      'at least 250 yuan for a person with a fully paid month, which comes off the others',
      '每人最低 250 元（按计薪比例折算），由其他人的份额中支出',
    ],
    // the target bonus is that of the paid month
    [
      'share: 20%',
      'at least 20 % of the target bonus for a person, which comes off the others',
      '每人最低目标奖金的 20%，由其他人的份额中支出',
    ],
  ])('of %s is said for which month it holds', (minimum, en, zh) => {
    const plan = pooled(`${byScore}, fund: { amount: 1000 }, minimum: { ${minimum} }`);
    const sentences = planWords(plan).flatMap(({ sentences: list }) => list);
    const said = sentences.find(({ clause }) => clause === 'pools[0]')?.words;
    expect(said?.en.split('; ')).toContain(en);
    expect(said?.zh.split('；')).toContain(zh);
  });

  test('where the pool only cuts, nobody has more than is claimed', () => {
    const rule = 'for: performance, fund: { amount: 900 }, rule: scale_down';
    // 1000, 400 and 100 are claimed; 600, 240 and 60 without a minimum; 300 and 100 are owed, 500 are left
    const people = [{ qa: 100 }, { qa: 40 }, { qa: 10 }];
    expect(shared(least(300, rule), people, 'performance')).toEqual([500, 300, 100]);
  });

  test('that is above the fund is a problem which names what is missing', () => {
    const rows = (people: number) =>
      frameOf(
        Array.from({ length: people }, (_, k) => ({
          person: `p${k}`,
          month: '2026-01',
          labels: { post: 'p', level: 'junior', team: 'x' },
          measures: { qa: 100 },
        })),
      );
    const plan = pooled(least(250, `${byScore}, fund: { amount: 1000 }`));
    const found = (people: number) =>
      checkAgainstData(plan, rows(people)).map(({ code, at, values }) => [code, at, values['missing']]);
    expect(found(4)).toEqual([]);
    // 5 × 250 − 1000, 60 × 250 − 1000
    expect(found(5)).toEqual([['plan/pool-minimums-short', 'pools[0].minimum', { en: '250', zh: '250' }]]);
    expect(found(60)[0]?.[2]).toEqual({ en: '14,000', zh: '14,000' });
    const few = checkAgainstData(pooled(least(600, `${byScore}, fund: { amount: 1000 }`)), rows(2));
    expect(few[0]?.values['missing']).toEqual({ en: 'some', zh: '若干' });
  });
});

describe('flags of a pool', () => {
  const flags = (pool: string, people: readonly { readonly qa?: number; readonly team?: string }[]) => {
    const frame = frameOf(
      people.map(({ qa, team }, k) => ({
        person: `p${k}`,
        month: '2026-01',
        labels: { post: 'p', level: 'junior', ...(team !== undefined && { team }) },
        ...(qa !== undefined && { measures: { qa } }),
      })),
    );
    const paid = replay(compilePlan(pooled(pool)), frame).flags;
    return people.map((_, row) =>
      ['fund-unclaimed:q', 'pool-minimums-short:q'].filter((flag) => paid[flag]?.[row] === 1),
    );
  };

  test('a fund that nobody claims is flagged for its group alone, an empty one and one of no group not', () => {
    const people = [{ qa: 0, team: 'x' }, { team: 'x' }, { qa: 50, team: 'y' }, { qa: 0 }];
    const claimed = [['fund-unclaimed:q'], ['fund-unclaimed:q'], [], []];
    expect(flags(`${byScore}, fund: { amount: 900 }`, people)).toEqual(claimed);
    expect(flags('for: performance, rule: scale_down, fund: { amount: 900 }', people)).toEqual(claimed);
    expect(flags(`${byScore}, fund: { amount: 0 }`, people).flat()).toEqual([]);
  });

  test('a fund below its minimums is flagged', () => {
    const pool = `${byScore}, fund: { amount: 100 }, minimum: { amount: 60 }`;
    expect(
      flags(pool, [
        { qa: 10, team: 'x' },
        { qa: 10, team: 'x' },
        { qa: 10, team: 'y' },
      ]),
    ).toEqual([['pool-minimums-short:q'], ['pool-minimums-short:q'], []]);
  });
});
