import { isEmptyOverlay, type Overlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import type { SimulateRequest } from '../engine/api-client.ts';
import { importedKey, planRef } from './plan-ref.ts';

/** A plan as requests name it: saved ones by id, an imported one by its text, edits laid over either. */
export type RequestedPlan = SimulateRequest['scenario'];

/** The plan of a key as requests name it. @param text  the plan's text, without the edits */
export function requestedPlan(key: string, text: string, overlay: Overlay): RequestedPlan {
  const plan = key === importedKey ? { yaml: text } : planRef(key);
  if (isEmptyOverlay(overlay)) return plan;
  const { from, ...changes } = overlay;
  return { plan, overlay: from === undefined ? changes : { ...changes, from } };
}

/** Whether a request names a plan that lies saved on the server. */
export function isSaved(plan: RequestedPlan): boolean {
  return 'id' in plan;
}
