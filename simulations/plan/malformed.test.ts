import { describe, expect, test } from 'vitest';
import { planOfText } from './testing/paid-line.ts';
import { applyOverlay } from './overlay/apply-overlay.ts';
import { parseOverlay } from './overlay/parse-overlay.ts';
import { parsePlan } from './parse-plan.ts';
import {
  hostileValues,
  malformedTexts,
  malformedValues,
  placeOfPiece,
  without,
  withText,
  type ValueKind,
  type ValuePath,
} from './testing/malformed.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';

const plan = {
  schema: 'quanheng/plan@1',
  id: 'p',
  title: { en: 'Plan', zh: '方案' },
  effective: { from: '2026-01' },
  kpis: { courtesy: { direction: 'lower', unit: 'count' } },
  posts: {
    online: {
      covers: ['chat'],
      levels: { junior: { base: 4200, bonus: 1000 } },
      scorecard: [
        {
          kpi: 'csat_top_box',
          weight: '60%',
          anchors: [
            [0.7, 0],
            [0.9, 100],
          ],
        },
        {
          kpi: 'contacts',
          weight: '40%',
          anchors: [
            [10, 0],
            [90, 100],
          ],
        },
      ],
      curve: {
        kind: 'points',
        points: [
          [60, 0],
          [100, 1],
        ],
      },
      gates: [{ id: 'g', when: { kpi: 'qa', below: 60 }, then: { multiply: '50%' } }],
      items: [{ id: 'meal', title: 'Meal', amount: 200 }],
    },
  },
  pools: [{ id: 'q', scope: 'team', for: 'performance', fund: { amount: 100 }, rule: 'scale_down' }],
  annual: [{ id: 'year_end', month: 12, months_of_base: 1 }],
  overtime: { workday: 1.5 },
  employer: { on_cost: '32%' },
};

/** Places of the plan by what stands there. */
const places: Readonly<Record<ValueKind, readonly ValuePath[]>> = {
  number: [
    ['posts', 'online', 'levels', 'junior', 'base'],
    ['posts', 'online', 'scorecard', 1, 'weight'],
    ['posts', 'online', 'scorecard', 0, 'anchors', 1, 0],
    ['posts', 'online', 'gates', 0, 'when', 'below'],
    ['posts', 'online', 'items', 0, 'amount'],
    ['pools', 0, 'fund', 'amount'],
    ['annual', 0, 'month'],
    ['overtime', 'workday'],
  ],
  list: [
    ['posts', 'online', 'scorecard'],
    ['posts', 'online', 'scorecard', 0, 'anchors'],
    ['posts', 'online', 'curve', 'points'],
    ['posts', 'online', 'gates'],
    ['pools'],
  ],
  map: [
    ['posts'],
    ['posts', 'online'],
    ['posts', 'online', 'levels'],
    ['posts', 'online', 'gates', 0, 'then'],
    ['kpis', 'courtesy'],
    ['effective'],
    ['pools', 0, 'fund'],
  ],
  name: [
    ['id'],
    ['posts', 'online', 'scorecard', 0, 'kpi'],
    ['posts', 'online', 'items', 0, 'id'],
    ['posts', 'online', 'curve', 'kind'],
    ['kpis', 'courtesy', 'direction'],
    ['effective', 'from'],
    ['pools', 0, 'rule'],
  ],
};

const kinds = Object.keys(places) as ValueKind[];
const good = JSON.stringify(plan, null, 1);

/** What is wrong with an answer to a malformed document; nothing where it is as it should be. @param places  where a problem must be told */
function faultOf(text: string, ...places: readonly string[]): string[] {
  const start = process.cpuUsage();
  const { plan: read, problems } = parsePlan(text);
  const { user, system } = process.cpuUsage(start);
  return [
    ...(read === null ? [] : ['gives a plan']),
    ...(hasErrors(problems) ? [] : ['is without a fault']),
    ...places.filter((place) => !told(problems).includes(place)).map((place) => `is not told at ${place}`),
    ...problems.flatMap(({ at }) => (isPlaced(at) ? [] : [`tells no line and column: ${at}`])),
    ...(user + system < 2_000_000 ? [] : [`takes ${(user + system) / 1e6} s`]),
  ];
}

const isPlaced = (at: string): boolean => /line [1-9]\d*, column [1-9]\d*\)?$/.test(at);
const told = (problems: readonly Problem[]): string => problems.map(({ at }) => at).join('; ');

describe('parsePlan(text) of a malformed document tells problems with line and column, and gives no plan', () => {
  test('the plan that they are made of is a good one', () => {
    expect(parsePlan(good)).toMatchObject({ plan: { id: 'p' } });
  });

  test.each(malformedValues)('$name, wherever it cannot stand', ({ yaml, breaks, isScalar }) => {
    const found = breaks.flatMap((kind) =>
      places[kind].flatMap((path) => {
        const text = withText(plan, path, yaml);
        const told = isScalar ? [placeOfPiece(text, yaml)] : [];
        return faultOf(text, ...told).map((words) => `${path.join('.')} ${words}`);
      }),
    );
    expect(found).toEqual([]);
  });

  test.each(Object.entries(hostileValues))('%s, first, in the middle and last', (_, yaml) => {
    const first: ValuePath = ['id'];
    const found = [first, ['posts', 'online', 'items', 0, 'amount'], ['employer', 'on_cost']].flatMap(
      (path) => faultOf(withText(plan, path, yaml)).map((words) => `${path.join('.')} ${words}`),
    );
    expect(found).toEqual([]);
  });

  test.each(Object.entries(malformedTexts(good)))('%s', (_, text) => expect(faultOf(text)).toEqual([]));

  test.each([
    [['schema']],
    [['id']],
    [['posts']],
    [['posts', 'online', 'levels']],
    [['posts', 'online', 'scorecard', 0, 'kpi']],
    [['posts', 'online', 'scorecard', 0, 'weight']],
    [['posts', 'online', 'scorecard', 0, 'anchors']],
    [['posts', 'online', 'curve', 'kind']],
    [['posts', 'online', 'curve', 'points']],
    [['posts', 'online', 'gates', 0, 'when']],
    [['posts', 'online', 'gates', 0, 'then']],
    [['posts', 'online', 'items', 0, 'id']],
    [['posts', 'online', 'items', 0, 'title']],
    [['pools', 0, 'fund']],
    [['annual', 0, 'months_of_base']],
    [['effective', 'from']],
  ] satisfies [ValuePath][])('without %j', (path) => expect(faultOf(without(plan, path))).toEqual([]));

  test('nothing of it reaches the prototype of every object', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('two faults in any two kinds of places are told at once', () => {
    const pairs = kinds.flatMap((one) =>
      kinds.filter((other) => other > one).map((other) => [one, other] as const),
    );
    const found = pairs.flatMap(([one, other]) => {
      const [first, second] = [places[one].at(-1), places[other][1]] as [ValuePath, ValuePath];
      const half = JSON.parse(withText(plan, first, '"@@first@@"')) as object;
      const text = withText(half, second, '.nan').replace('"@@first@@"', 'true');
      return faultOf(text, placeOfPiece(text, 'true'), placeOfPiece(text, '.nan')).map(
        (words) => `${first.join('.')} and ${second.join('.')} ${words}`,
      );
    });
    expect(found).toEqual([]);
  });
});

describe('parseOverlay(text) and applyOverlay(plan, overlay) of a malformed overlay change nothing', () => {
  const base = planOfText(good);
  const before = JSON.stringify(base);
  const addresses: Readonly<Record<ValueKind, readonly string[]>> = {
    number: ['posts.online.levels.junior.base', 'posts.online.gates.g.when', 'employer.on_cost'],
    list: ['posts.online.scorecard.contacts.anchors', 'posts.online.covers'],
    map: ['posts.online.curve', 'posts.online.gates.g.then', 'kpis.courtesy'],
    name: ['posts.online.scorecard.contacts.kpi', 'pools.q.rule'],
  };

  /** What is wrong with the answer to an overlay that cannot be laid over the plan. */
  function overlayFault(text: string): string[] {
    const { overlay, problems } = parseOverlay(text);
    if (!overlay)
      return problems.flatMap(({ at }) => (isPlaced(at) ? [] : [`tells no line and column: ${at}`]));
    const laid = applyOverlay(base, overlay);
    return [
      ...(laid.plan === null ? [] : ['gives a plan']),
      ...(hasErrors(laid.problems) ? [] : ['is without a fault']),
      ...(JSON.stringify(base) === before ? [] : ['changes the plan']),
    ];
  }

  test.each(malformedValues)('$name', ({ yaml, breaks }) => {
    const found = breaks.flatMap((kind) =>
      addresses[kind].flatMap((at) =>
        overlayFault(
          withText(
            {
              set: [
                { at: 'scale', to: 1 },
                { at, to: 0 },
              ],
            },
            ['set', 1, 'to'],
            yaml,
          ),
        ).map((words) => `${at} ${words}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test.each(Object.entries(hostileValues))('%s', (_, yaml) => {
    expect(overlayFault(withText({ set: [{ at: 'scale', to: 1 }] }, ['set', 0, 'to'], yaml))).toEqual([]);
  });

  test.each(Object.entries(malformedTexts('set: []\n')))('%s', (_, text) => {
    const { overlay, problems } = parseOverlay(text);
    expect([overlay, problems.filter(({ at }) => !isPlaced(at))]).toEqual([null, []]);
  });
});
