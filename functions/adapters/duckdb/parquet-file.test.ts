import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parquetFile } from './parquet-file.ts';
import { withScratchConnection } from './scratch-connection.ts';

async function readBack(bytes: Uint8Array, sql: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-test-'));
  const path = join(folder, 'a.parquet');
  await writeFile(path, bytes);
  try {
    return await withScratchConnection(async (connection) =>
      (await connection.runAndReadAll(sql.replace('FILE', `'${path}'`))).getRowsJson(),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const everyType = {
  name: { type: 'text', values: ['客服', null, "O'Neil \u{1F600}"] },
  samples: { type: 'integer', values: [9007199254740993n, 7, null] },
  amount: { type: 'decimal', values: [1_500_000n, null, -999_999_999_999_999_999n] },
  ratio: { type: 'double', values: [0.1, null, -0] },
  inbound: { type: 'boolean', values: [true, false, null] },
  on: { type: 'date', values: [20454, null, -1] },
  at: { type: 'timestamp', values: [1_767_225_600_000_001n, null, 0n] },
} as const;

describe('parquetFile(columns)', () => {
  test('keeps every type exactly, missing cells as NULL', async () => {
    const rows = await readBack(await parquetFile(everyType), 'SELECT * FROM read_parquet(FILE)');
    expect(rows).toEqual([
      ['客服', '9007199254740993', '1.500000', 0.1, true, '2026-01-01', '2026-01-01 00:00:00.000001'],
      [null, '7', null, null, false, null, null],
      ["O'Neil \u{1F600}", null, '-999999999999.999999', -0, null, '1969-12-31', '1970-01-01 00:00:00'],
    ]);
  });

  test('writes ZSTD and the same bytes for the same columns, over several chunks, in order', async () => {
    const values = Array.from({ length: 5000 }, (_, r) => (r * 7919) % 5000);
    const columns = {
      n: { type: 'integer', values },
      t: { type: 'text', values: values.map((v) => `p_${v}`) },
    } as const;
    const bytes = await parquetFile(columns);
    expect(Buffer.compare(bytes, await parquetFile(columns))).toBe(0);
    expect(await readBack(bytes, 'SELECT DISTINCT compression FROM parquet_metadata(FILE)')).toEqual([
      ['ZSTD'],
    ]);
    const back = (await readBack(bytes, 'SELECT n FROM read_parquet(FILE)')) as [string][];
    expect(back.map(([n]) => Number(n))).toEqual(values);
  });

  test('writes an empty table with its columns', async () => {
    const bytes = await parquetFile({ n: { type: 'integer', values: [] } });
    expect(await readBack(bytes, 'SELECT count(n) FROM read_parquet(FILE)')).toEqual([['0']]);
  });

  test.each([
    ['a fraction in an integer column', { n: { type: 'integer', values: [1.5] } }, 'not a whole number'],
    ['more than 64 bits', { n: { type: 'integer', values: [2n ** 63n] } }, '64 bits'],
    ['a decimal of 13 digits', { n: { type: 'decimal', values: [10n ** 18n] } }, '12 digits'],
    ['a name with a quote', { 'a"b': { type: 'text', values: ['x'] } }, 'cannot name'],
    [
      'columns of two lengths',
      { a: { type: 'text', values: [] }, b: { type: 'text', values: ['x'] } },
      'one length',
    ],
  ] as const)('refuses %s', async (_, columns, message) => {
    await expect(parquetFile(columns)).rejects.toThrow(message);
    await expect(parquetFile(columns)).rejects.toBeInstanceOf(RangeError);
  });
});
