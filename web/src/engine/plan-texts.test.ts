import { expect, test } from 'vitest';
import { samplePlans } from '../../../simulations/population/sample-plans.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import { planReader, planText } from './plan-texts.ts';

const plans = samplePlans.map(({ yaml }) => parsePlan(yaml).plan!);

test('planReader()(text): the plan that was written, the very same for the same text', () => {
  const read = planReader();
  for (const plan of plans) {
    expect(read(planText(plan))).toEqual(plan);
    expect(read(planText(plan))).toBe(read(planText(structuredClone(plan))));
  }
});
