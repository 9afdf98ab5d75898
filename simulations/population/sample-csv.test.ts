import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sampleCsv } from './sample-csv.ts';
import { samplePopulation } from './sample-population.ts';

const sample = samplePopulation({ seed: 3, people: 60, months: 4 });
const lines = sampleCsv(sample).trimEnd().split('\n');

test('sampleCsv has a header and one line per person and month, all of the same width', () => {
  expect(lines).toHaveLength(sample.rows.length + 1);
  expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([43]));
  expect(lines[0]).toMatch(/^agent_id,month,site,post,level,team,/);
  expect(lines[1]).toMatch(/^CG00001,2024-05,厦门 Xiamen,online,/);
});

test('new columns leave the first 29 as they were: the same bytes as when there were no others', () => {
  const first = lines.map((line) => `${line.split(',').slice(0, 29).join(',')}\n`).join('');
  expect(createHash('sha256').update(first).digest('hex')).toBe(
    'e2ce219e11bf3e97002b194381518977d6c546b088fdba78db8e0629df6401ee',
  );
});
