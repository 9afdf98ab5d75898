import type { Problem, ProblemCode } from '../../../simulations/problems/problem.ts';

const statuses: Partial<Record<ProblemCode, 400 | 401 | 403 | 404 | 413 | 503>> = {
  'request/invalid': 400,
  'request/not-signed-in': 401,
  'request/sign-in-link-used': 401,
  'request/forbidden': 403,
  'request/unknown-route': 404,
  'request/unknown-version': 404,
  'request/unknown-plan': 404,
  'request/unknown-person': 404,
  'request/unknown-month': 404,
  'request/unknown-mapping': 404,
  'request/unknown-rejects': 404,
  'request/no-data': 404,
  'request/too-large': 413,
  'request/server-busy': 503,
  'request/took-too-long': 503,
};

/** HTTP status of a list of problems: that of its first error; 422 for what is wrong in a document or file. */
export function statusOfProblems(problems: readonly Problem[]): 400 | 401 | 403 | 404 | 413 | 422 | 503 {
  const first = problems.find(({ severity }) => severity === 'error');
  return (first && statuses[first.code]) ?? 422;
}
