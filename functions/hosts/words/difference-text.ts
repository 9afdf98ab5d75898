import type { ClauseDifference } from '../../../simulations/plan/words/difference-words.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import { cliWords } from './cli-words.ts';

/** What differs between two plans as text: a paragraph a post, what a clause said and says. */
export function differenceText(
  { clauses }: { readonly clauses: readonly ClauseDifference[] },
  locale: Locale,
): string {
  const { difference } = cliWords[locale];
  if (clauses.length === 0) return difference.none;
  const titles = new Set(clauses.map(({ section }) => section[locale]));
  return [...titles]
    .map((title) => {
      const inside = clauses.filter(({ section }) => section[locale] === title);
      return [title, ...inside.flatMap((each) => clauseText(each, locale))].join('\n');
    })
    .join('\n\n');
}

function clauseText({ clause, before, after }: ClauseDifference, locale: Locale): string[] {
  const { was, now, fresh, gone } = cliWords[locale].difference;
  if (before === null) return [`  ${fresh}${after?.[locale] ?? ''}  (${clause})`];
  if (after === null) return [`  ${gone}${before[locale]}  (${clause})`];
  return [`  ${was}${before[locale]}  (${clause})`, `  ${now}${after[locale]}`];
}
