import type { ChartTable } from '../charts/chart-data.ts';
import { endCell, figureCell } from './figure-value.ts';
import type { ResultView } from './result-view.ts';

/** Expected leavers by group over 12 months; groups too small say so. */
export function leaversTable({ outcomes, words, format, groupName }: ResultView): ChartTable {
  const one = (value: number) => format.decimal(value, 1);
  const { fairness, series, attrition } = words;
  const titles = [series.baseline, series.scenario, attrition.low, attrition.high, series.change];
  return {
    columns: [{ title: fairness.group }, ...titles.map((title) => ({ title, unit: 'people' as const }))],
    rows: outcomes.attrition.byGroup.map(({ label, group, in12Months: { baseline, scenario, change } }) => [
      `${fairness.groups[label] ?? label}: ${groupName(label, group)}`,
      figureCell(baseline, one, words),
      figureCell(scenario, one, words),
      endCell(scenario, 'low', one),
      endCell(scenario, 'high', one),
      figureCell(change, (value) => format.decimalChange(value, 1), words),
    ]),
  };
}
