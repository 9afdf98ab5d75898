import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareCase } from '../../simulations/reference/compare-case.ts';
import type { ReferenceFile } from '../../simulations/reference/reference-case.ts';
import { referenceTopics } from '../../simulations/reference/topics.ts';

const folder = join(import.meta.dirname, '../../../shared/reference');
const reason = existsSync(folder) ? '' : ' (skipped: ../shared/reference is not on this machine)';

describe.skipIf(reason !== '')(`values from independent software${reason}`, () => {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReferenceFile;
  const files =
    reason === ''
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .map(read)
      : [];

  test.each(Object.keys(referenceTopics))('every case of %s matches', (topic) => {
    const cases = files
      .filter((file) => file.topic === topic)
      .flatMap(({ cases, tolerance }) => cases.map((one) => ({ one, tolerance })));
    expect(cases.length).toBeGreaterThan(0);
    const wrong = cases.flatMap(({ one, tolerance }) => {
      const { outcome, details } = compareCase(referenceTopics[topic], one, tolerance);
      return outcome === 'matched' ? [] : [`${one.id} ${outcome}: ${details.join('; ')}`];
    });
    expect(wrong).toEqual([]);
  });
});

test('compareCase tells a difference, an unknown calculation and a key that is not made', () => {
  const table = { double: ({ x }: { x: number }) => ({ y: 2 * x }) };
  const tolerance = { rel: 1e-12, abs: 0 };
  const outcome = (fn: string, expected: Record<string, unknown>) =>
    compareCase(table, { id: 'a', fn, input: { x: 2 }, expected }, tolerance).outcome;
  expect(outcome('double', { y: 4 })).toBe('matched');
  expect(outcome('double', { y: 4.0001 })).toBe('differing');
  expect(outcome('double', { y: null })).toBe('differing');
  expect(outcome('double', { z: 1 })).toBe('missing');
  expect(outcome('treble', { y: 6 })).toBe('missing');
});
