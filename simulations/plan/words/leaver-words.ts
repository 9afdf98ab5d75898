import type { Sentence } from '../../problems/problem.ts';

/** What somebody gets who leaves before a period ends. */
export function leaverWords(leavers: 'settle' | 'forfeit'): Sentence {
  return leavers === 'settle'
    ? { en: 'who leaves before settles in their last month', zh: '期中离职的在最后一个月结算' }
    : { en: 'who leaves before forfeits the settlement', zh: '期中离职的不再结算' };
}
