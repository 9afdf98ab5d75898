import { problemWords, type Locale, type Problem } from '../../../simulations/problems/problem.ts';
import { stakeWords } from '../../../simulations/problems/stake.ts';
import { cliWords } from './cli-words.ts';

/** Problems as text: how bad, where, what, and the cure on a line of its own. */
export function problemsText(problems: readonly Problem[], locale: Locale): string {
  const { severity: severities, at: where } = cliWords[locale];
  return problems
    .map((problem) => {
      const { message, cure } = problemWords(problem, locale);
      const stake = problem.stake ? `\n  ${stakeWords(problem.stake)[locale]}` : '';
      return `${severities[problem.severity]} ${problem.code} ${where} ${problem.at}\n  ${message}${stake}\n  → ${cure}`;
    })
    .join('\n');
}
