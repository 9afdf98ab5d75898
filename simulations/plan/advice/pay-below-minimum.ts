import { problem } from '../../problems/problem.ts';
import { paidBy, type AdviceRule } from './advised-plan.ts';
import { stakeOf } from './stake-of.ts';
import { pathText } from '../report.ts';

/** Pay that falls short of the legal minimum: what the plan makes up, which a replay without it does not. */
export const payBelowMinimum: AdviceRule = ({ plan, frame, paid }) => {
  const made = paid.lines['legal_minimum'];
  if (!plan.legal_minimum || !made?.some((fen) => fen > 0)) return [];
  const without = paidBy({ ...plan, legal_minimum: undefined }, frame);
  const stake = stakeOf(frame, paid, without, plan.currency);
  if (stake.people === null) return [];
  return [{ ...problem('plan/pay-below-minimum', pathText(['legal_minimum'])), stake }];
};
