import type { PlanDocument } from '../plan/plan-document.ts';
import { problem, type Problem } from '../problems/problem.ts';

/** That two plans pay in different currencies, where they do: their amounts have no difference. */
export function twoCurrencies(
  before: Pick<PlanDocument, 'currency'>,
  after: Pick<PlanDocument, 'currency'>,
  at: string,
): Problem[] {
  if (before.currency === after.currency) return [];
  return [problem('request/two-currencies', at, { before: before.currency, after: after.currency })];
}
