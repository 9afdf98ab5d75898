import { z } from 'zod';
import type { NodeId } from '../../program/program.ts';
import { apportioned } from '../../program/lowered/apportioned.ts';
import { rank as ranked } from '../../program/lowered/rank.ts';
import { steps } from '../../program/piecewise.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { weightPoints } from '../weights.ts';
import { grade, type PlanGrade } from './grade-keys.ts';
import { gradeNames, gradeNumberTitle, gradeValue } from './grade-value.ts';
import { gradeWords } from './grade-words.ts';
import { checkGrade } from './grade-check.ts';
import { groupKeys } from './group-scope.ts';
import type { PlanMechanism } from './mechanism.ts';
import { isLowerBetter, rankedTitle, rankedValue } from './ranked-by.ts';

const keys = {
  grades: z
    .array(grade.describe('A grade by exactly one of cuts and rank.'))
    .describe('Grades that modifiers, pay items and conditions read.')
    .default([]),
};

interface GradesPart extends PlanNames {
  readonly grades: readonly PlanGrade[];
}

/** Grades 星级、绩效等级: by the value of score or KPI, or by rank in a group 强制分布. */
export const grades = {
  id: 'grades',
  of: 'plan',
  keys,
  example: `
schema: quanheng/plan@1
id: grades
title: { en: Grades, zh: 绩效等级 }
posts:
  inbound:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [150, 150]] }]
    curve: { kind: points, points: [[0, 100%], [80, 120%]] }
    modifiers:
      - { by: { grade: class }, table: { A: 120%, B: 100%, C: 80% } }
    items:
      - { id: star_pay, title: { en: Star allowance, zh: 星级津贴 }, by: { grade: star }, table: { 5: 500, 4: 300, 3: 100 } }
      - { id: mentor, title: { en: Mentor allowance, zh: 带教津贴 }, amount: 150, when: { grade: star, at_least: 4 } }
      - { id: first_class, title: { en: First-class allowance, zh: 一等津贴 }, amount: 50, when: { grade: class, is: A } }
grades:
  - { id: star, title: { en: Star grade, zh: 星级 }, by: score, cuts: [[5, 110], [4, 100], [3, 90], [2, 60], [1, 0]] }
  - { id: class, title: { en: Class, zh: 绩效等级 }, by: score, rank: { among: post, shares: [[A, 20%], [B, 70%], [C, 10%]], ties: better, at_least: 10 } }
cases:
  - id: stars_and_classes
    given: { people: [{ qa: 118 }, { qa: 109 }, { qa: 109 }, { qa: 104 }, { qa: 101 }, { qa: 99 }, { qa: 97 }, { qa: 95 }, { qa: 90 }, { qa: 72 }] }
    by_hand: 2, 7 and 1 of 10 people; place 2 is tied, so both are A; performance is 1200 from 80 points on, 1180 at 72
    expect:
      performance: [1440, 1440, 1440, 1200, 1200, 1200, 1200, 1200, 1200, 944]
      star_pay: [500, 300, 300, 300, 300, 100, 100, 100, 100, 0]
      mentor: [150, 150, 150, 150, 150, 0, 0, 0, 0, 0]
      first_class: [50, 50, 50, 0, 0, 0, 0, 0, 0, 0]
  - id: too_few_people
    given: { people: [{ qa: 118 }, { qa: 60 }] }
    by_hand: nobody is ranked among fewer than 10 people
    expect: { performance: [1200, 1150], star_pay: [500, 0], first_class: [0, 0] }
`,
  words: (part, at) =>
    part.grades.map((each, k) => ({ clause: `grades[${k}]`, words: gradeWords(each, at.names) })),
  lower: {
    score({ grades: list }, all) {
      list.forEach((each, k) => {
        if (each.cuts) lowerCuts(all, each, each.cuts, `grades[${k}]`);
        else if (each.rank) lowerRank(all, each, each.rank, `grades[${k}]`);
      });
    },
  },
  check(part, _, report) {
    part.grades.forEach((_each, k) => checkGrade(part, k, report));
  },
} as const satisfies PlanMechanism<GradesPart>;

function output(on: PostLowering, each: PlanGrade, node: NodeId, clause: string): void {
  const title = gradeNumberTitle(on.names, each);
  on.outputs[`grade:${each.id}`] = on.builder.mean(node, { title, unit: 'number', clause });
}

function valueOf(each: PlanGrade, name: string): number {
  return gradeValue(each, name) ?? NaN;
}

function lowerCuts(
  all: PlanLowering,
  each: PlanGrade,
  cuts: NonNullable<PlanGrade['cuts']>,
  clause: string,
): void {
  const lower = isLowerBetter(all.names, each.by);
  const worst = Math.min(...cuts.map(([name]) => valueOf(each, name)));
  const points = cuts.map(([name, from]) => [from, valueOf(each, name) - worst + 1] as const);
  const curve = steps(lower ? points : points.toReversed(), lower ? 'passed' : 'reached');
  for (const on of all.posts) {
    const value = rankedValue(on, each.by, clause);
    if (value === undefined) continue;
    const { builder } = on;
    const step = builder.piecewise(value, curve);
    const graded = builder.arithmetic('add', step, builder.constant(worst - 1));
    const none = builder.constant(NaN);
    output(
      on,
      each,
      builder.select(builder.arithmetic('greater', step, builder.constant(0)), graded, none),
      clause,
    );
  }
}

/** Grades by place: as many people of each as its share of the group comes to, by largest remainder. */
function lowerRank(
  all: PlanLowering,
  each: PlanGrade,
  { among, shares, ties, at_least }: NonNullable<PlanGrade['rank']>,
  clause: string,
): void {
  const by = groupKeys(among);
  const name = `grade ${each.id}`;
  const score = all.row(`${name}: value`, (on) => rankedValue(on, each.by, clause));
  const people = all.shared.over({ name: `${name}: people`, fn: 'count', input: score, by, months: 'same' });
  const place = (of: 'better' | 'worse' | 'person'): string =>
    ranked(all, {
      name: `${name}: place, ${of}`,
      score,
      by,
      best: isLowerBetter(all.names, each.by) ? 'lowest' : 'highest',
      ties: of,
    });
  const [best, worst, own] = [place('better'), place('worse'), place(ties)];
  for (const on of all.posts) {
    if (rankedValue(on, each.by, clause) === undefined) continue;
    const { builder } = on;
    const count = builder.mean(builder.shared(people), {
      title: { en: 'People who are ranked', zh: '参与排名人数' },
      unit: 'count',
      clause,
    });
    const counts = apportioned(builder, {
      fund: count,
      weights: shares.map(([, of]) => builder.constant(weightPoints(of))),
    });
    const gradeAt = (at: NodeId): NodeId => gradeOfPlace(on, each, { place: at, counts });
    const title = rankedTitle(on.names, each.by);
    const ownPlace = builder.mean(builder.shared(own), {
      title: { en: `Place by ${title.en}`, zh: `${title.zh}名次` },
      unit: 'count',
      clause,
    });
    const [better, worse] = [gradeAt(builder.shared(best)), gradeAt(builder.shared(worst))];
    const tied = builder.arithmetic('greater', better, worse);
    const graded = gradeAt(ownPlace);
    const flagged = builder.add({
      op: 'orElse',
      input: builder.select(tied, builder.constant(NaN), graded),
      otherwise: graded,
      flag: `tied-across-grades:${each.id}`,
    });
    const enough = builder.arithmetic('atLeast', count, builder.constant(at_least));
    output(on, each, builder.select(enough, flagged, builder.constant(NaN)), clause);
  }
}

/** The grade of a place: the worst, and one step up for each better grade whose people are not all ahead. */
function gradeOfPlace(
  { builder }: PostLowering,
  each: PlanGrade,
  { place, counts }: { readonly place: NodeId; readonly counts: readonly NodeId[] },
): NodeId {
  const values = gradeNames(each).map((name) => valueOf(each, name));
  let upTo = builder.constant(0);
  let value = builder.constant(values.at(-1) ?? NaN);
  values.slice(0, -1).forEach((own, k) => {
    upTo = builder.arithmetic('add', upTo, counts[k] as NodeId);
    const inside = builder.arithmetic('atMost', place, upTo);
    const step = builder.constant(own - (values[k + 1] as number));
    value = builder.arithmetic('add', value, builder.multiply(inside, step));
  });
  return value;
}
