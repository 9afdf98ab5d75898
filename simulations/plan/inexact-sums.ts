import type { Frame } from '../frame/frame.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { InexactSum } from '../program/exact-sum.ts';
import { sharedColumns } from '../program/shared-columns.ts';
import { compilePlan } from './compile-plan.ts';
import type { PlanDocument } from './plan-document.ts';

/** Sums over people or months of a plan that the data makes too large to be exact to the fen: it is not paid by them. */
export function inexactSums(plan: PlanDocument, frame: Frame): Problem[] {
  try {
    sharedColumns(compilePlan(plan), frame);
    return [];
  } catch (error) {
    if (error instanceof InexactSum) return [problem('plan/sum-not-exact', 'plan', { sum: error.column })];
    throw error;
  }
}
