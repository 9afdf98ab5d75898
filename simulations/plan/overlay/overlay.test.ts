import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlayProblems } from '../../problems/overlay-problems.ts';
import { problemWords, type Problem } from '../../problems/problem.ts';
import { parsePlan } from '../parse-plan.ts';
import { planYaml } from '../plan-yaml.ts';
import { addressKeys, addressText } from './address.ts';
import { applyOverlay } from './apply-overlay.ts';
import { overlaidText } from './overlaid-text.ts';
import { emptyOverlay, type Overlay } from './overlay-document.ts';
import { parseOverlay } from './parse-overlay.ts';
import { stackedOverlay } from './stacked-overlay.ts';
import { withSet } from './with-set.ts';

const text = `# kept: why this plan is as it is
schema: quanheng/plan@1
id: base
title: { en: Base, zh: 基础 }
posts:
  online:
    title: { en: Online, zh: 在线 }
    levels: { junior: { base: 4200, bonus: 1000 }, "1.5": { base: 5000, bonus: 1200 } }
    scorecard:
      # agreed in May
      - { kpi: csat_top_box, weight: 60%, anchors: [[70%, 0], [90%, 100]] }
      - { kpi: 联系量, weight: 40%, anchors: [[10, 0], [90, 100]] }
    curve: { kind: points, points: [[60, 0], [100, 1]] }
    modifiers: [{ by: attendance, points: [[80%, 50%], [100%, 100%]] }]
    gates:
      - { when: { kpi: complaint_rate, above: 3% }, then: { multiply: 80% } }
      - { when: { kpi: qa, below: 60 }, then: { multiply: 90% } }
      - { when: { kpi: qa, below: 40 }, then: { multiply: 50% } }
    cap: 180%
kpis: { contacts: { title: { en: Contact volume, zh: 联系量 } } }
`;
const { plan: read, problems: faults } = parsePlan(text);
if (!read) throw new Error(JSON.stringify(faults));
const plan = read;
const overlay = (part: Partial<Overlay>): Overlay => ({ ...emptyOverlay, ...part });
const set = (at: string, to: unknown): Overlay => overlay({ set: [{ at, to }] });
const after = (over: Overlay) => {
  const { plan: changed, problems } = applyOverlay(plan, over);
  if (!changed) throw new Error(JSON.stringify(problems));
  return changed;
};

/** Parts of the plan above with values that fit there; none holds another. */
const targets = {
  scale: fc.double({ min: 0.5, max: 2, noNaN: true }),
  title: fc.constantFrom({ en: 'A', zh: '甲' }, { en: 'B', zh: '乙' }),
  'posts.online.weights': fc
    .integer({ min: 1000, max: 9000 })
    .map((bp) => ({ csat_top_box: bp / 10_000, contacts: (10_000 - bp) / 10_000 })),
  'posts.online.curve': fc.constantFrom(
    { kind: 'fixed', multiple: 1.1 },
    {
      kind: 'steps',
      steps: [
        [0, '10%'],
        [90, '100%'],
      ],
    },
    {
      kind: 'points',
      points: [
        [50, 0],
        [80, 0.7],
        [120, 1.4],
      ],
    },
  ),
  'posts.online.levels.junior.bonus': fc.integer({ min: 0, max: 5000 }),
  'posts.online.levels."1.5".base': fc.integer({ min: 4000, max: 9000 }),
  'posts.online.scorecard.contacts.min_samples': fc.integer({ min: 0, max: 20 }),
  'posts.online.modifiers.attendance.points': fc.constantFrom(
    [
      [0.5, 0.5],
      [1, 1],
    ],
    [
      ['70%', 0],
      ['100%', '110%'],
    ],
  ),
  'posts.online.missing.rule': fc.constantFrom('renormalise', 'zero', 'target'),
  'posts.online.cap': fc.constantFrom('150%', { amount: 900, of: 'performance' }),
  'overtime.workday': fc.constantFrom(1.5, '160%'),
  'employer.on_cost': fc.constantFrom('30%', { rate: 0.2, base_min: 3000 }),
} as const;
const change = fc
  .constantFrom(...(Object.keys(targets) as (keyof typeof targets)[]))
  .chain((at) => fc.record({ at: fc.constant(at as string), to: targets[at] as fc.Arbitrary<unknown> }));
const changes = fc.uniqueArray(change, { selector: ({ at }) => at, maxLength: 8 });

describe('laws of overlays', () => {
  test('the empty overlay gives the very same document and text', () => {
    expect(applyOverlay(plan, emptyOverlay)).toEqual({ plan, problems: [] });
    expect(applyOverlay(plan, emptyOverlay).plan).toBe(plan);
    expect(overlaidText(text, emptyOverlay)).toBe(text);
  });

  test('of two values at one part the later holds', () => {
    fc.assert(
      fc.property(change, changes, (last, others) => {
        const whole = overlay({ set: [...others.filter(({ at }) => at !== last.at), last] });
        const first = others.find(({ at }) => at === last.at);
        const twice = overlay({ set: [...(first ? [first] : []), ...whole.set] });
        expect(after(twice)).toEqual(after(whole));
        expect(withSet(withSet(emptyOverlay, last.at, 'earlier'), last.at, last.to)).toEqual(
          overlay({ set: [last] }),
        );
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  test('the order of changes at different parts makes no difference', () => {
    fc.assert(
      fc.property(changes, fc.infiniteStream(fc.nat()), (list, order) => {
        const keys = list.map(() => order.next().value as number);
        const shuffled = list
          .map((each, k) => ({ each, key: keys[k] as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(after(overlay({ set: shuffled }))).toEqual(after(overlay({ set: list })));
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  test('laid over twice it is the same as once, and what it does not name stays', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const once = after(overlay({ set: list }));
        expect(applyOverlay(once, overlay({ set: list })).plan).toEqual(once);
        const named = new Set(list.map(({ at }) => at));
        if (!named.has('posts.online.curve'))
          expect(once.posts['online']?.curve).toEqual(plan.posts['online']?.curve);
        expect(once.posts['online']?.gates).toEqual(plan.posts['online']?.gates);
      }),
      { seed: 13, numRuns: 100 },
    );
  });

  test('the text with an overlay reads as the plan with the overlay, and keeps its comments', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const changed = overlaidText(text, overlay({ set: list })) ?? '';
        expect(parsePlan(changed).plan).toEqual(after(overlay({ set: list })));
        expect(changed).toContain('# kept: why');
        expect(changed).toContain('# agreed in May');
      }),
      { seed: 14, numRuns: 40 },
    );
  });

  test('addresses read back whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (keys) => {
        expect(addressKeys(addressText(keys))).toEqual(keys);
      }),
      { seed: 15, numRuns: 300 },
    );
    expect(['', 'a.', '.a', 'a..b', '"a', 'a"b"', '"a"b'].map(addressKeys)).toEqual(Array(7).fill(null));
  });
});

describe('stackedOverlay(overlays)', () => {
  const named = (name: string, list: readonly { at: string; to: unknown }[]) => ({
    name,
    overlay: overlay({ set: [...list] }),
  });

  test('of different parts is all of them, in any order; the very same change twice is one', () => {
    fc.assert(
      fc.property(changes, fc.nat(8), (list, cut) => {
        const [a, b] = [named('A', list.slice(0, cut)), named('B', list.slice(cut))];
        const [there, back] = [stackedOverlay([a, b, a]), stackedOverlay([b, a])];
        expect(there.problems).toEqual([]);
        expect(after(there.overlay ?? emptyOverlay)).toEqual(after(overlay({ set: list })));
        expect(after(back.overlay ?? emptyOverlay)).toEqual(after(overlay({ set: list })));
        expect(there.overlay?.set).toHaveLength(list.length);
      }),
      { seed: 16, numRuns: 40 },
    );
  });
});

describe('an overlay with a month', () => {
  const raise = (from: string, base: number): Overlay => ({
    ...overlay({ set: [{ at: 'posts.online.levels.junior.base', to: base }] }),
    from,
  });

  test('is a dated change of the plan, in its text too, and another one beside it', () => {
    const once = after(raise('2026-04', 4500));
    const set = [{ at: 'posts.online.levels.junior.base', to: 4500 }];
    expect(once).toEqual({
      ...plan,
      changes: [{ id: 'from-2026-04', from: '2026-04', remove: [], add: [], set }],
    });
    expect(parsePlan(overlaidText(text, raise('2026-04', 4500)) ?? '').plan).toEqual(once);
    const twice = applyOverlay(once, raise('2026-04', 4600)).plan;
    expect(twice?.changes.map(({ id }) => id)).toEqual(['from-2026-04', 'from-2026-04-2']);
  });

  test('stacks with one of another month, and with none of the same that says otherwise', () => {
    const named = (...overlays: Overlay[]) =>
      stackedOverlay(overlays.map((each, k) => ({ name: `o${k}`, overlay: each })));
    const april = raise('2026-04', 4500);
    const { overlay: all } = named(
      april,
      raise('2026-07', 4600),
      set('posts.online.levels.junior.base', 4300),
    );
    const changed = after(all ?? emptyOverlay);
    expect(changed.posts['online']?.levels['junior']?.base).toBe(4300);
    expect(changed.changes.map(({ from }) => from)).toEqual(['2026-04', '2026-07']);
    expect(named(april, raise('2026-04', 4600)).problems).toMatchObject([{ code: 'overlay/conflict' }]);
  });
});

describe('items with an id', () => {
  const { plan: withIds } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    gates:
      - { id: first, when: { kpi: qa, below: 60 }, then: { multiply: 90% } }
      - { id: second, when: { all: [{ kpi: qa, below: 40 }, { kpi: fcr, below: 50% }] }, then: { zero: all } }
cases: [{ id: c, given: { fte: 1 }, expect: { base: 4000 } }]
`);
  const laid = (part: Partial<Overlay>) => withIds && applyOverlay(withIds, overlay(part));

  test('go by it in every list, beside others of the same KPI', () => {
    const { plan: changed } = laid({
      remove: ['posts.online.gates.first'],
      add: [
        {
          at: 'posts.online.gates.third',
          to: { id: 'third', when: { kpi: 'qa', below: 20 }, then: { zero: 'all' } },
        },
      ],
      set: [
        { at: 'posts.online.gates.second.then', to: { multiply: 0.5, of: 'performance' } },
        { at: 'cases.c.expect', to: { base: 4100 } },
      ],
    }) ?? { plan: null };
    expect(changed?.posts['online']?.gates.map(({ id, then }) => [id, then])).toEqual([
      ['second', { multiply: 0.5, of: ['performance'] }],
      ['third', { zero: ['all'] }],
    ]);
    expect(changed?.cases[0]?.expect).toEqual({ base: 4100 });
  });

  test('are not found by their KPI, and keep their name', () => {
    const then = { zero: 'all' };
    expect(laid({ set: [{ at: 'posts.online.gates.qa.then', to: then }] })?.problems).toMatchObject([
      { code: 'overlay/unknown-target', values: { known: 'first, second' } },
    ]);
    const other = { id: 'last', when: { kpi: 'qa', below: 20 }, then };
    expect(laid({ set: [{ at: 'posts.online.gates.first', to: other }] })?.problems).toMatchObject([
      { code: 'overlay/other-name', values: { inside: 'last', outside: 'first' } },
    ]);
  });
});

describe('applyOverlay(plan, overlay)', () => {
  test('sets weights by KPI, curves whole, and names KPIs by title too', () => {
    const changed = after(
      overlay({
        set: [
          { at: 'posts.online.weights', to: { 联系量: '55%', csat_top_box: '45%' } },
          { at: 'posts.online.curve', to: { kind: 'fixed' } },
        ],
      }),
    );
    expect(changed.posts['online']?.scorecard.map(({ kpi, weight }) => [kpi, weight])).toEqual([
      ['csat_top_box', 0.45],
      ['contacts', 0.55],
    ]);
    expect(changed.posts['online']?.curve).toEqual({ kind: 'fixed', multiple: 1 });
    expect(plan.posts['online']?.scorecard[0]?.weight).toBe(0.6);
  });

  test('removes first, then adds, then sets', () => {
    const changed = after({
      ...emptyOverlay,
      set: [{ at: 'posts.online.weights', to: { contacts: '30%', fcr: '70%' } }],
      add: [
        {
          at: 'posts.online.scorecard.fcr',
          to: {
            weight: '10%',
            anchors: [
              [0.5, 0],
              [0.9, 100],
            ],
          },
        },
      ],
      remove: ['posts.online.scorecard.csat_top_box', 'posts.online.cap', 'posts.online.levels."1.5"'],
    });
    expect(changed.posts['online']?.scorecard.map(({ kpi, weight }) => [kpi, weight])).toEqual([
      ['contacts', 0.3],
      ['fcr', 0.7],
    ]);
    expect(changed.posts['online']?.cap).toBeUndefined();
    expect(Object.keys(changed.posts['online']?.levels ?? {})).toEqual(['junior']);
  });

  test('adds items of maps and lists under the name of the address', () => {
    const changed = after(
      overlay({
        add: [
          { at: 'posts.phone', to: { levels: { junior: { base: 4000 } } } },
          { at: 'posts.phone.gates.aht', to: { when: { above: 300 }, then: { multiply: 0.5 } } },
        ],
      }),
    );
    expect(Object.keys(changed.posts)).toEqual(['online', 'phone']);
    expect(changed.posts['phone']?.gates[0]?.when).toEqual({ kpi: 'aht', above: 300 });
  });

  test('what the changed plan does wrong is told as of any plan', () => {
    const { plan: none, problems } = applyOverlay(plan, set('posts.online.scorecard.contacts.weight', '50%'));
    expect(none).toBeNull();
    expect(problems).toMatchObject([{ code: 'plan/weights-sum', values: { post: 'online', sum: '110' } }]);
    expect(applyOverlay(plan, set('scale', 'half')).problems).toMatchObject([
      { code: 'plan/not-a-share', at: 'scale' },
    ]);
  });

  test('all that means nothing is told at once', () => {
    const { problems } = applyOverlay(plan, {
      ...emptyOverlay,
      remove: ['posts.mail'],
      set: [{ at: 'posts.online.bonus', to: 1 }],
    });
    expect(problems.map(({ at }) => at)).toEqual(['remove posts.mail', 'set posts.online.bonus']);
  });
});

/** By code: an overlay that brings it up, and what its values say. */
const provoked: Readonly<
  Record<keyof typeof overlayProblems, [Overlay | string | [Overlay, Overlay], object][]>
> = {
  'overlay/form': [
    ['sets: []', { place: 'sets' }],
    ['set: [{ at: posts..curve, to: 1 }]', { place: 'set[0].at' }],
    ['[]', { place: 'overlay' }],
  ],
  'overlay/unknown-target': [
    [set('posts.onlin.curve', {}), { key: 'onlin', above: 'posts', known: 'online', near: 'online' }],
    [
      set('posts.online.scorecard.csat_topbox.weight', 1),
      {
        key: 'csat_topbox',
        above: 'posts.online.scorecard',
        known: 'csat_top_box, contacts',
        near: 'csat_top_box',
      },
    ],
    [set('posts.online.scorecard.0.weight', 1), { key: '0' }],
    [set('posts.online.scorecard.联系两.weight', 1), { near: 'contacts' }],
    [set('posts.online.wieghts', {}), { near: 'weights' }],
    [set('posts.online.weights', { qa: 1 }), { key: 'qa', known: 'csat_top_box, contacts' }],
    [set('posts.online.levels.senior', {}), { key: 'senior', known: 'junior, 1.5' }],
    [set('skale', 1), { above: 'plan', near: 'scale' }],
    [overlay({ remove: ['posts.online.floor'] }), { key: 'floor' }],
    [overlay({ remove: ['posts.online.gates.fcr'] }), { known: 'complaint_rate, qa, qa' }],
    [overlay({ remove: ['posts.__proto__'] }), { key: '__proto__' }],
  ],
  'overlay/ambiguous-target': [
    [set('posts.online.gates.qa.then', {}), { key: 'qa', above: 'posts.online.gates' }],
  ],
  'overlay/set-whole': [
    [set('posts.online.curve.points', []), { above: 'posts.online.curve' }],
    [set('posts.online.curve.points.0', []), { above: 'posts.online.curve' }],
    [
      set('posts.online.scorecard.contacts.anchors.0', []),
      { above: 'posts.online.scorecard.contacts.anchors' },
    ],
  ],
  'overlay/there-already': [
    [
      overlay({ add: [{ at: 'posts.online.gates.complaint_rate', to: {} }] }),
      { at: 'posts.online.gates.complaint_rate' },
    ],
  ],
  'overlay/set-instead': [[overlay({ add: [{ at: 'scale', to: 1 }] }), { at: 'scale' }]],
  'overlay/other-name': [
    [
      overlay({ add: [{ at: 'posts.online.scorecard.fcr', to: { kpi: 'qa' } }] }),
      { inside: 'qa', outside: 'fcr' },
    ],
    [set('posts.online.modifiers.attendance', { by: 'qa' }), { inside: 'qa', outside: 'attendance' }],
  ],
  'overlay/conflict': [
    [
      [set('posts.online.curve', { kind: 'fixed' }), set('posts.online.curve', { kind: 'proportional' })],
      { first: 'A', second: 'B', at: 'posts.online.curve', other: 'posts.online.curve' },
    ],
    [
      [
        overlay({ remove: ['posts.online.gates.complaint_rate'] }),
        set('posts.online.gates.complaint_rate.then', { multiply: 1 }),
      ],
      { at: 'posts.online.gates.complaint_rate', other: 'posts.online.gates.complaint_rate.then' },
    ],
    [
      [
        set('posts.online.weights', { contacts: 1 }),
        overlay({ remove: ['posts.online.scorecard.csat_top_box'] }),
      ],
      { at: 'posts.online.weights' },
    ],
  ],
  'overlay/weights-incomplete': [
    [set('posts.online.weights', { contacts: 1 }), { post: 'online', missing: 'csat_top_box' }],
  ],
};

const cases = Object.entries(provoked).flatMap(([code, list]) =>
  list.map(([given, values]) => [code, JSON.stringify(given), given, values] as const),
);
function problemsOf(given: Overlay | string | [Overlay, Overlay]): readonly Problem[] {
  if (typeof given === 'string') return parseOverlay(given).problems;
  if (!Array.isArray(given)) return applyOverlay(plan, given).problems;
  const [first, second] = given;
  return stackedOverlay([
    { name: 'A', overlay: first },
    { name: 'B', overlay: second },
  ]).problems;
}

test.each(cases)('%s for %s', (code, _, given, values) => {
  const problems = problemsOf(given);
  const found = problems.find((each) => each.code === code);
  expect(found?.values).toMatchObject(values);
  for (const locale of ['en', 'zh'] as const) {
    const { message, cure } = problemWords(
      found as { code: 'overlay/form'; values: object } as never,
      locale,
    );
    expect(`${message} ${cure}`).not.toMatch(/\{\w+\}/);
  }
});

test('an unknown part says what was surely meant', () => {
  const [found] = applyOverlay(plan, set('posts.online.scorecard.contcts.weight', 1)).problems;
  expect(found && problemWords(found, 'en').cure).toBe('Did you mean "contacts"?');
  expect(found && problemWords(found, 'zh').cure).toBe('您是指“contacts”吗？');
});

test('every problem of overlays has something that provokes it', () => {
  expect(Object.keys(provoked).toSorted()).toEqual(Object.keys(overlayProblems).toSorted());
});

test('overlaidText(text, overlay) writes shares as percentages and touches nothing else', () => {
  expect(overlaidText(text, set('posts.online.weights', { csat_top_box: 0.35, contacts: 0.65 }))).toBe(
    text.replace('weight: 60%', 'weight: 35%').replace('weight: 40%', 'weight: 65%'),
  );
});

test('overlaidText(text, overlay) writes a plan anew where a part is written once and meant twice', () => {
  const twice = `
schema: quanheng/plan@1
id: twice
posts:
  a: &a { levels: { junior: { base: 1, bonus: 2 } } }
  b: *a
`;
  const parsed = parsePlan(twice).plan;
  const changed = overlaidText(twice, set('posts.a.levels.junior.bonus', 3)) ?? '';
  expect(changed).toBe(
    parsed && planYaml(applyOverlay(parsed, set('posts.a.levels.junior.bonus', 3)).plan ?? parsed),
  );
  expect(parsePlan(changed).plan?.posts['b']?.levels['junior']?.bonus).toBe(2);
});

test('overlaidText(text, overlay) is null for an overlay that does not fit, and for what is no plan', () => {
  expect(overlaidText(text, set('posts.gone.curve', {}))).toBeNull();
  expect(overlaidText('id: [', emptyOverlay)).toBeNull();
});
