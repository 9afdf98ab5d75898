import { expect, it } from 'vitest';
import { stepOutline } from './step-outline.ts';

it('stepOutline(edges, tops, floor) walks up, across and down', () => {
  expect(stepOutline([0, 10, 20], [4, 2], 8)).toBe('M0,8V4H10V2H20V8');
});
