import { describe, expect, test } from 'vitest';
import { parseMapping } from './mapping-document.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { previewFile } from './preview-drop.ts';
import { nameKeyMaker, pseudonymMaker } from './pseudonym.ts';
import { dropTables } from './drop-tables.ts';
import { readRows } from './read-rows.ts';
import { sourceOf } from './testing/source-of.ts';

const key = new Uint8Array(32).fill(7);
const nameKey = nameKeyMaker(key);
const pseudonym = pseudonymMaker(key);
const mappingOf = (more = '') => `
schema: quanheng/mapping@1
id: m
person: { column: no }
person_name: { column: 姓名 }
month: { column: month, format: yyyy-mm }
people: { labels: { post: { constant: online } ${more} } }
results: { qa: { numerator: qa } }
`;

/** The tables of a file of people with names. */
async function tablesOf(names: readonly string[]) {
  const cell = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const lines = names.map((name, k) => `${k + 1},${cell(name)},2026-01,90`);
  const text = ['no,姓名,month,qa', ...lines].join('\n');
  const { mapping } = parseMapping(mappingOf());
  if (!mapping) throw new Error('the mapping is read');
  const read = await readRows(await sourceOf(text), mapping, { pseudonym, nameKey });
  return { read, tables: dropTables(mapping, read, read.rows) };
}

const column = ({ names }: ReturnType<typeof dropTables>, name: string) =>
  Array.from((names?.columns[name]?.values ?? []) as ArrayLike<string | null>);

describe('nameKeyMaker(key)', () => {
  test.each([
    ['张 三', '张三'],
    ['　张三　', '张三'],
    ['Ａnn Lee', 'ann lee'],
    ['RICHARD  Buchanan', 'richard buchanan'],
    ['张\u200b三', '张三'],
    ['古丽•热娜', '古丽·热娜'],
    ['e\u0301mile', 'Émile'],
  ])('%j and %j are one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  test.each([
    ['张三', '张三丰'],
    ['ann', 'anne'],
    ['constructor', '__proto__'],
  ])('%j and %j are two', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));

  test('is a keyed digest apart from pseudonyms, and nothing for a name of nothing', () => {
    expect(nameKey('张三')).toMatch(/^n_[0-9a-f]{32}$/);
    expect(nameKey('张三')?.slice(2)).not.toContain(pseudonym('张三').slice(2));
    expect(nameKeyMaker(new Uint8Array(32).fill(8))('张三')).not.toBe(nameKey('张三'));
    for (const empty of ['', '  ', '\u200b\u202e', '\t']) expect(nameKey(empty)).toBeNull();
  });
});

test.each([
  ['姓名,工号,月份', '工号', '姓名'],
  ['Employee ID,Employee Name,month', 'Employee ID', 'Employee Name'],
])('of %s people go by number, and names are suggested as names', async (header, person, name) => {
  const bytes = new TextEncoder().encode(`${header}\n1,2,2026-01\n`);
  const { preview } = await previewFile({ name: 'f.csv', bytes }, parquetRows);
  expect(preview?.suggestedMapping).toContain(`person:\n  column: ${person}\n`);
  expect(preview?.suggestedMapping).toContain(`person_name:\n  column: ${name}\n`);
});

test('a file whose people have names alone goes by names', async () => {
  const bytes = new TextEncoder().encode('row,Agent_name,date\n1,Ann,2026-01-02\n');
  const { preview } = await previewFile({ name: 'f.csv', bytes }, parquetRows);
  expect(preview?.suggestedMapping).toContain('person:\n  column: Agent_name\n');
  expect(preview?.suggestedMapping).not.toContain('person_name');
});

describe('a column of names', () => {
  const hostile = [
    '张三',
    '=cmd|calc',
    '__proto__',
    "Robert'); DROP TABLE people;--",
    '\u202eecila',
    'a\nb',
    '王 芳',
    '王芳',
    '',
    '名'.repeat(5000),
  ];

  test('becomes keys beside pseudonyms; nothing of a name is in any table', async () => {
    const { read, tables } = await tablesOf(hostile);
    expect([read.records, read.rejected]).toEqual([10, 0]);
    const [keys, person] = [column(tables, 'name_key'), column(tables, 'person')];
    const lines = keys.map((value, k) => [value, person[k]]);
    const wanted = hostile.flatMap((name, k) =>
      name === '' ? [] : [[nameKey(name), pseudonym(`${k + 1}`)]],
    );
    expect(lines).toHaveLength(9);
    expect(lines).toEqual(expect.arrayContaining(wanted));
    const stored = JSON.stringify(tables, (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    for (const part of ['张三', '王', 'cmd', 'proto', 'Robert', 'ecila', '名名', '姓名'])
      expect(stored).not.toContain(part);
  });

  test('lines stand in the order of the keys: the order of the file tells nothing', async () => {
    const keys = column((await tablesOf(['a', 'b', 'c', 'd', 'e'])).tables, 'name_key');
    expect(keys).toEqual([...keys].sort());
    expect(column((await tablesOf(['e', 'd', 'c', 'b', 'a'])).tables, 'name_key')).toEqual(keys);
  });

  test('people of one name stand in the order of their pseudonyms', async () => {
    const people = column((await tablesOf(Array.from({ length: 12 }, () => 'Ann'))).tables, 'person');
    expect(people).toEqual(Array.from({ length: 12 }, (_, k) => pseudonym(`${k + 1}`)).sort());
  });

  test('may not be mapped to anything that keeps it', () => {
    const { mapping, problems } = parseMapping(mappingOf(', team: { column: 姓名 }'));
    expect(mapping).toBeNull();
    expect(problems[0]).toMatchObject({ code: 'data/mapping-invalid' });
    expect(problems[0]?.message).toContain('people.labels.team');
  });
});
