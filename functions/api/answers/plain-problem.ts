import type { z } from 'zod';
import type { Problem } from '../../../simulations/problems/problem.ts';
import type { problemSchema } from '../../contracts/problem-schema.ts';

/** A problem as the API's schema has it. */
export function plainProblem({ edits, ...problem }: Problem): z.infer<typeof problemSchema> {
  const copied = edits?.map((edit) => ({ ...edit, path: [...edit.path] }));
  return { ...problem, values: { ...problem.values }, ...(copied && { edits: copied }) };
}
