import { planOfValue, type ParsedPlan } from '../parse-plan.ts';
import type { PlanDocument } from '../plan-document.ts';
import { pathText } from '../report.ts';
import { isEmptyOverlay, type Overlay } from './overlay-document.ts';
import { overlaySteps } from './overlay-steps.ts';
import { undatedOverlay } from './undated-overlay.ts';

/**
 * The plan with an overlay laid over it, checked like any plan: what means nothing in this plan, and what
 * the changed plan does wrong, all at once. Parts that the overlay leaves alone are the very same objects, and so is
 * the document where the overlay is empty.
 */
export function applyOverlay(plan: PlanDocument, overlay: Overlay): ParsedPlan {
  if (isEmptyOverlay(overlay)) return { plan, problems: [] };
  const dated = plan.changes.map(({ id }) => id);
  const { value, problems } = overlaySteps(plan, undatedOverlay(overlay, dated));
  const changed = planOfValue(value, pathText, plan);
  return problems.length > 0 ? { plan: null, problems: [...problems, ...changed.problems] } : changed;
}
