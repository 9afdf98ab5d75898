import { expect, test } from 'vitest';
import { keptText } from './kept-text.ts';
import { parseMapping } from './mapping-document.ts';

const { mapping } = parseMapping(`
schema: quanheng/mapping@1
id: m
person: { column: no }
person_name: { column: name }
month: { column: month }
results: { qa: { numerator: qa } }
`);
if (!mapping) throw new Error('no mapping');
const kept = keptText(mapping);

test.each([
  ['qa', '12.5', '12.5'],
  ['qa', '(1,234)', '(1,234)'],
  ['month', '2026-02-31', '2026-02-31'],
  ['month', '2026年2月31日', '2026年2月31日'],
  ['month', '2026-02-31T25:00:00Z', '2026-02-31T25:00:00Z'],
  ['month', '', ''],
  ['month', '张三', '•••'],
  ['qa', 'Ann Lee', '•••'],
  ['qa', '13800138000', '•••'],
  ['qa', '12 ann', '•••'],
  ['no', '1001', '•••'],
  ['no', '', ''],
  ['name', '7', '•••'],
  ['—', '7,8', '•••'],
])('of column %s, %j is kept as %j', (column, text, expected) => expect(kept(column, text)).toBe(expected));

test('who rates is masked as who is rated is, a number too', () => {
  const rated = parseMapping(`
schema: quanheng/mapping@1
id: m
person: { column: no }
month: { column: month }
ratings: { kind: { constant: qa }, rater: { column: rater }, values: { attitude: score } }
`);
  if (!rated.mapping) throw new Error('no mapping');
  const keep = keptText(rated.mapping);
  expect([keep('rater', '1001'), keep('no', '1001'), keep('score', '1001')]).toEqual(['•••', '•••', '1001']);
});
