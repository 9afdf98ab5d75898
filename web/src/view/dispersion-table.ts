import type { ChartTable } from '../charts/chart-data.ts';
import type { Pair } from '../../../simulations/outcomes/outcomes.ts';
import { figureText, scaledPair } from './figure-value.ts';
import type { ResultView } from './result-view.ts';

/** The measures of spread, baseline against scenario. */
export function dispersionTable({ outcomes, words, format, months }: ResultView): ChartTable {
  const { mean, median, gini, giniVariable, theil, p90p10 } = outcomes.dispersion;
  const { dispersion, series } = words;
  const money = (title: string, pair: Pair) =>
    cells(title, scaledPair(pair, months), format.money, format.moneyChange);
  const plain = (title: string, pair: Pair, digits: number) =>
    cells(
      title,
      pair,
      (value) => format.decimal(value, digits),
      (value) => format.decimalChange(value, digits),
    );
  function cells(
    title: string,
    pair: Pair,
    write: (value: number) => string,
    writeChange: (value: number) => string,
  ) {
    const { baseline, scenario, change } = pair;
    return [
      title,
      figureText(baseline, write, words),
      figureText(scenario, write, words),
      figureText(change, writeChange, words),
    ];
  }
  return {
    columns: [dispersion.measure, series.baseline, series.scenario, series.change].map((title, k) => ({
      title,
      numeric: k > 0,
    })),
    rows: [
      money(dispersion.mean, mean),
      money(dispersion.median, median),
      plain(dispersion.gini, gini, 3),
      plain(dispersion.giniVariable, giniVariable, 3),
      plain(dispersion.theil, theil, 4),
      plain(dispersion.p90p10, p90p10, 2),
    ],
  };
}
