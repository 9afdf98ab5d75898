import type { ChartTable } from '../charts/chart-data.ts';
import type { Pair } from '../../../simulations/disclosure/figures.ts';
import { figureCell, moneyCell, scaledPair } from './figure-value.ts';
import { moneyUnit, type ResultView } from './result-view.ts';

/** Mean and median pay, baseline against scenario. */
export function payLevelTable(view: ResultView): ChartTable {
  const { outcomes, words, format, months } = view;
  const { mean, median } = outcomes.dispersion;
  const row = (title: string, pair: Pair) => {
    const { baseline, scenario, change } = scaledPair(pair, months);
    return [
      title,
      moneyCell(baseline, view),
      moneyCell(scenario, view),
      moneyCell(change, view, format.moneyWholeChange),
    ];
  };
  return {
    columns: columnsOf(view, words.dispersion.level, moneyUnit(view)),
    rows: [row(words.dispersion.mean, mean), row(words.dispersion.median, median)],
  };
}

/** The measures of spread, baseline against scenario; none has a unit. */
export function dispersionTable(view: ResultView): ChartTable {
  const { outcomes, words, format } = view;
  const { gini, giniVariable, theil, p90p10 } = outcomes.dispersion;
  const row = (title: string, { baseline, scenario, change }: Pair, digits: number) => {
    const write = (value: number) => format.decimal(value, digits);
    return [
      title,
      figureCell(baseline, write, words),
      figureCell(scenario, write, words),
      figureCell(change, (value) => format.decimalChange(value, digits), words),
    ];
  };
  return {
    columns: columnsOf(view, words.dispersion.measure, 'index'),
    rows: [
      row(words.dispersion.gini, gini, 3),
      row(words.dispersion.giniVariable, giniVariable, 3),
      row(words.dispersion.theil, theil, 4),
      row(words.dispersion.p90p10, p90p10, 2),
    ],
  };
}

function columnsOf({ words }: ResultView, first: string, unit: ReturnType<typeof moneyUnit> | 'index') {
  const { baseline, scenario, change } = words.series;
  return [{ title: first }, ...[baseline, scenario, change].map((title) => ({ title, unit }))];
}
