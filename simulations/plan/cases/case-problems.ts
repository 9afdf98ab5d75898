import { problem, type Problem } from '../../problems/problem.ts';
import type { PlanDocument } from '../plan-document.ts';
import { pathText } from '../report.ts';
import { runCases } from './run-cases.ts';

/** Figures of a plan's worked cases that the plan does not give; nothing is repaired. */
export function caseProblems(plan: PlanDocument): Problem[] {
  return runCases(plan).flatMap(({ index, name, place, expected, found, agrees }) => {
    if (agrees) return [];
    const at = pathText(['cases', index, 'expect', name]);
    const values = { case: plan.cases[index]?.id ?? '', name, place: place + 1, expected };
    return [
      found === null
        ? problem('plan/case-without-figure', at, values)
        : problem('plan/case-differs', at, { ...values, found: Number(found.toFixed(6)) }),
    ];
  });
}
