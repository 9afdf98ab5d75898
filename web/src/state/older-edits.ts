import { addressText } from '../../../simulations/plan/overlay/address.ts';
import type { Overlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { curveWith } from './curve-of-plan.ts';

/** An edit as links carried it before edits went by ids: its key (`w.<post>`, `c.<post>`, `s`) and its value. */
export type OlderEdit = readonly [key: string, text: string];

type Change = Overlay['set'][number];

/** Whether a key of a query is one of an older edit. */
export function isOlderKey(key: string): boolean {
  return /^(?:[wc]\..+|s)$/.test(key);
}

/**
 * What older edits mean in a plan, by ids; null where one of them cannot be read or may mean something else.
 * Weights (`w.online=6000-4000`, basis points) stand in the order of the scorecard, so that they are sure only
 * in a plan that has not changed since, or has one KPI there. A curve (`c.online=0_0~100_1`) and the
 * scale (`s=0.97`) mean one thing wherever the post is.
 *
 * @param unchanged  whether the plan is as it was when the link was made
 */
export function changesOfOlder(
  edits: readonly OlderEdit[],
  plan: PlanDocument,
  unchanged: boolean,
): Change[] | null {
  const changes = edits.map(([key, text]) => {
    if (key === 's') return scaleChange(text);
    const id = key.slice(2);
    const post = Object.hasOwn(plan.posts, id) ? plan.posts[id] : undefined;
    if (!post) return null;
    return key.startsWith('w.') ? weightsChange(id, post, text, unchanged) : curveChange(id, post, text);
  });
  return changes.every((change) => change !== null) ? changes : null;
}

type Post = PlanDocument['posts'][string];

function scaleChange(text: string): Change | null {
  const scale = Number(text);
  return scale > 0 && scale <= 100 ? { at: 'scale', to: scale } : null;
}

function weightsChange(id: string, { scorecard }: Post, text: string, unchanged: boolean): Change | null {
  const list = text.split('-').map(Number);
  const whole = list.every((weight) => Number.isInteger(weight) && weight >= 0);
  const fits = list.length === scorecard.length && list.reduce((sum, weight) => sum + weight, 0) === 10_000;
  if (!whole || !fits || !(unchanged || list.length === 1)) return null;
  const weights = scorecard.map(({ kpi }, k) => [kpi, (list[k] ?? 0) / 10_000]);
  return { at: addressText(['posts', id, 'weights']), to: Object.fromEntries(weights) };
}

function curveChange(id: string, { curve }: Post, text: string): Change | null {
  const points = text.split('~').map((part) => part.split('_').map(Number));
  const isPoint = (point: number[]): point is [number, number] =>
    point.length === 2 && point.every(Number.isFinite);
  if (!points.every(isPoint)) return null;
  const ascends = points.every(([x], k) => k === 0 || x > (points[k - 1]?.[0] ?? x));
  return ascends ? { at: addressText(['posts', id, 'curve']), to: curveWith(curve, points) } : null;
}
