import type { Problem } from '../../../simulations/problems/problem.ts';

/** Problems as text: how bad, where, what, and the cure on a line of its own. */
export function problemsText(problems: readonly Problem[]): string {
  return problems
    .map(({ severity, code, at, message, cure }) => `${severity} ${code} at ${at}\n  ${message}\n  → ${cure}`)
    .join('\n');
}
