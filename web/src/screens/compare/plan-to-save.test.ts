import { expect, test } from 'vitest';
import type { PlanDocument } from '../../../../simulations/plan/plan-document.ts';
import { planToSave } from './plan-to-save.ts';

const plan = (id: string, title?: { zh: string; en: string }) => ({ id, title }) as PlanDocument;
const tiers = { zh: '阶梯', en: 'Tiers' };

test('planToSave(plan, taken) counts on from the plan that was edited', () => {
  expect(planToSave(plan('tiers', tiers), ['tiers'])).toEqual({
    id: 'tiers-2',
    title: { zh: '阶梯 2', en: 'Tiers 2' },
  });
  expect(
    planToSave(plan('tiers-2', { zh: '阶梯 2', en: 'Tiers 2' }), ['tiers', 'tiers-2', 'tiers-3']),
  ).toEqual({
    id: 'tiers-4',
    title: { zh: '阶梯 4', en: 'Tiers 4' },
  });
});

test('planToSave(plan, taken) keeps what is free, and calls a plan without a title by its id', () => {
  expect(planToSave(plan('mine', tiers), ['tiers'])).toEqual({ id: 'mine', title: tiers });
  expect(planToSave(plan('bare'), ['bare'])).toEqual({ id: 'bare-2', title: { zh: 'bare 2', en: 'bare 2' } });
});
