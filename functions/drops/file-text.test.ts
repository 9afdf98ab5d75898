import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { fileText, type Encoding } from './file-text.ts';

const read = (bytes: Uint8Array | string, encoding?: Encoding, limit?: number) => {
  const given = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const { text, problem } = fileText({ name: 'f.csv', bytes: given }, encoding, limit);
  return problem ? [problem.code, problem.at, problem.values] : text;
};

test.each([
  ['ZIP / XLSX', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS / Office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [...'%PDF'].map((letter) => letter.charCodeAt(0))],
  ['Parquet', [...'PAR1'].map((letter) => letter.charCodeAt(0))],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [...'Rar!'].map((letter) => letter.charCodeAt(0))],
])('a %s file is named as such, packed too; a text that begins nearly so is a text', (kind, signature) => {
  const refused = ['data/file-is-archive', 'f.csv', { name: 'f.csv', kind }];
  expect(read(Uint8Array.from([...signature, 97, 98]))).toEqual(refused);
  expect(read(gzipSync(Uint8Array.from(signature)))).toEqual(refused);
  for (const at of [0, 1, 2, 3]) {
    const other = signature.map((byte, k) => (k === at ? 98 : byte));
    expect(read(Uint8Array.from(other))).not.toEqual(refused);
  }
});

test('a file that is packed twice, cut off, empty inside or larger than it may be', () => {
  const twice = gzipSync(gzipSync('a,b'));
  expect(read(twice)).toEqual(['data/file-is-archive', 'f.csv', { name: 'f.csv', kind: 'gzip × 2' }]);
  expect(read(gzipSync('a,b'))).toBe('a,b');
  expect(read(gzipSync('a,b').subarray(0, 15))).toEqual([
    ...[
      'data/file-damaged',
      'f.csv',
      { name: 'f.csv', reason: { en: 'its end is missing', zh: '结尾缺失' } },
    ],
  ]);
  expect(read(gzipSync(''))).toEqual(['data/file-empty', 'f.csv', { name: 'f.csv' }]);
  const large = ['data/file-too-large', 'f.csv', { name: 'f.csv', limit: 3 }];
  expect([read('a,bc', undefined, 3), read(gzipSync('a,bc'), undefined, 3)]).toEqual([large, large]);
  expect([read('a,b', undefined, 3), read(gzipSync('a,b'), undefined, 3)]).toEqual(['a,b', 'a,b']);
});

test('UTF-8 unless the file or the mapping says otherwise; a zero byte is no text, but in UTF-16', () => {
  expect(read('\ufeffa,é')).toBe('a,é');
  expect(read(Uint8Array.of(0xff, 0xfe, 97, 0, 44, 0))).toBe('a,');
  expect(read('a\u0000b')).toEqual(['data/file-binary', 'f.csv', { name: 'f.csv', offset: 1 }]);
  expect(read('\u0000b')).toEqual(['data/file-binary', 'f.csv', { name: 'f.csv', offset: 0 }]);
  // 李 is C0 EE in GB18030
  const gb = Uint8Array.of(97, 44, 0xc0, 0xee);
  expect(read(gb, 'gb18030')).toBe('a,李');
  const alternative = { en: '; as GB18030 it begins "a,李"', zh: '；按 GB18030 读取的开头是“a,李”' };
  const asked = { name: 'f.csv', tried: 'utf-8', alternative };
  expect(read(gb)).toEqual(['data/encoding-unclear', 'f.csv', asked]);
  expect(read(Uint8Array.of(97, 0xff, 0xff))).toEqual([
    'data/encoding-unclear',
    'f.csv',
    { ...asked, alternative: '' },
  ]);
  expect(read(Uint8Array.of(97, 0xff, 0xff), 'gb18030')).toMatchObject([
    'data/encoding-unclear',
    'f.csv',
    { tried: 'gb18030', alternative: '' },
  ]);
  const long = Uint8Array.from(
    [...'x\n '.repeat(40)].map((letter) => letter.charCodeAt(0)).concat(0xc0, 0xee),
  );
  expect(read(long)).toMatchObject([
    'data/encoding-unclear',
    'f.csv',
    { alternative: { en: `; as GB18030 it begins "${'x '.repeat(20)}"` } },
  ]);
});
