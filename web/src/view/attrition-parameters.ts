import {
  attritionParameters,
  defaultAttrition,
} from '../../../simulations/behaviour/attrition-assumptions.ts';
import { tenureRisks } from '../../../simulations/behaviour/tenure-risk.ts';
import type { Sentence } from '../../../simulations/problems/problem.ts';

/** A parameter of the attrition model as the page shows it. */
interface ShownParameter {
  readonly id: keyof typeof attritionParameters;
  readonly title: Sentence;
  readonly source: Sentence;
  readonly standard: number;
  /** Ends of the plausible range, ascending. */
  readonly low: number;
  readonly high: number;
  /** What may be typed at all. */
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Parameters of each mode of the model, in the order shown. */
const byMode = {
  single: ['annualRate', 'etaSingle', 'lambdaLoss', 'replacementCost'],
  'market-peer': ['annualRate', 'etaMarket', 'etaPeer', 'lambdaLoss', 'replacementCost'],
} as const;

/** Bands of service in months with their relative risk of leaving. */
export const tenureBandsText = Object.entries(tenureRisks)
  .map(([band, times]) => `${band} × ${times}`)
  .join(' · ');

/** The parameters that matter, with default, range and source. */
export const shownParameters: readonly ShownParameter[] = byMode[defaultAttrition.mode].map((id) => {
  const { value, weak, strong, least, most, step, title, source } = attritionParameters[id];
  return {
    id,
    title,
    source,
    standard: value,
    low: Math.min(weak, strong),
    high: Math.max(weak, strong),
    least,
    most,
    step,
  };
});
