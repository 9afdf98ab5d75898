import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMapping, type Mapping } from './mapping-document.ts';
import { readRows } from './read-rows.ts';
import { sourceOf } from './testing/source-of.ts';

const { mapping } = parseMapping(`
schema: quanheng/mapping@1
id: m
person: { column: who }
month: { column: day, format: ymd }
contacts: { id: { column: id }, columns: { category: { column: what }, rating: { column: stars, required: true } } }
`);

const read = async (text: string, delimiter: string) =>
  readRows(await sourceOf(text, { delimiter }), mapping as Mapping, {
    pseudonym: (id) => `p:${id}`,
    nameKey: () => null,
  });

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map((raw) => raw.normalize('NFC').trim());

test('whatever the dialect, records = accepted + rejected and every text cell comes back as it was', async () => {
  const row = fc.record({ what: text, good: fc.boolean(), blank: fc.boolean() });
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), dialect, async (rows, { delimiter, end }) => {
      const lines = rows.map(({ what, good, blank }, k) =>
        [String(k), blank ? '' : 'Ann', '2026-01-05', quoted(what), good ? '5' : 'x'].join(delimiter),
      );
      const found = await read(
        [['id', 'who', 'day', 'what', 'stars'].join(delimiter), ...lines, ''].join(end),
        delimiter,
      );
      const right = rows.filter(({ good, blank }) => good && !blank);
      expect(found.records).toBe(rows.length);
      expect(found.rejected).toBe(rows.length - right.length);
      expect(found.rows.map(({ cells }) => cells[0])).toEqual(right.map(({ what }) => what || null));
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

test('no text, however broken, loses a record or throws', async () => {
  const piece = fc.constantFrom(
    '"',
    ',',
    '\n',
    '\r\n',
    'a',
    '2026-01-05',
    '5',
    ' ',
    '""',
    'Ann',
    '李',
    '\u0001',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
      const found = await read(`id,who,day,what,stars\n${pieces.join('')}`, ',');
      const accepted = found.rows.length + found.duplicates;
      const conflicts = found.problems.some(({ code }) => code === 'data/key-conflict');
      if (!conflicts) expect(accepted + found.rejected).toBe(found.records);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});
