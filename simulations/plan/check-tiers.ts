import { checkEmptyTiers } from './mechanisms/empty-tiers.ts';
import { curvePlaces, type CurvePart, type PlanCurve } from './mechanisms/payout-curve.ts';
import type { ScorecardItem } from './mechanisms/scorecard.ts';
import { removeEdits, type Path, type Report } from './report.ts';
import { FULL_WEIGHT, weightBasisPoints } from './weights.ts';

/** Tiers of a curve that no score lies in, and tiers that pay what the one before pays. */
export function checkScoredTiers(
  part: CurvePart,
  weightings: readonly Readonly<Record<string, number>>[],
  path: Path,
  report: Report,
): void {
  const at = [...path, 'curve'];
  const { curve } = part;
  if (curve.kind === 'steps' || curve.kind === 'marginal_steps')
    checkEmptyTiers(curve.steps, [...at, 'steps'], report);
  part.scorecard.forEach(({ steps = [] }, k) =>
    checkEmptyTiers(steps, [...path, 'scorecard', k, 'steps'], report),
  );
  const range = scoreRange(part.scorecard, weightings);
  if (range) checkReach(curve, range, at, report);
}

interface ScoreRange {
  readonly least: number;
  readonly most: number;
}

/** Least and largest score that the scales allow where every KPI is there; undefined while a scale or a weight is faulty. */
function scoreRange(
  scorecard: readonly ScorecardItem[],
  weightings: readonly Readonly<Record<string, number>>[],
): ScoreRange | undefined {
  const ranges = new Map(scorecard.map((item) => [item.kpi, pointsRange(item)]));
  const scores = weightings.map((weights) => {
    let [least, most, sum] = [0, 0, 0];
    for (const [kpi, weight] of Object.entries(weights)) {
      const range = ranges.get(kpi);
      if (weight === 0) continue;
      least += weight * (range?.least ?? NaN);
      most += weight * (range?.most ?? NaN);
      sum += weightBasisPoints(weight) ?? NaN;
    }
    return sum === FULL_WEIGHT ? { least, most } : { least: NaN, most: NaN };
  });
  const range = {
    least: Math.min(...scores.map(({ least }) => least)),
    most: Math.max(...scores.map(({ most }) => most)),
  };
  return Number.isFinite(range.least) && Number.isFinite(range.most) ? range : undefined;
}

function pointsRange({ anchors, steps, band, attainment }: ScorecardItem): ScoreRange | undefined {
  if (band) return { least: 0, most: 100 };
  if (attainment) return { least: 100 * attainment.floor, most: 100 * attainment.cap };
  const points = (anchors ?? steps ?? []).map(([, y]) => y);
  if (points.length === 0) return undefined;
  // below the first step nothing is reached
  return { least: Math.min(...points, ...(steps ? [0] : [])), most: Math.max(...points) };
}

/** Slack of sums of weighted points. */
const SLACK = 1e-6;

function checkReach(curve: PlanCurve, { least, most }: ScoreRange, path: Path, report: Report): void {
  const range = { least: Number(least.toFixed(2)), most: Number(most.toFixed(2)) };
  const tell = (at: Path, from: number): void =>
    report(
      'plan/tier-unreachable',
      [...path, ...at],
      { at: from, ...range },
      isItem(at) ? removeEdits([...path, ...at]) : [],
    );
  if (curve.kind === 'proportional') {
    if (curve.threshold > most + SLACK) tell(['threshold'], curve.threshold);
    return;
  }
  const places = curvePlaces(curve);
  const isWhole = curve.kind === 'steps';
  places.forEach(({ at, point: [from] }, k) => {
    const next = places[k + 1]?.point[0];
    // of a line the part below its end may be reached
    const begins = isWhole || curve.kind === 'marginal_steps' ? from : (places[k - 1]?.point[0] ?? from);
    const passed = isWhole && k > 0 && next !== undefined && next <= least + SLACK;
    if (begins > most + SLACK || passed) tell(at, from);
  });
}

/** Whether a tier is one of a list, and can be taken out. */
function isItem(at: Path): boolean {
  return typeof at.at(-1) === 'number';
}
