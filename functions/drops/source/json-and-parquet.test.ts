import { expect, test } from 'vitest';
import { parquetFile } from '../../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../../adapters/duckdb/parquet-rows.ts';
import { withScratchConnection } from '../../adapters/duckdb/scratch-connection.ts';
import { recordsOf, sourceOf } from '../testing/source-of.ts';
import { openSource } from './open-source.ts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test('JSON lines: columns are the keys of all lines; numbers keep their digits, what is nested stays JSON', async () => {
  const source = await sourceOf(
    '{"id": 110101199003074512, "who": "Ann", "score": 4.50}\r\n\n{"who": null, "more": {"a": [1, 2.50]}, "ok": true}\n[1]\n{"id": 1\n',
  );
  expect(source.readAs).toMatchObject({ format: 'json-lines', encoding: 'utf-8', delimiter: null });
  expect(source.header).toEqual(['id', 'who', 'score', 'more', 'ok']);
  expect((await recordsOf(source)).map(({ line, cells, fault }) => [line, fault, ...cells])).toEqual([
    [1, null, '110101199003074512', 'Ann', '4.50', '', ''],
    [3, null, '', '', '', '{"a":[1,2.5]}', 'true'],
    [4, 'not-json'],
    [5, 'not-json'],
  ]);
  for (const text of ['[{"a": 1, "b": 2}]', '{\n"a": 1,\n"b": 2}', '[[1,2]]'])
    await expect(sourceOf(text)).rejects.toThrow('data/json-not-lines');
  await expect(sourceOf(`{"a": 1, "b": "${'x'.repeat(1_200_000)}"}\n`)).rejects.toThrow(
    'data/record-endless',
  );
  expect((await sourceOf('[id],[name]\n1,a\n')).header).toEqual(['[id]', '[name]']);
});

/** A Parquet file of one row, made by the engine itself. */
async function parquetOf(select: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-test-'));
  try {
    const path = join(folder, 'a.parquet');
    await withScratchConnection((connection) =>
      connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`),
    );
    return new Uint8Array(await readFile(path));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('Parquet: every type as the text a mapping reads, whatever its columns are called', async () => {
  const bytes =
    await parquetOf(`SELECT 9007199254740993::BIGINT AS "工号 ""no""", 0.1::DOUBLE AS d, 0.1::FLOAT AS f,
    12.50::DECIMAL(9,2) AS m, true AS ok, DATE '2026-01-05' AS day, TIMESTAMP '2026-01-05 09:30:00' AS at,
    TIMESTAMPTZ '2026-01-05 09:30:00+08' AS z, NULL::VARCHAR AS none, 1e-7::DOUBLE AS small`);
  const { source } = await openSource({ name: 'f', bytes }, { asked: {}, parquetRows });
  if (!source) throw new Error('read');
  expect(source.readAs).toEqual({
    format: 'parquet',
    packed: null,
    encoding: null,
    delimiter: null,
    tables: [],
  });
  expect(source.header.slice(0, 2)).toEqual(['工号 "no"', 'd']);
  const cells = [
    '9007199254740993',
    '0.1',
    '0.1',
    '12.50',
    'true',
    '2026-01-05',
    '2026-01-05 09:30:00',
    '2026-01-05 01:30:00',
    '',
    '0.0000001',
  ];
  expect((await recordsOf(source)).map((record) => [record.line, record.cells])).toEqual([[1, cells]]);
});

test('Parquet: rows in order and as often as asked; a damaged file is refused as a whole', async () => {
  const count = 5000;
  const bytes = await parquetFile({
    who: { type: 'text', values: Array.from({ length: count }, (_, k) => `p${k}`) },
    n: { type: 'integer', values: Array.from({ length: count }, (_, k) => BigInt(k)) },
  });
  const { source } = await openSource({ name: 'f', bytes }, { asked: {}, parquetRows });
  if (!source) throw new Error('read');
  for (let time = 0; time < 2; time++)
    expect(
      (await recordsOf(source)).every(({ line, cells }, k) => line === k + 1 && cells[1] === String(k)),
    ).toBe(true);
  const broken = Uint8Array.from(bytes);
  broken.fill(0, 40, 400);
  for (const damaged of [bytes.subarray(0, bytes.length - 9), broken])
    expect(
      (await openSource({ name: 'f', bytes: damaged }, { asked: {}, parquetRows })).problems,
    ).toMatchObject([
      { code: 'data/file-damaged', values: { reason: { en: 'it is not a whole Parquet file' } } },
    ]);
});
