import type { Sentence } from '../problems/problem.ts';

/** What the source of a template asks the workbench, and the output that answers it. */
export interface SourceQuestion {
  readonly asks: Sentence;
  readonly answer: Sentence;
}

/** What stands about a template beside its plan document. */
export interface TemplateNote {
  readonly id: string;
  /** One of the five source documents. */
  readonly system: 'A' | 'B' | 'C' | 'D' | 'E';
  readonly title: Sentence;
  /** What it is for. */
  readonly purpose: Sentence;
  /** Which of its numbers are published; all others are assumed. */
  readonly numbers: Sentence;
  readonly questions: readonly SourceQuestion[];
  /** What the source asks and the plan does not say. */
  readonly unsaid: readonly Sentence[];
}

/** A plan to start from: a plan document with a note, part of the program and never changed. */
export interface PlanTemplate extends TemplateNote {
  readonly yaml: string;
}

/**
 * A template whose document begins with the id and titles of its note, so that these are written once.
 *
 * @param body  the rest of the document as YAML, from `posts:` or `kpis:` on
 */
export function planTemplate({ body, ...note }: TemplateNote & { readonly body: string }): PlanTemplate {
  const { id, title, system } = note;
  const head = [
    `# Template of system ${system}. Numbers marked "published" stand in the source; "assumed" ones are ours to start from.`,
    'schema: quanheng/plan@1',
    `id: ${id}`,
    `title: { en: '${title.en}', zh: '${title.zh}' }`,
  ];
  return { ...note, yaml: `${head.join('\n')}\n${body}` };
}

/** The numbers of most templates. */
export const allAssumed: Sentence = {
  en: 'The source publishes no number: every one is assumed.',
  zh: '来源未公布任何数字：全部为假设值。',
};
