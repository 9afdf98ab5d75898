import type { Path, Report } from './report.ts';

/** A point of a curve and where it is written below the curve. */
interface PlacedPoint {
  readonly at: Path;
  readonly point: readonly [x: number, y: number];
}

/** Whether the x of points in a list ascends; reports every point whose x is not above the one before. */
export function ascends(points: readonly (readonly [number, number])[], path: Path, report: Report): boolean {
  return placesAscend(
    points.map((point, k) => ({ at: [k], point })),
    path,
    report,
  );
}

/** Whether the x of points ascends, wherever they are written; reports every one that is not above the one before. */
export function placesAscend(places: readonly PlacedPoint[], path: Path, report: Report): boolean {
  let fits = true;
  places.forEach(({ at, point: [value] }, k) => {
    const before = places[k - 1]?.point[0];
    if (before === undefined || value > before) return;
    fits = false;
    report('plan/tier-order', [...path, ...at], { index: k + 1, value, before, previous: k });
  });
  return fits;
}
