import { describe, expect, test } from 'vitest';
import { frameOf } from '../frame/frame-builder.ts';
import { planProblems } from '../problems/plan-problems.ts';
import { checkAgainstData } from './check-against-data.ts';
import { parsePlan } from './parse-plan.ts';

const good = `
schema: quanheng/plan@1
id: p
posts:
  online:
    title: Online
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard:
      - { kpi: csat_top_box, weight: 50%, anchors: [[0.7, 0], [0.9, 100]] }
      - { kpi: contacts, weight: 50%, anchors: [[10, 0], [90, 100]] }
    curve: { kind: points, points: [[60, 0], [100, 1]] }
`;
const csat = '{ kpi: csat_top_box, weight: 50%, anchors: [[0.7, 0], [0.9, 100]] }';
const contacts = '{ kpi: contacts, weight: 50%, anchors: [[10, 0], [90, 100]] }';
const scorecard = `scorecard:\n      - ${csat}\n      - ${contacts}\n`;
const part = (text: string): [string, string] => ['    curve:', `    ${text}\n    curve:`];
const top = (text: string): [string, string] => ['id: p', `id: p\n${text}`];
const weighed = (weight: string): [string, string] => [
  'csat_top_box, weight: 50%',
  `csat_top_box, weight: ${weight}`,
];
const gate = (when: string): [string, string] =>
  part(`gates: [{ when: ${when}, then: { zero: performance } }]`);
const nine = Array.from({ length: 9 }, () => contacts).join(', ');

/** By code: what a good plan is changed from and to so that the code comes up. */
const byText: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'plan/empty': [good, ' '],
  'plan/not-yaml': ['id: p', 'id: ['],
  'plan/full-width-mark': ['title: Online', 'title：Online'],
  'plan/full-width-value': ['base: 4200', 'base: ４２００'],
  'plan/yaml-tab': ['    title: Online', '\ttitle: Online'],
  'plan/yaml-colon': ['title: Online', 'title:Online'],
  'plan/double-key': ['title: Online', 'title: Online\n    title: Phone'],
  'plan/text-too-long': top(`# ${'x'.repeat(200_000)}`),
  'plan/too-many-parts': top(`x: [${'1,'.repeat(40_000)}1]`),
  'plan/too-deep': top(`x: ${'['.repeat(60)}${']'.repeat(60)}`),
  'plan/unknown-key': top('pool: 3'),
  'plan/missing-key': ['schema: quanheng/plan@1', ''],
  'plan/no-value': ['base: 4200', 'base:'],
  'plan/wrong-value': part('missing: { rule: { a: 1 } }'),
  'plan/not-a-share': weighed('half'),
  'plan/not-a-number': ['base: 4200', 'base: lots'],
  'plan/not-a-text': ['title: Online', 'title: 3'],
  'plan/not-a-list': part('gates: 3'),
  'plan/not-a-map': ['{ junior: { base: 4200, bonus: 1000 } }', 'junior'],
  'plan/not-a-point': ['[60, 0]', '[60]'],
  'plan/too-small': ['base: 4200', 'base: -1'],
  'plan/not-above': top('overtime: { hours_per_month: 0 }'),
  'plan/too-large': ['base: 4200', 'base: 2e9'],
  'plan/too-few-items': part('covers: []'),
  'plan/name-length': ['junior', '"x'.padEnd(70, 'x') + '"'],
  'plan/not-an-id': ['id: p', 'id: 1p'],
  'plan/not-a-month': top('effective: { from: 2026-13 }'),
  'plan/not-a-choice': ['kind: points', 'kind: best'],
  'plan/ambiguous-kpi': ['id: p\nposts:', 'id: p\nkpis: { a: { title: T }, b: { title: T } }\nposts:'],
  'plan/weights-sum': weighed('40%'),
  'plan/weight-range': weighed('101%'),
  'plan/duplicate-kpi': ['kpi: contacts', 'kpi: csat_top_box'],
  'plan/no-scale': [', anchors: [[10, 0], [90, 100]]', ''],
  'plan/band-reversed': [
    'anchors: [[10, 0], [90, 100]]',
    'band: { from: 2, to: 1, falls_below: 1, falls_above: 1 }',
  ],
  'plan/tier-order': ['[60, 0], [100, 1]', '[100, 0], [60, 1]'],
  'plan/no-post': [good, 'schema: quanheng/plan@1\nid: p\nposts: {}'],
  'plan/no-level': ['{ junior: { base: 4200, bonus: 1000 } }', '{}'],
  'plan/curve-without-scorecard': [scorecard, 'scorecard: []\n'],
  'plan/gate-condition': gate('{ kpi: complaint_rate }'),
  'plan/limit-unit': part('cap: { of: performance }'),
  'plan/floor-above-cap': part('cap: 100%\n    floor: 120%'),
  'plan/effective-reversed': top('effective: { from: 2026-02, to: 2026-01 }'),
  'plan/against-direction': ['[10, 0], [90, 100]', '[10, 100], [90, 0]'],
  'plan/percent-slip': ['[0.7, 0], [0.9, 100]', '[70, 0], [90, 100]'],
  'plan/multiple-slip': part('cap: 200'),
  'plan/below-zero': top('scale: -1'),
  'plan/gate-never-strikes': gate('{ kpi: complaint_rate, above: 2 }'),
  'plan/line-not-paid': part('cap: { share: 1, of: commission }'),
  'plan/unknown-kpi': ['kpi: contacts', 'kpi: happiness'],
  'plan/many-kpis': [scorecard, `scorecard: [${nine}]\n`],
  'plan/small-weight': weighed('4%'),
  'plan/large-weight': [
    scorecard,
    `scorecard:\n      - ${csat.replace('50%', '60%')}\n      - ${contacts}\n      - ${contacts}\n`,
  ],
  'plan/anchors-direction': ['[[10, 0], [90, 100]]', '[[10, 0], [50, 100], [90, 0]]'],
  'plan/falling-curve': [
    'curve: { kind: points, points: [[60, 0], [100, 1]] }',
    'curve: { kind: steps, steps: [[60, 1], [80, 0.5]] }',
  ],
  'plan/covered-twice': ['    title: Online\n', '    covers: [chat, phone]\n'],
};

/** By code: what a good plan is changed from and to so that the code comes up for the data below. */
const byData: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'plan/as-if-in-force': top('effective: { from: 2030-01 }'),
  'plan/overtime-without-hours': top('overtime: {}'),
  'plan/kpi-held-by-rule': part('missing: { rule: zero }'),
  'plan/kpi-without-data': part('missing: { min_coverage: 60% }'),
  'plan/post-without-people': ['  online:', '  chat:'],
  'plan/name-not-in-data': part('covers: [online, chat]'),
  'plan/post-not-covered': ['id: p', 'id: p'],
  'plan/level-not-covered': ['junior:', 'middle:'],
  'plan/no-base-pay': ['base: 4200, ', ''],
};

const frame = frameOf(
  ['online', 'phone'].map((post) => ({
    person: post,
    month: '2026-01',
    labels: { post, level: 'junior' },
    measures: { contacts: 50 },
  })),
);

describe('every problem of the catalogue of plans comes up for a plan that has it', () => {
  test('the table is whole', () => {
    expect([...Object.keys(byText), ...Object.keys(byData)].toSorted()).toEqual(
      Object.keys(planProblems).toSorted(),
    );
  });

  /** Parts that only some codes want beside the change. */
  const beside: Readonly<Record<string, (text: string) => string>> = {
    'plan/ambiguous-kpi': (text) => text.replace('kpi: contacts', 'kpi: T'),
    'plan/covered-twice': (text) => `${text}  phone:\n    levels: { junior: { base: 1 } }\n`,
  };

  test.each(Object.entries(byText))('%s', (code, [from, to]) => {
    expect(good).toContain(from);
    expect(parsePlan(good).problems).toEqual([]);
    const changed = good.replace(from, to);
    const found = parsePlan(beside[code]?.(changed) ?? changed).problems;
    expect(found.map((each) => each.code)).toContain(code);
  });

  test.each(Object.entries(byData))('%s, for data', (code, [from, to]) => {
    const { plan, problems } = parsePlan(good.replace(from, to));
    if (!plan) throw new Error(JSON.stringify(problems));
    expect(checkAgainstData(plan, frame).map((each) => each.code)).toContain(code);
  });
});
