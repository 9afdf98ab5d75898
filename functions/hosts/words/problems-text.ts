import { problemWords, type Locale, type Problem } from '../../../simulations/problems/problem.ts';
import { cliWords } from './cli-words.ts';

/** Problems as text: how bad, where, what, and the cure on a line of its own. */
export function problemsText(problems: readonly Problem[], locale: Locale): string {
  const { severity: severities, at: where } = cliWords[locale];
  return problems
    .map((problem) => {
      const { message, cure } = problemWords(problem, locale);
      return `${severities[problem.severity]} ${problem.code} ${where} ${problem.at}\n  ${message}\n  → ${cure}`;
    })
    .join('\n');
}
