import type { Sentence } from '../../problems/problem.ts';
import { chinese } from './chinese.ts';

/**
 * Several things as one: `A, B and C`, `A、B和C`.
 *
 * listedWords([{ en: 'A', zh: '甲' }, { en: 'B', zh: '乙' }]) // => { en: 'A and B', zh: '甲和乙' }
 */
export function listedWords(items: readonly Sentence[]): Sentence {
  const last = items.at(-1);
  if (items.length < 2 || last === undefined) return last ?? { en: '', zh: '' };
  const { en, zh } = joinedWords(items.slice(0, -1), { en: ', ', zh: '、' });
  return { en: `${en} and ${last.en}`, zh: chinese`${zh}和${last.zh}` };
}

const semicolon: Sentence = { en: '; ', zh: '；' };

/** Several texts in one with a mark between them. */
export function joinedWords(items: readonly Sentence[], mark: Sentence = semicolon): Sentence {
  return {
    en: items.map(({ en }) => en).join(mark.en),
    zh: items.map(({ zh }) => zh).join(mark.zh),
  };
}
