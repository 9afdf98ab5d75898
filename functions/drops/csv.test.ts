import { describe, expect, test } from 'vitest';
import { Findings } from './findings.ts';
import { parseMapping } from './mapping-document.ts';
import type { ProblemValues, Sentence } from '../../simulations/problems/problem.ts';

const at = (line: number, table = '') => ({ line, table });

test('Findings: one problem for each column and rule, most frequent first, with five lines and an example', () => {
  const findings = new Findings();
  findings.cell('stars', 'not-a-number', at(3), 'x');
  for (let line = 10; line < 17; line++)
    findings.cell('stars', 'out-of-range', at(line), `${'9'.repeat(50)}`);
  findings.reject('day', 'not-a-date', at(4), 'y'.repeat(300));
  findings.reject('day', 'not-a-date', at(5), 'z');
  findings.cell('age', 'not-a-number', at(6), 'w');
  expect(findings.rejects).toEqual([
    { line: 4, column: 'day', rule: 'not-a-date', text: 'y'.repeat(200) },
    { line: 5, column: 'day', rule: 'not-a-date', text: 'z' },
  ]);
  const inEnglish = (values: ProblemValues) => ({ ...values, reason: (values['reason'] as Sentence).en });
  expect(findings.problems().map(({ code, at, values }) => [code, at, inEnglish(values)])).toEqual([
    [
      'data/rows-rejected',
      'line 4, column "day"',
      {
        column: 'day',
        reason: 'it is not a date of the declared format',
        count: 2,
        lines: '4, 5',
        example: `"${'y'.repeat(40)}"`,
      },
    ],
    [
      'data/cells-unreadable',
      'line 10, column "stars"',
      {
        column: 'stars',
        reason: 'it lies outside the range of the mapping',
        count: 7,
        lines: '10, 11, 12, 13, 14 …',
        example: `"${'9'.repeat(40)}"`,
      },
    ],
    [
      'data/cells-unreadable',
      'line 3, column "stars"',
      { column: 'stars', reason: 'it is not a number', count: 1, lines: '3', example: '"x"' },
    ],
    [
      'data/cells-unreadable',
      'line 6, column "age"',
      { column: 'age', reason: 'it is not a number', count: 1, lines: '6', example: '"w"' },
    ],
  ]);
});

describe('parseMapping(text)', () => {
  const good = `
schema: quanheng/mapping@1
id: m
person: { column: who }
month: { column: day }
results: { qa: { numerator: qa } }
`;
  const told = (from: string, to: string): string[] => {
    expect(good).toContain(from);
    const { problems } = parseMapping(good.replace(from, to));
    const part = (at: string): string => at.replace(/ \(line \d+, column \d+\)$|, column \d+$/, '');
    return problems.map(
      ({ at, values }) => `${part(at)} | ${(values['fault'] as Sentence | undefined)?.en ?? ''}`,
    );
  };

  test('fills in what is left out', () => {
    expect(parseMapping(good).mapping).toEqual({
      schema: 'quanheng/mapping@1',
      id: 'm',
      missing: [],
      person: { column: 'who' },
      file: { decimal_comma: false },
      month: { column: 'day', starts_on_day: 1 },
      people: { labels: {} },
      results: { qa: { numerator: 'qa' } },
    });
  });

  test('takes every format of dates and lengths of time, and no other', () => {
    const takes = (format: string): boolean => {
      const contacts = `contacts: { id: { column: id }, columns: { own: { column: o, format: '${format}' } } }`;
      return parseMapping(good.replace('results: { qa: { numerator: qa } }', contacts)).problems.length === 0;
    };
    const formats =
      'ymd dmy mdy yymmdd yyyy-mm seconds minutes h:mm:ss mm:ss clock12 excel-day-fraction'.split(' ');
    expect(formats.filter(takes)).toEqual(formats);
    expect(['', 'hours', 'ydm'].filter(takes)).toEqual([]);
  });

  test.each([
    ['id: m', 'id: [', 'line 4 | '],
    ['id: m', 'id: 1m', 'id | id: '],
    ['results: { qa: { numerator: qa } }', '', 'mapping | neither contacts nor results are mapped'],
    [
      'results:',
      'contacts: { id: { column: id } }\nresults:',
      'mapping | a row is either a contact or a person and month: contacts or results, not both',
    ],
    ['results:', 'ratings: { kind: { constant: qa }, values: { a: a } }\nresults:', 'mapping | a row is'],
    ['qa: {', 'QA: {', 'results.QA | results.QA: '],
    ['{ column: day }', '{ column: day, starts_on_day: 29 }', 'month.starts_on_day | month.starts_on_day: '],
    ['{ column: day }', '{ column: day, starts_on_day: 0 }', 'month.starts_on_day | month.starts_on_day: '],
    ['id: m', 'id: m\ncolour: red', 'mapping | unknown: colour'],
  ])('%s as %s', (from, to, detail) => {
    const [first = '', ...more] = told(from, to);
    expect([first.slice(0, detail.length), more]).toEqual([detail, []]);
  });

  test.each([
    ['people: { labels: { team: { column: name } } }', 'people.labels.team'],
    ['contacts: { id: { column: name } }', 'contacts.id'],
    [
      'contacts: { id: { column: id }, columns: { category: { column: name } } }',
      'contacts.columns.category',
    ],
    ['results: { qa: { numerator: name } }', 'results.qa'],
    ['results: { qa: { numerator: a, denominator: name } }', 'results.qa'],
    ['results: { qa: { numerator: a, samples: name } }', 'results.qa'],
    ['ratings: { kind: { column: name }, values: { qa: a } }', 'ratings.kind'],
    ['ratings: { kind: { column: k }, rater: { column: name }, values: { qa: a } }', 'ratings.rater'],
    ['ratings: { kind: { column: k }, values: { qa: name } }', 'ratings.values.qa'],
  ])('a column of names is nothing else: %s', (part, place) => {
    const table = /^(contacts|results|ratings)/.test(part) ? '' : '\nresults: { qa: { numerator: qa } }';
    const text = good.replace(
      'results: { qa: { numerator: qa } }',
      `person_name: { column: name }\n${part}${table}`,
    );
    expect(parseMapping(text).problems).toMatchObject([
      {
        at: expect.stringMatching(/^person_name \(line/) as string,
        values: {
          fault: {
            en: `person_name: the column "name" is also mapped as ${place}; a column of names is for looking people up and nothing else`,
          },
        },
      },
    ]);
    expect(
      parseMapping(text.replaceAll('person_name: { column: name }', 'person_name: { column: n }')).problems,
    ).toEqual([]);
  });
});
