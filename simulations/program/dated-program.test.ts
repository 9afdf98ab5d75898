import { describe, expect, test } from 'vitest';
import type { FrameRecord } from '../frame/record-frame.ts';
import { payslip } from '../pay/payslip.ts';
import { caseFrame } from '../plan/cases/case-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { everyMechanism } from '../plan/every-mechanism.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { paidLines } from '../plan/testing/paid-lines.ts';
import { replay } from '../replay/replay.ts';

const plan = (posts: string, changes: string, top = ''): string => `
schema: quanheng/plan@1
id: dated
kpis: { breaches: { unit: count }, solved: { unit: share } }
posts:
${posts}
${top}
changes: [${changes}]
`;
const online = (more: string): string =>
  `  online: { levels: { junior: { base: 4000, bonus: 1000 } }${more} }`;
const row = (
  month: string,
  measures: FrameRecord['measures'] = {},
  more: Partial<FrameRecord['labels']> = {},
): FrameRecord => ({
  person: 'a',
  month,
  labels: { post: 'online', level: 'junior', ...more },
  measures,
});
const set = (from: string, at: string, to: string): string =>
  `{ id: c${from.slice(5)}, from: ${from}, set: [{ at: ${at}, to: ${to} }] }`;

describe('each month is paid by the plan as it stands then, amounts worked by hand', () => {
  test('several changes, in whatever order they are written, on top of each other', () => {
    const changes = [
      set('2026-05', 'posts.online.levels.junior.base', '4400'),
      set('2026-03', 'posts.online.levels.junior.base', '4200'),
      set('2026-03', 'posts.online.curve', '{ kind: fixed, multiple: 150% }'),
    ].join(', ');
    const rows = ['2026-02', '2026-03', '2026-04', '2026-05'].map((month) => row(month));
    const paid = paidLines(plan(online(''), changes), rows);
    expect(paid.fen('base')).toEqual([400_000, 420_000, 420_000, 440_000]);
    expect(paid.fen('performance')).toEqual([100_000, 150_000, 150_000, 150_000]);
  });

  test('a settlement subtracts the advances that were paid before the change', () => {
    const goal = (share: string): string =>
      `{ id: goal, period: quarter, target: { junior: 600 }, advance: ${share} }`;
    const changes = set('2026-03', 'posts.online.components', `[${goal('0%')}]`);
    const text = plan(online(`, components: [${goal('50%')}]`), changes);
    const rows = ['2026-01', '2026-02', '2026-03'].map((month) => row(month));
    // 300 + 300 in advance; 1800 − 600
    expect(paidLines(text, rows).fen('goal')).toEqual([30_000, 30_000, 120_000]);
  });

  test('months to date go on where an aggregate is defined anew: a cap of the quarter becomes one of the year', () => {
    const commission = ', commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] }';
    const cap = 'period_caps: [{ id: c, amount: 1000, per: quarter, of: commission }]';
    const changes = set('2026-05', 'period_caps', '[{ id: c, amount: 1000, per: year, of: commission }]');
    const rows = ['2026-03', '2026-04', '2026-05'].map((month) => row(month, { sales_amount: 80_000 }));
    // 800; a new quarter, 800; 1600 are beyond the cap of the year
    expect(paidLines(plan(online(commission), changes, cap), rows).fen('commission')).toEqual([
      80_000, 80_000, 0,
    ]);
  });

  test('levels and posts that come later are not paid before, lines that go pay nothing after', () => {
    const changes = `{ id: c, from: 2026-03,
      remove: [posts.online.commission],
      add: [{ at: posts.online.levels.senior, to: { base: 6000 } }, { at: posts.chat, to: { levels: { junior: { base: 3000 } } } }] }`;
    const commission = ', commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] }';
    const rows = ['2026-02', '2026-03'].flatMap((month) => [
      row(month, { sales_amount: 100 }),
      { ...row(month, {}, { level: 'senior' }), person: 'b' },
      { ...row(month, {}, { post: 'chat' }), person: 'c' },
    ]);
    const { fen, frame, program } = paidLines(plan(online(commission), changes), rows);
    // in a month: c in chat, a and b online
    expect(fen('base')).toEqual([0, 400_000, 0, 300_000, 400_000, 600_000]);
    expect(fen('commission')).toEqual([0, 100, 0, 0, 0, 0]);
    const reason = (k: number): string => {
      const pay = payslip(program, frame, k);
      return pay.kind === 'uncovered' ? pay.reason : 'paid';
    };
    expect([0, 2, 3, 5].map(reason)).toEqual(['no-such-post', 'no-such-level', 'paid', 'paid']);
  });

  test('a repeated gate counts the months before the change, and what the change adds of its own', () => {
    const gate = (id: string, kpi: string): string =>
      `{ id: ${id}, when: { times: 2, within: quarter, of: { kpi: ${kpi}, at_least: 1 } }, then: { zero: performance } }`;
    const changes = set('2026-03', 'posts.online.levels.junior.bonus', '2000');
    const rows = ['2026-01', '2026-02', '2026-03'].map((month, k) =>
      row(month, { breaches: k === 1 ? 0 : 1 }),
    );
    const text = plan(online(`, gates: [${gate('again', 'breaches')}]`), changes);
    expect(paidLines(text, rows).fen('performance')).toEqual([100_000, 100_000, 0]);
  });

  describe('what a change asks of a period is told by all of its months', () => {
    const scored = online(
      ', scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }], curve: { kind: proportional }',
    );
    const change = (at: string, to: string): string =>
      plan(
        scored,
        `{ id: c, from: 2026-02, ${at.startsWith('posts') ? 'set' : 'add'}: [{ at: ${at}, to: ${to} }] }`,
      );
    const quarter = ['2026-01', '2026-02', '2026-03'];
    const people = (kpi: string, a: readonly number[], b: readonly number[] = []): FrameRecord[] =>
      quarter.flatMap((month, k) => [
        row(month, { [kpi]: a[k] ?? 0 }),
        ...(b.length === 0 ? [] : [{ ...row(month, { [kpi]: b[k] ?? 0 }), person: 'b' }]),
      ]);

    test('a KPI over a quarter', () => {
      // (90 + 60) ÷ 2, (90 + 60 + 60) ÷ 3
      const text = change('posts.online.scorecard.qa.period', 'quarter');
      expect(paidLines(text, people('qa', [90, 60, 60])).fen('performance')).toEqual([
        90_000, 75_000, 70_000,
      ]);
    });

    test('an award of the quarter, by a KPI and by the score', () => {
      const award = (by: string): string =>
        change('awards.best', `{ title: B, pick: { top: 1, by: ${by} }, cycle: quarter, amount: 5 }`);
      // 100 + 0 + 50 are more than 0 + 30 + 30; a mean of 66.67 is more than one of 43.33
      const contacts = people('contacts', [100, 0, 50], [0, 30, 30]);
      expect(paidLines(award('contacts'), contacts).fen('best')).toEqual([0, 0, 0, 0, 500, 0]);
      const scores = people('qa', [100, 50, 50], [10, 60, 60]);
      expect(paidLines(award('score'), scores).fen('best')).toEqual([0, 0, 0, 0, 500, 0]);
    });

    test('the mean of the months before that small samples are drawn towards', () => {
      const text = change('posts.online.scorecard.qa.shrink', '{ if_too_few: 1 }');
      const told = paidLines(text, people('qa', [60, 100, 80]));
      // (100 + 60) ÷ 2; (80 + (60 + 100) ÷ 2) ÷ 2
      expect(told.fen('performance')).toEqual([60_000, 80_000, 80_000]);
      expect(told.flags(1).join()).not.toContain('prior-of-the-month');
    });

    test('months of service and scores of the year behind an annual bonus', () => {
      const bonus = (of: string): string => change('annual.end', `{ month: 3, ${of} }`);
      const rows = people('qa', [90, 60, 60]);
      // 4000 × 3 ÷ 12; a mean of 70
      expect(paidLines(bonus('months_of_base: 1'), rows).fen('end')).toEqual([0, 0, 100_000]);
      const scores = 'months_of_base: { by: year_score, steps: [[0, 0], [70, 1]] }, prorate: none';
      expect(paidLines(bonus(scores), rows).fen('end')).toEqual([0, 0, 400_000]);
    });

    test('who is there after a change that ends a component: who left before it has settled', () => {
      const goal = ', components: [{ id: goal, period: quarter, target: { junior: 600 }, advance: 50% }]';
      const text = plan(online(goal), '{ id: c, from: 2026-03, remove: [posts.online.components] }');
      const rows = people('qa', [1, 1, 1], [1, 1, 1]).filter(
        ({ person, month }) => person === 'b' || month < '2026-03',
      );
      // a has 1200 − 300 in February
      expect(paidLines(text, rows).fen('goal')).toEqual([30_000, 30_000, 90_000, 30_000, 0]);
    });
  });

  test('two counts that were one before the change are two after it, each with its months', () => {
    const gate = (least: number, then: string): string =>
      `{ when: { times: 2, within: quarter, of: { kpi: breaches, at_least: ${least} } }, then: ${then} }`;
    const half = gate(1, '{ multiply: 50% }');
    const text = plan(
      online(`, gates: [${gate(1, '{ zero: performance }')}, ${half}]`),
      set('2026-03', 'posts.online.gates', `[${gate(5, '{ zero: performance }')}, ${half}]`),
    );
    // in March the first gate counts months of five, the second its second month of one
    const rows = ['2026-01', '2026-02', '2026-03'].map((month, k) =>
      row(month, { breaches: k === 1 ? 0 : 1 }),
    );
    expect(paidLines(text, rows).fen('performance')).toEqual([100_000, 100_000, 50_000]);
  });

  test('the payslip of a month tells the clauses that hold in it', () => {
    const text = plan(online(''), set('2026-03', 'posts.online.levels.junior.base', '4200'));
    const { program, frame } = paidLines(text, [row('2026-02'), row('2026-03')]);
    const base = [0, 1].map((k) => {
      const pay = payslip(program, frame, k);
      if (pay.kind !== 'paid') throw new Error(pay.reason);
      const line = pay.slip.lines.find(({ id }) => id === 'base');
      return [line?.fen, line?.parts.find(({ unit }) => unit === 'yuan')?.value];
    });
    expect(base).toEqual([
      [400_000, 4000],
      [420_000, 4200],
    ]);
  });
});

describe('findings of dated changes', () => {
  const problems = (changes: string, top = ''): (readonly [string, string])[] => {
    try {
      paidLines(plan(online(''), changes, top), [row('2026-01')]);
      return [];
    } catch (error) {
      const told = JSON.parse((error as Error).message) as { readonly code: string; readonly at: string }[];
      return told.map(({ code, at }) => [code, at.replace(/ \(line.*/, '')] as const);
    }
  };

  test('a part that is not there, a value of the wrong form and a plan that is wrong after it are told at the change', () => {
    expect(problems(set('2026-03', 'posts.online.gates.none', '1'))).toEqual([
      ['overlay/unknown-target', 'changes[0].set[0]'],
    ]);
    expect(problems(set('2026-03', 'posts.online.levels.junior.base', 'lots'))).toEqual([
      ['plan/not-a-number', 'changes[0]'],
    ]);
    const card = '[{ kpi: qa, weight: 90%, anchors: [[0, 0], [1, 1]] }]';
    expect(problems(`{ id: c, from: 2026-03, set: [{ at: posts.online.scorecard, to: ${card} }] }`)).toEqual([
      ['plan/weights-sum', 'changes[0]'],
    ]);
  });

  test('people stay with their post', () => {
    const moved =
      '{ id: c, from: 2026-03, remove: [posts.online], add: [{ at: posts.chat, to: { covers: [online], levels: { junior: { base: 1 } } } }] }';
    expect(problems(moved)).toEqual([['plan/change-moves-people', 'changes[0]']]);
  });
});

const examples = everyMechanism.flatMap(({ id, example }) =>
  example === undefined || id === 'dated-changes' ? [] : [{ id, example }],
);

describe.each(examples)('the example of $id with a change', ({ example }) => {
  const read = (text: string): PlanDocument => {
    const { plan: found, problems } = parsePlan(text);
    if (!found) throw new Error(JSON.stringify(problems));
    return found;
  };
  const scaled = (from: string): PlanDocument =>
    read(`${example}\nchanges: [{ id: c, from: ${from}, set: [{ at: scale, to: 1.1 }] }]`);
  const [post] = Object.entries(read(example).posts)[0] as [string, unknown];
  /** What a plan pays the people of its cases. */
  const paid = (found: PlanDocument): unknown[] =>
    found.cases.map(({ given }) => {
      const { frame } = caseFrame(given, found, { post, level: 'junior' });
      const { lines, grossFen, score, reason } = replay(compilePlan(found), frame);
      return { lines, grossFen, score, reason };
    });

  test('before all months it is the changed plan, behind all months the plan as it was', () => {
    expect(paid(scaled('2000-01'))).toEqual(paid({ ...read(example), scale: 1.1 }));
    expect(paid(scaled('2100-01'))).toEqual(paid(read(example)));
  });
});
