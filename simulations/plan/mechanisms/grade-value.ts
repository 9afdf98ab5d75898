import type { Sentence } from '../../problems/problem.ts';
import type { GradeNames, PlanNames } from '../lowering/plan-names.ts';

/** Names of a grade from best to worst. */
export function gradeNames({ cuts, rank }: GradeNames): string[] {
  return (cuts ?? rank?.shares ?? []).map(([name]) => name);
}

/**
 * The number by which the program knows a grade, higher is better: the name itself where all names are numbers that
 * fall from best to worst (`5`, `4`, …), else the place from the worst, 1. Undefined for no name of the grade.
 *
 * gradeValue({ id: 'class', cuts: [['A', 90], ['B', 0]] }, 'A') // => 2
 */
export function gradeValue(grade: GradeNames, name: string): number | undefined {
  const names = gradeNames(grade);
  const place = names.indexOf(name);
  if (place < 0) return undefined;
  return hasNumbers(names) ? Number(name) : names.length - place;
}

function hasNumbers(names: readonly string[]): boolean {
  return names.every((name, k) => {
    const before = names[k - 1];
    return /^\d+(\.\d+)?$/.test(name) && (before === undefined || Number(name) < Number(before));
  });
}

/** What a grade is called. */
export function gradeTitle({ grades }: PlanNames, id: string): Sentence {
  return grades?.find((each) => each.id === id)?.title ?? { en: id, zh: id };
}

/** What a grade's number is called on the payslip: with its names where these are no numbers. */
export function gradeNumberTitle(names: PlanNames, grade: GradeNames): Sentence {
  const { en, zh } = gradeTitle(names, grade.id);
  const list = gradeNames(grade);
  if (hasNumbers(list)) return { en, zh };
  const key = list.map((name) => `${gradeValue(grade, name)} = ${name}`);
  return { en: `${en} (${key.join(', ')})`, zh: `${zh}（${key.join('，')}）` };
}
