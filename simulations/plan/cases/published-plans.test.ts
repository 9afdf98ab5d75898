import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../parse-plan.ts';
import { runCases } from './run-cases.ts';

const folder = join(import.meta.dirname, '../../../docs/examples/published');
const files = readdirSync(folder).filter((name) => name.endsWith('.plan.yaml'));

test('every published plan is here', () => {
  expect(files.toSorted()).toEqual([
    'aaa-oregon-idaho.plan.yaml',
    'book118-service-centre-grades.plan.yaml',
    'ctrip-2010.plan.yaml',
    'ecommerce-service-777doc.plan.yaml',
    'service-awards-360docs.plan.yaml',
  ]);
});

const examples = join(folder, '..');
const withCases = ['per-call-tiers', 'recoverable-draw'].map((name) => [`${name}.plan.yaml`, examples]);

describe.each([...files.map((name) => [name, folder]), ...withCases])('%s', (name = '', place = '') => {
  const { plan, problems } = parsePlan(readFileSync(join(place, name), 'utf8'));

  test('is a plan without a finding', () => expect(problems).toEqual([]));

  test('pays what its source or its hand says', () => {
    const figures = plan ? runCases(plan) : [];
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
