import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { parquetRows } from '../../adapters/duckdb/parquet-rows.ts';
import { recordsOf } from '../testing/source-of.ts';
import { zipOf } from '../testing/zip-of.ts';
import type { AskedReading } from './asked-reading.ts';
import { openSource } from './open-source.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (bytes: Uint8Array | string, asked: AskedReading = {}, limit?: number) =>
  openSource(
    { name: 'f.csv', bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes },
    { asked, parquetRows, ...(limit !== undefined && { limit }) },
  );

/** The cells of all records, header first; else what was told. */
async function read(bytes: Uint8Array | string, asked: AskedReading = {}, limit?: number): Promise<unknown> {
  const { source, problems } = await open(bytes, asked, limit);
  if (!source) return problems.map(({ code, at, values }) => [code, at, values]);
  return [source.header, ...(await recordsOf(source)).map(({ cells }) => cells)].map((cells) =>
    cells.join('|'),
  );
}
const told = async (bytes: Uint8Array | string, asked: AskedReading = {}, limit?: number) =>
  ((await open(bytes, asked, limit)).problems[0] ?? { code: null }).code;

test.each([
  ['XLS / Office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [...bytesOf('%PDF')]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [...bytesOf('Rar!')]],
])(
  'a %s file is named as such, packed too; a text that begins nearly so is a text',
  async (kind, signature) => {
    const refused = [['data/file-is-archive', 'f.csv', { name: 'f.csv', kind }]];
    expect(await read(Uint8Array.from([...signature, 97, 98]))).toEqual(refused);
    expect(await read(gzipSync(Uint8Array.from(signature)))).toEqual(refused);
    expect(await told(zipOf({ 'a.csv': Uint8Array.from(signature) }))).toBe('data/file-is-archive');
    for (const at of [0, 1, 2, 3]) {
      const other = signature.map((byte, k) => (k === at ? 98 : byte));
      expect(await told(Uint8Array.from(other))).not.toBe('data/file-is-archive');
    }
  },
);

test('gzip: read to its end; packed twice, cut off, changed, empty inside or larger than it may be is said', async () => {
  const packed = gzipSync('a,b\n1,2');
  expect(await read(packed)).toEqual(['a|b', '1|2']);
  expect((await open(packed)).source?.readAs).toMatchObject({
    packed: 'gzip',
    encoding: 'utf-8',
    delimiter: ',',
  });
  const twice = [['data/file-is-archive', 'f.csv', { name: 'f.csv', kind: 'gzip × 2' }]];
  expect(await read(gzipSync(packed))).toEqual(twice);
  const reasonOf = (reason: object) => [['data/file-damaged', 'f.csv', { name: 'f.csv', reason }]];
  const cut = reasonOf({ en: 'its end is missing', zh: '结尾缺失' });
  for (const length of [12, 15, packed.length - 1])
    expect(await read(packed.subarray(0, length))).toEqual(cut);
  const changed = Uint8Array.from(packed);
  changed[changed.length - 6] = (changed.at(-6) as number) ^ 1;
  expect(await read(changed)).toEqual(
    reasonOf({ en: 'its content is not what was packed', zh: '内容已被改动' }),
  );
  expect(await told(gzipSync(''))).toBe('data/file-empty');
  const bomb = gzipSync(Buffer.alloc(50_000_000, 'a,b\n'));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await read(bomb, {}, 49_999_999)).toEqual([
    ['data/file-too-large', 'f.csv', { name: 'f.csv', limit: 49_999_999 }],
  ]);
});

test('zip: one part, or several of one header as one table; what packers add is left out', async () => {
  const [january, february] = ['a,b\n1,2\n3,4\n', 'a,b\n5,6\n'];
  expect(
    await read(
      zipOf({ 'x/': '', 'x/1.csv': january, '__MACOSX/x/._1.csv': '\u0000', '.DS_Store': '\u0000' }),
    ),
  ).toEqual([...['a|b', '1|2', '3|4']]);
  const { source } = await open(zipOf({ '一月.csv': january, '二月.csv': february }));
  if (!source) throw new Error('read');
  expect(source.readAs).toMatchObject({ packed: 'zip', tables: ['一月.csv', '二月.csv'] });
  const places = (await recordsOf(source)).map(
    ({ table, line, cells }) => `${table} ${line} ${cells[0] ?? ''}`,
  );
  expect(places).toEqual(['一月.csv 2 1', '一月.csv 3 3', '二月.csv 2 5']);
  const differing = zipOf({ '1.csv': january, '2.csv': 'a,c\n5,6\n' });
  expect(await read(differing)).toMatchObject([
    [
      'data/tables-differ',
      'f.csv',
      { first: '1.csv', second: '2.csv', differences: 'b, c', tables: '1.csv, 2.csv' },
    ],
  ]);
  expect(await read(differing, { tables: ['2.csv'] })).toEqual(['a|c', '5|6']);
  expect(await read(differing, { tables: ['3.csv'] })).toMatchObject([
    ['data/unknown-table', 'f.csv', { table: '3.csv', known: '1.csv, 2.csv' }],
  ]);
  expect(await told(zipOf({}))).toBe('data/file-empty');
});

test('zip: damage, lies about sizes and checksums, and bombs are said', async () => {
  const packed = zipOf({ '1.csv': 'a,b\n1,2\n' });
  for (let length = 5; length < packed.length; length++)
    expect([length, await told(packed.subarray(0, length))]).toEqual([length, 'data/file-damaged']);
  expect(await told(zipOf({ '1.csv': 'a,b\n1,2\n' }, { size: 9 }))).toBe('data/file-damaged');
  expect(await told(zipOf({ '1.csv': 'a,b\n1,2\n' }, { size: 7 }))).toBe('data/file-too-large');
  expect(await told(zipOf({ '1.csv': 'a,b\n1,2\n' }, { crc: 1 }))).toBe('data/file-damaged');
  // a part that says it is small is stopped where it says it ends; two that are large together are not begun
  const large = Buffer.alloc(10_000_000, 'a,b\n');
  expect(await told(zipOf({ '1.csv': large }, { size: 1000 }))).toBe('data/file-too-large');
  expect(await told(zipOf({ '1.csv': large, '2.csv': large }), {}, 15_000_000)).toBe('data/file-too-large');
});

test('encodings: by mark, by the zero bytes of UTF-16, UTF-8 where all of it is', async () => {
  const table = ['号|é', '1|2'];
  expect(await read('\ufeff号,é\n1,2')).toEqual(table);
  const utf16le = Buffer.from('\ufeff号,é\n1,2', 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  expect([await read(utf16le), await read(utf16be)]).toEqual([table, table]);
  const told = async (bytes: Uint8Array) => (await open(bytes)).source?.readAs.encoding;
  expect([await told(utf16le.subarray(2)), await told(utf16be.subarray(2))]).toEqual([
    'utf-16le',
    'utf-16be',
  ]);
  expect(await read('a,b\u0000\n')).toEqual([['data/file-binary', 'f.csv', { name: 'f.csv', offset: 3 }]]);
  expect(await read(utf16le.subarray(0, utf16le.length - 1))).toMatchObject([
    ['data/encoding-unclear', 'f.csv', { tried: 'utf-16le', line: 2 }],
  ]);
});

/** `工号,姓名,满意度` and a line of 李娜, in the bytes of GB18030 (code charts of GB 2312). */
const header = [
  0xb9, 0xa4, 0xba, 0xc5, 44, 0xd0, 0xd5, 0xc3, 0xfb, 44, 0xc2, 0xfa, 0xd2, 0xe2, 0xb6, 0xc8, 10,
];
const line = [49, 44, 0xc0, 0xee, 0xc4, 0xc8, 44, 53, 10];

test('GB18030 is recognised where it reads as Chinese, wherever the bytes are cut, and is named', async () => {
  const rows = 90_001;
  const bytes = Buffer.concat([
    Buffer.from(header),
    ...Array.from({ length: rows }, () => Buffer.from(line)),
  ]);
  const { source } = await open(bytes);
  if (!source) throw new Error('read');
  expect(source.readAs).toMatchObject({ encoding: 'gb18030', delimiter: ',' });
  expect(source.header).toEqual(['工号', '姓名', '满意度']);
  const records = await recordsOf(source);
  expect(records).toHaveLength(rows);
  expect(records.every(({ cells }) => cells[1] === '李娜')).toBe(true);
});

test('what may be another encoding, or is two, is asked with its line, and can be said', async () => {
  // 李 is C0 EE in GB18030; one character tells nothing
  const few = Uint8Array.of(97, 44, 98, 10, 49, 44, 0xc0, 0xee);
  const alternative = { en: '; as GB18030 it begins "a,b 1,李"', zh: '；按 GB18030 读取的开头是“a,b 1,李”' };
  const asked = { name: 'f.csv', tried: 'utf-8', line: 2, alternative };
  expect(await read(few)).toEqual([['data/encoding-unclear', 'f.csv', asked]]);
  expect(await read(few, { encoding: 'gb18030' })).toEqual(['a|b', '1|李']);
  // Müller, Köln … in ISO 8859-1, Привет in KOI8-R, 한국어 in EUC-KR: bytes that GB18030 also reads
  const latin = Buffer.from('name,stadt\nMüller,Köln\nJäger,Düsseldorf\nGrößer,Nürnberg\n', 'latin1');
  expect(await told(latin)).toBe('data/encoding-unclear');
  const koi8 = [
    0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 44, 0xcd, 0xc9, 0xd2, 10, 0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 44, 49,
  ];
  expect(await told(Uint8Array.from(koi8))).toBe('data/encoding-unclear');
  const korean = [
    0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee, 0xb7, 0xce, 44, 0xb0, 0xed, 0xb0, 0xb4, 0xc0, 0xc7, 0xb0, 0xa1, 10,
    49, 44, 50,
  ];
  expect(await told(Uint8Array.from(korean))).toBe('data/encoding-unclear');
  // a file in UTF-8 with one line of GB18030 in it
  const mixed = Buffer.concat([
    Buffer.from('工号,姓名\n1,李娜\n2,王芳\n3,'),
    Buffer.from([0xc0, 0xee]),
    Buffer.from('\n4,a\n'),
  ]);
  expect(await read(mixed)).toMatchObject([['data/encoding-unclear', 'f.csv', { tried: 'utf-8', line: 4 }]]);
  expect(await read(mixed, { encoding: 'utf-8' })).toMatchObject([
    ['data/encoding-unclear', 'f.csv', { tried: 'utf-8', line: 4, alternative: '' }],
  ]);
  const broken = Uint8Array.from([...header, ...line, 0xff, 0xff, 10]);
  expect(await read(broken, { encoding: 'gb18030' })).toMatchObject([
    ['data/encoding-unclear', 'f.csv', { tried: 'gb18030', line: 3 }],
  ]);
  expect(await read(broken)).toMatchObject([
    ['data/encoding-unclear', 'f.csv', { tried: 'utf-8', line: 1, alternative: '' }],
  ]);
});

test('a source can be read again from its start', async () => {
  const { source } = await open(gzipSync('a,b\n1,2\n3,4\n'));
  if (!source) throw new Error('read');
  expect(await recordsOf(source)).toEqual(await recordsOf(source));
});
