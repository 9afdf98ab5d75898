import { expect, test } from 'vitest';
import { passedFrom, reachedFrom } from './slack.ts';

test('a threshold gives way by a billionth of its size, at least by a billionth', () => {
  expect([reachedFrom(1e6), passedFrom(1e6)]).toEqual([999_999.999, 1_000_000.001]);
  expect([reachedFrom(-1e6), passedFrom(-1e6)]).toEqual([-1_000_000.001, -999_999.999]);
  expect([reachedFrom(0.5), passedFrom(0)]).toEqual([0.499_999_999, 1e-9]);
});
