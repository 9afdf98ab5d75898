/** How a value is put against its target: higher is better, or lower with a linear or an inverse fall. */
export type AttainmentKind = 'higher' | 'lower_linear' | 'lower_ratio';

/**
 * Attainment 达成率 of a target, 1 = on target, clipped to [floor, cap].
 *
 * higher: actual / target; lower_linear: 2 − actual / target; lower_ratio: target / actual (cap at 0).
 * @returns null for a target of 0 or less: use anchors
 *
 * Source: methods 1.1.
 *
 * attainment('lower_linear', 300, 360) // ≈ 1.1666666667
 */
export function attainment(
  kind: AttainmentKind,
  actual: number,
  target: number,
  floor = 0,
  cap = 1.5,
): number | null {
  if (!(target > 0)) return null;
  return Math.min(cap, Math.max(floor, unclipped(kind, actual, target)));
}

function unclipped(kind: AttainmentKind, actual: number, target: number): number {
  switch (kind) {
    case 'higher':
      return actual / target;
    case 'lower_linear':
      return 2 - actual / target;
    case 'lower_ratio':
      return actual === 0 ? Infinity : target / actual;
  }
}
