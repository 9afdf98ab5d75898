import { describe, expect, test } from 'vitest';
import { frameOf } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { compilePlan } from '../compile-plan.ts';
import { paidLine, planOfText, type GivenRow } from '../testing/paid-line.ts';

/** A plan whose line `pay` tells the grade `g` of each person: 3 for A, 2 for B, 1 for C. */
const graded = (grade: string, more = '') =>
  planOfText(`
schema: quanheng/plan@1
id: graded
posts:
  p:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }]
    missing: { no_score: target }
    items: [{ id: pay, title: Pay, by: { grade: g }, table: { A: 3, B: 2${grade.includes('[C,') ? ', C: 1' : ''} } }]
    ${more}
grades: [{ id: g, ${grade} }]
`);
const gradesOf = (grade: string, people: readonly GivenRow[]) => paidLine(graded(grade), 'pay', people);
const scores = (values: readonly number[]) => values.map((qa) => ({ qa }));
const ranked = (rest: string) =>
  `by: score, rank: { among: post, shares: [[A, 20%], [B, 70%], [C, 10%]], ${rest} }`;

describe('grades by cuts', () => {
  test('reaching a cut counts, within the slack; below the last is no grade', () => {
    expect(gradesOf('by: score, cuts: [[A, 90], [B, 70]]', scores([90, 89.9, 70, 69]))).toEqual([3, 2, 2, 0]);
    expect(gradesOf('by: score, cuts: [[A, 90], [B, 70]]', scores([89.99999999999999]))).toEqual([3]);
  });

  test('lower is better: each holds up to its value', () => {
    const speed = [30, 31, 60, 61].map((first_response) => ({ first_response }));
    expect(gradesOf('by: first_response, cuts: [[A, 30], [B, 60]]', speed)).toEqual([3, 2, 2, 0]);
  });

  test('a number below zero has a grade too', () => {
    const sales = [-5, 0].map((sales_amount) => ({ sales_amount }));
    expect(gradesOf('by: sales_amount, cuts: [[A, 0], [B, -10]]', sales)).toEqual([2, 3]);
  });
});

describe('grades by rank', () => {
  const ten = [88, 95, 95, 70, 82, 91, 77, 60, 85, 95];

  test('one by the order of people: two of three that tie have the better grade', () => {
    expect(gradesOf(ranked('ties: person'), scores(ten))).toEqual([2, 3, 3, 2, 2, 2, 2, 1, 2, 2]);
  });

  test('the better grade, or the worse, for all that tie across a boundary', () => {
    expect(gradesOf(ranked('ties: better'), scores(ten))).toEqual([2, 3, 3, 2, 2, 2, 2, 1, 2, 3]);
    expect(gradesOf(ranked('ties: worse'), scores(ten))).toEqual([2, 2, 2, 2, 2, 2, 2, 1, 2, 2]);
  });

  test('numbers of people by largest remainder, ties to the better grade', () => {
    // 11 × 20, 70, 10 % = 2.2, 7.7, 1.1: 2, 8, 1; 12: 2.4, 8.4, 1.2: 3, 8, 1
    const falling = (n: number) => scores(Array.from({ length: n }, (_, k) => 100 - k));
    expect(gradesOf(ranked(''), falling(11))).toEqual([3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 1]);
    expect(gradesOf(ranked(''), falling(12))).toEqual([3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 1]);
  });

  test('in each team apart, among those who have a value', () => {
    const rank = 'by: score, rank: { among: team, shares: [[A, 50%], [B, 50%]], at_least: 2 }';
    const people = [
      { team: 'x', qa: 90 },
      { team: 'x', qa: 50 },
      { team: 'y', qa: 40 },
      { team: 'y', qa: 30 },
      { team: 'y' },
      { team: 'z', qa: 99 },
    ];
    expect(gradesOf(rank, people)).toEqual([3, 2, 3, 2, 0, 0]);
  });

  test('of a KPI where lower is better the lowest is the best', () => {
    const rank = 'by: first_response, rank: { among: all, shares: [[A, 50%], [B, 50%]], at_least: 2 }';
    expect(gradesOf(rank, [{ first_response: 90 }, { first_response: 20 }])).toEqual([2, 3]);
  });
});

test('a modifier by grade is 1 without one and for what its table leaves out', () => {
  const plan = graded(
    'by: score, cuts: [[A, 90], [B, 70], [C, 0]]',
    'modifiers: [{ by: { grade: g }, table: { A: 120%, C: 50% } }]\n    curve: { kind: fixed, multiple: 1 }',
  );
  const people = [{ qa: 95 }, { qa: 75 }, { qa: 10 }, {}];
  expect(paidLine(plan, 'performance', people)).toEqual([1200, 1000, 500, 1000]);
});

test('conditions on a grade: from one on, up to one, one of several; nobody without a grade meets any', () => {
  const people = [{ qa: 95 }, { qa: 75 }, { qa: 10 }, {}];
  const met = (when: string) =>
    paidLine(
      graded(
        'by: score, cuts: [[A, 90], [B, 70], [C, 0]]',
        `gates: [{ when: { grade: g, ${when} }, then: { zero: performance } }]\n    curve: { kind: fixed, multiple: 1 }`,
      ),
      'performance',
      people,
    );
  expect(met('at_least: B')).toEqual([0, 0, 1000, 1000]);
  expect(met('at_most: B')).toEqual([1000, 0, 0, 1000]);
  expect(met('is: [A, C]')).toEqual([0, 1000, 0, 1000]);
});

test('the payslip says the grade, the place and that several tie', () => {
  const frame = frameOf(
    [90, 90, 80, 70].map((qa, k) => ({
      person: `p${k}`,
      month: '2026-01',
      labels: { post: 'p', level: 'junior' },
      measures: { qa },
    })),
  );
  const rank = 'by: score, rank: { among: post, shares: [[A, 25%], [B, 75%]], at_least: 4 }';
  const told = payslip(compilePlan(graded(rank)), frame, 0);
  if (told.kind !== 'paid') throw new Error('paid by the plan');
  const line = told.slip.lines.find(({ id }) => id === 'pay');
  expect(told.slip.flags).toContain('tied-across-grades:g');
  expect(JSON.stringify(line)).toContain('Place by score');
  expect(JSON.stringify(line)).toContain('g (2 = A, 1 = B)');
});
