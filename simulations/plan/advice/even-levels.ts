import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { labelAt } from '../../frame/frame.ts';
import { problem } from '../../problems/problem.ts';
import { percentWords } from '../words/figure-words.ts';
import type { AdvisedPlan, AdviceRule } from './advised-plan.ts';
import { stakeOfPeople } from './stake-of.ts';
import { pathText } from '../report.ts';

/** Standard deviation ÷ mean of pay inside a level under which pay hardly tells people apart; assumed. */
const EVEN = 0.02;

/**
 * Egalitarian pay 平均主义: levels inside which pay of a fully paid month hardly differs between people, each with the
 * mean of their months. Told from twenty people on.
 */
export const evenLevels: AdviceRule = (on) =>
  on.posts.flatMap(({ name, post, rows }) =>
    Object.keys(post.levels).flatMap((level) => {
      const pay = payByPerson(
        on,
        rows.filter((row) => labelAt(on.frame, 'level', row) === level),
      );
      const spread = relativeSpread(pay);
      if (pay.length < defaultThresholds.percentile || spread === null || spread >= EVEN) return [];
      const found = problem('plan/even-level', pathText(['posts', name, 'levels', level]), {
        post: name,
        level,
        spread: percentWords(Number(spread.toFixed(3))),
      });
      return [{ ...found, stake: stakeOfPeople(pay.length, on.plan.currency) }];
    }),
  );

/** Gross pay of a fully paid month, one number a person. */
function payByPerson({ frame, paid }: AdvisedPlan, rows: readonly number[]): number[] {
  const sums = new Map<number, { fen: number; months: number }>();
  for (const row of rows) {
    const months = (frame.numbers['fte']?.[row] ?? 1) * (frame.numbers['paidShare']?.[row] ?? 1);
    if (!(months > 0)) continue;
    const person = frame.person[row] as number;
    const sum = sums.get(person) ?? { fen: 0, months: 0 };
    sums.set(person, { fen: sum.fen + (paid.grossFen[row] as number), months: sum.months + months });
  }
  return [...sums.values()].map(({ fen, months }) => fen / months);
}

/** Standard deviation ÷ mean; null without pay. */
function relativeSpread(pay: readonly number[]): number | null {
  const mean = pay.reduce((sum, each) => sum + each, 0) / pay.length;
  if (!(mean > 0)) return null;
  return Math.sqrt(pay.reduce((sum, each) => sum + (each - mean) ** 2, 0) / pay.length) / mean;
}
