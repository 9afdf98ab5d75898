import { isProtected } from '../frame/deidentify.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { paidLabels } from '../program/paid-labels.ts';
import { compilePlan } from './compile-plan.ts';
import type { PlanDocument } from './plan-document.ts';

/**
 * Protected attributes by which a plan pays or tells teams apart. Nobody may be paid by them; and whoever writes plans
 * would learn who has which, one person at a time, from what such a plan pays or the checker finds.
 */
export function protectedLabels(plan: PlanDocument): Problem[] {
  const labels = [...paidLabels(compilePlan(plan)), ...plan.awards.map(({ pick }) => pick.team_label)];
  return [...new Set(labels)]
    .filter(isProtected)
    .map((label) => problem('plan/pays-by-protected', 'plan', { label }));
}
