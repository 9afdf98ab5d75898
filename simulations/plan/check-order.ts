import { CircularColumns } from '../program/dated-program.ts';
import { compilePlan } from './compile-plan.ts';
import type { PlanDocument } from './plan-document.ts';
import type { Report } from './report.ts';

/**
 * Dated changes of which one has a pool or a cap before another and the other behind it: none could be paid first.
 * For a plan that has no other fault.
 */
export function checkOrder(plan: PlanDocument, report: Report): void {
  if (plan.changes.length === 0) return;
  try {
    compilePlan(plan);
  } catch (error) {
    if (!(error instanceof CircularColumns)) throw error;
    report('plan/change-turns-order', ['changes'], { column: error.column });
  }
}
