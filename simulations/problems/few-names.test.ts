import { expect, test } from 'vitest';
import { fewNames } from './few-names.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, k) => `n${k + 1}`);

test.each([
  [[], undefined, '—'],
  [names(8), undefined, 'n1, n2, n3, n4, n5, n6, n7, n8'],
  [names(9), undefined, 'n1, n2, n3, n4, n5 … n8, n9 (9)'],
  [names(1200), undefined, 'n1, n2, n3, n4, n5 … n1199, n1200 (1200)'],
  [names(9), 9, 'n1, n2, n3, n4, n5, n6, n7, n8, n9'],
  [['x'.repeat(60), 'y'.repeat(61)], undefined, `${'x'.repeat(60)}, ${'y'.repeat(59)}…`],
])('fewNames(%j, %j)', (given, most, text) => expect(fewNames(given, most)).toBe(text));
