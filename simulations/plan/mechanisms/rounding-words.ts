import type { Sentence } from '../../problems/problem.ts';
import { numberWords } from '../words/figure-words.ts';
import type { Rounding } from './measured-value.ts';

/** How a value is rounded, in words; nothing where it is not. */
export function roundingWords({ round, round_to }: Rounding): Sentence | undefined {
  if (round === undefined) return undefined;
  const to = round_to === undefined || round_to === 1 ? '' : numberWords(round_to);
  const how =
    round === 'half_up' ? { en: 'rounded half up', zh: '四舍五入' } : { en: 'rounded down', zh: '舍去零头' };
  return to === '' ? how : { en: `${how.en} to ${to}`, zh: `按 ${to} ${how.zh}` };
}
