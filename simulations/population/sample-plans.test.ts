import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlan } from '../plan/parse-plan.ts';
import { samplePlans } from './sample-plans.ts';

test.each(samplePlans)('$id is a plan without problems, the same as in docs/examples', ({ id, yaml }) => {
  expect(yaml).toBe(readFileSync(new URL(`../../docs/examples/${id}.plan.yaml`, import.meta.url), 'utf8'));
  const { plan, problems } = parsePlan(yaml);
  expect(problems).toEqual([]);
  expect(plan?.id).toBe(id);
  expect(Object.keys(plan?.posts ?? {})).toEqual(['online', 'inbound', 'sales_support']);
});

test('one plan has tiers and the other straight lines', () => {
  const kinds = samplePlans.map(({ yaml }) =>
    Object.values(parsePlan(yaml).plan?.posts ?? {}).map(({ curve }) => curve.kind),
  );
  expect(kinds).toEqual([
    ['steps', 'steps', 'steps'],
    ['points', 'points', 'points'],
  ]);
});
