import type { PlanEdit } from '../../problems/problem.ts';
import { valueEdits, type Path, type Report } from '../report.ts';
import { isShareKpi } from './kpi-value.ts';
import type { CheckPlace } from './mechanism.ts';

/** A share of pay that nobody means: 100 written for 100 %. */
export const SURELY_PERCENT = 10;

/**
 * A share of pay is not negative, and 100 means 100 %.
 *
 * @param from  share from which percent is surely meant
 */
export function checkShare(
  given: number | undefined,
  path: Path,
  report: Report,
  from: number = SURELY_PERCENT,
): void {
  if (given === undefined) return;
  if (given < 0) report('plan/below-zero', path, { given });
  else if (given >= from) report('plan/multiple-slip', path, { given }, percentEdits(path, given));
}

/** 70 for a KPI that is a share means 70 %. */
export function checkKpiValue(
  kpi: string | undefined,
  value: number,
  { path, names }: CheckPlace,
  report: Report,
): void {
  if (kpi !== undefined && isShareKpi(kpi, names) && value > 1.5)
    report('plan/percent-slip', path, { kpi, given: value }, percentEdits(path, value));
}

/** 70 made 70 %; nothing for what can be a share. */
export function percentEdits(path: Path, value: number): PlanEdit[] {
  return value > 1.5 ? valueEdits(path, `${value}%`) : [];
}
