import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyMechanism } from '../every-mechanism.ts';
import { parsePlan } from '../parse-plan.ts';
import type { PlanDocument } from '../plan-document.ts';
import { planYaml } from '../plan-yaml.ts';
import { applyOverlay } from './apply-overlay.ts';
import { emptyOverlay, type Overlay } from './overlay-document.ts';
import { joinedOverlay, planChanges } from './plan-changes.ts';

function read(text: string): PlanDocument {
  const { plan, problems } = parsePlan(text);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

function overlaid(plan: PlanDocument, overlay: Overlay): PlanDocument {
  const { plan: changed, problems } = applyOverlay(plan, overlay);
  if (!changed) throw new Error(JSON.stringify({ overlay, problems }));
  return changed;
}

const between = (before: PlanDocument, after: PlanDocument): Overlay =>
  joinedOverlay(planChanges(before, after).map(({ overlay }) => overlay));

const plan = read(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 }, senior: { base: 5000, bonus: 1500 } }
    scorecard:
      - { kpi: csat_top_box, weight: 60%, anchors: [[70%, 0], [90%, 100]] }
      - { kpi: contacts, weight: 40%, anchors: [[10, 0], [90, 100]] }
    curve: { kind: points, points: [[60, 0], [100, 1]] }
    gates:
      - { id: quality, when: { kpi: qa, below: 60 }, then: { multiply: 90% } }
      - { when: { kpi: complaint_rate, above: 3% }, then: { zero: performance } }
cases: [{ id: c, given: { post: online, level: junior }, expect: { base: 4000 } }]
`);
const post = plan.posts['online'] as PlanDocument['posts'][string];
const withPost = (part: Partial<typeof post>): PlanDocument => ({
  ...plan,
  posts: { online: { ...post, ...part } },
});

describe('planChanges(before, after)', () => {
  test('names clauses by ids; weights of a scorecard are one', () => {
    const [csat, contacts] = post.scorecard as [
      (typeof post.scorecard)[number],
      (typeof post.scorecard)[number],
    ];
    const after = withPost({
      levels: { junior: { base: 4000, bonus: 1200 }, middle: { base: 4500, bonus: 1100 } },
      scorecard: [
        { ...csat, weight: 0.5, min_samples: 5 },
        { ...contacts, weight: 0.5 },
      ],
      gates: [{ ...(post.gates[0] as (typeof post.gates)[number]), then: { cap: 700, of: ['performance'] } }],
      cap: { share: 1.5, amount: undefined, of: ['performance'] },
    });
    expect(planChanges(plan, after).map(({ at }) => at)).toEqual([
      'posts.online.levels.junior.bonus',
      'posts.online.levels.senior',
      'posts.online.levels.middle',
      'posts.online.weights',
      'posts.online.scorecard.csat_top_box.min_samples',
      'posts.online.gates.quality.then',
      'posts.online.gates.complaint_rate',
      'posts.online.cap',
    ]);
    expect(overlaid(plan, between(plan, after))).toEqual(after);
    expect(overlaid(after, between(after, plan))).toEqual(plan);
  });

  test('sets whole a list in another order, and a scorecard whose KPIs come or go', () => {
    const turned = withPost({ gates: post.gates.toReversed() });
    expect(planChanges(plan, turned).map(({ at }) => at)).toEqual(['posts.online.gates']);
    const [csat] = post.scorecard as [(typeof post.scorecard)[number]];
    const less = withPost({ scorecard: [{ ...csat, weight: 1 }] });
    expect(planChanges(plan, less)).toEqual([
      {
        at: 'posts.online.scorecard',
        overlay: {
          ...emptyOverlay,
          set: [{ at: 'posts.online.scorecard', to: less.posts['online']?.scorecard }],
        },
      },
    ]);
    expect(planChanges(plan, structuredClone(plan))).toEqual([]);
  });

  test('weights that are 100 % together are one clause', () => {
    const rated = (raters: string, weights: string) =>
      read(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard:
      - { kpi: attitude, weight: 60%, anchors: [[0, 0], [100, 100]], raters: { ${raters} } }
      - { kpi: contacts, weight: 40%, anchors: [[10, 0], [90, 100]] }
    variants: [{ id: v, title: V, when: { kpi: qa, is: 1 }, weights: { ${weights} } }]
    curve: { kind: proportional }
`);
    const before = rated('qa: 60%, peer: 40%', 'attitude: 50%, contacts: 50%');
    const after = rated('qa: 50%, peer: 30%, supervisor: 20%', 'contacts: 100%');
    expect(planChanges(before, after).map(({ at }) => at)).toEqual([
      'posts.online.scorecard.attitude.raters',
      'posts.online.variants.v.weights',
    ]);
    expect(overlaid(before, between(before, after))).toEqual(after);
    expect(overlaid(after, between(after, before))).toEqual(before);
  });

  test('sees what a case gives of names that no schema knows', () => {
    const after = read(planYaml(plan).replace('level: junior }', 'level: junior, fte: 1 }'));
    expect(planChanges(plan, after).map(({ at }) => at)).toEqual(['cases.c.given']);
    expect(overlaid(plan, between(plan, after))).toEqual(after);
  });
});

/** Plans of every mechanism, and of the sample; any two of them are far apart. */
const plans = everyMechanism.map(({ example }) => read(example));

/** A plan with some of its numbers a little higher, which are all still allowed. */
const altered = fc
  .record({ plan: fc.constantFrom(...plans), seeds: fc.infiniteStream(fc.nat(9)) })
  .map(({ plan: of, seeds }) => {
    const bumped = JSON.parse(JSON.stringify(of), (key, value: unknown) =>
      (key === 'base' || key === 'bonus') && typeof value === 'number' && seeds.next().value === 0
        ? value + 1
        : value,
    ) as PlanDocument;
    return [of, read(planYaml(bumped))] as const;
  });

describe('laws of changes over plans of every mechanism', () => {
  test('the changes make the second plan of the first, and back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans), fc.constantFrom(...plans), (before, after) => {
        expect(overlaid(before, between(before, after))).toEqual(after);
      }),
      { seed: 21, numRuns: 25 },
    );
    fc.assert(
      fc.property(altered, ([before, after]) => {
        const there = between(before, after);
        expect([...there.add, ...there.remove]).toEqual([]);
        expect(overlaid(before, there)).toEqual(after);
        expect(overlaid(after, between(after, before))).toEqual(before);
      }),
      { seed: 22, numRuns: 80 },
    );
  });

  test('a plan written and read again is the same', () => {
    fc.assert(
      fc.property(altered, ([, after]) => {
        expect(read(planYaml(after))).toEqual(after);
      }),
      { seed: 23, numRuns: 30 },
    );
  });
});
