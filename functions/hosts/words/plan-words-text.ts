import type { PlanSection } from '../../../simulations/plan/words/plan-section.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';

/** A plan in words as text: a paragraph a section, a line a sentence, its clause behind it. */
export function planWordsText(sections: readonly PlanSection[], locale: Locale): string {
  return sections
    .map(({ title, sentences }) =>
      [title[locale], ...sentences.map(({ clause, words }) => `  ${words[locale]}  (${clause})`)].join('\n'),
    )
    .join('\n\n');
}
