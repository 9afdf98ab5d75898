import { expect, test } from 'vitest';
import { Findings } from './findings.ts';
import { RefusedRecords } from './refused-records.ts';
import { unvalued } from './source/cell-text.ts';
import type { SourceRecord } from './source/record-source.ts';
import { visibleRecord } from './visible-record.ts';

const cells = ['Ann\u200b', unvalued];
const record: SourceRecord = { line: 2, table: '', cells, fault: null, raw: cells.join(',') };

test('visibleRecord(record, header, findings) takes out what nobody sees; the mark of a formula is no finding and stays', () => {
  const findings = new Findings();
  expect(visibleRecord(record, ['who', 'score'], findings).cells).toEqual(['Ann', unvalued]);
  expect(findings.problems().map(({ code, values }) => `${code} ${String(values['column'])}`)).toEqual([
    'data/hidden-characters who',
  ]);
});

test('RefusedRecords keeps a formula without a value as an empty cell', () => {
  const refused = new RefusedRecords();
  refused.add(record, 'score', 'not-a-number');
  expect(refused.records.map(({ cells: kept }) => kept)).toEqual([['Ann\u200b', '']]);
});
