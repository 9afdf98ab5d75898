import { calendarPart } from '../program/calendar-part.ts';
import { leafOps, mentions, nodeSql, type InputColumns } from './node-sql.ts';
import { isWindow, stepInputs, type Step, type StepId } from './program-step.ts';
import type { Sql } from './query.ts';
import { binary, column, double, either, lookup } from './terms.ts';
import { coverageColumn, postColumn, windowSql } from './window-sql.ts';

/**
 * The term of a step over the rows of all posts.
 *
 * @param read  term of an input; used more than once where `stepMentions` says so
 */
export function stepSql(step: Step, read: (id: StepId) => Sql, input: InputColumns): Sql {
  switch (step.kind) {
    case 'input':
      return column(step.name);
    case 'calendar':
      return lookup(
        'month',
        input.months.map((month) => [month, calendarPart(month, step.part)]),
      );
    case 'node':
      return nodeSql(step.node, (nth) => read(step.inputs[nth] as StepId), input);
    case 'pick':
      return picked(step, read);
    default:
      return windowSql(step, read);
  }
}

/** What the covering post says; posts that say the same are one branch. */
function picked({ of, otherwise }: Step & { kind: 'pick' }, read: (id: StepId) => Sql): Sql {
  const said = [...new Set(of)];
  const branches = said.flatMap((id): [Sql, Sql][] => {
    if (id === undefined) return [];
    if (said.length === 1) return [[binary(column(coverageColumn), '=', double(0)), read(id)]];
    const who = of.flatMap((other, k) => (other === id ? [binary(column(postColumn), '=', double(k))] : []));
    return [[who.reduce((one, other) => binary(one, 'or', other)), read(id)]];
  });
  return either(branches, double(otherwise));
}

/** Inputs of a step as often as its term writes them, at most twice. */
export function stepMentions(step: Step): readonly StepId[] {
  if (step.kind === 'node') return mentions(step.node, step.inputs);
  const inputs = stepInputs(step);
  return isWindow(step) ? [...inputs, ...inputs] : inputs;
}

/** Whether a step is a column of the layer in which it is known, or is written where it is read; undefined: by its uses. */
export function placeOf(step: Step): 'column' | 'in place' | undefined {
  if (step.kind !== 'node') return step.kind === 'pick' ? undefined : 'column';
  if (step.node.op === 'constant') return 'in place';
  return leafOps.has(step.node.op) ? 'column' : undefined;
}
