import type { Context } from 'hono';
import type { ZodError } from 'zod';
import { problem } from '../../../simulations/problems/problem.ts';
import { schemaFault } from '../../../simulations/problems/schema-fault.ts';
import { answerProblems } from './answer-error.ts';

/** Answers a request that fails its schema, all places at once. */
export function answerInvalid(
  result: { success: true } | { success: false; error: ZodError },
  c: Context,
): Response | undefined {
  if (result.success) return undefined;
  return answerProblems(
    c,
    result.error.issues.map((issue) =>
      problem('request/invalid', issue.path.map(String).join('.') || 'body', { detail: schemaFault(issue) }),
    ),
  );
}
