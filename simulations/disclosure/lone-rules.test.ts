import { describe, expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { onCostOf } from '../plan/mechanisms/employer.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { countsWithOpen } from './lone-rules.ts';
import { defaultThresholds } from './thresholds.ts';
import type { ToldSide } from './told-side.ts';
import { withheldIn, withheldOf } from './told-sides.ts';

/** Thirty agents; leads of two levels and chiefs in one post, who score what is given, the same in both months. */
function worldOf(chiefs: readonly number[], leads: readonly number[] = []) {
  const people = [
    ...Array.from({ length: 30 }, (_, k) => ({ post: 'online', level: 'agent', qa: 20 + 3 * k })),
    ...leads.map((qa, k) => ({ post: 'lead', level: k % 2 ? 'senior' : 'junior', qa })),
    ...chiefs.map((qa) => ({ post: 'lead', level: 'chief', qa })),
  ];
  const frame = frameOf(
    people.flatMap(({ qa, ...labels }, k) =>
      ['2026-01', '2026-02'].map((month) => ({
        person: `p${String(k).padStart(2, '0')}`,
        month,
        labels: { ...labels, site: 'east' },
        measures: { qa },
      })),
    ),
  );
  return (text: string): ToldSide => {
    const { plan, problems } = parsePlan(text);
    if (!plan) throw new Error(JSON.stringify(problems));
    const program = compilePlan(plan);
    return {
      frame,
      people: Array.from({ length: frame.people }, (_, k) => `p${k}`),
      replay: replay(program, frame),
      onCost: onCostOf(plan),
      program,
      told: new Uint8Array(frame.rows).fill(1),
    };
  };
}

interface Terms {
  readonly agent?: number;
  readonly curve?: string;
  readonly bound?: number;
  /** On-cost of the plan, as it is written. */
  readonly onCost?: string;
}

/** A chief gets 9,000 and up to 4,500 by score, a lead 1,000 less. */
const planOf = ({
  agent = 4000,
  curve = '[[0, 0], [150, 1.5]]',
  bound = 1e6,
  onCost = `{ rate: 30%, base_max: ${bound} }`,
}: Terms = {}): string => `
schema: quanheng/plan@1
id: p
posts:
  online: { levels: { agent: { base: ${agent}, bonus: 1000 } }, ${scored('[[0, 0], [150, 1.5]]')} }
  lead: { levels: { junior: { base: 8000, bonus: 3000 }, senior: { base: 8000, bonus: 3000 }, chief: { base: 9000, bonus: 3000 } }, ${scored(curve)} }
employer: { on_cost: ${onCost} }
`;
const scored = (curve: string): string =>
  `scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [150, 150]] }], curve: { kind: points, points: ${curve} }`;

const monthsOf = (answer: readonly [ToldSide, ToldSide], before: ToldSide[] = []) => [
  ...withheldOf(answer, before, defaultThresholds).months,
];
const bend = (score: number): Terms => ({ curve: `[[0, 0], [${score}, ${score / 100}], [150, 1.6]]` });

describe('a refusal does not depend on the pay of whom a plan addresses alone', () => {
  const ten = [30, 35, 40, 45, 50, 60, 70, 75, 80, 90];

  test('a curve that bends above or below the score of the one chief is kept back either way', () => {
    for (const score of [40, 120]) {
      const world = worldOf([score]);
      expect(monthsOf([world(planOf()), world(planOf(bend(80)))])).toEqual([1, 1]);
      expect(monthsOf([world(planOf(bend(80))), world(planOf(bend(80)))], [world(planOf())])).toEqual([1, 1]);
    }
  });

  test('where five others are paid otherwise for sure, it is told either way', () => {
    for (const score of [40, 120]) {
      const world = worldOf([score], ten);
      expect(monthsOf([world(planOf()), world(planOf(bend(20)))])).toEqual([0, 0]);
    }
  });

  test('where thirty others hide the month, the chief’s post and the line are kept back either way', () => {
    for (const score of [40, 120]) {
      const world = worldOf([score], new Array<number>(10).fill(60));
      const answer = [world(planOf()), world(planOf({ ...bend(80), agent: 4100 }))] as const;
      const found = withheldOf(answer, [], defaultThresholds);
      const { groups, lines } = withheldIn(answer[0], found, Uint8Array.of(1, 0));
      expect([groups['post'], lines.has('performance')]).toEqual([[true, true], true]);
    }
  });

  test('of five chiefs their pay decides: one of them is beyond the bend, or none is', () => {
    const told = (...scores: number[]) => {
      const world = worldOf(scores);
      return monthsOf([world(planOf()), world(planOf(bend(80)))]);
    };
    expect(told(10, 20, 30, 40, 50)).toEqual([0, 0]);
    expect(told(10, 20, 30, 40, 90)).toEqual([1, 1]);
  });

  test('a bound of on-cost that the chief may reach is kept back either way, one out of reach is told', () => {
    for (const score of [40, 120]) {
      const world = worldOf([score]);
      const alone = (bound: number) => monthsOf([world(planOf({ bound })), world(planOf({ bound }))]);
      expect([alone(11_000), alone(9001), alone(13_500), alone(20_000)]).toEqual([
        [1, 1],
        [1, 1],
        [0, 0],
        [0, 0],
      ]);
    }
  });

  test('a bound of the chief’s own site is kept back either way, beside other schemes too; one of another site is told', () => {
    for (const score of [40, 120]) {
      const world = worldOf([score]);
      const alone = (sites: string) => {
        const onCost = `{ sites: ${sites}, otherwise: [{ id: all, rate: 30% }] }`;
        return monthsOf([world(planOf({ onCost })), world(planOf({ onCost }))]);
      };
      const bounded = '{ id: housing, rate: 8%, base_max: 11000 }';
      expect(alone(`{ east: [{ id: pension, rate: 16% }, ${bounded}] }`)).toEqual([1, 1]);
      expect(alone(`{ west: [${bounded}] }`)).toEqual([0, 0]);
    }
  });

  test('a training that the chief may need is kept back either way; where twenty others need it the chief’s post is', () => {
    for (const score of [40, 120]) {
      const world = worldOf(
        [score],
        Array.from({ length: 10 }, (_, k) => 81 + 5 * k),
      );
      const told = (when: string) => {
        const side = world(`${planOf()}training: [{ id: coaching, cost: 300, when: ${when} }]\n`);
        const found = withheldOf([side, side], [], defaultThresholds);
        return [found.months[0], withheldIn(side, found, Uint8Array.of(1, 0)).groups['post']];
      };
      const chiefs = '{ all: [{ label: level, is: chief }, { score: { below: 80 } }] }';
      expect(told(chiefs)).toEqual([1, [true, true]]);
      // agents score 20 … 107: the first twenty are below 80
      expect(told('{ score: { below: 80 } }')).toEqual([0, [true, true]]);
      expect(told('{ label: level, is: [agent, junior, senior, chief] }')).toEqual([0, [false, false]]);
    }
  });

  test('with five leads beyond the bound the post is told, with four it is kept back', () => {
    const hidden = (beyond: number, score: number) => {
      // 8,000 + 3,000 reaches 11,000 from a score of 100 on
      const world = worldOf(
        [score],
        Array.from({ length: 10 }, (_, k) => (k < beyond ? 101 + 7 * k : 3 * k)),
      );
      const side = world(planOf({ bound: 11_000 }));
      const found = withheldOf([side, side], [], defaultThresholds);
      return [found.months[0], withheldIn(side, found, Uint8Array.of(1, 0)).groups['post']];
    };
    for (const score of [40, 120]) {
      expect(hidden(5, score)).toEqual([0, [false, false]]);
      expect(hidden(4, score)).toEqual([1, [true, true]]);
    }
  });

  test('with five agents beyond a bound, but no lead, the post of the chief is kept back either way', () => {
    for (const score of [40, 120]) {
      const world = worldOf([score], new Array<number>(10).fill(60));
      // agents score 20 … 107: 10,900 + 1,000 is 11,900 at 100, which three reach, and 11,750 at 85, which eight do
      const side = world(planOf({ bound: 11_750, agent: 10_900 }));
      const found = withheldOf([side, side], [], defaultThresholds);
      const { groups } = withheldIn(side, found, Uint8Array.of(1, 0));
      expect([found.months[0], groups['post']]).toEqual([0, [true, true]]);
    }
  });
});

test('countsWithOpen: what may be apart is few wherever others do not hide it', () => {
  const [apart, open, others] = [
    [0, 1, 7, 6, 0],
    [1, 1, 2, 2, 0],
    [0, 0, 5, 4, 0],
  ].map((list) => Int32Array.from(list)) as [Int32Array, Int32Array, Int32Array];
  expect([...countsWithOpen(apart, open, others, 5)]).toEqual([1, 1, 7, 1, 0]);
});
