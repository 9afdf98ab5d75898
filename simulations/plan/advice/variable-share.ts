import { problem } from '../../problems/problem.ts';
import { percentWords } from '../words/figure-words.ts';
import type { AdviceRule } from './advised-plan.ts';
import { stakeOfPeople } from './stake-of.ts';
import { pathText } from '../report.ts';

/** Shares of variable pay between which performance counts and a living is secured; assumed. */
const USUAL = { from: 0.05, to: 0.6 } as const;

/** Posts whose variable pay is hardly anything of the gross, or most of it. */
export const variableShare: AdviceRule = ({ plan, paid, posts }) =>
  posts.flatMap(({ name, rows, people }) => {
    const sum = (of: Float64Array): number => rows.reduce((total, row) => total + (of[row] as number), 0);
    const share = sum(paid.variableFen) / sum(paid.grossFen);
    if (!(share < USUAL.from || share > USUAL.to)) return [];
    const how =
      share < USUAL.from
        ? { en: 'performance hardly counts', zh: '绩效几乎不起作用' }
        : { en: 'a living rests on results alone', zh: '收入几乎全靠业绩，生活保障不足' };
    const values = { post: name, share: percentWords(Number(share.toFixed(2))), how };
    const found = problem('plan/variable-share', pathText(['posts', name]), values);
    return [{ ...found, stake: stakeOfPeople(people, plan.currency) }];
  });
