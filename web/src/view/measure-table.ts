import type { Pair } from '../../../simulations/disclosure/figures.ts';
import type { Measured, MeasureFace } from '../../../simulations/outcomes/measures/measure.ts';
import type { ChartTable, ColumnUnit, NumberCell } from '../charts/chart-data.ts';
import type { Formatter } from '../messages/format.ts';
import { figureCell, moneyCell, scaledPair } from './figure-value.ts';
import { moneyUnit, type ResultView } from './result-view.ts';
import { pairColumns } from './side-columns.ts';

/** How a measure's numbers and changes are written. */
interface MeasureWriter {
  readonly value: (value: number) => string;
  readonly change: (value: number) => string;
}

/** Long amounts are short (`¥128.4万`); others have the measure's decimals. */
export function measureWriter({ unit, digits }: MeasureFace, format: Formatter): MeasureWriter {
  if (unit === 'fen' || unit === 'fen a month') return { value: format.money, change: format.moneyChange };
  if (unit === 'share') return { value: format.share, change: format.points };
  return {
    value: (value) => format.decimal(value, digits),
    change: (value) => format.decimalChange(value, digits),
  };
}

/** Amounts of a month for the period that the reader chose; other measures as they are. */
export function measurePair({ unit }: MeasureFace, pair: Pair, { months }: ResultView): Pair {
  return unit === 'fen a month' ? scaledPair(pair, months) : pair;
}

/** Measures of one unit as rows: baseline, scenario, change. */
export function measureTable<const List extends readonly MeasureFace[]>(
  list: List,
  figures: Measured<List>,
  title: string,
  view: ResultView,
): ChartTable {
  const { format } = view;
  const unit: ColumnUnit = list.some((measure) => measure.unit === 'fen a month') ? moneyUnit(view) : 'index';
  return {
    columns: [{ title }, ...pairColumns(view, unit)],
    rows: list.map((measure) => [
      measure.words[format.locale].title,
      ...measureCells(measure, figures[measure.id as List[number]['id']], view),
    ]),
  };
}

function measureCells(measure: MeasureFace, figures: Pair, view: ResultView): NumberCell[] {
  const { baseline, scenario, change } = measurePair(measure, figures, view);
  if (measure.unit === 'fen' || measure.unit === 'fen a month')
    return [
      moneyCell(baseline, view),
      moneyCell(scenario, view),
      moneyCell(change, view, view.format.moneyWholeChange),
    ];
  const write = measureWriter(measure, view.format);
  return [
    figureCell(baseline, write.value, view.words),
    figureCell(scenario, write.value, view.words),
    figureCell(change, write.change, view.words),
  ];
}
