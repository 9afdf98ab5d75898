import type { Sentence } from '../problems/problem.ts';
import type { Program } from './program.ts';

/** What pay lines are called, by their ids. */
export type LineTitles = Readonly<Record<string, Sentence>>;

/** Titles of the lines that programs pay, by id; where they call a line differently, as the last of them does. */
export function lineTitles(...programs: readonly Program[]): LineTitles {
  const lines = programs.flatMap(({ posts }) => posts.flatMap((post) => post.lines));
  return Object.fromEntries(lines.map(({ id, title }) => [id, title]));
}
