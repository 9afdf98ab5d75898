import type { ScoreHistogram } from '../../../../simulations/outcomes/score-histogram.ts';
import type { CurvePoint } from './curve-points.ts';

/** Size of the drawing in its own units, near to CSS pixels in the side column. */
export const CURVE_BOX = {
  width: 360,
  height: 270,
  left: 40,
  right: 12,
  top: 12,
  foot: 20,
  histogram: 44,
} as const;

/** Where score and payout lie on the drawing, and back. */
export interface CurveScale {
  readonly maxX: number;
  readonly maxY: number;
  x(score: number): number;
  y(payout: number): number;
  score(px: number): number;
  payout(px: number): number;
}

const { width, height, left, right, top, foot, histogram } = CURVE_BOX;
const floorY = height - foot - histogram;

/** A scale that shows all given curves with room to drag upwards. */
export function curveScale(curves: readonly (readonly CurvePoint[])[]): CurveScale {
  const all = curves.flat();
  const maxX = Math.ceil((Math.max(110, ...all.map(([x]) => x)) + 10) / 20) * 20;
  const maxY = Math.ceil((Math.max(1, ...all.map(([, y]) => y)) + 0.15) * 5) / 5;
  const perX = (width - left - right) / maxX;
  const perY = (floorY - top) / maxY;
  return {
    maxX,
    maxY,
    x: (score) => left + score * perX,
    y: (payout) => floorY - payout * perY,
    score: (px) => (px - left) / perX,
    payout: (px) => (floorY - px) / perY,
  };
}

/** Path of a curve over the whole width: straight lines, or steps that jump where a point stands. */
export function curvePath(points: readonly CurvePoint[], scale: CurveScale, steps: boolean): string {
  const first = points[0] ?? [0, 0];
  const moves = points.map(
    ([x, y]) => `${steps ? `H${scale.x(x)}V${scale.y(y)}` : `L${scale.x(x)},${scale.y(y)}`}`,
  );
  return `M${scale.x(0)},${scale.y(steps ? 0 : first[1])}${moves.join('')}H${scale.x(scale.maxX)}`;
}

/** Bars of the histogram under the axis, growing downwards; areas are person-months, since bins differ in width. */
export function histogramBars(bins: ScoreHistogram, scale: CurveScale) {
  const most = Math.max(Number.MIN_VALUE, ...bins.map(density));
  return bins
    .filter(({ count, from }) => count > 0 && from < scale.maxX)
    .map((bin) => ({
      ...bin,
      x: scale.x(bin.from),
      y: floorY + foot,
      width: scale.x(Math.min(bin.to, scale.maxX)) - scale.x(bin.from) - 1,
      height: (density(bin) / most) * (histogram - 2),
    }));
}

function density({ from, to, count }: ScoreHistogram[number]): number {
  return count / (to - from);
}

/** Ticks of both axes. */
export function curveTicks({ maxX, maxY }: CurveScale): { x: number[]; y: number[] } {
  const every = maxX > 200 ? 40 : 20;
  const rise = maxY > 2 ? 0.5 : maxY > 1.4 ? 0.4 : 0.2;
  const range = (end: number, step: number) =>
    Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, k) => k * step);
  return { x: range(maxX, every), y: range(maxY, rise) };
}

/** Rise of each segment, payout per score point, and where its label stands. */
export function segmentSlopes(points: readonly CurvePoint[]): { rise: number; x: number; y: number }[] {
  return points.slice(1).map(([x1, y1], k) => {
    const [x0, y0] = points[k] as CurvePoint;
    return { rise: (y1 - y0) / (x1 - x0), x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  });
}
