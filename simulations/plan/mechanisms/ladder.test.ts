import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { replay } from '../../replay/replay.ts';
import { compilePlan } from '../compile-plan.ts';
import { parsePlan } from '../parse-plan.ts';
import { planWords } from '../words/plan-words.ts';
import { paidLine, planOfText, type GivenRow } from '../testing/paid-line.ts';

const textOf = (rule: string, more = '') => `
schema: quanheng/plan@1
id: laddered
posts:
  p:
    levels: { junior: { base: 4000, bonus: 1000 }, middle: { base: 5000, bonus: 1300 }, senior: { bonus: 2000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
  r: { levels: { junior: { base: 3000 } } }
ladder: { rules: [{ id: up, from: junior, to: middle, cycle: month, ${rule} }] }
${more}
`;
const proposed = (
  rule: string,
  people: readonly GivenRow[],
  what = 'proposed',
  months?: readonly GivenRow[],
) =>
  paidLine(
    planOfText(textOf(rule)),
    `up.${what}`,
    people.map((own) => ({ post: 'p', level: 'junior', ...own })),
    months,
  );
const scores = (...values: readonly number[]) => values.map((qa) => ({ qa }));
const from80 = 'when: { score: { at_least: 80 } }';

describe('the quota', () => {
  test.each([
    ['down', 2],
    ['nearest', 2],
    ['up', 3],
  ])('a share rounded %s gives 30 of a hundred of 7 people %i places', (round, places) => {
    const rule = `${from80}, quota: { share: 30%, by: score, round: ${round} }`;
    const found = proposed(rule, scores(90, 91, 92, 93, 10, 10, 10));
    expect(found).toEqual([0, places > 2 ? 1 : 0, 1, 1, 0, 0, 0]);
  });

  test('15 % of 20 people are 3, also rounded up', () => {
    const rule = `${from80}, quota: { share: 15%, by: score, round: up }`;
    const found = proposed(rule, scores(...Array.from({ length: 20 }, (_, k) => 80 + k)));
    expect(found.reduce((sum: number, each) => sum + (each ?? 0), 0)).toBe(3);
  });

  test.each([
    ['better', [1, 1, 1, 0]],
    ['worse', [1, 0, 0, 0]],
    ['person', [1, 1, 0, 0]],
  ])('who ties across it: %s', (ties, found) => {
    const rule = `${from80}, quota: { people: 2, by: score, ties: ${ties} }`;
    expect(proposed(rule, scores(95, 90, 90, 85))).toEqual(found);
  });

  test('is of the people at the level, in each group apart; nobody else counts or takes a place', () => {
    const rule = `${from80}, quota: { share: 50%, per: team, by: score }`;
    const people = [
      { team: 'x', qa: 99, level: 'middle' },
      { team: 'x', qa: 90 },
      { team: 'x', qa: 85 },
      { team: 'y', qa: 95 },
      { team: 'z', qa: 95, post: 'r' },
      { team: null, qa: 99 },
    ];
    // half of two in x; half of one in y
    expect(proposed(rule, people)).toEqual([0, 1, 0, 0, 0, 0]);
  });

  test('of a demotion it takes the worst', () => {
    const plan = planOfText(
      textOf(from80).replace(
        /rules: \[.*\]/,
        'rules: [{ id: down, from: middle, to: junior, cycle: month, when: { score: { below: 60 } }, quota: { people: 1, by: score } }]',
      ),
    );
    const people = scores(50, 40, 59, 70).map((own) => ({ post: 'p', level: 'middle', ...own }));
    expect(paidLine(plan, 'down.proposed', people)).toEqual([0, 1, 0, 0]);
    expect(paidLine(plan, 'down.base', people)).toEqual([0, -1000, 0, 0]);
  });

  test('of a rule that takes pay from some and gives it to others it takes the best', () => {
    const plan = planOfText(
      textOf(from80)
        .replace(
          'r: { levels: { junior: { base: 3000 } } }',
          'r: { levels: { junior: { base: 4100 }, middle: { base: 4900 } } }',
        )
        .replace(
          /rules: \[.*\]/,
          'rules: [{ id: over, from: { post: p, level: [junior, middle] }, to: { post: r, level: same }, cycle: month, when: { score: { at_least: 60 } }, quota: { people: 1, by: score } }]',
        ),
    );
    const people = ['junior', 'junior', 'middle'].map((level, k) => ({ post: 'p', level, qa: 90 - 10 * k }));
    expect(paidLine(plan, 'over.proposed', people)).toEqual([1, 0, 0]);
    expect(paidLine(plan, 'over.base', people)).toEqual([100, 0, 0]);
  });

  test('over random people no more are proposed than it has places, and everybody proposed meets the condition', () => {
    const person = fc.record({ qa: fc.integer({ min: 70, max: 90 }), team: fc.constantFrom('x', 'y') });
    const rule = `${from80}, quota: { share: 40%, per: team, by: score, ties: person }`;
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), (people) => {
        const found = proposed(rule, people);
        for (const team of ['x', 'y']) {
          const inside = people.flatMap((own, k) => (own.team === team ? [k] : []));
          const able = inside.filter((k) => (people[k]?.qa ?? 0) >= 80);
          const best = able.toSorted((a, b) => (people[b]?.qa ?? 0) - (people[a]?.qa ?? 0));
          // 40 % in whole numbers: two fifths
          const wanted = best.slice(0, Math.floor((inside.length * 2) / 5));
          expect(inside.filter((k) => found[k] === 1)).toEqual(wanted.toSorted((a, b) => a - b));
        }
      }),
      { seed: 20261128, numRuns: 60 },
    );
  });
});

describe('what a move costs', () => {
  const people = [{ qa: 90 }];

  test('a whole month at the share of full time, whatever part of this month is paid', () => {
    const half = [{ qa: 90, fte: 0.5, paid_share: 0.25 }];
    expect(proposed(from80, half, 'base')).toEqual([500]);
    expect(proposed(from80, half, 'target')).toEqual([150]);
  });

  test('on probation what it takes off is neither in the old pay nor in the new', () => {
    const probation = 'probation: { months: 6, base: 80%, bonus: 50% }';
    const own = [{ post: 'p', level: 'junior', qa: 90, tenure_months: 3 }];
    for (const [rule, base] of [
      [from80, 1000],
      [`${from80}, pay: { raise: 5% }`, 200],
    ] as const) {
      const plan = planOfText(textOf(rule, probation));
      expect(paidLine(plan, 'base', own)).toEqual([3200]);
      expect(paidLine(plan, 'up.base', own)).toEqual([base]);
      expect(paidLine(plan, 'up.target', own)).toEqual([300]);
    }
  });

  test('a raise is a share of base pay; the target bonus is that of the new level', () => {
    expect(proposed(`${from80}, pay: { raise: 5% }`, people, 'base')).toEqual([200]);
    expect(proposed(`${from80}, pay: { raise: 5% }`, people, 'target')).toEqual([300]);
  });

  test('base pay of the data counts where the table names none, and the scale where targets are scaled', () => {
    const plan = planOfText(
      textOf(from80)
        .replace('junior: { base: 4000, bonus', 'junior: { bonus')
        .replace('id: laddered', 'id: laddered\nscale: 2'),
    );
    const own = [{ post: 'p', level: 'junior', base: 4300, qa: 90 }];
    expect(paidLine(plan, 'up.base', own)).toEqual([700]);
    expect(paidLine(plan, 'up.target', own)).toEqual([600]);
  });

  test('is in no pay and no cost of the month', () => {
    const frame = frameOf([
      { person: 'a', month: '2026-01', labels: { post: 'p', level: 'junior' }, measures: { qa: 90 } },
    ]);
    const [with_, without] = [textOf(from80), textOf(from80).replace(/ladder: .*/, '')].map((text) =>
      replay(compilePlan(planOfText(text)), frame),
    );
    expect(with_?.proposals['up']?.baseFen[0]).toBe(100_000);
    expect(without?.proposals).toEqual({});
    for (const column of ['grossFen', 'variableFen', 'onCostFen'] as const)
      expect([...(with_?.[column] ?? [])]).toEqual([...(without?.[column] ?? [])]);
  });
});

describe('in so many of the latest periods', () => {
  const rule = 'when: { in: 2 of 3 quarters, of: { kpi: contacts, at_least: 100 } }';
  const found = (months: Readonly<Record<string, number>>) =>
    proposed(
      rule,
      [{}],
      'proposed',
      Object.entries(months).map(([month, contacts]) => ({ month, contacts })),
    );

  test('a quarter counts what its months add up to, and holds in its last month alone', () => {
    expect(found({ '2026-01': 60, '2026-03': 40, '2026-04': 200, '2026-06': 1 })).toEqual([0, 0, 0, 1]);
  });

  test('a quarter without its last month has failed, and older ones are forgotten', () => {
    expect(found({ '2026-01': 100, '2026-02': 100, '2026-06': 100 })).toEqual([0, 0, 0]);
    expect(found({ '2025-09': 100, '2026-06': 100 })).toEqual([0, 0]);
    expect(found({ '2025-12': 100, '2026-06': 100 })).toEqual([0, 1]);
  });

  test('months in another post do not count', () => {
    const plan = compilePlan(
      planOfText(
        textOf(rule).replace(
          'r: { levels',
          'r: { scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }], levels',
        ),
      ),
    );
    const of = (month: string, post: string): FrameRecord => ({
      person: 'a',
      month,
      labels: { post, level: 'junior' },
      measures: { contacts: 100 },
    });
    const told = (first: string) =>
      replay(plan, frameOf([of('2026-03', first), of('2026-06', 'p')])).proposals['up']?.proposed[1];
    expect([told('p'), told('r')]).toEqual([1, 0]);
  });

  test('a text that says none is named with its cure', () => {
    for (const text of ['3 of 4 weeks', '0 of 4 quarters', 'three of four quarters'])
      expect(
        parsePlan(textOf(rule.replace('2 of 3 quarters', text))).problems.map(({ code }) => code),
      ).toEqual(['plan/not-periods']);
  });
});

test('a rule that a dated change brings proposes from its month on', () => {
  const change =
    'changes: [{ id: c, from: 2026-02, add: [{ at: ladder.rules.late, to: { from: junior, to: middle, cycle: month, when: { score: { at_least: 80 } } } }] }]';
  const plan = planOfText(textOf(from80, change));
  const months = [{ month: '2026-01' }, { month: '2026-02' }];
  const people = [{ post: 'p', level: 'junior', qa: 90 }];
  expect(paidLine(plan, 'up.proposed', people, months)).toEqual([1, 1]);
  expect(paidLine(plan, 'late.proposed', people, months)).toEqual([0, 1]);
  expect(paidLine(plan, 'late.base', people, months)).toEqual([0, 1000]);
});

describe('the payslip', () => {
  const slip = (people: number, level = 'junior') => {
    const rule = `${from80}, quota: { people: 2, by: score }`;
    const frame = frameOf(
      Array.from({ length: people }, (_, k) => ({
        person: `p${k}`,
        month: '2026-01',
        labels: { post: 'p', level },
        measures: { qa: 99 - k },
      })),
    );
    const told = payslip(compilePlan(planOfText(textOf(rule))), frame, people - 1);
    if (told.kind !== 'paid') throw new Error('paid by the plan');
    return told.slip;
  };

  test('tells what is proposed beside pay, with place and places where five meet the condition', () => {
    expect(slip(5).proposals).toMatchObject([{ id: 'up', isProposed: false, baseFen: 0, targetFen: 0 }]);
    expect(slip(5).proposals[0]?.parts.map(({ title, value }) => [title.en, value])).toEqual([
      ['Condition: score at least 80', 1],
      ['Place by score', 5],
      ['Places of the quota', 2],
    ]);
    expect(slip(2).proposals).toMatchObject([{ isProposed: true, baseFen: 100_000, targetFen: 30_000 }]);
    expect(slip(2).lines.map(({ id }) => id)).toEqual(['base', 'performance']);
  });

  test('tells fewer than five no place, and nothing to whom no rule is open', () => {
    expect(slip(4).proposals[0]?.parts.map(({ title }) => title.en)).toEqual([
      'Condition: score at least 80',
    ]);
    expect(slip(1, 'middle').proposals).toEqual([]);
  });
});

test('the words say who moves where, by the titles of levels and posts', () => {
  const rule =
    'when: { in: 2 of 2 quarters, of: { score: { at_least: 105 } } }, quota: { share: 15%, per: site, by: score }';
  const text = textOf(rule)
    .replace(
      'up, from: junior, to: middle, cycle: month',
      'up, title: { en: To trainer, zh: 转培训师 }, from: junior, to: { post: r }',
    )
    .replace('junior: { base: 4000', 'junior: { title: { en: Junior, zh: 初级 }, base: 4000')
    .replace(
      'r: { levels: { junior: { base: 3000',
      'r: { title: { en: Trainer, zh: 培训师 }, levels: { junior: { base: 4500',
    );
  const sentences = planWords(planOfText(text)).flatMap(({ sentences: list }) => list);
  expect(sentences.find(({ clause }) => clause === 'ladder.rules[0]')?.words).toEqual({
    en: 'To trainer: at the end of every quarter, from Junior to the same level of Trainer where in 2 of the latest 2 quarters score (mean of the quarter to date) at least 105; at most 15 % of the people at that level (rounded down) in each site, the best by score, who ties with the last is in; pay of the new level from the next month on; over history it is only proposed.',
    zh: '转培训师：每季度末，初级符合“最近 2 个季度中有 2 个季度绩效得分（本季度累计平均）不低于 105”的，转为培训师的同一职级；每个职场最多该职级人数的 15%（向下取整），按绩效得分从高到低，与末位并列者计入；次月起按新职级的薪级表；历史回放中只作提名。',
  });
});
