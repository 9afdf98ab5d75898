import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';

/**
 * Compares steps with 0, so that a choice that does not matter (both branches the same) tells them on the payslip. What
 * it comes to is of no use.
 */
export function toldSteps(builder: ProgramBuilder, steps: readonly NodeId[]): NodeId {
  return steps
    .map((node) => builder.arithmetic('atLeast', node, builder.constant(0)))
    .reduce((a, b) => builder.arithmetic('min', a, b), builder.constant(1));
}
