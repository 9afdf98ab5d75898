import type { Problem, ProblemValues } from '../problems/problem.ts';

/** Keys from the root of a plan document to a value. */
export type Path = readonly PropertyKey[];

/** Takes a finding of the checker at a place of the plan. */
export type Report = (code: Problem['code'], path: Path, values?: ProblemValues) => void;
