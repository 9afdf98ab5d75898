import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';

const written = new WeakMap<PlanDocument, string>();

/** A plan as it travels to the worker: one text, copied and compared faster than an object; written once for each. */
export function planText(plan: PlanDocument): string {
  let text = written.get(plan);
  if (text === undefined) written.set(plan, (text = JSON.stringify(plan)));
  return text;
}

/** Reads plans that `planText` wrote; the same text again gives the very same plan. Only the last one is kept. */
export function planReader(): (text: string) => PlanDocument {
  let last: { readonly text: string; readonly plan: PlanDocument } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, plan: JSON.parse(text) as PlanDocument };
    return last.plan;
  };
}
