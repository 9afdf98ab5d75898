import type { Sentence } from '../../problems/problem.ts';

const semicolon: Sentence = { en: '; ', zh: '；' };

/** Several texts in one with a mark between them. */
export function joinedWords(items: readonly Sentence[], mark: Sentence = semicolon): Sentence {
  return {
    en: items.map(({ en }) => en).join(mark.en),
    zh: items.map(({ zh }) => zh).join(mark.zh),
  };
}
