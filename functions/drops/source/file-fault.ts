import {
  problem,
  type Problem,
  type ProblemCode,
  type ProblemValues,
} from '../../../simulations/problems/problem.ts';

/** Ends the reading of a file from deep inside a stream; `recordSource` turns it back into the problem it carries. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly problem: Problem;

  /** @param name  of the file or of its part, which is the place of the problem and a value of its sentence */
  constructor(code: ProblemCode, name: string, values: ProblemValues = {}) {
    super(code);
    this.problem = problem(code, name, { name, ...values });
  }
}

/** What a reading gives, or the problem of the file that ended it. */
export async function orFault<T>(
  reading: () => Promise<T>,
): Promise<{ value: T; problem: null } | { value: null; problem: Problem }> {
  try {
    return { value: await reading(), problem: null };
  } catch (error) {
    if (error instanceof FileFault) return { value: null, problem: error.problem };
    throw error;
  }
}
