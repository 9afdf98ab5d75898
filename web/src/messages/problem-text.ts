import { problemWords, type Locale, type Problem } from '../../../simulations/problems/problem.ts';

/** A problem in the reader's language; in the server's own words where the page does not know its code. */
export function problemText(problem: Problem, locale: Locale): { message: string; cure: string } {
  try {
    return problemWords(problem, locale);
  } catch {
    return problem;
  }
}
