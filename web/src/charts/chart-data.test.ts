import { describe, expect, it } from 'vitest';
import { movedCursor } from './chart-data.ts';

const marks = [['a', 'b', 'c'], ['d']];

describe('movedCursor', () => {
  it.each([
    ['ArrowRight', { series: 0, mark: 0 }, { series: 0, mark: 1 }],
    ['ArrowRight', { series: 0, mark: 2 }, { series: 0, mark: 2 }],
    ['ArrowLeft', { series: 0, mark: 0 }, { series: 0, mark: 0 }],
    ['ArrowDown', { series: 0, mark: 2 }, { series: 1, mark: 0 }],
    ['ArrowUp', { series: 1, mark: 0 }, { series: 0, mark: 0 }],
    ['End', { series: 0, mark: 0 }, { series: 0, mark: 2 }],
    ['Home', { series: 0, mark: 2 }, { series: 0, mark: 0 }],
  ])('%s walks over the marks and stops at the ends', (key, from, to) => {
    expect(movedCursor(key, from, marks)).toEqual(to);
  });

  it('leaves other keys alone', () => expect(movedCursor('Tab', { series: 0, mark: 0 }, marks)).toBeNull());
});
