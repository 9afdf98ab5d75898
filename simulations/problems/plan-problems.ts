import { planAdviceProblems } from './plan-advice-problems.ts';
import { planDataProblems } from './plan-data-problems.ts';
import { planFormProblems } from './plan-form-problems.ts';
import { planMechanismProblems } from './plan-mechanism-problems.ts';
import { planPeopleProblems } from './plan-people-problems.ts';
import { planSenseProblems } from './plan-sense-problems.ts';

/** Problems of a plan document (see `problem.ts`). */
export const planProblems = {
  ...planFormProblems,
  ...planSenseProblems,
  ...planMechanismProblems,
  ...planPeopleProblems,
  ...planDataProblems,
  ...planAdviceProblems,
} as const;
