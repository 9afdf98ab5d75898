import { expect, it } from 'vitest';
import { problemWords } from '../../simulations/problems/problem.ts';
import { parseMapping } from './mapping-document.ts';

const good = `schema: quanheng/mapping@1
id: m
person: { column: who }
month: { column: day, format: ymd }
people: { labels: { post: { constant: online }, level: { constant: junior } } }
contacts: { id: { column: id }, columns: { rating: { column: stars, min: 1, max: 5 } } }
`;

it.each([
  ['a wrong type', good.replace('id: m', 'id: 7')],
  ['a bad id', good.replace('id: m', 'id: 7m')],
  ['a field that is missing', good.replace('person: { column: who }\n', '')],
  ['a field that nobody knows', `${good}persons: 1\n`],
  ['a choice that is none', good.replace('format: ymd', 'format: dd')],
  ['a bad name of a column', good.replace('rating:', 'Rating-1:')],
  ['nothing mapped', good.replace(/contacts.*\n/, '')],
  ['both mapped', `${good}results: { qa: { numerator: qa } }\n`],
  ['names elsewhere', `${good}person_name: { column: stars }\n`],
  ['a text that is empty', good.replace('column: who', 'column: ""')],
  ['a number that is none', good.replace('min: 1', 'min: a')],
  ['a number that is too large', good.replace('format: ymd', 'format: ymd, starts_on_day: 40')],
  ['neither column nor constant', good.replace('{ constant: online }', '{ constants: online }')],
  ['a list', '- 1'],
  ['a name of more than 200 characters', good.replace('column: who', `column: ${'w'.repeat(201)}`)],
  ['a tab', good.replace('id: m', '\tid: m')],
  ['a key twice', `${good}id: n\n`],
])('says %s in the language of the reader, each with its place', (_, text) => {
  const { mapping, problems } = parseMapping(text);
  expect([mapping, problems.length > 0]).toEqual([null, true]);
  for (const each of problems) {
    const zh = problemWords(each, 'zh').message;
    const en = problemWords(each, 'en').message;
    expect(zh).toMatch(/[一-鿿]/);
    // names of fields stay as they are written; words of the schema library do not
    expect(zh).not.toMatch(/(?:[a-z]+ ){2}|string|object|record|undefined|\(key\)/i);
    expect(en).not.toMatch(/Invalid|received|undefined/);
    expect(en).not.toMatch(/[一-鿿]/);
  }
});

it('takes a name of 200 characters', () => {
  const { mapping } = parseMapping(good.replace('column: who', `column: ${'w'.repeat(200)}`));
  expect(mapping?.person.column).toHaveLength(200);
});
