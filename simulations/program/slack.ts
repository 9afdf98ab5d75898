/**
 * A threshold lowered by the slack within which "reached" counts: 1e-9 · max(1, |t|).
 * Folded into the constant when a plan compiles, so that every reader compares with the same number.
 * (45/26/8/21 % of 92/114/110/96 points is 99.99999999999999, and 100 is reached.)
 */
export function reachedFrom(threshold: number): number {
  return threshold - slackOf(threshold);
}

/** A threshold raised by the slack, for rules that are passed only above it. */
export function passedFrom(threshold: number): number {
  return threshold + slackOf(threshold);
}

function slackOf(threshold: number): number {
  return 1e-9 * Math.max(1, Math.abs(threshold));
}
