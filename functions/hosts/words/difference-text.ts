import type { ClauseDifference } from '../../../simulations/plan/words/clause-differences.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import type { DifferenceSteps } from '../../../simulations/scenario/difference-steps.ts';
import { cliWords } from './cli-words.ts';
import { countText, signed, yuanText } from './figure-text.ts';

/** What differs between two plans as text: a paragraph a post, what a clause said and says; then what each clause pays. */
export function differenceText(
  { clauses, pay }: { readonly clauses: readonly ClauseDifference[]; readonly pay?: DifferenceSteps },
  locale: Locale,
): string {
  const titles = new Set(clauses.map(({ section }) => section[locale]));
  const said = [...titles].map((title) => {
    const inside = clauses.filter(({ section }) => section[locale] === title);
    return [title, ...inside.flatMap((each) => clauseText(each, locale))].join('\n');
  });
  if (said.length === 0) said.push(cliWords[locale].difference.none);
  return [...said, ...(pay ? [stepsText(pay, locale)] : [])].join('\n\n');
}

function clauseText({ clause, before, after }: ClauseDifference, locale: Locale): string[] {
  const { was, now, fresh, gone } = cliWords[locale].difference;
  if (before === null) return [`  ${fresh}${after?.[locale] ?? ''}  (${clause})`];
  if (after === null) return [`  ${gone}${before[locale]}  (${clause})`];
  return [`  ${was}${before[locale]}  (${clause})`, `  ${now}${after[locale]}`];
}

function stepsText({ beforeFen, afterFen, steps, orders }: DifferenceSteps, locale: Locale): string {
  const { difference } = cliWords[locale];
  const change = signed(yuanText);
  return [
    difference.pay(yuanText(beforeFen), yuanText(afterFen), change(afterFen - beforeFen)),
    ...steps.map(({ clauses, fen, standardErrorFen }) => {
      const error = standardErrorFen === null ? '' : ` ± ${yuanText(standardErrorFen)}`;
      return `  ${change(fen)}${error}  ${clauses.join(' + ')}`;
    }),
    ...(orders === null ? [] : [`  ${difference.sampled(countText(orders))}`]),
  ].join('\n');
}
