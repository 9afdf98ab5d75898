import type { Problem } from '../../../simulations/problems/problem.ts';

/** Carries the problems of a request from a handler to the one place that answers with them. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(', '));
    this.problems = problems;
  }
}
