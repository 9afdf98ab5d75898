import type { Locale } from '../../../simulations/problems/problem.ts';
import type { TemplateNote } from '../../../simulations/templates/plan-template.ts';
import { cliWords } from './cli-words.ts';

/** Templates as text: a paragraph each, with what its source asks and what it does not say. */
export function templatesText(templates: readonly TemplateNote[], locale: Locale): string {
  const { template: words } = cliWords[locale];
  return templates
    .map(({ id, system, title, purpose, numbers, questions, unsaid }) =>
      [
        `${id}  ${title[locale]} (${words.system} ${system})`,
        `  ${purpose[locale]}`,
        `  ${numbers[locale]}`,
        `  ${words.questions}`,
        ...questions.map(({ asks, answer }) => `    ${asks[locale]} → ${answer[locale]}`),
        `  ${words.unsaid}`,
        ...unsaid.map((each) => `    ${each[locale]}`),
      ].join('\n'),
    )
    .join('\n\n');
}
