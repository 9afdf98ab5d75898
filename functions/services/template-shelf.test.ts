import { expect, test } from 'vitest';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { savedPlan, templateIds, type PlanStores } from './plan-reading.ts';
import { planStore } from './plan-store.ts';
import { templateShelf } from './template-shelf.ts';

const clock = (): Date => new Date(Date.UTC(2026, 0, 5));
const hr = { user: 'hr', roles: ['hr'] } as const;
const said = { en: 'Start', zh: '起点' };
const template = {
  id: 'start',
  system: 'A',
  title: said,
  purpose: said,
  numbers: said,
  questions: [],
  unsaid: [],
  yaml: 'id: start',
} as const;

const stores = (): PlanStores => [
  planStore(memoryStore(), clock),
  planStore(memoryStore(), clock),
  templateShelf([template]),
];

test('a template is read by its id in one version, and told as known', async () => {
  const plans = stores();
  expect(await savedPlan(plans, { id: 'start' })).toMatchObject({ value: { version: 1, yaml: 'id: start' } });
  expect(await savedPlan(plans, { id: 'start', version: 2 })).toMatchObject({ kind: 'refused' });
  const unknown = await savedPlan(plans, { id: 'strat' });
  expect(unknown.problems[0]?.values).toMatchObject({ known: 'start' });
  expect(await templateIds(plans)).toEqual(new Set(['start']));
});

test.each([0, 1] as const)('a saved plan of the same id hides it (store %i)', async (store) => {
  const plans = stores();
  await plans[store].save('start', 'id: start # mine', hr);
  expect(await savedPlan(plans, { id: 'start' })).toMatchObject({
    value: { yaml: 'id: start # mine', by: 'hr' },
  });
  expect(await templateIds(plans)).toEqual(new Set());
});
