import type { ChartColumn, ColumnUnit } from '../charts/chart-data.ts';
import type { ResultView } from './result-view.ts';

/** The column of a side: its part in the comparison (behind a measure's title, if any), and its plan by name. */
export function sideColumn(
  side: 'baseline' | 'scenario',
  { words, baselineName, scenarioName }: ResultView,
  unit: ColumnUnit,
  measure?: string,
): ChartColumn {
  const part = words.series[side];
  return {
    title: measure === undefined ? part : `${measure} · ${part}`,
    plan: side === 'baseline' ? baselineName : scenarioName,
    unit,
  };
}

/** Columns of baseline, scenario and change in one unit. */
export function pairColumns(view: ResultView, unit: ColumnUnit): ChartColumn[] {
  return [
    sideColumn('baseline', view, unit),
    sideColumn('scenario', view, unit),
    { title: view.words.series.change, unit },
  ];
}
