import type { Pair } from '../../../simulations/disclosure/figures.ts';
import { leaversIn12Months } from '../../../simulations/outcomes/measures/leavers-in-12-months.ts';
import type { ChartColumn, ChartTable, NumberCell } from '../charts/chart-data.ts';
import { endCell, figureCell } from './figure-value.ts';
import { measureWriter } from './measure-table.ts';
import type { PairRow } from './pair-rows.ts';
import type { ResultView } from './result-view.ts';
import { pairColumns } from './side-columns.ts';

/** Expected leavers by group over 12 months; groups too small say so. */
export function leaversTable(view: ResultView): ChartTable {
  const { outcomes, words, groupName } = view;
  const { fairness } = words;
  return {
    columns: [{ title: fairness.group }, ...leaverColumns(view)],
    rows: outcomes.attrition.byGroup.map(({ label, group, in12Months }) => [
      `${fairness.groups[label] ?? label}: ${groupName(label, group)}`,
      ...leaverCells(in12Months, view),
    ]),
  };
}

/** Expected leavers in 90 days and in 12 months, as the chart of leavers has them. */
export function horizonTable(view: ResultView): ChartTable {
  return {
    columns: [{ title: view.words.attrition.horizon }, ...leaverColumns(view)],
    rows: horizonRows(view).map(({ name, pair }) => [name, ...leaverCells(pair, view)]),
  };
}

/** A pair of leavers by horizon, with its name. */
export function horizonRows({ outcomes: { attrition }, words }: ResultView): readonly PairRow[] {
  return [
    { name: words.attrition.in90Days, pair: attrition.in90Days },
    { name: words.attrition.in12Months, pair: attrition.in12Months },
  ];
}

/** Columns that hold a pair of leavers. */
function leaverColumns(view: ResultView): ChartColumn[] {
  const { low, high } = view.words.attrition;
  return pairColumns(view, 'people').flatMap((column) => [
    column,
    ...[low, high].map((end) => ({ title: `${column.title}, ${end}`, unit: 'people' as const })),
  ]);
}

/** Baseline, scenario and change, each with the ends of its range. */
function leaverCells({ baseline, scenario, change }: Pair, { words, format }: ResultView): NumberCell[] {
  const writer = measureWriter(leaversIn12Months, format);
  return [baseline, scenario, change].flatMap((figure) => {
    const write = figure === change ? writer.change : writer.value;
    return [figureCell(figure, write, words), endCell(figure, 'low', write), endCell(figure, 'high', write)];
  });
}

/** People whom expected leavers are told of: those here in the last month; null where nothing is shown. */
export function headsOf({ baseline }: Pair): number | null {
  return baseline.kind === 'value' || baseline.kind === 'interval' ? baseline.n : null;
}
