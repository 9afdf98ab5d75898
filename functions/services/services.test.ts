import { describe, expect, it } from 'vitest';
import { frameOf, type FrameRecord } from '../../simulations/frame/record-frame.ts';
import { compilePlan } from '../../simulations/plan/compile-plan.ts';
import { emptyOverlay } from '../../simulations/plan/overlay/overlay-document.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import { replay } from '../../simulations/replay/replay.ts';
import { auditLog } from '../governance/audit-log.ts';
import { auditSource } from '../governance/audit-trail.ts';
import type { SimulateRequest } from '../contracts/simulate-schema.ts';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { aggregateGuard } from './aggregate-guard.ts';
import type { DataSource } from './data-source.ts';
import type { PersonKeys } from './find-person.ts';
import { peopleServices } from './people-services.ts';
import { differenceServices } from './difference-service.ts';
import { payslipService } from './payslip-service.ts';
import { planServices } from './plan-services.ts';
import { factOfSave, planStore } from './plan-store.ts';
import { done, refused } from './reply.ts';
import { simulateService } from './simulate-service.ts';
import { problem } from '../../simulations/problems/problem.ts';

const flat = `
schema: quanheng/plan@1
id: flat
posts:
  online:
    levels:
      junior: { base: 4000, bonus: 1000 }
    curve: { kind: fixed, multiple: 100% }
`;
const richer = flat.replace('id: flat', 'id: richer').replace('bonus: 1000', 'bonus: 1500');

/** Twenty-five juniors in two months, a trainer whom no plan knows. */
const records: FrameRecord[] = ['2026-01', '2026-02'].flatMap((month) => [
  ...Array.from({ length: 25 }, (_, i) => ({
    person: `p_${String(i).padStart(2, '0')}`,
    month,
    labels: { post: 'online', level: 'junior', shift: i < 10 ? 'night' : 'day' },
  })),
  { person: 'p_99', month, labels: { post: 'trainer', level: 'senior', shift: 'day' } },
]);
const frame = frameOf(records);
const people = [...new Set(records.map(({ person }) => person))].sort();
const summary = {
  id: 'own-1',
  workspace: 'own' as const,
  number: 1,
  hash: 'data-hash',
  at: '2026-03-01T00:00:00.000Z',
  by: 'analyst',
  source: 'a.csv',
  note: '',
  records: 52,
  accepted: 52,
  rejected: 0,
  people: 26,
  personMonths: 52,
  months: ['2026-01', '2026-02'],
};
/** Two people share one name; p_77 carries one too, but is not in this version. */
const named: Readonly<Record<string, readonly string[]>> = {
  'key of 王芳': ['p_03', 'p_04'],
  'key of 李雷': ['p_05'],
  'key of 赵离': ['p_77'],
};
const data: DataSource = {
  versions: async () => [summary],
  namesakes: async (_, nameKey) => named[nameKey] ?? [],
  load: async (id) =>
    id === 'own-1'
      ? done({ summary, tables: [], frame, people })
      : refused(problem('request/unknown-version', 'version', { version: id, known: 'own-1' })),
};

const clock = () => new Date(Date.UTC(2026, 3, 1));
const hr = { user: 'hr', roles: ['hr'] } as const;

function subject() {
  const store = memoryStore();
  const audit = auditLog(store, clock);
  const plans = [planStore(store, clock), planStore(memoryStore(), clock)] as const;
  const keys: PersonKeys = {
    pseudonym: async (rawId) => (rawId === 'agent 7' ? 'p_07' : 'p_none'),
    nameKey: async (name) => (name.trim() === '' ? null : `key of ${name}`),
  };
  return {
    audit: auditSource('looks', audit, ({ body }) => body),
    saves: auditSource('plans', plans[0].saves, factOfSave),
    ...planServices({ plans, data }),
    simulate: simulateService({
      plans,
      data,
      audit,
      engineVersion: '1',
      guard: aggregateGuard(store, data),
    }),
    ...peopleServices({ data, audit, keys }),
    payslip: payslipService({ plans, data, audit, keys }),
    ...differenceServices({ plans, data, audit, keys }),
  };
}

const plans = { version: 'own-1', baseline: { yaml: flat }, scenario: { yaml: richer } };

describe('simulate(request)', () => {
  it('adds up what the plans pay those they cover', async () => {
    const reply = await subject().simulate(plans, hr);
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply.problems));
    const { outcomes } = reply.value;
    expect([outcomes.people, outcomes.personMonths]).toEqual([25, 50]);
    // 25 people × 2 months × 5,000 and 5,500 yuan
    expect(outcomes.cost.total.baseline).toMatchObject({ kind: 'value', value: 25_000_000 });
    expect(outcomes.cost.total.scenario).toMatchObject({ kind: 'value', value: 27_500_000 });
    expect(outcomes.uncovered.scenario).toMatchObject([{ label: 'trainer', people: { kind: 'hidden' } }]);
  });

  it('names a result by its inputs alone', async () => {
    const idOf = async (change: object) => {
      const reply = await subject().simulate({ ...plans, ...change }, hr);
      return reply.kind === 'done' ? reply.value.resultId : JSON.stringify(reply.problems);
    };
    const first = await idOf({});
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await idOf({ scenario: { yaml: `# a comment\n${richer}` } })).toBe(first);
    expect(await idOf({ months: ['2026-02', '2026-01'] })).toBe(first);
    const others = [
      await idOf({ scenario: { yaml: flat } }),
      await idOf({ months: ['2026-01'] }),
      await idOf({ assumptions: { etaSingle: 0 } }),
      await idOf({ groups: ['shift', 'level'] }),
      await idOf({ references: { shift: 'night' } }),
    ];
    expect(new Set([first, ...others]).size).toBe(6);
  });

  it('lays an overlay over a saved plan or a text, and gives what the changed text gives', async () => {
    const services = subject();
    await services.savePlan('flat', flat, hr);
    const bonus = 'posts.online.levels.junior.bonus';
    const overlay = { ...emptyOverlay, set: [{ at: bonus, to: 1500 }] };
    const idOf = async (scenario: SimulateRequest['scenario']) => {
      const reply = await services.simulate({ ...plans, scenario }, hr);
      return reply.kind === 'done' ? reply.value.resultId : JSON.stringify(reply.problems);
    };
    const wanted = await idOf({ yaml: flat.replace('bonus: 1000', 'bonus: 1500') });
    expect(wanted).toMatch(/^[0-9a-f]{64}$/);
    expect(await idOf({ plan: { id: 'flat' }, overlay })).toBe(wanted);
    expect(await idOf({ plan: { yaml: flat }, overlay })).toBe(wanted);
    expect(await idOf({ plan: { id: 'flat' }, overlay: emptyOverlay })).toBe(await idOf({ id: 'flat' }));

    const unfit = { ...emptyOverlay, set: [{ at: bonus.replace('junior', 'junor'), to: 1500 }] };
    const reply = await services.simulate(
      { ...plans, scenario: { plan: { id: 'flat' }, overlay: unfit } },
      hr,
    );
    expect(reply.problems).toMatchObject([
      { code: 'overlay/unknown-target', at: `scenario: set ${unfit.set[0]?.at}`, values: { near: 'junior' } },
    ]);
  });

  it('tells gaps against the group that is asked for, and against the largest otherwise', async () => {
    const referenceOf = async (change: object) => {
      const reply = await subject().simulate({ ...plans, groups: ['shift'], ...change }, hr);
      return reply.kind === 'done' ? reply.value.outcomes.fairness[0]?.reference : null;
    };
    expect(await referenceOf({})).toBe('day');
    expect(await referenceOf({ references: { shift: 'night' } })).toBe('night');
  });

  it('says few of very many unknown months', async () => {
    const months = Array.from(
      { length: 600 },
      (_, k) => `${2100 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}`,
    );
    const { problems } = await subject().simulate({ ...plans, months }, hr);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message.length).toBeLessThan(200);
  });

  it('names all that is unknown at once', async () => {
    const reply = await subject().simulate(
      {
        ...plans,
        months: ['2025-01'],
        groups: ['site'],
        references: { site: 'x', shift: 'moon', constructor: 'x' },
      },
      hr,
    );
    const errors = reply.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'request/unknown-month months',
      'request/unknown-label groups',
      'request/unknown-label references',
      'request/unknown-group references.shift',
      'request/unknown-label references',
    ]);
    const worse = await subject().simulate(
      {
        version: 'own-2',
        baseline: { id: 'none' },
        scenario: { yaml: '' },
      },
      hr,
    );
    expect(worse.problems.map(({ code }) => code)).toEqual([
      'request/unknown-version',
      'request/unknown-plan',
      'plan/empty',
    ]);
  });
});

describe('simulate(request, by) for a role without rows', () => {
  const finance = { user: 'finance', roles: ['finance'] } as const;
  /** Covers one person more than `flat`: the trainer. */
  const wider = `${flat.replace('id: flat', 'id: wider')}
  trainer:
    levels:
      senior: { base: 9000 }
`;
  const ask = { version: 'own-1', baseline: { id: 'flat' }, scenario: { id: 'richer' } };

  async function withPlans() {
    const services = subject();
    for (const [id, yaml] of Object.entries({ flat, richer, wider })) await services.savePlan(id, yaml, hr);
    return services;
  }
  const codes = (problems: readonly { severity: string; code: string }[]): string[] =>
    problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);

  it('takes saved plans of others, and puts the look on record', async () => {
    const { simulate, audit } = await withPlans();
    const reply = await simulate(ask, finance);
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply.problems));
    expect(reply.value.outcomes.people).toBe(25);
    expect((await audit.newest(1)).records).toMatchObject([
      { action: 'outcomes:read', actor: 'finance', object: `own-1 flat richer ${reply.value.resultId}` },
    ]);
  });

  it('refuses plans in the request, and plans of one’s own', async () => {
    const services = await withPlans();
    expect(codes((await services.simulate(plans, finance)).problems)).toEqual([
      'request/saved-plans-only',
      'request/saved-plans-only',
    ]);
    for (const overlay of [emptyOverlay, { ...emptyOverlay, set: [{ at: 'scale', to: 2 }] }]) {
      const draft = { plan: { id: 'richer' }, overlay };
      expect(codes((await services.simulate({ ...ask, scenario: draft }, finance)).problems)).toEqual([
        'request/saved-plans-only',
      ]);
    }
    await services.savePlan('mine', flat.replace('id: flat', 'id: mine'), finance);
    const own = await services.simulate({ ...ask, scenario: { id: 'mine' } }, finance);
    expect(codes(own.problems)).toEqual(['request/own-plan']);
  });

  it('refuses an answer that differs from an earlier one by one person, whoever else may have it', async () => {
    const { simulate, audit } = await withPlans();
    const pair = (id: string) => ({ ...ask, baseline: { id }, scenario: { id } });
    expect((await simulate(pair('flat'), finance)).kind).toBe('done');
    const second = await simulate(pair('wider'), finance);
    expect(codes(second.problems)).toEqual(['request/too-few-apart']);
    expect((await audit.newest(1)).records[0]?.object).toBe('own-1 wider wider refused');
    expect((await simulate(pair('flat'), finance)).kind).toBe('done');
    expect((await simulate(pair('wider'), hr)).kind).toBe('done');
  });

  it('remembers for the next process what was released', async () => {
    const store = memoryStore();
    const version = await data.load('own-1');
    if (version.kind !== 'done') throw new Error('no data');
    const asked = (yaml: string, months = frame.months) => {
      const { plan } = parsePlan(yaml);
      if (!plan) throw new Error(yaml);
      const paid = replay(compilePlan(plan), frame);
      return { version: version.value, plans: [plan, plan], replays: [paid, paid], months } as const;
    };
    const release = async (answer: ReturnType<typeof asked>) =>
      (await aggregateGuard(store, data).release(['finance'], answer)).kind;
    expect(await release(asked(wider))).toBe('done');
    expect(await release(asked(flat))).toBe('refused');
    expect(await release(asked(wider))).toBe('done');
  });

  it('tells no plan that pays one person otherwise than a plan told before, though each covers the same people', async () => {
    const services = await withPlans();
    const trainers = (id: string, base: number) =>
      wider.replace('id: wider', `id: ${id}`).replace('9000', `${base}`);
    await services.savePlan('more', trainers('more', 9500), hr);
    const beside = (id: string) =>
      services.simulate({ ...ask, baseline: { id: 'wider' }, scenario: { id } }, finance);
    expect((await beside('wider')).kind).toBe('done');
    expect(codes((await beside('more')).problems)).toEqual(['request/too-few-apart']);
  });

  it('keeps spread and leavers coarse, prices leavers at the mean shown, and takes assumptions in steps', async () => {
    const { simulate } = await withPlans();
    const reply = await simulate(ask, finance);
    const exact = await simulate(ask, hr);
    if (reply.kind !== 'done' || exact.kind !== 'done') throw new Error('refused');
    const { attrition, dispersion } = reply.value.outcomes;
    expect(dispersion.lorenz).toEqual({ baseline: null, scenario: null });
    const leavers = attrition.in12Months.baseline;
    const here = exact.value.outcomes.attrition.in12Months.baseline;
    if (leavers.kind !== 'interval' || here.kind !== 'interval') throw new Error('hidden');
    expect(leavers.value).toBe(Math.round(here.value * 10) / 10);
    // 20 % of a year at 5,000 yuan for each leaver shown
    expect(attrition.costFen.baseline).toMatchObject({ value: leavers.value * 1_200_000 });
    expect(exact.value.outcomes.attrition.costFen).toEqual(attrition.costFen);
    const between = await simulate({ ...ask, assumptions: { annualRate: 0.3051 } }, finance);
    expect(codes(between.problems)).toEqual(['request/between-steps']);
    expect(
      (await simulate({ ...ask, assumptions: { annualRate: 0.31, etaSingle: -2.1 } }, finance)).kind,
    ).toBe('done');
  });
});

it('rows and lists of people that somebody looked at are on record, with how many were listed', async () => {
  const { frame: rows, people: list, audit } = subject();
  expect((await rows('own-1', hr)).kind).toBe('done');
  expect((await list('own-1', { q: 'trainer', limit: 10 }, hr)).kind).toBe('done');
  expect((await rows('own-9', hr)).kind).toBe('refused');
  expect((await audit.newest(5)).records).toMatchObject([
    { action: 'person:list', object: 'own-1 1', actor: 'hr' },
    { action: 'frame:read', object: 'own-1', actor: 'hr' },
  ]);
});

describe('findPerson(request, by)', () => {
  const find = { version: 'own-1', purpose: 'appeal 12' };

  it.each([
    ['a pseudonym', 'p_06', 'p_06'],
    ['a number of the source file', 'agent 7', 'p_07'],
    ['a name', '李雷', 'p_05'],
  ])('finds by %s and puts the pseudonym on record, never what was typed', async (_, who, person) => {
    const { findPerson, audit } = subject();
    expect(await findPerson({ ...find, who }, hr)).toMatchObject({
      value: { person, post: 'online', level: 'junior', team: null },
    });
    expect((await audit.newest(9)).records).toMatchObject([
      { action: 'person:find', object: `own-1 ${person}`, purpose: 'appeal 12', actor: 'hr' },
    ]);
  });

  it.each([
    ['王芳', 'request/several-people'],
    ['王', 'request/unknown-person'],
    ['赵离', 'request/unknown-person'],
    ['p_0123456789abcdef0123', 'request/unknown-person'],
  ])('refuses %s, on record without the name', async (who, code) => {
    const { findPerson, audit } = subject();
    const reply = await findPerson({ ...find, who }, hr);
    expect(reply).toMatchObject({ kind: 'refused', problems: [{ code }] });
    expect(JSON.stringify(reply)).not.toContain('p_03');
    expect((await audit.newest(9)).records).toMatchObject([{ object: 'own-1 not found' }]);
  });

  it('asks for the number where several carry the name, also for a payslip', async () => {
    const reply = await subject().payslip(
      { ...find, plan: { yaml: flat }, person: '王芳', month: '2026-01' },
      hr,
    );
    expect(reply).toMatchObject({ problems: [{ code: 'request/several-people' }] });
    expect(reply.problems[0]?.message).toContain('2 people');
  });
});

describe('differences', () => {
  const after = { yaml: richer.replace('multiple: 100%', 'multiple: 110%') };
  const sides = { version: 'own-1', before: { yaml: flat }, after };
  const one = { ...sides, person: 'p_03', month: '2026-02', purpose: 'appeal 12' };

  it('add up by clause, for everybody and for one person, whose look is on record', async () => {
    const { differenceOfAll, differenceOfPerson, audit } = subject();
    // v(∅) 1000, v(bonus) 1500, v(curve) 1100, v(both) 1650 yuan: (500 + 550) / 2 and (100 + 150) / 2
    const shared = { orders: null, steps: [{ fen: 52_500 }, { fen: 12_500 }] };
    expect(await differenceOfPerson(one, hr)).toMatchObject({
      value: { beforeFen: 500_000, afterFen: 565_000, ...shared },
    });
    const { records: looks } = await audit.newest(10);
    expect(looks).toMatchObject([{ action: 'person:read', object: 'p_03 2026-02 own-1 flat richer' }]);
    // 25 people in 2 months
    expect(await differenceOfAll(sides, hr)).toMatchObject({
      value: {
        beforeFen: 25_000_000,
        afterFen: 28_250_000,
        steps: [{ clauses: ['posts.online.levels.junior.bonus'], fen: 2_625_000 }, { fen: 625_000 }],
      },
    });
    expect((await audit.newest(10)).records).toHaveLength(1);
  });

  it('name the side that is no plan, and who or what month is not there', async () => {
    const { differenceOfAll, differenceOfPerson } = subject();
    expect((await differenceOfAll({ ...sides, after: { id: 'none' } }, hr)).problems).toMatchObject([
      { code: 'request/unknown-plan' },
    ]);
    for (const [change, code] of [
      [{ person: 'nobody' }, 'request/unknown-person'],
      [{ month: '2027-01' }, 'request/unknown-month'],
    ] as const)
      expect((await differenceOfPerson({ ...one, ...change }, hr)).problems).toMatchObject([{ code }]);
  });

  it('are refused where a plan does not pay the person, or both pay in different currencies', async () => {
    const { differenceOfAll, differenceOfPerson, audit } = subject();
    expect((await differenceOfPerson({ ...one, person: 'p_99' }, hr)).problems).toMatchObject([
      { code: 'request/person-not-covered', at: 'before' },
    ]);
    expect((await audit.newest(1)).records).toEqual([]);
    const dollars = { yaml: flat.replace('id: flat', 'id: flat\ncurrency: USD') };
    const apart = { code: 'request/two-currencies', at: 'after' };
    for (const reply of [
      await differenceOfAll({ ...sides, after: dollars }, hr),
      await differenceOfPerson({ ...one, after: dollars }, hr),
    ])
      expect(reply).toMatchObject({
        kind: 'refused',
        problems: expect.arrayContaining([expect.objectContaining(apart)]),
      });
  });
});

describe('payslip(request, by)', () => {
  const request = {
    version: 'own-1',
    plan: { yaml: flat },
    person: 'p_03',
    month: '2026-02',
    purpose: 'appeal 12',
  };

  it('adds up to the fen and puts the look on record, never the pay', async () => {
    const { payslip, audit } = subject();
    const reply = await payslip(request, hr);
    if (reply.kind !== 'done') throw new Error(JSON.stringify(reply.problems));
    expect(reply.value.grossFen).toBe(500_000);
    expect(reply.value.lines.reduce((sum, { fen }) => sum + fen, 0)).toBe(500_000);
    const { records: looks } = await audit.newest(10);
    expect(looks).toMatchObject([{ action: 'person:read', actor: 'hr', purpose: 'appeal 12' }]);
    expect(looks[0]?.object).toBe('p_03 2026-02 own-1 flat');
  });

  it('explains a plan with an overlay', async () => {
    const overlay = { ...emptyOverlay, set: [{ at: 'scale', to: '120%' }] };
    const reply = await subject().payslip({ ...request, plan: { plan: request.plan, overlay } }, hr);
    // 4,000 + 1,000 × 1.2 yuan
    expect(reply).toMatchObject({ kind: 'done', value: { grossFen: 520_000 } });
  });

  it('takes the raw id of the source file too', async () => {
    const { payslip, audit } = subject();
    expect((await payslip({ ...request, person: 'agent 7' }, hr)).kind).toBe('done');
    expect((await audit.newest(1)).records[0]?.object).toContain('p_07');
  });

  const bad: [string, object, string][] = [
    ['an unknown person', { person: 'nobody' }, 'request/unknown-person'],
    ['an unknown month', { month: '2027-01' }, 'request/unknown-month'],
    ['somebody whom the plan does not cover', { person: 'p_99' }, 'request/person-not-covered'],
  ];
  it.each(bad)('refuses %s', async (_, change, code) => {
    expect((await subject().payslip({ ...request, ...change }, hr)).problems).toMatchObject([{ code }]);
  });
});

describe('plans', () => {
  it('are saved, listed and read, with a record of who did it', async () => {
    const services = subject();
    expect(await services.savePlan('flat', flat, hr)).toMatchObject({ value: { id: 'flat', version: 1 } });
    const at = '2026-04-01T00:00:00.000Z';
    expect(await services.plans(hr)).toMatchObject({
      value: [
        {
          id: 'flat',
          version: 1,
          title: { en: 'flat', zh: 'flat' },
          at,
          by: 'hr',
          since: at,
          template: false,
        },
      ],
    });
    expect(await services.plan({ id: 'flat' }, hr)).toMatchObject({
      value: { yaml: flat, document: { id: 'flat' } },
    });
    expect((await services.saves.newest(9)).records).toMatchObject([
      { action: 'plan:save', object: 'flat@1', actor: 'hr', roles: ['hr'] },
    ]);
  });

  it('are refused with every problem when they cannot be used, and nothing is saved', async () => {
    const services = subject();
    const wrong = await services.savePlan('flat', flat.replace('base: 4000', 'base: -1'), hr);
    expect(wrong.kind).toBe('refused');
    expect((await services.savePlan('other', flat, hr)).problems).toMatchObject([
      { code: 'request/plan-id-differs' },
    ]);
    expect(await services.plans(hr)).toMatchObject({ value: [] });
  });

  it('are said in words, and with an overlay', async () => {
    const { planWords } = subject();
    const set = [{ at: 'posts.online.levels.junior.bonus', to: 1250 }];
    const overlay = { schema: 'quanheng/overlay@1' as const, remove: [], add: [], set };
    const said = await planWords({ plan: { yaml: flat }, overlay }, hr);
    expect(JSON.stringify(said)).toContain('目标奖金每月 1,250 元');
    expect(await planWords({ id: 'nobody' }, hr)).toMatchObject({
      problems: [{ code: 'request/unknown-plan', at: 'plan' }],
    });
  });

  it('are checked against data when a version is named', async () => {
    const { checkPlan } = subject();
    const plan = { yaml: flat };
    expect(await checkPlan({ plan }, hr)).toMatchObject({ value: { problems: [] } });
    expect(await checkPlan({ plan, version: 'own-1' }, hr)).toMatchObject({
      value: { problems: [{ code: 'plan/post-not-covered' }, { code: 'plan/even-level' }] },
    });
  });

  it('tell lines, people and money to whoever may hold rows, and to nobody else what rests on rows', async () => {
    const { checkPlan } = subject();
    const low = `${flat}legal_minimum: { table: { otherwise: [{ from: 2020-01, amount: 9000 }] } }\n`;
    const found = async (by: Parameters<typeof checkPlan>[1]) => {
      const reply = await checkPlan({ plan: { yaml: low }, version: 'own-1' }, by);
      return reply.kind === 'done' ? reply.value.problems : [];
    };
    const line = low.split('\n').findIndex((text) => text.startsWith('legal_minimum')) + 1;
    const told = (await found(hr)).find(({ code }) => code === 'plan/pay-below-minimum');
    expect(told).toMatchObject({
      at: `legal_minimum (line ${line}, column 16)`,
      stake: { people: 25, fenAMonth: 25 * 400_000 },
    });
    const finance = await found({ user: 'finance', roles: ['finance'] });
    expect(finance.map(({ code }) => code)).toEqual(['plan/post-not-covered', 'request/advice-for-rows']);
  });

  it('whose minimums are above their fund are told to whoever may hold rows: finance would find pay by choosing minimums', async () => {
    const { checkPlan, savePlan, simulate, audit } = subject();
    const short = `${flat}pools:
  - { id: q, scope: post, adds: extra, fund: { share_of: base, rate: 1% }, rule: share, by: equal, minimum: { amount: 41 } }
`;
    const codes = async (yaml: string, by: Parameters<typeof checkPlan>[1]) => {
      const reply = await checkPlan({ plan: { yaml }, version: 'own-1' }, by);
      return reply.kind === 'done' ? reply.value.problems.map(({ code }) => code) : [];
    };
    const finance = { user: 'finance', roles: ['finance'] } as const;
    // 1 % of 4000 is 40 for each
    expect(await codes(short, hr)).toContain('plan/pool-minimums-short');
    expect(await codes(short.replace('41', '40'), hr)).not.toContain('plan/pool-minimums-short');
    expect(await codes(short, finance)).toEqual(await codes(short.replace('41', '40'), finance));
    await savePlan('flat', short, hr);
    const pair = { version: 'own-1', baseline: { id: 'flat' }, scenario: { id: 'flat' } };
    expect((await simulate(pair, hr)).kind).toBe('refused');
    expect((await audit.newest(1)).records[0]?.object).toBe('own-1 flat flat refused');
    const answer = await simulate(pair, finance);
    const flags = answer.kind === 'done' ? answer.value.outcomes.flags.map(({ flag }) => flag) : [];
    expect([answer.kind, ...flags]).toEqual(['done', 'full-time-assumed', 'full-month-assumed']);
  });
});
