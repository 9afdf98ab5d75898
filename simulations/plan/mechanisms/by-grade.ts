import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { gradeNames, gradeValue } from './grade-value.ts';

/** Numbers by the names of a grade. */
export interface ByGrade {
  readonly grade: string;
  readonly table: Readonly<Record<string, number>>;
  /** For grades that the table does not name. */
  readonly otherwise: number;
}

/** The number of the grade that a person has; missing without a grade. */
export function byGrade(
  { builder, names, outputs }: PostLowering,
  { grade: id, table, otherwise }: ByGrade,
): NodeId {
  const [value, grade] = [outputs[`grade:${id}`], names.grades?.find((each) => each.id === id)];
  if (value === undefined || grade === undefined) return builder.constant(NaN);
  return gradeNames(grade).reduceRight((worse, name) => {
    const from = builder.constant(gradeValue(grade, name) ?? NaN);
    const own = builder.constant(table[name] ?? otherwise);
    return builder.select(builder.arithmetic('atLeast', value, from), own, worse);
  }, builder.constant(NaN));
}
