import type { PlanDocument, PlanPost } from '../../../simulations/plan/plan-document.ts';

/** A point of a curve as `[x, y]`. */
export type CurvePoint = readonly [number, number];

/** What the hands changed on a saved plan: small enough for a link. */
export interface PlanEdits {
  /** Weights by post in the order of its scorecard, basis points that sum to 10,000. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** Curve points by post. */
  readonly curves: Readonly<Record<string, readonly CurvePoint[]>>;
  /** Multiplier of target bonuses and commissions; null = as saved. */
  readonly scale: number | null;
}

/** A plan as it was saved. */
export const noEdits: PlanEdits = { weights: {}, curves: {}, scale: null };

/** Whether anything differs from the saved plan. */
export function isEdited({ weights, curves, scale }: PlanEdits): boolean {
  return scale !== null || Object.keys(weights).length > 0 || Object.keys(curves).length > 0;
}

/**
 * The plan with the edits laid over it. Edits that no longer fit (another number of KPIs, a post that is
 * gone) are left out, so that an old link shows the plan rather than nonsense.
 */
export function applyEdits(plan: PlanDocument, edits: PlanEdits): PlanDocument {
  const posts = Object.entries(plan.posts).map(([name, post]) => [name, editedPost(name, post, edits)]);
  return { ...plan, scale: edits.scale ?? plan.scale, posts: Object.fromEntries(posts) };
}

function editedPost(name: string, post: PlanPost, edits: PlanEdits): PlanPost {
  const weights = edits.weights[name];
  const points = edits.curves[name];
  const fits = weights?.length === post.scorecard.length;
  const scorecard = fits
    ? post.scorecard.map((item, k) => ({ ...item, weight: (weights[k] as number) / 10_000 }))
    : post.scorecard;
  return { ...post, scorecard, curve: points ? editedCurve(post.curve, points) : post.curve };
}

/** A curve with other points; proportional and fixed ones become `points`. */
function editedCurve(curve: PlanPost['curve'], points: readonly CurvePoint[]): PlanPost['curve'] {
  const list = points.map(([x, y]): [number, number] => [x, y]);
  if (curve.kind === 'steps' || curve.kind === 'marginal_steps') return { kind: curve.kind, steps: list };
  const below = curve.kind === 'proportional' && curve.threshold > 0 ? 0 : curveBelow(curve);
  return below === undefined ? { kind: 'points', points: list } : { kind: 'points', points: list, below };
}

function curveBelow(curve: PlanPost['curve']): number | undefined {
  return curve.kind === 'points' ? curve.below : undefined;
}

/** Points that draw a curve of any kind over the scores 0 … 120 or so. */
export function curvePoints(curve: PlanPost['curve']): [number, number][] {
  switch (curve.kind) {
    case 'points':
      return curve.points.map(([x, y]) => [x, y]);
    case 'steps':
    case 'marginal_steps':
      return curve.steps.map(([x, y]) => [x, y]);
    case 'proportional':
      return proportionalPoints(curve.threshold, curve.cap);
    case 'fixed':
      return [
        [0, curve.multiple],
        [100, curve.multiple],
      ];
  }
}

function proportionalPoints(threshold: number, cap: number): [number, number][] {
  const end: [number, number] = [cap, cap / 100];
  return threshold > 0 ? [[threshold, threshold / 100], end] : [[0, 0], end];
}
