import type { Path, Report } from './report.ts';

/** Whether the x of points ascends; reports every point whose x is not above the one before. */
export function ascends(points: readonly (readonly [number, number])[], path: Path, report: Report): boolean {
  let fits = true;
  points.forEach(([x], k) => {
    const before = points[k - 1]?.[0];
    if (before === undefined || x > before) return;
    fits = false;
    report('plan/tier-order', [...path, k], { index: k + 1, value: x, before, previous: k });
  });
  return fits;
}
