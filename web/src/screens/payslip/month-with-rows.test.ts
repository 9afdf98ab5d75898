import { expect, it } from 'vitest';
import { problem } from '../../../../simulations/problems/problem.ts';
import { monthWithRows } from './month-with-rows.ts';

const refusal = problem('request/unknown-month', 'month', {
  month: '2025-03',
  known: '2024-12, 2025-01, 2025-02',
});

it.each([
  ['the newest of the page that is known', [refusal], ['2024-12', '2025-01', '2025-03'], '2025-01'],
  ['none when no month of the page is known', [refusal], ['2025-03'], null],
  [
    'none for another problem',
    [problem('request/unknown-person', 'person', { person: 'p_1' })],
    ['2025-01'],
    null,
  ],
])('monthWithRows gives %s', (_, problems, months, month) => {
  expect(monthWithRows(problems, months)).toBe(month);
});
