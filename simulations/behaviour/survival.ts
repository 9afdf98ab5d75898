/** Survival of a cohort under monthly hazards. */
export interface Survival {
  /** Share still employed after each month. */
  readonly survival: number[];
  /** Share gone after all months. */
  readonly gone: number;
  /** 1 + S₁ + … + S₁₁: expected months worked in the first year. */
  readonly monthsInFirstYear: number;
}

/** S_t = Π (1 − h). Source: methods 6.1. */
export function survivalOf(hazards: readonly number[]): Survival {
  let left = 1;
  const survival = hazards.map((hazard) => (left *= 1 - hazard));
  return { survival, gone: 1 - left, monthsInFirstYear: survival.slice(0, 11).reduce((a, b) => a + b, 1) };
}
