import { describe, expect, test } from 'vitest';
import { runCases } from '../cases/run-cases.ts';
import { everyMechanism } from '../every-mechanism.ts';
import { parsePlan } from '../parse-plan.ts';
import { planYaml } from '../plan-yaml.ts';

describe.each(everyMechanism)('the example of $id', ({ example }) => {
  const { plan, problems } = parsePlan(example);

  test('is a plan without a finding', () => expect(problems).toEqual([]));

  test('gives the amounts that were worked by hand', () => {
    const figures = plan ? runCases(plan) : [];
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  test('reads back from what it is written as', () => {
    expect(plan && parsePlan(planYaml(plan)).plan).toEqual(plan);
  });
});
