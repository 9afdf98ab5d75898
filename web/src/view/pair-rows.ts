import type { ChartTable, ColumnUnit } from '../charts/chart-data.ts';
import type { Pair } from '../../../simulations/disclosure/figures.ts';
import { figureText, figureValue, moneyCell } from './figure-value.ts';
import type { ResultView } from './result-view.ts';
import { pairColumns } from './side-columns.ts';

/** A named pair of amounts in fen. */
export interface PairRow {
  readonly name: string;
  readonly pair: Pair;
}

/** The row whose amount changes most; null when none changes by a fen. */
export function mostMoved(rows: readonly PairRow[]): PairRow | null {
  const size = ({ pair }: PairRow) => Math.abs(figureValue(pair.change) ?? 0);
  const best = rows.reduce<PairRow | null>((top, row) => (top && size(top) >= size(row) ? top : row), null);
  return best && size(best) >= 1 ? best : null;
}

/** Baseline, scenario and change of each row. */
export function pairTable(
  title: string,
  rows: readonly PairRow[],
  view: ResultView,
  unit: ColumnUnit,
): ChartTable {
  const { format } = view;
  return {
    columns: [{ title }, ...pairColumns(view, unit)],
    rows: rows.map(({ name, pair }) => [
      name,
      moneyCell(pair.baseline, view),
      moneyCell(pair.scenario, view),
      moneyCell(pair.change, view, format.moneyWholeChange),
    ]),
  };
}

/** Marks in words, baseline first. */
export function pairMarks(rows: readonly PairRow[], { words, format }: ResultView): string[][] {
  return (['baseline', 'scenario'] as const).map((side) =>
    rows.map(
      ({ name, pair }) => `${words.series[side]} · ${name} · ${figureText(pair[side], format.money, words)}`,
    ),
  );
}
