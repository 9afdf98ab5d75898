import { expect, test } from 'vitest';
import { firstDifference, toldFigures } from './told-figures.ts';

const pair = (baseline: number, change: number) => ({
  baseline: { kind: 'value', value: baseline, n: 9 },
  change: { kind: 'value', value: change, n: 9 },
});

test('toldFigures(document) names parts of a list by their names, and leaves out what is hidden or about', () => {
  const told = toldFigures({
    byGroup: [{ label: 'shift', group: 'day', people: { kind: 'value', value: 7, n: 7 }, beyond: true }],
    edges: [-1, 1],
    gone: { kind: 'interval', value: 3, low: 2, high: 4, level: 0.95, n: 7 },
    hidden: { kind: 'hidden', reason: 'small-group' },
    around: { kind: 'value', value: 12, n: 12, about: true },
  });
  expect(Object.fromEntries(told)).toEqual({
    'byGroup.shift.day.people': 7,
    'byGroup.shift.day.beyond': 1,
    'edges.0': -1,
    'edges.1': 1,
    gone: 3,
    'gone.low': 2,
    'gone.high': 4,
  });
});

test('firstDifference(told, other) takes 10⁻⁹ of a figure, and of the baseline for a change', () => {
  const told = toldFigures(pair(1000, 1));
  expect(firstDifference(told, toldFigures(pair(1000.0000009, 1.0000009)))).toBeNull();
  expect(firstDifference(told, toldFigures(pair(1000.0000011, 1)))).toBe(
    'baseline: 1000.0000011 instead of 1000',
  );
  expect(firstDifference(told, toldFigures(pair(1000, 1.0000011)))).toBe('change: 1.0000011 instead of 1');
  expect(firstDifference(told, toldFigures({ baseline: 1000 }))).toBe('change: undefined instead of 1');
  expect(firstDifference(told, toldFigures(pair(1000, NaN)))).toBe('change: NaN instead of 1');
});
