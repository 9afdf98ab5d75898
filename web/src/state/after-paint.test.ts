import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint } from './after-paint.ts';

/** What happens in the page, in order: values as they are taken, and frames as they are painted. */
let seen: unknown[] = [];
let frames: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  [seen, frames] = [[], []];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function paint() {
  for (const callback of frames.splice(0)) callback();
  seen.push('painted');
  vi.runAllTimers();
}

test('afterPaint(take): the newest value alone, once the frame is painted, then the next one', () => {
  const later = afterPaint((value: string) => seen.push(value));
  later('a');
  later('b');
  expect(seen).toEqual([]);
  paint();
  paint();
  later('c');
  paint();
  expect(seen).toEqual(['painted', 'b', 'painted', 'painted', 'c']);
});

test('afterPaint(take): what comes between the frame and its turn takes its place', () => {
  const later = afterPaint((value: string | null) => seen.push(value));
  later('a');
  frames.splice(0).forEach((callback) => callback());
  later(null);
  vi.runAllTimers();
  paint();
  expect(seen).toEqual([null, 'painted']);
});
