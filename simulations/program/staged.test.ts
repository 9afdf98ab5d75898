import { expect, test } from 'vitest';
import { replay } from '../replay/replay.ts';
import { evaluateRow } from './evaluate-row.ts';
import { programKernel } from './kernel.ts';
import type { PostProgram, Program } from './program.ts';
import { sharedColumns } from './shared-columns.ts';
import { sharedLeaves } from './shared-leaves.ts';
import { choicesOf } from './testing/choices.ts';
import { plainColumns } from './testing/plain-columns.ts';
import { stagedProgram } from './testing/staged-program.ts';
import { stagedWorld, type StagedWorld } from './testing/staged-world.ts';

/** Amounts that are compared; `npm run test:deep` asks for more. */
const amounts = Number(process.env['QUANHENG_DEEP_AMOUNTS'] ?? 100_000);
const still = { constant: 3, initial: 0, levels: ['junior', 'senior'] };

/** Where two readers differ, in words; undefined where they do not. */
function difference(what: string, one: number | undefined, other: number): string | undefined {
  return Object.is(one, other) ? undefined : `${what}: ${one} and ${other}`;
}

/** Compares all three readers of a random program. @returns how many amounts were compared */
function compareReaders(seed: number): number {
  const choices = choicesOf(seed);
  const world = stagedWorld(choices);
  const program = stagedProgram(choices, still);
  const columns = sharedColumns(program, world.frame);
  const plain = plainColumns(program, world.records);
  const found: (string | undefined)[] = [];
  for (const [name, column] of columns)
    world.records.forEach((record, row) =>
      found.push(difference(`seed ${seed} ${name} row ${row}`, column[row], plain.column(name, record))),
    );
  program.posts.forEach((_, k) => found.push(...nodeDifferences(program, k, world)));
  expect(found.filter((words) => words !== undefined)).toEqual([]);
  return found.length;

  function nodeDifferences({ posts }: Program, k: number, { frame, records }: StagedWorld) {
    const post = posts[k] as PostProgram;
    const sinks = post.nodes.map((_, node) => ({ node, into: new Float64Array(frame.rows) }));
    programKernel(post, frame, sinks, sharedLeaves(post, columns))(0, frame.rows);
    return records.flatMap((record, row) => {
      if (!post.covers.includes(record.labels['post'] ?? '')) return [];
      const explained = evaluateRow(post, frame, row, columns);
      return post.nodes.flatMap((_, id) => [
        difference(
          `seed ${seed} kernel ${post.post} ${id} row ${row}`,
          sinks[id]?.into[row],
          plain.node(id, record),
        ),
        difference(`seed ${seed} row ${post.post} ${id} row ${row}`, explained[id], plain.node(id, record)),
      ]);
    });
  }
}

test('columns, kernel and payslip of random staged programs are what plain words say, bit for bit', () => {
  let compared = 0;
  for (let seed = 1; compared < amounts; seed++) compared += compareReaders(seed);
  expect(compared).toBeGreaterThanOrEqual(amounts);
});

test('replay(program, frame) after each other: a column of another definition, post or coverage is not taken for one that was', () => {
  const moves = [
    still,
    { ...still, constant: 2 },
    { ...still, constant: 2, initial: 5 },
    { constant: 2, initial: 5, levels: ['senior'] },
    { constant: 3, initial: 5, levels: ['senior', 'chief'] },
    { ...still, initial: 5 },
    still,
  ];
  for (let seed = 1; seed <= 25; seed++) {
    const { frame } = stagedWorld(choicesOf(seed));
    for (const other of [seed, seed, seed + 1])
      for (const moved of moves) {
        const program = stagedProgram(choicesOf(other), moved);
        expect(replay(program, frame), `seed ${seed}`).toEqual(replay(program, { ...frame }));
      }
  }
});

test('replay(program, frame) takes the columns that stay from the last replay', () => {
  const { frame } = stagedWorld(choicesOf(5));
  const [one, same, moved] = [still, still, { ...still, constant: 2 }].map((move) => {
    const program = stagedProgram(choicesOf(5), move);
    replay(program, frame);
    return [...sharedColumns(program, frame).values()];
  });
  expect(same?.every((column, k) => column === one?.[k])).toBe(true);
  expect(moved?.some((column, k) => column !== one?.[k])).toBe(true);
});
