import { kpiOf, kpiTitle } from '../../simulations/kpi/kpi-title.ts';
import type { Frame, MeasureColumn } from '../../simulations/frame/frame.ts';
import type { VersionDetail } from '../contracts/version-schema.ts';
import type { LoadedVersion } from './data-source.ts';

/** Months with less than this share of the median month's observations are thin. */
const thinShare = 0.25;

/**
 * What is in a data version: months, KPIs with coverage and mean, labels.
 */
export function versionDetail({ summary, tables, frame }: LoadedVersion): VersionDetail {
  return {
    ...summary,
    tables,
    monthsDetail: monthsDetail(frame),
    kpis: Object.entries(frame.measures).map(([id, measure]) => kpiDetail(id, measure, frame.rows)),
    labels: Object.entries(frame.labels).map(([name, { values }]) => ({ name, values: [...values] })),
  };
}

function monthsDetail(frame: Frame): VersionDetail['monthsDetail'] {
  const people = frame.months.map(() => 0);
  for (const month of frame.month) people[month] = (people[month] ?? 0) + 1;
  const contacts = contactsByMonth(frame);
  const basis = contacts.some((count) => count > 0) ? contacts : people;
  const usual = [...basis].sort((a, b) => a - b)[Math.floor(basis.length / 2)] ?? 0;
  return frame.months.map((month, index) => ({
    month,
    people: people[index] ?? 0,
    contacts: contacts[index] ?? 0,
    thin: (basis[index] ?? 0) < thinShare * usual,
  }));
}

/** Observations of a month: those of the KPI that has most of them. */
function contactsByMonth({ months, month, measures, rows }: Frame): number[] {
  const most = months.map(() => 0);
  for (const { samples } of Object.values(measures)) {
    const sums = months.map(() => 0);
    for (let row = 0; row < rows; row += 1) {
      const index = month[row] ?? 0;
      sums[index] = (sums[index] ?? 0) + (samples[row] || 0);
    }
    sums.forEach((sum, index) => (most[index] = Math.max(most[index] ?? 0, Math.round(sum))));
  }
  return most;
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
