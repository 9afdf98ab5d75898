import { expect, test } from 'vitest';
import { invocationTime } from './invocation-time.ts';

test('msLeft() is what the invocation of now has left, less what an answer takes', () => {
  const { begin, msLeft } = invocationTime();
  expect(msLeft()).toBe(Infinity);
  let remaining = 29_000;
  begin({ getRemainingTimeInMillis: () => remaining });
  expect(msLeft()).toBe(27_500);
  remaining = 1_500;
  expect(msLeft()).toBe(0);
  begin(undefined);
  expect(msLeft()).toBe(Infinity);
});
