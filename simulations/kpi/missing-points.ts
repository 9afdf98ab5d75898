/** What a KPI without a value counts as: nothing (the others share its weight), 0 points, or on target. */
export type MissingRule = 'renormalise' | 'zero' | 'target';

/** Points that a missing KPI counts as under a rule; null = left out. Source: methods 1.6. */
export const missingPoints: Readonly<Record<MissingRule, number | null>> = {
  renormalise: null,
  zero: 0,
  target: 100,
};
