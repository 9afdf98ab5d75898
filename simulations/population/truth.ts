/**
 * What was planted in the sample population, for estimators to find again. Shares in [0, 1]; months
 * are offsets from the first month.
 */
export const sampleTruth = {
  /** Inspectors lift scores from just below a tier of the current plan onto it. */
  cliff: { kpi: 'qa', threshold: 90, from: 88.5, movedShare: 0.6 },
  /** From one month on, a team closes contacts early: resolution seems to rise, complaints do. */
  gamed: { kpi: 'fcr', team: 'CD-18', fromMonth: 8, fcrLift: 0.12, complaintFactor: 2.2, handleFactor: 0.8 },
  /** A team with a hard queue: same skills as its twin by construction, lower satisfaction. */
  unlucky: { kpi: 'csat_top_box', team: 'XM-05', twin: 'XM-04', delta: -0.06, handleFactor: 1.12 },
  /** One month of double volume pressure (11.11). */
  festival: { month: 6, volumeFactor: 1.45, handleFactor: 1.15, responseFactor: 1.6, csatDelta: -0.02 },
  /**
   * Marks of 0 to 100 points: how far one inspector (two of them mark everybody each month, now these, now those), one
   * supervisor (always their own team) lies from another, as a standard deviation; by how much people think better of themselves
   * than their peers do.
   */
  ratings: { inspectors: 12, inspectorSpread: 4, supervisorSpread: 3, selfLift: 5 },
  /** Most hours of overtime a month: the centre keeps the law's limit. In the festival month it works that much more. */
  overtime: { mostHours: 36, festivalFactor: 2.5 },
  /** Share of people for whom a month has a training. */
  training: { offeredShare: 0.55 },
  /** h' = 1 − (1 − h)^exp(elasticity · ln(base pay / table pay)); h by tenure and shift. */
  leaving: { elasticity: -2.5, monthlyHazard: 0.026, nightFactor: 1.3 },
} as const;

/** Type of the planted truth. */
export type SampleTruth = typeof sampleTruth;
