import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { samplePlans } from '../population/sample-plans.ts';
import { keptParse } from './kept-parse.ts';
import { parsePlan } from './parse-plan.ts';
import { planDocument } from './plan-document.ts';

const plans = samplePlans.map(({ yaml }) => parsePlan(yaml).plan!);

/** Paths to every part of a value. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

/** A copy with one part replaced or added (`undefined` takes it away); all others stay the same objects. */
function replaced(root: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (typeof root !== 'object' || root === null) return root;
  const { [key]: old, ...others } = root as Record<string, unknown>;
  const inner = replaced(old, rest, part);
  if (Array.isArray(root)) return root.toSpliced(Number(key), 1, ...(inner === undefined ? [] : [inner]));
  return inner === undefined ? others : { ...root, [key]: inner };
}

const parts = fc.oneof(
  fc.constantFrom('30%', 'performance', 'x', '', null, undefined, true, Infinity, NaN),
  fc.double({ min: -2, max: 200, noNaN: true }),
  fc.constantFrom<unknown>([], {}, [[0, 0]], [[1, '5%']], { kind: 'fixed' }, { share: 0.4 }, { zero: 'all' }),
);

const added = [['wieght'], ['posts', 'new'], ['kpis', 'own'], ['overtime']];

test('keptParse(schema, before, value): the same verdict and the same document as a whole reading, whatever part changes', () => {
  const change = fc.constantFrom(...plans).chain((plan) => {
    const path = fc.constantFrom<string[]>(...pathsIn(plan), ...added);
    return fc.tuple(fc.constant(plan), fc.array(fc.tuple(path, parts), { minLength: 1, maxLength: 2 }));
  });
  let taken = 0;
  fc.assert(
    fc.property(change, ([plan, edits]) => {
      const value = edits.reduce<unknown>((root, [path, part]) => replaced(root, path, part), plan);
      const whole = planDocument.safeParse(value);
      const kept = keptParse(planDocument, plan, value);
      expect(kept !== null).toBe(whole.success);
      expect(kept?.data).toStrictEqual(whole.data);
      taken += Number(whole.success);
    }),
    { seed: 21, numRuns: 1000 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('keptParse(schema, before, value): what did not change is the very same', () => {
  const [plan] = plans as [(typeof plans)[0]];
  const [post = ''] = Object.keys(plan.posts);
  const value = replaced(plan, ['posts', post, 'scorecard', '0', 'weight'], '31%');
  const after = keptParse(planDocument, plan, value)!.data;
  expect(after.posts[post]?.scorecard[0]?.weight).toBe(0.31);
  expect(after.posts[post]?.curve).toBe(plan.posts[post]?.curve);
  expect(after.posts[post]?.scorecard[1]).toBe(plan.posts[post]?.scorecard[1]);
  expect(after.employer).toBe(plan.employer);
  expect(plan.posts[post]?.scorecard[0]?.weight).not.toBe(0.31);
});

test('keptParse(schema, before, value): a rule of a whole object or list sees the whole of it', () => {
  const ascending = z.array(z.number()).refine(([a = 0, b = 0]) => a < b);
  expect(keptParse(ascending, [1, 2], [3, 2])).toBeNull();
  expect(keptParse(ascending, [1, 2], [1, 3])?.data).toEqual([1, 3]);
});
