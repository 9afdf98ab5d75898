import type { Pair } from '../../../simulations/disclosure/figures.ts';
import { leaversIn12Months } from '../../../simulations/outcomes/measures/leavers-in-12-months.ts';
import type { ChartTable, NumberCell } from '../charts/chart-data.ts';
import type { Messages } from '../messages/en.ts';
import { endCell, figureCell } from './figure-value.ts';
import { measureWriter } from './measure-table.ts';
import type { ResultView } from './result-view.ts';

/** Expected leavers by group over 12 months; groups too small say so. */
export function leaversTable(view: ResultView): ChartTable {
  const { outcomes, words, groupName } = view;
  const { fairness } = words;
  const columns = leaverColumns(words).map((title) => ({ title, unit: 'people' as const }));
  return {
    columns: [{ title: fairness.group }, ...columns],
    rows: outcomes.attrition.byGroup.map(({ label, group, in12Months }) => [
      `${fairness.groups[label] ?? label}: ${groupName(label, group)}`,
      ...leaverCells(in12Months, view),
    ]),
  };
}

/** Titles of the columns that hold a pair of leavers. */
export function leaverColumns({ series, attrition: { low, high } }: Messages): string[] {
  const side = (name: string): string[] => [name, `${name}, ${low}`, `${name}, ${high}`];
  return [...side(series.baseline), ...side(series.scenario), ...side(series.change)];
}

/** Baseline, scenario and change, each with the ends of its range. */
export function leaverCells(
  { baseline, scenario, change }: Pair,
  { words, format }: ResultView,
): NumberCell[] {
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
