import { kpiOf, kpiTitle } from '../../simulations/kpi/kpi-title.ts';
import type { MeasureColumn } from '../../simulations/frame/frame.ts';
import { monthsHeld } from '../../simulations/frame/months-held.ts';
import type { VersionDetail } from '../contracts/version-schema.ts';
import type { LoadedVersion } from './data-source.ts';

/**
 * What is in a data version: months, KPIs with coverage and mean, labels.
 */
export function versionDetail({ summary, tables, frame }: LoadedVersion): VersionDetail {
  return {
    ...summary,
    tables,
    monthsDetail: monthsHeld(frame),
    kpis: Object.entries(frame.measures).map(([id, measure]) => kpiDetail(id, measure, frame.rows)),
    labels: Object.entries(frame.labels).map(([name, { values }]) => ({ name, values: [...values] })),
  };
}

function kpiDetail(
  id: string,
  { numerator, denominator }: MeasureColumn,
  rows: number,
): VersionDetail['kpis'][number] {
  let [above, below, present] = [0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    const parts = denominator[row] as number;
    if (Number.isNaN(parts) || parts === 0) continue;
    above += numerator[row] as number;
    below += parts;
    present += 1;
  }
  const entry = kpiOf(id);
  return {
    id,
    title: { ...kpiTitle(id, { kpis: {} }) },
    unit: entry?.unit ?? 'number',
    direction: entry?.direction ?? 'higher',
    perspective: entry?.perspective ?? 'process',
    coverage: rows === 0 ? 0 : present / rows,
    mean: below === 0 ? null : above / below,
  };
}
