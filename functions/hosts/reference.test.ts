import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareCase } from '../../simulations/reference/compare-case.ts';
import {
  NotServed,
  type ReferenceFile,
  type TopicTable,
} from '../../simulations/reference/reference-case.ts';
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

  test.each(Object.keys(referenceTopics))('every figure of %s that the product serves matches', (topic) => {
    const cases = files
      .filter((file) => file.topic === topic)
      .flatMap(({ cases, tolerance }) => cases.map((one) => ({ one, tolerance })));
    const results = cases.map(({ one, tolerance }) => ({
      fn: one.fn,
      ...compareCase(referenceTopics[topic], one, tolerance),
    }));
    expect(results.flatMap(({ fn, details }) => details.map((words) => `${fn} ${words}`))).toEqual([]);
    const served = Object.entries(referenceTopics[topic] ?? {}).filter(([, of]) => typeof of === 'function');
    const unmatched = served.filter(
      ([name]) => !results.some(({ fn, figures }) => fn === name && figures.matched > 0),
    );
    expect(unmatched.map(([name]) => name)).toEqual([]);
  });
});

test('compareCase tells a difference, an unknown calculation and a key that is not made', () => {
  const table: TopicTable = {
    double: ({ x }: { x: number }) => ({ y: 2 * x, sides: [{ a: x, b: new NotServed('no b') }] }),
    half: new NotServed('nobody halves'),
    square: ({ x }: { x: number }) => (x < 0 ? new NotServed('no negative') : { y: x * x }),
  };
  const tolerance = { rel: 1e-12, abs: 0 };
  const result = (fn: string, expected: Record<string, unknown>, x = 2) =>
    compareCase(table, { id: 'a', fn, input: { x }, expected }, tolerance);
  const outcome = (fn: string, expected: Record<string, unknown>) => result(fn, expected).outcome;
  expect(outcome('double', { y: 4 })).toBe('matched');
  expect(outcome('double', { y: 4.0001 })).toBe('differing');
  expect(outcome('double', { y: null })).toBe('differing');
  expect(outcome('double', { z: null })).toBe('matched');
  expect(result('double', { z: 1 })).toMatchObject({ outcome: 'missing', details: ['z: is not made'] });
  expect(result('treble', { y: 6 })).toMatchObject({
    outcome: 'missing',
    details: ['no calculation "treble"'],
  });
  expect(outcome('double', { y: 4, sides: [{ a: 2 }, { a: 2 }] })).toBe('differing');
  expect(outcome('double', { sides: [{ a: 3, b: 1 }] })).toBe('differing');
  expect(result('double', { y: 4, sides: [{ a: 2, b: 1 }] })).toEqual({
    outcome: 'missing',
    figures: { matched: 2, differing: 0, missing: 1 },
    details: [],
    notServed: { 'no b': ['double.sides.b'] },
  });
  expect(result('half', { y: 1 })).toMatchObject({ notServed: { 'nobody halves': ['half'] }, details: [] });
  expect(result('square', { y: 1 }, -1)).toMatchObject({ outcome: 'missing', details: [] });
});
