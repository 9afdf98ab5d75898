import { expect, test } from 'vitest';
import type { Figure } from '../../../simulations/disclosure/figures.ts';
import { sampleOutcomes } from './testing/sample-outcomes.ts';
import { toldPeople } from './told-people.ts';

const hidden: Figure = { kind: 'hidden', reason: 'small-group' };
const { winners, dispersion } = sampleOutcomes;
const others = winners.people.slice(1);

test('toldPeople(outcomes) counts the bands, whatever the plans cover', () => {
  // 10 + 15 + 11 + 34 + 30
  expect(toldPeople({ ...sampleOutcomes, people: 150 })).toBe(100);
});

test('toldPeople(outcomes) takes gains and losses where a band is hidden, and the median where they are too', () => {
  const banded = { ...winners, people: [hidden, ...others] };
  // 64 + 11 + 25
  expect(toldPeople({ ...sampleOutcomes, people: 150, winners: banded })).toBe(100);
  const both = { ...banded, losing: hidden };
  const median = { ...dispersion.median, baseline: { kind: 'value', value: 790_000, n: 90 } as const };
  const outcomes = { ...sampleOutcomes, people: 150, winners: both, dispersion: { ...dispersion, median } };
  expect(toldPeople(outcomes)).toBe(90);
  const none = { ...median, baseline: hidden };
  expect(toldPeople({ ...outcomes, dispersion: { ...dispersion, median: none } })).toBe(150);
});
