import { contactCentreBundle } from './contact-centre-bundle.ts';
import { goalConstrained } from './goal-constrained.ts';
import { hybridMixed } from './hybrid-mixed.ts';
import { hybridQuality } from './hybrid-quality.ts';
import { hybridResults } from './hybrid-results.ts';
import type { PlanTemplate } from './plan-template.ts';
import { publicServiceCentre } from './public-service-centre.ts';
import { scorecardSystem } from './scorecard-system.ts';

/** Plans to start from, one or more for each of the systems A to E. */
export const planTemplates: readonly PlanTemplate[] = [
  scorecardSystem,
  contactCentreBundle,
  goalConstrained,
  hybridResults,
  hybridQuality,
  hybridMixed,
  publicServiceCentre,
];
