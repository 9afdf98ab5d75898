import { describe, expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../../frame/record-frame.ts';
import type { Problem } from '../../problems/problem.ts';
import { stakeWords } from '../../problems/stake.ts';
import { parsePlan } from '../parse-plan.ts';
import { checkAgainstData } from '../check-against-data.ts';
import { planOfText } from '../testing/paid-line.ts';
import { planAdvice } from './plan-advice.ts';
import { withPeople, withStakes } from './with-stakes.ts';

/** 4000 and 1000 yuan; performance pay is the target bonus. */
const plan = (parts: string, top = '') => `
schema: quanheng/plan@1
id: p
${top}
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    ${parts}
`;
type Values = NonNullable<FrameRecord['measures']>;
/** People of post online in January, each with the values that are given for the k-th. */
const people = (count: number, measures: (k: number) => Values, more: Partial<FrameRecord> = {}) =>
  Array.from({ length: count }, (_, k): FrameRecord => ({
    person: `p${String(k).padStart(3, '0')}`,
    month: '2026-01',
    labels: { post: 'online', level: 'junior', team: 'x' },
    measures: measures(k),
    ...more,
  }));
const advised = (text: string, records: readonly FrameRecord[]): Problem[] =>
  planAdvice(planOfText(text), frameOf(records));
const named = (code: string, text: string, records: readonly FrameRecord[]): Problem[] =>
  advised(text, records).filter((each) => each.code === code);

const goal = (scale: string, kpi = 'qa') =>
  plan(`scorecard: [{ kpi: ${kpi}, weight: 100%, ${scale} }]\n    curve: { kind: proportional }`);

describe('goals outside the zone', () => {
  const list = (reached: number, of: number, text = goal('anchors: [[0, 0], [90, 100]]')) => {
    const found = named(
      'plan/goals-outside-zone',
      text,
      people(of, (k) => ({ qa: k < reached ? 90 : 80 })),
    );
    return found.map(({ values }) => values['list']);
  };

  test('60 and 80 % of the months are inside, a person less or more is not', () => {
    expect(list(60, 100)).toEqual([]);
    expect(list(80, 100)).toEqual([]);
    expect(list(59, 100)).toEqual([{ en: 'Inspection score 59 %', zh: '质检得分 59%' }]);
    expect(list(81, 100)).toEqual([{ en: 'Inspection score 81 %', zh: '质检得分 81%' }]);
  });

  test('who reaches it, or does not, is not told where they are few', () => {
    expect(list(97, 100)[0]).toMatchObject({ en: 'Inspection score all but fewer than 5 people' });
    expect(list(4, 100)[0]).toMatchObject({ en: 'Inspection score fewer than 5 people' });
    expect(list(0, 100)).toEqual(list(4, 100));
    expect(list(5, 100)[0]).toMatchObject({ en: 'Inspection score 5 %' });
    expect(list(0, 4)).toEqual([]);
  });

  test('points are those that the plan makes: of the period to date, rounded, and then without a cure', () => {
    const twoMonths = [
      ...people(40, () => ({ qa: 100 })),
      ...people(40, () => ({ qa: 80 }), { month: '2026-02' }),
    ];
    const item = 'scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [90, 100]] }]';
    const goals = (text: string, records: readonly FrameRecord[]) =>
      named('plan/goals-outside-zone', text, records).map(({ at, values, edits }) => [
        at.replace('posts.online.', ''),
        (values['list'] as { en: string }).en,
        edits,
      ]);
    // 100 in January, and 90 in the two months together
    const quarter = `components: [{ id: g, period: quarter, target: { junior: 9 }, ${item} }]`;
    expect(goals(plan(quarter), twoMonths)).toEqual([
      ['components[0].scorecard', 'Inspection score all but fewer than 5 people', undefined],
    ]);
    expect(goals(plan(item), twoMonths)).toEqual([['scorecard', 'Inspection score 50 %', undefined]]);
    const rounded = item.replace('weight', 'round: half_up, round_to: 10, weight');
    expect(
      goals(
        plan(rounded),
        people(40, () => ({ qa: 86 })),
      ),
    ).toEqual([['scorecard', 'Inspection score all but fewer than 5 people', undefined]]);
  });

  test('a scale that has no 100 points, and a band, are no goal', () => {
    expect(list(0, 100, goal('anchors: [[0, 0], [90, 99]]'))).toEqual([]);
    expect(list(0, 100, goal('band: { from: 1, to: 2, falls_below: 1, falls_above: 1 }'))).toEqual([]);
  });

  test('the cure puts it where 70 % reach it, if the scale lets it and there are people enough', () => {
    const edits = (text: string, count = 40) =>
      named(
        'plan/goals-outside-zone',
        text,
        people(count, (k) => ({ qa: 51 + k, aht: 201 + k, fcr: [41 + k, 100] })),
      ).map((each) => each.edits);
    // 51 … 90: the quantile of 30 % is 62.7, 63 is reached by 28 of 40
    expect(edits(goal('anchors: [[0, 0], [90, 100]]'))).toEqual([
      [{ path: ['posts', 'online', 'scorecard', 0, 'anchors', 1, 0], value: 63 }],
    ]);
    expect(edits(goal('attainment: { target: 90 }'))).toEqual([
      [{ path: ['posts', 'online', 'scorecard', 0, 'attainment', 'target'], value: 63 }],
    ]);
    // 201 … 240, lower is better: the quantile of 70 % is 228.3; 230 to two digits is reached by 30 of 40
    expect(edits(goal('anchors: [[201, 100], [300, 0]]', 'aht'))).toEqual([
      [{ path: ['posts', 'online', 'scorecard', 0, 'anchors', 0, 0], value: 230 }],
    ]);
    // 41 … 80 %: 52.7 %, 53 %
    expect(edits(goal('anchors: [[0.1, 0], [0.8, 100]]', 'fcr'))).toEqual([
      [{ path: ['posts', 'online', 'scorecard', 0, 'anchors', 1, 0], value: '53%' }],
    ]);
    expect(edits(goal('anchors: [[70, 0], [90, 100]]'))).toEqual([undefined]);
    expect(edits(goal('anchors: [[0, 0], [69, 100]]'), 19)).toEqual([undefined]);
  });
});

describe('KPIs that tell nobody apart, and twins', () => {
  const both = plan(
    'scorecard: [{ kpi: qa, weight: 50%, anchors: [[0, 0], [100, 100]] }, { kpi: aht, weight: 50%, steps: [[900, 100]] }]',
  );

  test('points that are all the same though values differ', () => {
    const found = named(
      'plan/kpi-without-variance',
      both,
      people(30, (k) => ({ qa: k, aht: 300 + k })),
    );
    expect(found.map(({ at, values, stake }) => [at, values['points'], stake?.people])).toEqual([
      ['posts.online.scorecard[1]', 100, 30],
    ]);
    expect(
      advised(
        both,
        people(4, () => ({ qa: 1, aht: 1 })),
      ),
    ).toEqual([]);
  });

  const twins = (aht: (k: number) => number, count = 30) =>
    named(
      'plan/twin-kpis',
      both,
      people(count, (k) => ({ qa: k, aht: aht(k) })),
    ).map(({ values }) => [values['r'], (values['how'] as { en: string }).en.split(':')[0]]);

  test('by the direction that is better: together, or against each other', () => {
    expect(twins((k) => 500 - k)).toEqual([['1.00', 'are good and bad together']]);
    expect(twins((k) => 500 + k)).toEqual([['-1.00', 'pull against each other']]);
    // every third has its place changed with one far away
    expect(twins((k) => 500 - ((7 * k) % 30))).toEqual([]);
  });

  test('r of 0.8 is told, less is not; fewer than 20 months tell nothing', () => {
    // x and y of −1 and 1 that differ in a share d of 100 correlate by 1 − 2 d
    const pairs = (differ: number) =>
      named(
        'plan/twin-kpis',
        both,
        people(100, (k) => ({ qa: k % 2, aht: (k < differ ? k : k + 1) % 2 })),
      ).map(({ values }) => values['r']);
    expect(pairs(10)).toEqual(['0.80']);
    expect(pairs(12)).toEqual([]);
    expect(twins((k) => 500 - k, 20)).toHaveLength(1);
    expect(twins((k) => 500 - k, 19)).toEqual([]);
  });
});

describe('gates', () => {
  const gate = (then: string, more = '', top = '') =>
    plan(`gates: [{ when: { kpi: qa, below: 60 }, then: { ${then} } }]\n    ${more}`, top);
  const struck = (count: number, of: number, text = gate('zero: performance')) =>
    advised(
      text,
      people(of, (k) => ({ qa: k < count ? 50 : 90 })),
    ).flatMap(({ code, stake }) => (code.startsWith('plan/gate') ? [[code, stake?.fenAMonth]] : []));

  test('strike nobody, or so few that it must not be told apart', () => {
    for (const count of [0, 4]) expect(struck(count, 100)).toEqual([['plan/gate-strikes-nobody', undefined]]);
    expect(struck(5, 100)).toEqual([]);
  });

  test('strike 95 % and more of those with something to lose', () => {
    expect(struck(94, 100)).toEqual([]);
    expect(struck(95, 100)).toEqual([['plan/gate-strikes-everybody', 9_500_000]]);
    expect(struck(20, 20, gate('multiply: 50%'))).toEqual([['plan/gate-strikes-everybody', 1_000_000]]);
    expect(struck(20, 20, gate('multiply: 100%'))).toEqual([]);
  });

  test('are looked at before a guarantee, a floor or a pool makes up for them', () => {
    const guaranteed = 'guarantees: [{ id: g, amount: 9000 }]';
    expect(struck(10, 20, gate('zero: performance', guaranteed))).toEqual([]);
    expect(struck(10, 20, gate('multiply: 50%', 'floor: 100%'))).toEqual([]);
    // half lose, and the pool gives it to the others: they are not struck
    const pool =
      'pools: [{ id: q, scope: team, for: performance, fund: { amount: 9000 }, rule: scale, up: true }]';
    expect(struck(4, 20, gate('zero: performance', '', pool))).toEqual([
      ['plan/gate-strikes-nobody', undefined],
    ]);
    expect(struck(20, 20, gate('multiply: 50%', guaranteed))).toEqual([['plan/gate-strikes-everybody', 0]]);
  });
});

describe('caps', () => {
  const capped = (text: string, high: number) =>
    named(
      'plan/cap-binds',
      text,
      people(100, (k) => ({ qa: k < high ? 120 : 100 })),
    ).map(({ at, values, stake }) => [at, (values['share'] as { en: string }).en, stake?.fenAMonth]);
  const scored = (rest: string, top = '') =>
    plan(
      `scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]\n    curve: { kind: proportional }\n    ${rest}`,
      top,
    );

  test('of a post, an item and a period: told above a fifth of the months', () => {
    expect(capped(scored('cap: 110%'), 20)).toEqual([]);
    // 21 × 100 yuan
    expect(capped(scored('cap: 110%'), 21)).toEqual([['posts.online.cap', '21 %', 210_000]]);
    const item = 'items: [{ id: a, title: A, per: { kpi: qa, amount: 1 }, cap: 110 }]';
    expect(capped(scored(item), 20)).toEqual([]);
    expect(capped(scored(item), 21)).toEqual([['posts.online.items[0].cap', '21 %', 21_000]]);
    const year = 'period_caps: [{ id: y, per: year, of: performance, amount: 1100 }]';
    expect(capped(scored('', year), 21)).toEqual([['period_caps[0]', '21 %', 210_000]]);
  });
});

describe('what is at stake', () => {
  const short = plan('', 'legal_minimum: { table: { otherwise: [{ from: 2020-01, amount: 5100 }] } }');
  const stakes = (records: readonly FrameRecord[]) =>
    named('plan/pay-below-minimum', short, records).map(({ stake }) => stake);

  test('is told a month, of five people and more, in steps of ten yuan below fifty', () => {
    const two = [...people(60, () => ({ qa: 1 })), ...people(60, () => ({ qa: 1 }), { month: '2026-02' })];
    expect(stakes(two)).toEqual([{ people: 60, fenAMonth: 600_000, currency: 'CNY' }]);
    expect(stakes(people(4, () => ({ qa: 1 })))).toEqual([]);
    const half = { numbers: { paidShare: 0.333 } };
    // a third of the month is 33.30 short: 6 × 33.30 = 199.80
    expect(stakes(people(6, () => ({ qa: 1 }), half))).toEqual([
      { people: 6, fenAMonth: 20_000, currency: 'CNY' },
    ]);
  });

  test('is not told where one or two hold nearly all of it', () => {
    const one = (share: number, k: number): FrameRecord => ({
      ...(people(1, () => ({ qa: 1 }), { numbers: { paidShare: share } })[0] as FrameRecord),
      person: `q${k}`,
    });
    const found = stakes([one(1, 0), one(1, 1), ...[2, 3, 4].map((k) => one(0.01, k))]);
    expect(found).toEqual([{ people: 5, fenAMonth: null, currency: 'CNY' }]);
  });

  test('of a finding in the document: what its cure moves, else whom the post or the plan pays', () => {
    const found = (text: string) => {
      const { plan: document, problems } = parsePlan(text);
      if (!document) throw new Error(JSON.stringify(problems));
      const frame = frameOf(people(60, () => ({ qa: 1 })));
      return withStakes(problems, { plan: document, text, frame }).map(({ code, stake }) => [
        code,
        stake?.people,
        stake?.fenAMonth,
      ]);
    };
    // 32 times 5000 yuan for 60 people, less 32 % of it: 31.68 × 300,000
    expect(found(plan('', 'employer: { on_cost: 32 }'))).toEqual([['plan/multiple-slip', 60, 950_400_000]]);
    const falling =
      'scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [9, 100]] }]\n    curve: { kind: steps, steps: [[0, 1], [50, 0.5]] }';
    expect(found(plan(falling))).toEqual([['plan/falling-curve', 60, undefined]]);
  });

  test('cures are replayed for the first forty, and of long texts for fewer: each reads the text anew', () => {
    const slips = (count: number) =>
      plan(
        '',
        `pools:\n${Array.from(
          { length: count },
          (_, k) =>
            `  - { id: q${k}, scope: post, adds: a${k}, fund: { share_of: base, rate: 12 }, rule: share, by: equal }\n`,
        ).join('')}`,
      );
    const replayed = (text: string): number => {
      const { plan: document, problems } = parsePlan(text);
      if (!document) throw new Error(JSON.stringify(problems));
      const frame = frameOf(people(6, () => ({ qa: 1 })));
      const told = withStakes(problems, { plan: document, text, frame });
      expect(told.every(({ stake }) => stake?.people === 6)).toBe(true);
      return told.filter(({ stake }) => stake?.fenAMonth !== undefined).length;
    };
    expect(replayed(slips(3))).toBe(3);
    expect(replayed(slips(42))).toBe(40);
    // a million characters are read
    expect(replayed(`${slips(8)}#${'x'.repeat(199_000 - slips(8).length)}\n`)).toBe(6);
  });

  test('of what does not fit: those whom the post pays, where no number stands in it', () => {
    const text = plan(
      'covers: [online, chat]\n    missing: { rule: zero }\n    scorecard: [{ kpi: fcr, weight: 100%, anchors: [[0, 0], [1, 100]] }]',
    );
    const frame = frameOf([
      ...people(6, () => ({ qa: 1 })),
      ...people(7, () => ({ qa: 1 }), { labels: { post: 'phone', level: 'x' } }).map((each, k) => ({
        ...each,
        person: `q${k}`,
      })),
    ]);
    const document = planOfText(text);
    const found = withPeople(checkAgainstData(document, frame), { plan: document, text, frame });
    expect(found.map(({ code, stake }) => [code, stake?.people])).toEqual([
      ['plan/name-not-in-data', 6],
      ['plan/post-not-covered', undefined],
      ['plan/kpi-held-by-rule', 6],
    ]);
  });

  test('reads as people and money in both languages and in the currency of the plan', () => {
    expect(stakeWords({ people: 60, fenAMonth: 1_234_567, currency: 'CNY' })).toEqual({
      en: 'Concerns 60 people; 12,346 yuan a month at stake',
      zh: '涉及 60 人；每月涉及 12,346 元',
    });
    expect(stakeWords({ people: 60, fenAMonth: 100, currency: 'USD' }).zh).toBe('涉及 60 人；每月涉及 1 USD');
    for (const fenAMonth of [null, undefined])
      expect(stakeWords({ people: null, ...(fenAMonth === null && { fenAMonth }), currency: 'CNY' })).toEqual(
        {
          en: 'Concerns fewer than 5 people',
          zh: '涉及不足 5 人',
        },
      );
  });
});

describe('how pay spreads', () => {
  const even = (spread: (k: number) => number, count = 20) =>
    named(
      'plan/even-level',
      goal('anchors: [[0, 0], [200, 200]]'),
      people(count, (k) => ({ qa: spread(k) })),
    ).map(({ values }) => (values['spread'] as { en: string }).en);

  test('levels inside which pay differs by less than 2 % are told from twenty people on', () => {
    // 5000 ± 100 and ± 90 yuan: 2 % and 1.8 %
    expect(even((k) => (k % 2 ? 110 : 90))).toEqual([]);
    expect(even((k) => (k % 2 ? 109 : 91))).toEqual(['1.8 %']);
    expect(even((k) => (k % 2 ? 109 : 91), 19)).toEqual([]);
  });

  test('variable pay below 5 % or above 60 % of the gross is told', () => {
    const share = (multiple: number) =>
      named(
        'plan/variable-share',
        plan(`curve: { kind: fixed, multiple: ${multiple} }`),
        people(5, () => ({ qa: 1 })),
      ).map(({ values }) => (values['share'] as { en: string }).en);
    // 200 of 4200, 220 of 4220, 6000 of 10,000, 6100 of 10,100
    expect(share(0.2)).toEqual(['5 %']);
    expect(share(0.22)).toEqual([]);
    expect(share(6)).toEqual([]);
    expect(share(6.1)).toEqual(['60 %']);
  });
});

describe('tiers and steps that hardly anybody reached', () => {
  const beyond = (parts: string) =>
    named(
      'plan/tier-out-of-reach',
      plan(parts),
      people(20, (k) => ({ sales_amount: 1000 * k, aht: 300 + k, fcr: [k, 20] })),
    ).map(({ at, values }) => `${at.replace('posts.online.', '')} ${(values['value'] as { en: string }).en}`);
  const tiers = (...from: number[]) =>
    `commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [${from.map((each, k) => `[${each}, ${k + 1}%]`).join(', ')}] }`;
  const steps = (rest: string, kpi = 'aht') =>
    `items: [{ id: a, title: A, steps: { kpi: ${kpi}, ${rest} } }]`;

  test('of commissions the first, five people reach a tier and it is fine', () => {
    // 15,000 to 19,000 are five people
    expect(beyond(tiers(0, 15_000))).toEqual([]);
    expect(beyond(tiers(0, 15_001, 90_000))).toEqual(['commission.tiers[1] 15,001 yuan']);
  });

  test('of items by the direction of their KPI, of a person and a month alone', () => {
    expect(beyond(steps('amounts: [[304, 90], [400, 9]]'))).toEqual([]);
    expect(beyond(steps('amounts: [[303, 90], [400, 9]]'))).toEqual([
      'items[0].steps.amounts[0] 303 seconds',
    ]);
    expect(beyond(steps('amounts: [[303, 90], [400, 9]], of: team'))).toEqual([]);
    expect(beyond(steps('amounts: [[303, 90], [400, 9]], period: quarter'))).toEqual([]);
    expect(beyond(steps('shares_of: base, at: [[10%, 1%], [80%, 2%]]', 'fcr'))).toEqual([
      'items[0].steps.at[1] 80 %',
    ]);
  });
});
