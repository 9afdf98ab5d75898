import type { Sentence } from '../../problems/problem.ts';
import type { WordsPlace } from '../mechanisms/mechanism.ts';
import { listedWords } from './joined-words.ts';

/** Pay lines by their names: `Performance pay and Commission`. */
export function linesWords(of: readonly string[], { lineTitle }: WordsPlace): Sentence {
  if (of.includes('all')) return { en: 'All variable pay', zh: '全部浮动工资' };
  return listedWords(of.map(lineTitle));
}

/** Pay lines that count towards an amount: base pay and all variable pay, or those that are named. */
export function countedWords(of: readonly string[], at: WordsPlace): Sentence {
  const all = { en: 'all variable pay', zh: '全部浮动工资' };
  return listedWords(of.map((line) => (line === 'all' ? all : at.lineTitle(line))));
}
