import type { Sentence } from '../../problems/problem.ts';
import type { Rounding } from './measured-value.ts';
import { chinese } from '../words/chinese.ts';

/** How a value is rounded, in words; nothing where it is not. `write` says a value in its unit. */
export function roundingWords(
  { round, round_to }: Rounding,
  write: (value: number) => Sentence,
): Sentence | undefined {
  if (round === undefined) return undefined;
  const how =
    round === 'half_up' ? { en: 'rounded half up', zh: '四舍五入' } : { en: 'rounded down', zh: '舍去零头' };
  if (round_to === undefined || round_to === 1) return how;
  const to = write(round_to);
  return { en: `${how.en} to ${to.en}`, zh: chinese`按 ${to.zh} ${how.zh}` };
}
