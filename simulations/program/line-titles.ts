import type { Sentence } from '../problems/problem.ts';
import type { Program } from './program.ts';

/** What pay lines are called, by their ids, and rules of a ladder, by `proposed:<id>`. */
export type LineTitles = Readonly<Record<string, Sentence>>;

/** Titles of what programs pay and propose; where they call something differently, as the last of them does. */
export function lineTitles(...programs: readonly Program[]): LineTitles {
  const lines = programs.flatMap(({ posts }) => posts.flatMap((post) => post.lines));
  const proposals = programs.flatMap(({ posts }) => posts.flatMap((post) => post.proposals));
  return Object.fromEntries([
    ...lines.map(({ id, title }) => [id, title] as const),
    ...proposals.map(({ id, title }) => [`proposed:${id}`, title] as const),
  ]);
}
