import { PAYOUT_STEP, SCORE_STEP, snapTo, type CurvePoint } from './curve-points.ts';

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-SCORE_STEP, 0],
  ArrowRight: [SCORE_STEP, 0],
  ArrowUp: [0, PAYOUT_STEP],
  ArrowDown: [0, -PAYOUT_STEP],
};

/** Where a key moves a point of the curve, ten times as far with Shift; null when the key is not ours. */
export function curveKeyTarget(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  [x, y]: CurvePoint,
): CurvePoint | null {
  const move = moves[key];
  if (!move) return null;
  const far = shiftKey ? 10 : 1;
  return [
    move[0] === 0 ? x : snapTo(x + move[0] * far, SCORE_STEP),
    move[1] === 0 ? y : snapTo(y + move[1] * far, PAYOUT_STEP),
  ];
}
