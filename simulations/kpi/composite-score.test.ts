import { expect, test } from 'vitest';
import { compositeScore } from './composite-score.ts';

const weights = [30, 20, 25, 15, 10];

test('compositeScore(points, weights, rule) fills a missing KPI by the rule', () => {
  const points = [96, null, 88, 102, 100];
  const score = (rule: 'renormalise' | 'zero' | 'target') =>
    compositeScore(points, weights, { rule, minCoverage: 0.6 });
  expect(score('renormalise')).toEqual({ score: 95.125, coverage: 0.8 });
  expect(score('zero')).toEqual({ score: 76.1, coverage: 0.8 });
  expect(score('target')).toEqual({ score: 96.1, coverage: 0.8 });
});

test('compositeScore is undefined below the minimum coverage and defined exactly at it', () => {
  const options = { rule: 'renormalise', minCoverage: 0.6 } as const;
  expect(compositeScore([null, null, null, 102, 100], weights, options).score).toBeNull();
  expect(compositeScore([null, 80, 80], [40, 25, 35], options)).toEqual({ score: 80, coverage: 0.6 });
});
