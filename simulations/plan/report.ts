import type { PlanEdit, Problem, ProblemValues } from '../problems/problem.ts';

/** Keys from the root of a plan document to a value. */
export type Path = readonly PropertyKey[];

/** Takes a finding of the checker at a place of the plan. */
export type Report = (
  code: Problem['code'],
  path: Path,
  values?: ProblemValues,
  edits?: readonly PlanEdit[],
) => void;

/** The edit that puts a value at a place; none where nothing is surely meant. */
export function valueEdits(path: Path, value: ProblemValues[string] | undefined): PlanEdit[] {
  return value === undefined || typeof value === 'object' ? [] : [{ path: plain(path), value }];
}

/** The edit that gives the key at a place another name; none where nothing is surely meant. */
export function keyEdits(path: Path, key: string | undefined): PlanEdit[] {
  return key === undefined ? [] : [{ path: plain(path), key }];
}

/** The edit that takes out what stands at a place. */
export function removeEdits(path: Path): PlanEdit[] {
  return [{ path: plain(path), remove: true }];
}

function plain(path: Path): (string | number)[] {
  return path.map((key) => (typeof key === 'number' ? key : String(key)));
}

/** A path of keys as people write it. */
export function pathText(path: Path): string {
  if (path.length === 0) return 'plan';
  return path
    .map((key, k) => (typeof key === 'number' ? `[${key}]` : `${k === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
