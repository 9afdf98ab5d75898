import { expect, test } from 'vitest';
import { sampleCsv } from './sample-csv.ts';
import { samplePopulation } from './sample-population.ts';

test('sampleCsv has a header and one line per person and month, all of the same width', () => {
  const sample = samplePopulation({ seed: 3, people: 60, months: 4 });
  const lines = sampleCsv(sample).trimEnd().split('\n');
  expect(lines).toHaveLength(sample.rows.length + 1);
  expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([29]));
  expect(lines[0]).toMatch(/^agent_id,month,site,post,level,team,/);
  expect(lines[1]).toMatch(/^CG00001,2024-05,厦门 Xiamen,online,/);
});
