import { expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { peopleAlone } from './people-alone.ts';

/** People by their levels, a letter a month, `.` = not there; a = post online, b and c = post lead. */
function alone(
  people: readonly string[],
  isCounted = (_: number) => true,
  label: readonly string[] = [],
): string {
  const records = people.flatMap((levels, p) =>
    [...levels].flatMap((level, m): FrameRecord[] =>
      level === '.'
        ? []
        : [
            {
              person: String(p).padStart(2, '0'),
              month: `2026-0${m + 1}`,
              labels: { post: level === 'a' ? 'online' : 'lead', level, team: p % 2 ? 'x' : 'y' },
            },
          ],
    ),
  );
  const frame = frameOf(records);
  return peopleAlone(frame, (row) => isCounted(frame.month[row] as number), 2, [
    'post',
    'level',
    ...label,
  ]).join('');
}

test('whoever shares post and level with too few is alone, whatever else they have in common', () => {
  expect(alone(['a', 'a', 'b', 'b', 'c'])).toBe('00001');
  expect(alone(['a', 'b', 'c'])).toBe('111');
});

test('months in one level are the same place however many; who moves is with those who moved as often', () => {
  expect(alone(['aa', 'a.', '.a'])).toBe('000');
  expect(alone(['aa', 'aa', 'ab', 'ba', 'bb', 'bb'])).toBe('000000');
  expect(alone(['aaa', 'aaa', 'aab', 'abb'])).toBe('0011');
});

test('where plans pay by month, whoever stayed is alone beside those who were there for one', () => {
  expect(alone(['bb', 'b.', 'b.'])).toBe('000');
  expect(alone(['bb', 'b.', 'b.'], undefined, ['month'])).toBe('100');
});

test('rows that do not count make nobody alone and hide nobody', () => {
  const january = (month: number) => month === 0;
  expect(alone(['aa', 'ab', 'bb', '.b', 'b.'], january)).toBe('00000');
  expect(alone(['aa', '.a', '.a'], january)).toBe('100');
});

test('beside the groups of a label those count who are in the same group', () => {
  expect(alone(['a', 'a', 'a', 'a', 'a'], undefined, ['team'])).toBe('00000');
  expect(alone(['a', 'a', 'a', 'b', 'b'], undefined, ['team'])).toBe('01011');
});
