import { expect, test } from 'vitest';
import { dropTables } from './drop-tables.ts';
import { contentDigest } from './earlier-rows.ts';
import { parseMapping } from './mapping-document.ts';
import { readRows, sameContent } from './read-rows.ts';
import { sourceOf } from './testing/source-of.ts';

async function read(mappingText: string, text: string) {
  const { mapping, problems } = parseMapping(`schema: quanheng/mapping@1\nid: m\n${mappingText}`);
  if (!mapping) throw new Error(JSON.stringify(problems));
  const found = await readRows(await sourceOf(text), mapping, {
    pseudonym: (id) => `p:${id}`,
    nameKey: (name) => (name === '' ? null : `n:${name}`),
  });
  return { ...found, tables: () => dropTables(mapping, found, found.rows) };
}

const contacts = `
source: phone
person: { column: who }
person_name: { column: name }
month: { column: day, format: ymd, starts_on_day: 26 }
missing: [n/a]
people:
  labels: { post: { constant: online }, level: { column: grade, values: { A: senior, B: junior } }, team: { column: team } }
  fte: { column: fte }
  base_pay: { column: base }
contacts:
  id: { column: id }
  columns:
    rating: { column: stars, required: true }
    category: { column: topic }
    answered_at: { column: at, type: timestamp, format: dmy }
`;
const header = 'id,who,name,day,grade,team,fte,base,stars,topic,at\n';

test('a row is kept with its key, pseudonym, pay month and typed cells', async () => {
  const found = await read(
    contacts,
    `${header}7, Ann ,Ann Lee,2026-01-26,A,x,0.5,"4,200.005",4.5,bill,2/1/1970 0:00:01\n`,
  );
  expect(found.problems).toEqual([]);
  expect(found.rows).toEqual([
    { key: 'phone:7', person: 'p:Ann', month: '2026-02', cells: [4_500_000n, 'bill', 86_401_000_000n] },
  ]);
  expect([found.records, found.rejected, found.duplicates]).toEqual([1, 0, 0]);
  expect(found.columns).toEqual([
    { name: 'rating', type: 'decimal' },
    { name: 'category', type: 'text' },
    { name: 'answered_at', type: 'timestamp' },
  ]);
  expect(found.people.lines()).toEqual([
    {
      person: 'p:Ann',
      month: '2026-02',
      labels: { post: 'online', level: 'senior', team: 'x' },
      amounts: { fte: 500_000n, base_yuan: 4_200_010_000n },
    },
  ]);
  expect([...found.names]).toEqual([['n:Ann Lee', new Set(['p:Ann'])]]);
  const { people } = found.tables();
  expect(people?.columns['base_fen']).toEqual({ type: 'integer', values: [420_001n] });
  expect(people?.columns['fte']).toEqual({ type: 'decimal', values: [500_000n] });
});

test('characters that nobody sees are taken out of headers and cells, each found; people that look alike are one', async () => {
  const hidden = `${header.replace('who', '\u200bwho').replaceAll('\n', '\r\n')}1,A\u200bnn,N,\u200e2026-01-05,A,x\u202e,1,1,5,"a\r\nb",\r\n2,Ann,N,2026-01-05,A,x,1,1,5,a\u2067,\r\n`;
  const found = await read(contacts, hidden);
  expect(found.rows.map(({ person, cells }) => [person, cells[1]])).toEqual([
    ['p:Ann', 'a\r\nb'],
    ['p:Ann', 'a'],
  ]);
  expect(found.people.lines().map(({ labels }) => labels['team'])).toEqual(['x']);
  expect(found.findings.problems().map(({ code, at, values }) => [code, at, values['character']])).toEqual([
    ['data/hidden-characters', 'line 2, column "who"', 'U+200B'],
    ['data/hidden-characters', 'line 2, column "day"', 'U+200E'],
    ['data/hidden-characters', 'line 2, column "team"', 'U+202E'],
    ['data/hidden-characters', 'line 4, column "topic"', 'U+2067'],
  ]);
  // ends of lines of Windows alone are no such character
  expect(
    (await read(contacts, hidden.replaceAll(/[\u200b\u200e\u202e\u2067]/g, ''))).findings.problems(),
  ).toEqual([]);
});

test('a month of the ages is a slip of the pen: its record is rejected', async () => {
  const days = ['0001-01-05', '1989-12-25', '1989-12-26', '2100-12-25', '2100-12-26', '9999-01-05'];
  const rows = days.map((day, k) => `${k},Ann,N,${day},A,x,1,1,5,a,\n`).join('');
  const found = await read(contacts, `${header}${rows}`);
  // a pay month of this mapping starts on the 26th
  expect(found.rows.map(({ month }) => month)).toEqual(['1990-01', '2100-12']);
  expect(found.findings.rejects.map(({ line, rule }) => [line, rule])).toEqual(
    [2, 3, 6, 7].map((line) => [line, 'far-off']),
  );
  const months = await read(
    results.replace(/controls.*/, ''),
    'who,month,qa,good,all,seen\nBo,9999-01,1,4,5,6\n',
  );
  expect(months.findings.rejects).toMatchObject([{ column: 'month', rule: 'far-off' }]);
});

test('amounts below nothing are rounded away from it, as those above', async () => {
  const found = await read(
    contacts,
    `${header}1,Ann,N,2026-01-05,A,x,1,-4.005,5,a,\n2,Bo,N,2026-01-05,A,x,1,-4.0049,5,a,\n`,
  );
  expect(found.tables().people?.columns['base_fen']).toEqual({ type: 'integer', values: [-401n, -400n] });
});

test('a length of time keeps its own format beside dates', async () => {
  const timed = contacts.replace(
    'category: { column: topic }',
    "talk_seconds: { column: topic, format: 'mm:ss' }",
  );
  const found = await read(timed, `${header}1,Ann,N,2026-01-05,A,x,1,1,5,2:03,\n`);
  expect(found.rows[0]?.cells).toEqual([5_000_000n, 123_000_000n, null]);
});

test('the digest of what a row says', async () => {
  // sha256 of p, 2026-01, string a, bigint 1, nothing and boolean true, with zeros between
  const row = { key: 'k', person: 'p', month: '2026-01', cells: ['a', 1n, null, true] };
  expect(contentDigest(row)).toBe('effa202f1e6815fa4880ac10');
  expect(contentDigest({ ...row, key: 'other' })).toBe('effa202f1e6815fa4880ac10');
});

test('each reject says line, column and rule, with the text of the cell or the record', async () => {
  const text = `${header}${[
    '1,,N,2026-01-05,A,x,1,1,5,a,',
    '2,n/a,N,2026-01-05,A,x,1,1,5,a,',
    `3,${'w'.repeat(4097)},N,2026-01-05,A,x,1,1,5,a,`,
    '4,Ann,N,,A,x,1,1,5,a,',
    '5,Ann,N,2026-13-05,A,x,1,1,5,a,',
    ',Ann,N,2026-01-05,A,x,1,1,5,a,',
    `${'i'.repeat(4097)},Ann,N,2026-01-05,A,x,1,1,5,a,`,
    '8,Ann,N,2026-01-05,A,x,1,1,,a,',
    '9,Ann,N,2026-01-05,A,x,1,1,many,a,',
    '10,Ann,N,2026-01-05,A,x,1,1,5',
    '11,"Ann"x,N,2026-01-05,A,x,1,1,5,a,',
    '12,Ann,N,2026-01-05,A,x,1,1,5,a,',
  ].join('\n')}\n`;
  const found = await read(contacts, text);
  expect([found.records, found.rejected, found.rows.length]).toEqual([12, 11, 1]);
  expect(
    found.findings.rejects.map(({ line, column, rule, text: cell }) => [
      line,
      column,
      rule,
      cell.slice(0, 30),
    ]),
  ).toEqual([
    [2, 'who', 'missing', ''],
    [3, 'who', 'missing', 'n/a'],
    [4, 'who', 'too-long', 'w'.repeat(30)],
    [5, 'day', 'missing', ''],
    [6, 'day', 'not-a-date', '2026-13-05'],
    [7, 'id', 'missing', ''],
    [8, 'id', 'too-long', 'i'.repeat(30)],
    [9, 'stars', 'missing', ''],
    [10, 'stars', 'not-a-number', 'many'],
    [11, '—', 'wrong-width', '10,Ann,N,2026-01-05,A,x,1,1,5'],
    [12, '—', 'text-after-quote', '11,"Ann"x,N,2026-01-05,A,x,1,1'],
  ]);
});

test('what is optional and unreadable is missing, and found', async () => {
  const found = await read(
    contacts,
    `${header}1,Ann,N,2026-01-05,C,x,half,1e3,5,a,32/1/2026\n2,Ann,N,2026-01-05,A,,,,5,a,n/a\n`,
  );
  expect(found.rejected).toBe(0);
  expect(found.rows.map(({ cells }) => cells[2])).toEqual([null, null]);
  expect(
    found.findings.problems().map(({ values }) => [values['column'], values['reason'], values['lines']]),
  ).toEqual([
    ['at', { en: 'it is not a date of the declared format', zh: '不符合所声明的日期格式' }, '2'],
    ['level', { en: 'the value map does not have it', zh: '取值映射中没有该值' }, '2'],
    ['fte', { en: 'it is not a number', zh: '不是数字' }, '2'],
    ['base', { en: 'exponent form has lost digits', zh: '科学计数法丢失了数字' }, '2'],
  ]);
  expect(found.people.lines()).toMatchObject([
    { labels: { post: 'online', level: 'senior', team: 'x' }, amounts: {} },
  ]);
  expect(Object.keys(found.tables().people?.columns ?? {})).toEqual([
    'person',
    'month',
    'level',
    'post',
    'team',
  ]);
});

test('a key that comes again is a duplicate where it says the same, else a conflict; three are named', async () => {
  const row = (id: string, stars: number, who = 'Ann') => `${id},${who},N,2026-01-05,A,x,1,1,${stars},a,\n`;
  const found = await read(
    contacts,
    header +
      row('1', 5) +
      row('1', 5) +
      row('1', 5, 'Bo') +
      ['2', '3', '4', '5'].flatMap((id) => [row(id, 5), row(id, 4)]).join(''),
  );
  expect([found.records, found.rejected, found.duplicates, found.rows.length]).toEqual([11, 0, 1, 5]);
  expect(found.problems).toMatchObject([
    {
      code: 'data/key-conflict',
      at: 'file',
      values: {
        count: 5,
        where: { en: 'within the file', zh: '文件内部' },
        examples: 'phone:1, phone:2, phone:3',
      },
    },
  ]);
  const a = { key: 'k', person: 'p', month: '2026-01', cells: ['a', 1n] };
  expect(sameContent(a, { ...a, key: 'other' })).toBe(true);
  for (const change of [
    { person: 'q' },
    { month: '2026-02' },
    { cells: ['a', 2n] },
    { cells: ['a'] },
    { cells: ['a', 1n, null] },
  ])
    expect(sameContent(a, { ...a, ...change })).toBe(false);
});

const results = `
person: { column: who }
month: { column: month }
results:
  qa: { numerator: qa }
  csat: { numerator: good, denominator: all, samples: seen }
controls: { records: 3, sums: { good: 12.5, qa: 180 } }
`;

test('results: three figures of a KPI, one line for each that a row has; the month may stand alone', async () => {
  const text = 'who,month,qa,good,all,seen\nAnn,2026-01,90,4,5,6\nBo,2026-01,,5,8,\nCy,2026-02,90,3.5,,1\n';
  const found = await read(results, text);
  expect(found.problems).toEqual([]);
  expect(found.columns).toEqual(
    ['qa', 'csat'].flatMap((kpi) =>
      ['numerator', 'denominator', 'samples'].map((part) => ({ name: `${kpi}:${part}`, type: 'decimal' })),
    ),
  );
  const million = 1_000_000n;
  expect(found.rows[0]).toEqual({
    key: 'p:Ann 2026-01',
    person: 'p:Ann',
    month: '2026-01',
    cells: [90n * million, million, million, 4n * million, 5n * million, 6n * million],
  });
  const { results: table } = found.tables();
  const column = (name: string) => Array.from((table?.columns[name]?.values ?? []) as ArrayLike<unknown>);
  expect(column('kpi')).toEqual(['qa', 'csat', 'csat', 'qa']);
  expect(column('person')).toEqual(['p:Ann', 'p:Ann', 'p:Bo', 'p:Cy']);
  expect(column('month')).toEqual(['2026-01', '2026-01', '2026-01', '2026-02']);
  expect(column('numerator')).toEqual([90n, 4n, 5n, 90n].map((value) => value * million));
  expect(column('denominator')).toEqual([1n, 5n, 8n, 1n].map((value) => value * million));
  expect(column('samples')).toEqual([1n, 6n, 8n, 1n].map((value) => value * million));
  expect(table?.rows).toBe(4);
});

test('controls count records and add up columns, rejected rows too', async () => {
  const text =
    'who,month,qa,good,all,seen\n,2026-01,90,4,5,6\nBo,2026-01,80,x,8,\nCy,2026-02,20,8.25,,1\nDo,2026-02,1,0.5,,1\n';
  expect((await read(results, text)).problems.map(({ code, at, values }) => [code, at, values])).toEqual([
    ['data/control-differs', 'records', { total: { en: 'records', zh: '记录数' }, expected: 3, found: 4 }],
    [
      'data/control-differs',
      'sum of good',
      { total: { en: 'sum of good', zh: 'good 之和' }, expected: 12.5, found: '12.75' },
    ],
    [
      'data/control-differs',
      'sum of qa',
      { total: { en: 'sum of qa', zh: 'qa 之和' }, expected: 180, found: '191' },
    ],
  ]);
});

test('a figure that cannot be read is missing, and its row stays', async () => {
  const found = await read(
    results.replace(/controls.*/, ''),
    'who,month,qa,good,all,seen\nBo,2026-01,x,4,5,6\n',
  );
  expect([found.rejected, found.rows[0]?.cells.slice(0, 3)]).toEqual([0, [null, 1_000_000n, 1_000_000n]]);
  expect(found.findings.problems().map(({ code, values }) => [code, values['column']])).toEqual([
    ['data/cells-unreadable', 'qa'],
  ]);
  expect(found.tables().results?.rows).toBe(1);
});

test('a file that the mapping does not fit is not read: every record is rejected', async () => {
  const found = await read(results, 'who,who,qa,good\nAnn,Ann,1,1\nBo,Bo,1,1\n');
  expect(found.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
    'data/unknown-column column "month"',
    'data/unknown-column column "all"',
    'data/unknown-column column "seen"',
    'data/duplicate-column column "who"',
  ]);
  expect(found.problems[0]?.values).toEqual({ column: 'month', known: 'who, who, qa, good' });
  expect(found.problems[3]?.values).toEqual({ column: 'who', count: 2 });
  expect([found.records, found.rejected, found.rows]).toEqual([2, 2, []]);
  expect(
    (await read(results, 'who,month,qa,good,all,seen\nAnn,1/13/2026,1,1,1,1\n')).problems.map(
      ({ code }) => code,
    ),
  ).toEqual(['data/date-order-unclear']);
});
