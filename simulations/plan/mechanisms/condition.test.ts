import { describe, expect, test } from 'vitest';
import { runCases } from '../cases/run-cases.ts';
import { parsePlan } from '../parse-plan.ts';
import { conditionWords } from './condition-words.ts';
import { condition } from './condition.ts';

/** Performance of 1,000 that a gate takes away: 0 where the condition holds. */
function paid(when: string, given: string): (number | null)[] {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: conditions
kpis: { breaches: { unit: count }, contacts: { unit: count } }
posts:
  p: { levels: { junior: { base: 1, bonus: 1000 } }, gates: [{ when: ${when}, then: { zero: performance } }] }
cases: [{ id: c, given: ${given}, expect: { performance: [0, 0, 0, 0] } }]
`);
  if (!plan) throw new Error(JSON.stringify(problems));
  return runCases(plan).map(({ found }) => found);
}

describe('holds(on, when): by hand, 0 where it holds', () => {
  const months = (...values: string[]): string => `{ months: [${values.join(', ')}] }`;

  test.each([
    // strict beyond the slack, inclusive with it
    ['{ kpi: qa, above: 80 }', '{ qa: 80 }', '{ qa: 80.1 }', [1000, 0]],
    ['{ kpi: qa, below: 80 }', '{ qa: 80 }', '{ qa: 79.9 }', [1000, 0]],
    ['{ kpi: qa, at_least: 80 }', '{ qa: 79.9 }', '{ qa: 80 }', [1000, 0]],
    ['{ kpi: qa, at_most: 80 }', '{ qa: 80.1 }', '{ qa: 80 }', [1000, 0]],
    ['{ kpi: qa, is: 80 }', '{ qa: 80.1 }', '{ qa: 80.00000000001 }', [1000, 0]],
    // what is missing meets nothing, inside `any` and `all` too
    ['{ kpi: qa, below: 80 }', '{ qa: null }', '{ qa: 1 }', [1000, 0]],
    [
      '{ any: [{ kpi: qa, below: 80 }, { label: shift, is: night }] }',
      '{ shift: day }',
      '{ shift: night }',
      [1000, 0],
    ],
    [
      '{ all: [{ kpi: qa, below: 80 }, { label: shift, is: [night, late] }] }',
      '{ qa: 1 }',
      '{ qa: 1, shift: late }',
      [1000, 0],
    ],
    ['{ number: tenure_months, at_most: 3 }', '{ tenure_months: 4 }', '{ tenure_months: 3 }', [1000, 0]],
    ['{ number: tenure_months, at_most: 3 }', '{ level: junior }', '{ tenure_months: 3 }', [1000, 0]],
  ])('%s for %s and %s', (when, first, second, expected) => {
    expect(paid(when, months(first, second)).slice(0, 2)).toEqual(expected);
  });

  // 3 of 40 is 7.5 %: with z 1.645 the interval is 3.0 to 17.5 %, and 5 % is not beyond doubt; 30 of 400: 5.6 to 9.9 %
  test('the benefit of the doubt reads the bound that speaks for the person', () => {
    const when = '{ kpi: complaint_rate, above: 5%, benefit_of_doubt: 90% }';
    const given = months('{ complaint_rate: [3, 40] }', '{ complaint_rate: [30, 400] }');
    expect(paid(when, given).slice(0, 2)).toEqual([1000, 0]);
    expect(paid(when.replace(', benefit_of_doubt: 90%', ''), given).slice(0, 2)).toEqual([0, 0]);
  });

  // a team of 30 in 400: the person's own 40 would leave it in doubt; over two months of a quarter alike
  test('the benefit of the doubt counts the observations of whose value it is, and of its period', () => {
    const when = '{ kpi: complaint_rate, above: 5%, benefit_of_doubt: 90%, of: team }';
    const people =
      '{ people: [{ team: A, complaint_rate: [3, 40] }, { team: A, complaint_rate: [27, 360] }] }';
    expect(paid(when, people).slice(0, 2)).toEqual([0, 0]);
    const given = months('{ complaint_rate: [27, 360] }', '{ complaint_rate: [3, 40] }');
    expect(paid(when.replace('of: team', 'period: quarter'), given).slice(0, 2)).toEqual([0, 0]);
  });

  test('a KPI that counts and is missing meets nothing, over a period and in a team either', () => {
    const given = '{ people: [{ team: A }, { team: A }] }';
    for (const of of ['', ', of: team', ', period: quarter'])
      expect(paid(`{ kpi: contacts, below: 10${of} }`, given).slice(0, 2)).toEqual([1000, 1000]);
  });

  // team: 45 + 41 of 100 is 86 %; alone 90 % and 82 %
  test('the KPI of a team is a ratio of sums', () => {
    const people = (of: string): string =>
      `{ people: [{ team: ${of}, csat_top_box: [45, 50] }, { team: A, csat_top_box: [41, 50] }] }`;
    const when = '{ kpi: csat_top_box, of: team, below: 85% }';
    expect(paid(when, people('A')).slice(0, 2)).toEqual([1000, 1000]);
    expect(paid(when, people('B')).slice(0, 2)).toEqual([1000, 0]);
  });

  // 45 of 50 alone is 90 %; with the 30 that have no denominator it would be 150 %
  test('a month without denominator does not count in the KPI of a team', () => {
    const given = '{ people: [{ team: A, csat_top_box: [45, 50] }, { team: A, csat_top_box: [30, 0] }] }';
    expect(paid('{ kpi: csat_top_box, of: team, above: 95% }', given).slice(0, 2)).toEqual([1000, 1000]);
  });

  test('a KPI that counts adds up over the quarter to date, and begins anew', () => {
    const when = '{ kpi: contacts, period: quarter, above: 250 }';
    const given = months(
      '{ month: 2026-02, contacts: 150 }',
      '{ month: 2026-03, contacts: 101 }',
      '{ month: 2026-04, contacts: 250 }',
    );
    expect(paid(when, given).slice(0, 3)).toEqual([1000, 0, 1000]);
  });
});

test('conditionWords(names, when) says a condition in both languages', () => {
  const names = { kpis: {}, scale: 1 };
  const words = (value: unknown) => conditionWords(names, condition.parse(value));
  expect(words({ kpi: 'complaint_rate', above: '2%', of: 'team' })).toEqual({
    en: 'Complaints per contact (team) above 2 %',
    zh: '投诉率（班组）高于 2%',
  });
  expect(
    words({
      times: 2,
      within: 'quarter',
      of: {
        any: [
          { number: 'tenure_months', at_most: 3 },
          { label: 'shift', is: 'night' },
        ],
      },
    }),
  ).toEqual({
    en: 'months of service at most 3 or shift is night, for the 2nd month of the quarter or more',
    zh: '司龄（月）不高于 3 或 shift 为 night，且为同一季度内第 2 个月或以上',
  });
});
