import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifier } from '../../../simulations/sql/identifier.ts';
import { doubleLiteral, literal } from '../../../simulations/sql/literal.ts';
import { withScratchConnection } from './scratch-connection.ts';

/** What DuckDB reads back from literals, in one row. */
function readBack(literals: readonly string[]): Promise<unknown[]> {
  return withScratchConnection(async (connection) => {
    const rows = (await connection.runAndReadAll(`SELECT ${literals.join(', ')}`)).getRowsJS();
    return rows[0] as unknown[];
  });
}

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] =>
  fc.sample(arbitrary, { numRuns, seed: 20260101 });

test('literal(text) is read back as the same text, whatever it holds', async () => {
  const awkward = [
    "'",
    "''",
    "\\'",
    "'; DROP TABLE people; --",
    '$$',
    '/*',
    '\n\r\t',
    '\u200b',
    '\ufeff',
    "E'\\x00'",
    '',
  ];
  const any = fc.string({ unit: 'grapheme', maxLength: 40 });
  const binary = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !text.includes('\u0000'));
  const quotes = fc.string({
    unit: fc.constantFrom("'", '"', '\\', ';', '-', '客', '\u{1F600}', '$', '%'),
    maxLength: 40,
  });
  const texts = [...awkward, ...sample(any, 400), ...sample(binary, 400), ...sample(quotes, 400)];
  // As bytes: the binding drops a byte order mark at the start of the text that it reads.
  const bytes = texts.map((text) => Buffer.from(text).toString('hex').toUpperCase());
  expect(await readBack(texts.map((text) => `hex(encode(${literal(text)}))`))).toEqual(bytes);
});

test('literal(number) is read back as the same number, and doubleLiteral as a double', async () => {
  const doubles = sample(fc.double({ noNaN: true, noDefaultInfinity: true }), 500).concat([
    0, 0.1, 5e-324, 1.7976931348623157e308,
  ]);
  expect(await readBack(doubles.map((value) => doubleLiteral(value)))).toEqual(doubles);
  expect(
    await readBack([`typeof(${literal(0.025)})`, `typeof(${doubleLiteral(3)})`, `7 - ${literal(-1)}`]),
  ).toEqual(['DOUBLE', 'DOUBLE', 8]);
});

test('identifier(name) is read back as the same name', async () => {
  const names = ['kpi:csat:numerator', '满意度 1', 'a.b', '_x-y', 'select'];
  const found = await withScratchConnection(async (connection) =>
    (
      await connection.runAndReadAll(`SELECT ${names.map((name) => `1 AS ${identifier(name)}`).join(', ')}`)
    ).columnNames(),
  );
  expect(found).toEqual(names);
});
