import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { evaluateRow } from './evaluate-row.ts';
import { ProgramBuilder } from './program-builder.ts';
import type { ProgramLine } from './program.ts';

const frame = frameOf([
  { person: 'a', month: '2026-01', labels: { post: 'online', level: 'junior' } },
  { person: 'b', month: '2026-01', labels: { post: 'online', level: 'chief' } },
  { person: 'c', month: '2026-01', labels: { post: 'online', level: 'junior' }, numbers: { baseFen: 5 } },
]);

/** Why each row of a post with one line is not paid; 0 = it is. */
function coverageOf(id: string): number[] {
  const builder = new ProgramBuilder();
  const line: ProgramLine = {
    id,
    node: builder.add({ op: 'number', name: 'baseFen' }),
    title: { en: id, zh: id },
    variable: false,
  };
  const post = builder.build(
    { post: 'online', covers: ['online'] },
    { levels: ['junior'], lines: [line] },
    {},
  );
  return [0, 1, 2].map((row) => evaluateRow(post, frame, row)[post.coverage] as number);
}

test('a row is paid where the post has its level; base pay, where the post pays any, has to be known', () => {
  expect(coverageOf('base')).toEqual([3, 2, 0]);
  expect(coverageOf('commission')).toEqual([0, 2, 0]);
});
