import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../../simulations/problems/problem.ts';
import { WorldError } from '../../ports/world-error.ts';
import type { ProblemDocument } from '../../contracts/problem-schema.ts';
import { plainProblem } from './plain-problem.ts';
import { Refusal } from './refusal.ts';
import { statusOfProblems } from './status-of-problems.ts';

/** Tells the operator of an error that the caller may not see. */
export type ErrorReport = (error: unknown, path: string) => void;

/**
 * The one place where errors become HTTP: problems 4xx, a failing world 503 (try again) or 502,
 * anything else 500 without a detail; the whole error goes to `report`.
 */
export function answerError(report: ErrorReport) {
  return (error: Error, c: Context): Response => {
    if (error instanceof Refusal) return answerProblems(c, error.problems);
    if (error instanceof HTTPException) return answerException(c, error);
    report(error, c.req.path);
    if (error instanceof WorldError) return answerWorld(c, error);
    return answer(c, 500, 'The server made a mistake');
  };
}

/** Problems as `application/problem+json`. */
export function answerProblems(c: Context, problems: readonly Problem[]): Response {
  const status = statusOfProblems(problems);
  const [first] = problems.filter(({ severity }) => severity === 'error');
  return answer(c, status, first?.message ?? 'The request was refused', problems);
}

function answerException(c: Context, error: HTTPException): Response {
  return answer(
    c,
    error.status,
    error.message || error.getResponse().statusText || 'The request was refused',
  );
}

function answerWorld(c: Context, error: WorldError): Response {
  if (!error.retry) return answer(c, 502, `The store or engine "${error.adapter}" failed`);
  c.header('Retry-After', '5');
  return answer(c, 503, `The store or engine "${error.adapter}" is not available now`);
}

function answer(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  problems: readonly Problem[] = [],
): Response {
  // A body that was not read to its end would spoil the next request on the same connection.
  if (status === 413) c.header('Connection', 'close');
  const body: ProblemDocument = {
    type: problems[0] ? `https://quanheng.invalid/problems/${problems[0].code}` : 'about:blank',
    title,
    status,
    problems: problems.map(plainProblem),
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}
