import type { Step, StepId } from './program-step.ts';

/** Collects steps; equal ones are one step, of every post that computes it. */
export class StepList {
  readonly steps: Step[] = [];
  /** Indices of the posts that compute a step. */
  readonly owners: Set<number>[] = [];
  readonly #ids = new Map<string, StepId>();

  /** Adds a step for some posts, or finds the equal one. */
  add(step: Step, posts: Iterable<number>): StepId {
    const words = definitionOf(step);
    let id = this.#ids.get(words);
    if (id === undefined) {
      id = this.steps.push(step) - 1;
      this.#ids.set(words, id);
      this.owners.push(new Set());
    }
    for (const post of posts) this.owners[id]?.add(post);
    return id;
  }
}

/** What of a node is said by the step's inputs, or does not change its number. */
const unsaid = {
  input: 0,
  inputs: 0,
  left: 0,
  right: 0,
  condition: 0,
  then: 0,
  otherwise: 0,
  flag: '',
  written: 0,
} as const;

/** What a step is; JSON has no infinite numbers, and none that is missing. */
function definitionOf(step: Step): string {
  const words = (_: string, value: unknown): unknown => (typeof value === 'number' ? `${value}` : value);
  return JSON.stringify(step.kind === 'node' ? { ...step, node: { ...step.node, ...unsaid } } : step, words);
}
