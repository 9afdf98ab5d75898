import type { Problem } from '../../../../simulations/problems/problem.ts';

/**
 * The newest month on the page in which a refused person does have rows, by what the refusal says.
 *
 * @param months  months on the page, oldest first
 * @returns       null when the refusal is about something else, or no month fits
 */
export function monthWithRows(problems: readonly Problem[], months: readonly string[]): string | null {
  const refusal = problems.find(({ code }) => code === 'request/unknown-month');
  const known = new Set(String(refusal?.values['known'] ?? '').split(', '));
  return months.findLast((month) => known.has(month)) ?? null;
}
