import type { ChartTable } from '../charts/chart-data.ts';
import { figureText, rangeText } from './figure-value.ts';
import type { ResultView } from './result-view.ts';

/** Expected leavers by group over 12 months; groups too small say so. */
export function leaversTable({ outcomes, words, format, groupName }: ResultView): ChartTable {
  const one = (value: number) => format.decimal(value, 1);
  const { fairness, series, attrition } = words;
  const titles = [series.baseline, series.scenario, attrition.range, series.change];
  return {
    columns: [
      { title: fairness.group, numeric: false },
      ...titles.map((title) => ({ title, numeric: true })),
    ],
    rows: outcomes.attrition.byGroup.map(({ label, group, in12Months: { baseline, scenario, change } }) => [
      `${fairness.groups[label] ?? label}: ${groupName(label, group)}`,
      figureText(baseline, one, words),
      figureText(scenario, one, words),
      rangeText(scenario, one, words) ?? '—',
      figureText(change, (value) => format.decimalChange(value, 1), words),
    ]),
  };
}
