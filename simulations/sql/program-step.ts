import type { CalendarPart } from '../program/program.ts';
import type { OverColumn, RunningColumn } from '../program/shared-column.ts';
import type { RowNode } from './node-sql.ts';

/** Reference to a step by its index in the list of a program; what a step reads has a lower one. */
export type StepId = number;

/** What an aggregate over other rows reads. */
interface WindowInputs {
  readonly input: StepId;
  readonly where?: StepId | undefined;
  /** Groups: columns of the input, or `post`. */
  readonly by: readonly (StepId | 'post')[];
  /** The calendar's number of the month. */
  readonly month: StepId;
}

/**
 * One term of a program's query. The nodes of all posts and the columns over all rows are one list, in which equal
 * terms are one step, and a column that is evaluated month by month has a step for each month.
 */
export type Step =
  /** A column of the input as it is: a label, the person. */
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'calendar'; readonly part: CalendarPart }
  /** Place of the row's person in the order of all people of the input. */
  | { readonly kind: 'place'; readonly person: StepId }
  /** A node of a post; `inputs` in the order of `nodeInputs`. */
  | { readonly kind: 'node'; readonly node: RowNode; readonly inputs: readonly StepId[] }
  /** What the post that covers the row says, by index of the post; `otherwise` where none does (NaN: missing). */
  | { readonly kind: 'pick'; readonly of: readonly (StepId | undefined)[]; readonly otherwise: number }
  | ({ readonly kind: 'over'; readonly period?: StepId | undefined } & WindowInputs &
      Pick<OverColumn, 'fn' | 'months'>)
  | ({
      readonly kind: 'running';
      readonly keys: readonly StepId[];
      readonly descending: readonly boolean[];
      /** The last key. */
      readonly place: StepId;
    } & WindowInputs &
      Pick<RunningColumn, 'fn' | 'ties' | 'inclusive'>)
  /** What a step was in the person's latest earlier month, else `initial`. */
  | {
      readonly kind: 'before';
      readonly of: StepId;
      readonly person: StepId;
      readonly month: StepId;
      readonly initial: number;
    };

/** The steps that a step reads, each once. */
export function stepInputs(step: Step): readonly StepId[] {
  const there = (ids: readonly (StepId | 'post' | undefined)[]): StepId[] => [
    ...new Set(ids.filter((id) => typeof id === 'number')),
  ];
  switch (step.kind) {
    case 'input':
    case 'calendar':
      return [];
    case 'place':
      return [step.person];
    case 'node':
      return there(step.inputs);
    case 'pick':
      return there(step.of);
    case 'over':
      return there([step.input, step.where, ...step.by, step.month, step.period]);
    case 'running':
      return there([step.input, step.where, ...step.by, step.month, ...step.keys, step.place]);
    case 'before':
      return there([step.of, step.person, step.month]);
  }
}

/** Whether a step is a function of other rows than its own. */
export function isWindow({ kind }: Step): boolean {
  return kind === 'place' || kind === 'over' || kind === 'running' || kind === 'before';
}
