import { describe, expect, test } from 'vitest';
import type { Frame } from '../frame/frame.ts';
import { frameOf } from '../frame/record-frame.ts';
import type { Problem } from '../problems/problem.ts';
import { planProblems } from '../problems/plan-problems.ts';
import { documentAdvice } from './advice/document-advice.ts';
import { planAdvice } from './advice/plan-advice.ts';
import { checkAgainstData } from './check-against-data.ts';
import { caseProblems } from './cases/case-problems.ts';
import { parsePlan } from './parse-plan.ts';
import { placesIn } from './place-in-text.ts';

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
const items = (rest: string): [string, string] => part(`items: [{ id: a, title: A, ${rest} }]`);
const variant = (weights: string): [string, string] =>
  part(`variants: [{ id: v, title: V, when: { kpi: qa, is: 1 }, weights: { ${weights} } }]`);
const grades = (text: string): [string, string] => top(`grades: [${text}]`);
const stars = '{ id: star, by: score, cuts: [[A, 90], [B, 0]] }';
/** A rule of a ladder over a post of two levels. */
const laddered = (rule: string, more = ''): [string, string] => [
  'id: p\nposts:',
  `id: p\n${more}ladder: { rules: [{ id: up, ${rule} }] }\nposts:`,
];
const everyScore = 'when: { score: { at_least: 1 } }';
/** A pool without a fault, but for the parts given. */
const pooled = (change: Readonly<Record<string, string | undefined>>): [string, string] => {
  const sound = { id: 'q', scope: 'team', for: 'performance', fund: '{ amount: 1 }', rule: 'scale_down' };
  const parts = Object.entries({ ...sound, ...change }).filter(([, value]) => value !== undefined);
  return top(`pools: [{ ${parts.map(([key, value]) => `${key}: ${value}`).join(', ')} }]`);
};
const pool = (id: string, scope: string): string =>
  `{ id: ${id}, scope: ${scope}, for: performance, fund: { amount: 500 }, rule: scale_down }`;
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
  'plan/hidden-character': ['title: Online', 'title: On\u202eline'],
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
  'plan/condition': gate('{ kpi: complaint_rate }'),
  'plan/exactly-one': items('amount: 1, per: { kpi: contacts, amount: 1 }'),
  'plan/by-without-table': items('by: { label: level }'),
  'plan/deducts-from-base': items('amount: 1, deducts_from: base'),
  'plan/double-line': items('amount: 1 }, { id: a, title: B, amount: 2'),
  'plan/double-cost': top('benefits: [{ id: a, cost: 1 }]\ntraining: [{ id: a, cost: 1 }]'),
  'plan/on-cost-elsewhere': top('employer: { on_cost: { sites: { X: [{ id: all, rate: 30% }] } } }'),
  'plan/matrix-shape': [
    'curve: { kind: points, points: [[60, 0], [100, 1]] }',
    'curve: { kind: matrix, rows: { kpi: contacts, at: [1, 2] }, columns: { kpi: qa, at: [1] }, multiples: [[0]] }',
  ],
  'plan/variant-kpi': variant('qa: 100%'),
  'plan/variant-weights': variant('contacts: 90%'),
  'plan/rated-shrunk': ['[[0.7, 0], [0.9, 100]]', '[[0.7, 0], [0.9, 100]], raters: { qa: 100% }, shrink: {}'],
  'plan/rater-self': ['[[0.7, 0], [0.9, 100]]', '[[0.7, 0], [0.9, 100]], raters: { qa: 50%, self: 50% }'],
  'plan/rater-weights': ['[[0.7, 0], [0.9, 100]]', '[[0.7, 0], [0.9, 100]], raters: { qa: 50%, peer: 30% }'],
  'plan/without-raters': ['[[0.7, 0], [0.9, 100]]', '[[0.7, 0], [0.9, 100]], leniency: corrected'],
  'plan/shrink-period': ['[[0.7, 0], [0.9, 100]]', '[[0.7, 0], [0.9, 100]], period: quarter, shrink: {}'],
  'plan/shrink-total': ['[[10, 0], [90, 100]]', '[[10, 0], [90, 100]], shrink: {}'],
  'plan/probation-low': top('probation: { months: 3, base: 79% }'),
  'plan/probation-long': top('probation: { months: 7 }'),
  'plan/double-id': grades(`${stars}, ${stars}`),
  'plan/doubt-not-share': gate('{ kpi: qa, below: 60, benefit_of_doubt: 90% }'),
  'plan/share-rounded-away': ['weight: 50%, anchors: [[0.7', 'weight: 50%, round: half_up, anchors: [[0.7'],
  'plan/overtime-below-law': top('overtime: { workday: 140% }'),
  'plan/overtime-hours-long': top('overtime: { hours_per_month: 176 }'),
  'plan/pool-minimum-and-cap': pooled({ minimum: '{ amount: 1 }', cap: '{ amount: 2 }' }),
  'plan/pool-minimum-above-fund': pooled({ minimum: '{ amount: 3 }', fund: '{ per_person: 2 }' }),
  'plan/tier-unreachable': [
    'curve: { kind: points, points: [[60, 0], [100, 1]] }',
    'curve: { kind: steps, steps: [[60, 1], [110, 2]] }',
  ],
  'plan/tier-empty': [
    'curve: { kind: points, points: [[60, 0], [100, 1]] }',
    'curve: { kind: steps, steps: [[60, 1], [80, 1]] }',
  ],
  'plan/overtime-base-low': top(
    'overtime: {}\nlegal_minimum: { table: { otherwise: [{ from: 2026-01, amount: 4300 }] } }',
  ),
  'plan/rank-of-few': grades(
    '{ id: star, by: score, rank: { among: post, at_least: 5, shares: [[A, 20%], [B, 80%]] } }',
  ),
  'plan/rank-ends-employment': grades(
    '{ id: star, by: score, rank: { among: post, shares: [[A, 90%], [末位淘汰, 10%]] } }',
  ),
  'plan/modifier-scale': part('modifiers: [{ by: contacts, table: { A: 1 } }]'),
  'plan/unknown-grade': gate('{ grade: star, is: A }'),
  'plan/unknown-grade-name': ['id: p\nposts:', `id: p\ngrades: [${stars}]\nposts:`],
  'plan/grade-order': grades('{ id: star, by: score, cuts: [[B, 0], [A, 90]] }'),
  'plan/grade-shares': grades('{ id: star, by: score, rank: { among: post, shares: [[A, 20%], [B, 70%]] } }'),
  'plan/limit-unit': part('cap: { of: performance }'),
  'plan/floor-above-cap': part('cap: 100%\n    floor: 120%'),
  'plan/effective-reversed': top('effective: { from: 2026-02, to: 2026-01 }'),
  'plan/against-direction': ['[10, 0], [90, 100]', '[10, 100], [90, 0]'],
  'plan/percent-slip': ['[0.7, 0], [0.9, 100]', '[70, 0], [90, 100]'],
  'plan/multiple-slip': part('cap: 200'),
  'plan/below-zero': top('scale: -1'),
  'plan/condition-never-met': gate('{ kpi: complaint_rate, above: 2 }'),
  'plan/line-of-no-post': pooled({ for: 'perfomance' }),
  'plan/unknown-post': pooled({ posts: '[phone]' }),
  'plan/pool-rate': pooled({ fund: '{ share_of: base }' }),
  'plan/pool-by': pooled({ rule: 'share' }),
  'plan/pool-adds': pooled({ for: undefined, adds: 'extra' }),
  'plan/pool-up': pooled({ up: 'true' }),
  'plan/award-by': top('awards: [{ id: b, title: B, pick: { top: 1 }, amount: 1 }]'),
  'plan/award-prize': top('awards: [{ id: b, title: B, pick: { top: 1, by: score } }]'),
  'plan/award-bound': top(
    'awards: [{ id: b, title: B, pick: { top: 1, by: contacts, lower_bound: 95% }, amount: 1 }]',
  ),
  'plan/award-of': top(
    'awards: [{ id: b, title: B, pick: { teams: 1, by: { kpi: contacts, of: person } }, amount: 1 }]',
  ),
  'plan/ranked-band': top(
    'awards: [{ id: b, title: B, pick: { top: 1, by: overtime_workday_hours }, amount: 1 }]',
  ),
  'plan/award-minimum': top('awards: [{ id: b, title: B, pick: { teams: 1, by: qa }, amount: 1 }]'),
  'plan/ladder-play': top('ladder: { in_replay: play, rules: [] }'),
  'plan/ladder-nowhere': laddered(`from: junior, to: middle, ${everyScore}`),
  'plan/ladder-no-base': [
    good,
    good
      .replace('bonus: 1000 }', 'bonus: 1000 }, senior: { bonus: 1 }')
      .replace(
        'id: p\n',
        `id: p\nladder: { rules: [{ id: up, from: junior, to: senior, ${everyScore} }] }\n`,
      ),
  ],
  'plan/ladder-rank': [
    good,
    good
      .replace('{ junior:', '{ trainee: { base: 4000 }, junior:')
      .replace(
        'id: p\n',
        'id: p\ngrades: [{ id: class, by: score, rank: { among: post, shares: [[A, 90%], [B, 10%]] } }]\nladder: { rules: [{ id: down, from: junior, to: trainee, when: { in: 2 of 2 quarters, of: { grade: class, is: B } } }] }\n',
      ),
  ],
  'plan/not-periods': gate('{ in: 5 of 4 quarters, of: { kpi: qa, above: 1 } }'),
  'plan/line-not-paid': part('cap: { share: 1, of: commission }'),
  'plan/line-not-changed': gate('{ kpi: qa, below: 60 }').map((text) =>
    text.replace('zero: performance', 'zero: base'),
  ) as [string, string],
  'plan/unknown-line': part('cap: { share: 1, of: perfomance }'),
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
  'plan/change-turns-order': top(
    `pools: [${pool('a', 'team')}, ${pool('b', 'site')}]\nchanges: [{ id: c, from: 2026-03, set: [{ at: pools, to: [${pool('b', 'site')}, ${pool('a', 'team')}] }] }]`,
  ),
  'plan/change-outside-dates': top(
    'effective: { from: 2026-03 }\nchanges: [{ id: c, from: 2026-03, set: [{ at: scale, to: 1 }] }]',
  ),
  'plan/change-moves-people': top(
    'changes: [{ id: c, from: 2026-03, remove: [posts.online], add: [{ at: posts.chat, to: { covers: [online], levels: { junior: {} } } }] }]',
  ),
  'plan/level-not-in-table': part('components: [{ id: goal, period: quarter, target: { juniors: 600 } }]'),
  'plan/covered-twice': ['    title: Online\n', '    covers: [chat, phone]\n'],
};

/** By code: what a good plan is changed from and to so that the code comes up for the data below. */
const byData: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'plan/sum-not-exact': part(
    'gates: [{ when: { kpi: praise_count, of: post, above: 1 }, then: { zero: performance } }]',
  ),
  // five people in post online, one on the phone, who is not paid
  'plan/pool-minimums-short': pooled({
    scope: 'post',
    for: undefined,
    adds: 'extra',
    rule: 'share',
    by: 'equal',
    fund: '{ amount: 100 }',
    minimum: '{ amount: 30 }',
  }),
  'plan/case-short-list': top(
    'cases: [{ id: c, given: { months: [{}, {}] }, expect: { performance: [1000] } }]',
  ),
  'plan/case-differs': top('cases: [{ id: c, given: {}, expect: { performance: 7 } }]'),
  'plan/case-unknown-name': top(
    'cases: [{ id: c, given: { months: [{ contacts: 50 }, { contcats: 60 }] }, expect: { base: [4200, 4200] } }]',
  ),
  'plan/case-without-figure': top('cases: [{ id: c, given: {}, expect: { bonus: 7 } }]'),
  'plan/as-if-in-force': top('effective: { from: 2030-01 }'),
  'plan/pays-by-protected': part('items: [{ id: a, title: A, amount: 1, when: { label: Gender, is: f } }]'),
  'plan/overtime-without-hours': top('overtime: {}'),
  'plan/overtime-above': top('overtime: {}'),
  'plan/commission-below-zero': part(
    'commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] }',
  ),
  'plan/kpi-held-by-rule': part('missing: { rule: zero }'),
  'plan/kpi-without-data': part('missing: { min_coverage: 60% }'),
  'plan/shrink-without-samples': ['[[0.7, 0], [0.9, 100]]', '[[0.7, 0], [0.9, 100]], shrink: {}'],
  'plan/post-without-people': ['  online:', '  chat:'],
  'plan/name-not-in-data': part('covers: [online, chat]'),
  'plan/post-not-covered': ['id: p', 'id: p'],
  'plan/level-not-covered': ['junior:', 'middle:'],
  'plan/no-base-pay': ['base: 4200, ', ''],
};

/** Twenty-five people of one post and month: 20 % have 90 % of satisfied customers, nobody handles 90 contacts. */
const crowd = frameOf(
  Array.from({ length: 25 }, (_, k) => {
    const csat = 70 + 5 * (k % 5);
    return {
      person: `p${k}`,
      month: '2026-01',
      labels: { post: 'online', level: 'junior' },
      measures: {
        csat_top_box: [csat, 100],
        fcr: [csat, 100],
        contacts: 30 + 2 * ((7 * k) % 25),
        qa: 90,
      } as const,
    };
  }),
);
const fixed = (text: string, multiple = 1): [string, string] => [
  'curve: { kind: points, points: [[60, 0], [100, 1]] }',
  `${text}\n    curve: { kind: fixed, multiple: ${multiple} }`,
];

/** By code: what a good plan is changed from and to so that the code comes up for the crowd. */
const byAdvice: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'plan/kpi-without-variance': ['[[0.7, 0], [0.9, 100]]', '[[0.1, 0], [0.2, 100]]'],
  'plan/twin-kpis': ['kpi: contacts', 'kpi: fcr'],
  'plan/goal-out-of-reach': ['id: p', 'id: p'],
  'plan/goals-outside-zone': ['id: p', 'id: p'],
  'plan/gate-strikes-nobody': gate('{ kpi: qa, below: 60 }'),
  'plan/clauses-not-replayed': part(
    `gates: [${Array.from({ length: 42 }, () => '{ when: { kpi: qa, below: 60 }, then: { zero: performance } }').join(', ')}]`,
  ),
  'plan/gate-strikes-everybody': fixed(
    'gates: [{ when: { kpi: qa, below: 95 }, then: { zero: performance } }]',
  ),
  'plan/cap-binds': fixed('cap: 80%'),
  'plan/pay-below-minimum': [
    `${good}`,
    good
      .replace('id: p', 'id: p\nlegal_minimum: { table: { otherwise: [{ from: 2020-01, amount: 6000 }] } }')
      .replace(...fixed('')),
  ],
  'plan/tier-out-of-reach': part(
    'commission: { kpi: contacts, kind: marginal_tiers, tiers: [[0, 1%], [30, 2%], [80, 3%]] }',
  ),
  'plan/award-one-team': top(
    'awards: [{ id: star, title: S, pick: { top: 1, by: qa, min_samples: 1 }, amount: 300 }]',
  ),
  'plan/variable-share': fixed('', 0),
  'plan/even-level': fixed(''),
};

/** Three teams of five people in three months; team a alone has a KPI of 90 in all of them. */
const teams = frameOf(
  Array.from({ length: 45 }, (_, k) => ({
    person: `p${k % 15}`,
    month: `2026-0${1 + Math.floor(k / 15)}`,
    labels: { post: 'online', level: 'junior', team: 'abc'[k % 3] as string },
    measures: { qa: k % 3 === 0 ? 90 : 80, contacts: k },
  })),
);

/** By code: what a good plan is changed from and to so that it comes up as advice on the document alone. */
const byDocument: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'plan/cliff': [
    'curve: { kind: points, points: [[60, 0], [100, 1]] }',
    'curve: { kind: steps, steps: [[60, 50%], [80, 70%], [100, 100%]] }',
  ],
  'plan/whole-tiers': part(
    'commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 2%], [10000, 3%], [11000, 3.5%]] }',
  ),
  'plan/dead-zone': ['[[60, 0], [100, 1]]', '[[60, 0], [70, 0.5], [90, 0.5], [100, 1]]'],
  'plan/unused': ['id: p\nposts:', 'id: p\nkpis: { solved: { unit: share } }\nposts:'],
  'plan/one-perspective': [
    scorecard,
    `scorecard: [${['csat_top_box', 'nps', 'praise_count'].map((kpi, k) => `{ kpi: ${kpi}, weight: ${[30, 30, 40][k]}%, anchors: [[0, 0], [1, 100]] }`).join(', ')}]\n`,
  ],
};

/** By code: whom it concerns and what moves. */
const stakes: Readonly<Record<string, object>> = {
  'plan/kpi-without-variance': { people: 25 },
  'plan/twin-kpis': { people: 25 },
  'plan/goal-out-of-reach': { people: 25 },
  'plan/goals-outside-zone': { people: 25 },
  'plan/gate-strikes-nobody': { people: null },
  'plan/clauses-not-replayed': { people: 25 },
  // 25 × 1000 yuan, 25 × 200, 25 × (6000 − 5200)
  'plan/gate-strikes-everybody': { people: 25, fenAMonth: 2_500_000 },
  'plan/cap-binds': { people: 25, fenAMonth: 500_000 },
  'plan/pay-below-minimum': { people: 25, fenAMonth: 2_000_000 },
  'plan/tier-out-of-reach': { people: 25 },
  // all five of team a tie and win 300 each month
  'plan/award-one-team': { people: 5, fenAMonth: 150_000 },
  'plan/variable-share': { people: 25 },
  'plan/even-level': { people: 25 },
};

/**
 * By code: where it is found. Lines of the good plan: 2 schema, 3 id, 5 the post, 6 its title, 7 levels,
 * 8 scorecard, 9 and 10 its KPIs, 11 curve; a part that is added stands before the curve, or on line 4.
 */
const places: Readonly<Record<string, string>> = {
  'plan/kpi-without-variance': 'posts.online.scorecard[0]',
  'plan/twin-kpis': 'posts.online.scorecard[1]',
  'plan/goal-out-of-reach': 'posts.online.scorecard[1]',
  'plan/goals-outside-zone': 'posts.online.scorecard',
  'plan/gate-strikes-nobody': 'posts.online.gates[0]',
  'plan/clauses-not-replayed': 'plan',
  'plan/gate-strikes-everybody': 'posts.online.gates[0]',
  'plan/cap-binds': 'posts.online.cap',
  'plan/pay-below-minimum': 'legal_minimum',
  'plan/variable-share': 'posts.online',
  'plan/even-level': 'posts.online.levels.junior',
  'plan/tier-out-of-reach': 'posts.online.commission.tiers[2]',
  'plan/award-one-team': 'awards[0]',
  'plan/cliff': 'posts.online.curve (line 11)',
  'plan/whole-tiers': 'posts.online.commission (line 11)',
  'plan/dead-zone': 'posts.online.curve.points[1] (line 11)',
  'plan/unused': 'kpis.solved (line 4)',
  'plan/one-perspective': 'posts.online.scorecard (line 8)',
  'plan/tier-unreachable': 'posts.online.curve.steps[1] (line 11)',
  'plan/tier-empty': 'posts.online.curve.steps[1] (line 11)',
  'plan/overtime-base-low': 'posts.online.levels.junior.base (line 9)',
  'plan/rank-of-few': 'grades[0].rank.at_least (line 4)',
  'plan/rank-ends-employment': 'grades[0] (line 4)',
  'plan/sum-not-exact': 'plan',
  'plan/pays-by-protected': 'plan',
  'plan/doubt-not-share': 'posts.online.gates[0].when.benefit_of_doubt (line 11)',
  'plan/share-rounded-away': 'posts.online.scorecard[0].round_to (line 9)',
  'plan/overtime-below-law': 'overtime.workday (line 4)',
  'plan/overtime-hours-long': 'overtime.hours_per_month (line 4)',
  'plan/pool-minimum-and-cap': 'pools[0].minimum (line 4)',
  'plan/pool-minimum-above-fund': 'pools[0].minimum (line 4)',
  'plan/pool-minimums-short': 'pools[0].minimum',
  'plan/case-short-list': 'cases[0].expect.performance',
  'plan/line-not-changed': 'posts.online.gates[0].then.zero[0] (line 11)',
  'plan/case-differs': 'cases[0].expect.performance',
  'plan/case-unknown-name': 'cases[0].given.months[1].contcats',
  'plan/case-without-figure': 'cases[0].expect.bonus',
  'plan/empty': 'line 1',
  'plan/not-yaml': 'line 4',
  'plan/full-width-mark': 'line 6',
  'plan/full-width-value': 'posts.online.levels.junior.base (line 7)',
  'plan/yaml-tab': 'line 6',
  'plan/yaml-colon': 'line 6',
  'plan/double-key': 'line 7',
  'plan/hidden-character': 'line 6',
  'plan/text-too-long': 'line 4',
  'plan/too-many-parts': 'line 4',
  'plan/too-deep': 'line 4',
  'plan/unknown-key': 'pool (line 4)',
  'plan/missing-key': 'schema (line 3)',
  'plan/no-value': 'posts.online.levels.junior.base (line 7)',
  'plan/wrong-value': 'posts.online.missing.rule (line 11)',
  'plan/not-a-share': 'posts.online.scorecard[0].weight (line 9)',
  'plan/not-a-number': 'posts.online.levels.junior.base (line 7)',
  'plan/not-a-text': 'posts.online.title (line 6)',
  'plan/not-a-list': 'posts.online.gates (line 11)',
  'plan/not-a-map': 'posts.online.levels (line 7)',
  'plan/not-a-point': 'posts.online.curve.points[0] (line 11)',
  'plan/too-small': 'posts.online.levels.junior.base (line 7)',
  'plan/not-above': 'overtime.hours_per_month (line 4)',
  'plan/too-large': 'posts.online.levels.junior.base (line 7)',
  'plan/too-few-items': 'posts.online.covers (line 11)',
  'plan/name-length': `posts.online.levels.${'x'.repeat(69)} (line 7)`,
  'plan/not-an-id': 'id (line 3)',
  'plan/not-a-month': 'effective.from (line 4)',
  'plan/not-a-choice': 'posts.online.curve.kind (line 11)',
  'plan/ambiguous-kpi': 'posts.online.scorecard[1].kpi (line 11)',
  'plan/weights-sum': 'posts.online.scorecard (line 9)',
  'plan/weight-range': 'posts.online.scorecard[0].weight (line 9)',
  'plan/duplicate-kpi': 'posts.online.scorecard[1].kpi (line 10)',
  'plan/no-scale': 'posts.online.scorecard[1] (line 10)',
  'plan/band-reversed': 'posts.online.scorecard[1].band (line 10)',
  'plan/tier-order': 'posts.online.curve.points[1] (line 11)',
  'plan/no-post': 'posts (line 3)',
  'plan/no-level': 'posts.online.levels (line 7)',
  'plan/curve-without-scorecard': 'posts.online.curve (line 9)',
  'plan/condition': 'posts.online.gates[0].when (line 11)',
  'plan/exactly-one': 'posts.online.items[0] (line 11)',
  'plan/by-without-table': 'posts.online.items[0] (line 11)',
  'plan/deducts-from-base': 'posts.online.items[0].deducts_from (line 11)',
  'plan/double-line': 'posts.online.items[1].id (line 11)',
  'plan/double-cost': 'training[0].id (line 5)',
  'plan/on-cost-elsewhere': 'employer.on_cost (line 4)',
  'plan/matrix-shape': 'posts.online.curve.multiples (line 11)',
  'plan/variant-kpi': 'posts.online.variants[0].weights.qa (line 11)',
  'plan/variant-weights': 'posts.online.variants[0].weights (line 11)',
  'plan/rated-shrunk': 'posts.online.scorecard[0].shrink (line 9)',
  'plan/rater-self': 'posts.online.scorecard[0].raters.self (line 9)',
  'plan/rater-weights': 'posts.online.scorecard[0].raters (line 9)',
  'plan/without-raters': 'posts.online.scorecard[0].leniency (line 9)',
  'plan/shrink-period': 'posts.online.scorecard[0].shrink (line 9)',
  'plan/shrink-total': 'posts.online.scorecard[1].shrink (line 10)',
  'plan/probation-low': 'probation.base (line 4)',
  'plan/probation-long': 'probation.months (line 4)',
  'plan/double-id': 'grades[1].id (line 4)',
  'plan/modifier-scale': 'posts.online.modifiers[0] (line 11)',
  'plan/unknown-grade': 'posts.online.gates[0].when.grade (line 11)',
  'plan/unknown-grade-name': 'posts.online.gates[0].when.is (line 12)',
  'plan/grade-order': 'grades[0].cuts (line 4)',
  'plan/grade-shares': 'grades[0].rank.shares (line 4)',
  'plan/limit-unit': 'posts.online.cap (line 11)',
  'plan/floor-above-cap': 'posts.online.floor (line 12)',
  'plan/effective-reversed': 'effective.to (line 4)',
  'plan/against-direction': 'posts.online.scorecard[1] (line 10)',
  'plan/percent-slip': 'posts.online.scorecard[0] (line 9)',
  'plan/multiple-slip': 'posts.online.cap (line 11)',
  'plan/below-zero': 'scale (line 4)',
  'plan/condition-never-met': 'posts.online.gates[0].when (line 11)',
  'plan/line-of-no-post': 'pools[0].for[0] (line 4)',
  'plan/unknown-post': 'pools[0].posts[0] (line 4)',
  'plan/pool-rate': 'pools[0].fund (line 4)',
  'plan/pool-by': 'pools[0] (line 4)',
  'plan/pool-adds': 'pools[0] (line 4)',
  'plan/pool-up': 'pools[0].up (line 4)',
  'plan/award-by': 'awards[0].pick (line 4)',
  'plan/award-prize': 'awards[0] (line 4)',
  'plan/award-bound': 'awards[0].pick.lower_bound (line 4)',
  'plan/award-of': 'awards[0].pick.by.of (line 4)',
  'plan/ranked-band': 'awards[0].pick.by (line 4)',
  'plan/award-minimum': 'awards[0].pick (line 4)',
  'plan/ladder-play': 'ladder.in_replay (line 4)',
  'plan/ladder-nowhere': 'ladder.rules[0] (line 4)',
  'plan/ladder-no-base': 'ladder.rules[0].to (line 4)',
  'plan/ladder-rank': 'ladder.rules[0].when (line 5)',
  'plan/not-periods': 'posts.online.gates[0].when.in (line 11)',
  'plan/line-not-paid': 'posts.online.cap.of (line 11)',
  'plan/unknown-line': 'posts.online.cap.of (line 11)',
  'plan/unknown-kpi': 'posts.online.scorecard[1].kpi (line 10)',
  'plan/many-kpis': 'posts.online.scorecard (line 8)',
  'plan/small-weight': 'posts.online.scorecard[0].weight (line 9)',
  'plan/large-weight': 'posts.online.scorecard[0].weight (line 9)',
  'plan/anchors-direction': 'posts.online.scorecard[1] (line 10)',
  'plan/falling-curve': 'posts.online.curve (line 11)',
  'plan/change-turns-order': 'changes (line 5)',
  'plan/change-outside-dates': 'changes[0].from (line 5)',
  'plan/change-moves-people': 'changes[0] (line 4)',
  'plan/level-not-in-table': 'posts.online.components[0].target.juniors (line 11)',
  'plan/covered-twice': 'posts.phone (line 13)',
  'plan/as-if-in-force': 'effective',
  'plan/overtime-without-hours': 'overtime',
  'plan/overtime-above': 'overtime',
  'plan/commission-below-zero': 'posts.online.commission.kpi',
  'plan/kpi-held-by-rule': 'posts.online.scorecard[0].kpi',
  'plan/kpi-without-data': 'posts.online.scorecard[0].kpi',
  'plan/shrink-without-samples': 'posts.online.scorecard[0].shrink',
  'plan/post-without-people': 'posts.chat',
  'plan/name-not-in-data': 'posts.online.covers[1]',
  'plan/post-not-covered': 'posts',
  'plan/level-not-covered': 'posts.online.levels',
  'plan/no-base-pay': 'posts.online.levels.junior',
};

/** By code: what the sentence is filled with, where it is worked out. */
const filled: Readonly<Record<string, object>> = {
  // no KPI, so no score, which pays as on target: 1,000
  'plan/case-differs': { case: 'c', name: 'performance', place: 1, expected: 7, found: 1000 },
  'plan/tier-out-of-reach': { value: { en: '80', zh: '80' }, least: 5 },
  'plan/award-one-team': { months: 3 },
  // 50 % of 1000 at 60 points, of 4200 + 1000
  'plan/cliff': { at: 60, yuan: '500', share: { en: '9.6 %', zh: '9.6%' }, level: 'junior' },
  // 1 % more of 10,000 against 0.5 % more of 11,000
  'plan/whole-tiers': { at: '10,000', whole: '300', marginal: '200' },
  'plan/dead-zone': { from: 70, to: 90 },
  'plan/unused': { name: 'solved' },
  'plan/one-perspective': {
    share: { en: '100 %', zh: '100%' },
    perspective: { en: 'customer', zh: '客户' },
  },
  'plan/tier-unreachable': { at: 110, least: 0, most: 100 },
  'plan/tier-empty': { at: 80, before: 60 },
  'plan/overtime-base-low': { level: 'junior', base: 4200, least: 4300 },
  'plan/rank-of-few': { grade: 'star', given: 5, least: 10 },
  'plan/rank-ends-employment': { grade: 'star' },
  'plan/kpi-without-variance': { points: 100 },
  'plan/twin-kpis': { r: '1.00' },
  'plan/goal-out-of-reach': { kpi: { en: 'Contacts handled', zh: '工单处理量' }, least: 5 },
  'plan/goals-outside-zone': {
    list: {
      en: 'Satisfied customers 20 %, Contacts handled fewer than 5 people',
      zh: '满意率 20%、工单处理量 不足 5 人',
    },
  },
  'plan/gate-strikes-nobody': { least: 5 },
  'plan/clauses-not-replayed': { most: 40, left: 2 },
  'plan/gate-strikes-everybody': { share: 95 },
  'plan/cap-binds': { share: { en: '100 %', zh: '100%' } },
  'plan/variable-share': { post: 'online', share: { en: '0 %', zh: '0%' } },
  'plan/even-level': { post: 'online', level: 'junior', spread: { en: '0 %', zh: '0%' } },
  // 5 × 30 − 100
  'plan/pays-by-protected': { label: 'Gender' },
  'plan/pool-minimums-short': { id: 'q', missing: { en: '50', zh: '50' } },
  'plan/pool-minimum-above-fund': { id: 'q', minimum: 3, fund: 2, missing: 1 },
  'plan/doubt-not-share': { kpi: 'qa' },
  'plan/share-rounded-away': { kpi: 'csat_top_box' },
  'plan/overtime-below-law': { given: { en: '140 %', zh: '140%' }, least: { en: '150 %', zh: '150%' } },
  'plan/overtime-hours-long': { given: '176', most: 174 },
  'plan/exactly-one': { subject: 'a', known: 'amount, per, over_target, steps, by' },
  'plan/by-without-table': { subject: 'a' },
  'plan/deducts-from-base': { item: 'a' },
  'plan/double-line': { line: 'a', post: 'online' },
  'plan/case-unknown-name': { case: 'c', name: 'contcats', near: 'contacts' },
  'plan/matrix-shape': { rows: 2, columns: 1 },
  'plan/variant-kpi': { kpi: 'qa', variant: 'v', known: 'csat_top_box, contacts' },
  'plan/variant-weights': { variant: 'v', post: 'online', sum: 90 },
  'plan/rated-shrunk': { kpi: 'csat_top_box' },
  'plan/rater-self': { kpi: 'csat_top_box' },
  'plan/rater-weights': { kpi: 'csat_top_box', sum: 80 },
  'plan/without-raters': { kpi: 'csat_top_box', key: 'leniency' },
  'plan/shrink-period': { kpi: 'csat_top_box' },
  'plan/shrink-total': { kpi: 'contacts' },
  'plan/probation-low': { given: '79 %' },
  'plan/probation-long': { given: 7 },
  'plan/double-id': { id: 'star' },
  'plan/unknown-grade': { grade: 'star', known: '—' },
  'plan/unknown-grade-name': { name: 'C', grade: 'star', known: 'A, B' },
  'plan/full-width-mark': { mark: '：', plain: ':' },
  'plan/full-width-value': { given: '"４２００"', plain: '4200' },
  'plan/double-key': { key: 'title' },
  'plan/hidden-character': {
    code: 'U+202E',
    kind: { en: 'a mark that turns the direction of text', zh: '改变文字方向的控制符' },
  },
  'plan/text-too-long': { limit: '200000' },
  'plan/too-many-parts': { limit: '20000' },
  'plan/too-deep': { limit: '40' },
  'plan/not-a-text': { given: '3', known: 'en, zh' },
  'plan/too-small': { given: '-1', least: 0 },
  'plan/not-above': { given: '0', least: 0 },
  'plan/too-large': { most: 1_000_000_000 },
  'plan/too-few-items': { count: 0, least: 1 },
  'plan/name-length': { given: `"${'x'.repeat(38)}…` },
  'plan/unknown-kpi': { kpi: 'happiness' },
  'plan/ambiguous-kpi': { kpi: 'T', known: 'a, b' },
  'plan/weights-sum': { post: 'online', sum: '90', missing: '+10' },
  'plan/weight-range': { kpi: 'csat_top_box', weight: 101 },
  'plan/band-reversed': { from: 2, to: 1 },
  'plan/tier-order': { index: 2, value: 60, before: 100, previous: 1 },
  'plan/effective-reversed': { from: '2026-02', to: '2026-01' },
  'plan/against-direction': { kpi: 'contacts', worse: 'lower' },
  'plan/percent-slip': { kpi: 'csat_top_box', given: 70 },
  'plan/multiple-slip': { given: 200 },
  'plan/condition-never-met': { kpi: 'complaint_rate', limit: 2 },
  'plan/many-kpis': { count: 9 },
  'plan/small-weight': { kpi: 'csat_top_box', weight: 4 },
  'plan/large-weight': { kpi: 'csat_top_box', weight: 60 },
  'plan/falling-curve': { at: 80, drop: 0.5 },
  'plan/change-outside-dates': { from: '2026-03' },
  'plan/change-moves-people': { name: 'online', post: 'chat', other: 'online' },
  'plan/level-not-in-table': { level: 'juniors', known: 'junior', near: 'junior' },
  'plan/covered-twice': { name: 'phone', post: 'phone', other: 'online' },
  'plan/as-if-in-force': { from: '2030-01', to: '…', months: 1 },
  'plan/commission-below-zero': { kpi: 'sales_amount', post: 'online' },
  'plan/overtime-above': { most: 36, people: 6 },
  'plan/kpi-held-by-rule': {
    kpi: 'csat_top_box',
    known: 'contacts, praise_count, sales_amount',
    rule: 'zero',
  },
  'plan/kpi-without-data': {
    kpi: 'csat_top_box',
    known: 'contacts, praise_count, sales_amount',
    rule: 'renormalise',
  },
  'plan/shrink-without-samples': { kpi: 'csat_top_box' },
  'plan/post-without-people': { post: 'chat', known: 'online, phone' },
  'plan/name-not-in-data': { post: 'chat', known: 'online, phone' },
  'plan/post-not-covered': { post: 'phone', people: '< 5' },
  'plan/level-not-covered': { post: 'online', level: 'junior', people: '5' },
  'plan/no-base-pay': { level: 'junior' },
};

const frameWith = (more: Readonly<Record<string, number>>) =>
  frameOf(
    ['online', 'online', 'online', 'online', 'online', 'phone'].map((post, k) => ({
      person: `${post} ${k}`,
      month: '2026-01',
      labels: { post, level: 'junior' },
      // praise of five people comes to 5 · 10¹⁰, in millionths beyond 2⁵³
      measures: { contacts: 50, sales_amount: post === 'online' ? -20 : 20, praise_count: 1e10, ...more },
    })),
  );
/** Data that only some codes want. */
const frames: Readonly<Record<string, Frame>> = {
  'plan/shrink-without-samples': frameWith({ csat_top_box: 0.8 }),
  'plan/overtime-above': frameWith({ overtime_workday_hours: 36.5 }),
};
const frame = frameWith({});

describe('every problem of the catalogue of plans comes up for a plan that has it', () => {
  test('the table is whole', () => {
    const codes = Object.keys(planProblems).toSorted();
    const found = [byText, byData, byAdvice, byDocument].flatMap((table) => Object.keys(table));
    expect(found.toSorted()).toEqual(codes);
    expect(Object.keys(places).toSorted()).toEqual(codes);
  });

  /** Parts that only some codes want beside the change. */
  const beside: Readonly<Record<string, (text: string) => string>> = {
    'plan/ambiguous-kpi': (text) => text.replace('kpi: contacts', 'kpi: T'),
    'plan/unknown-grade-name': (text) => text.replace(...gate('{ grade: star, is: C }')),
    'plan/covered-twice': (text) => `${text}  phone:\n    levels: { junior: { base: 1 } }\n`,
  };

  const expectTold = (problems: readonly Problem[], code: string): void => {
    const found = problems.find((each) => each.code === code);
    // columns are those of `place-in-text.test.ts` and `malformed.test.ts`
    expect(found?.at.replace(/, column \d+/, '')).toBe(places[code]);
    expect(found?.values).toMatchObject(filled[code] ?? {});
  };

  test.each(Object.entries(byText))('%s', (code, [from, to]) => {
    expect(good).toContain(from);
    expect(parsePlan(good).problems).toEqual([]);
    const changed = good.replace(from, to);
    const found = parsePlan(beside[code]?.(changed) ?? changed).problems;
    expectTold(found, code);
  });

  test.each(Object.entries(byData))('%s, for data', (code, [from, to]) => {
    const { plan, problems } = parsePlan(good.replace(from, to));
    if (!plan) throw new Error(JSON.stringify(problems));
    expectTold([...checkAgainstData(plan, frames[code] ?? frame), ...caseProblems(plan)], code);
  });

  test.each(Object.entries(byDocument))('%s, as advice', (code, [from, to]) => {
    const text = good.replace(from, to);
    const { plan, problems } = parsePlan(text);
    if (!plan) throw new Error(JSON.stringify(problems));
    expect(documentAdvice(plan).map((each) => each.code)).toEqual([code]);
    const placed = placesIn(text);
    expectTold(
      documentAdvice(plan).map((each) => ({ ...each, at: placed(each.at) })),
      code,
    );
  });

  test.each(Object.entries(byAdvice))('%s, for the crowd', (code, [from, to]) => {
    const { plan, problems } = parsePlan(good.replace(from, to));
    if (!plan) throw new Error(JSON.stringify(problems));
    const found = planAdvice(plan, code === 'plan/award-one-team' ? teams : crowd);
    expectTold(found, code);
    expect(found.find((each) => each.code === code)?.stake).toMatchObject(stakes[code] ?? {});
  });
});
