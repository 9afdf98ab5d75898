import { baseKpi, kpiOf } from '../../kpi/kpi-title.ts';
import type { Report } from '../report.ts';
import type { Tiers } from './empty-tiers.ts';
import type { CheckPlace } from './mechanism.ts';

/** Says where more is paid as a KPI gets worse, for KPIs whose direction catalogue or plan names. @returns whether it does */
export function checkDirection(
  kpi: string | undefined,
  points: Tiers,
  { path, names }: CheckPlace,
  report: Report,
): boolean {
  const direction =
    kpi === undefined ? undefined : (names.kpis[baseKpi(kpi)]?.direction ?? kpiOf(kpi)?.direction);
  if (kpi === undefined || direction === undefined || direction === 'band') return false;
  const wrong = direction === 'lower' ? 1 : -1;
  const turns = points.some(([, pays], k) => {
    const before = points[k - 1]?.[1];
    return before !== undefined && (pays - before) * wrong > 0;
  });
  if (turns)
    report('plan/against-direction', path, { kpi, worse: direction === 'lower' ? 'higher' : 'lower' });
  return turns;
}
