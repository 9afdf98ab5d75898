import { withInputs } from '../program/node-inputs.ts';
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

/** What a step is; JSON has no infinite numbers, and none that is missing. */
function definitionOf(step: Step): string {
  const words = (_: string, value: unknown): unknown => (typeof value === 'number' ? `${value}` : value);
  if (step.kind !== 'node') return JSON.stringify(step, words);
  // a node's inputs are said by the step's; its flag and what is written do not change its number
  const node = { ...withInputs(step.node, () => 0), flag: '', written: 0 };
  return JSON.stringify({ ...step, node }, words);
}
