import type { ChartTable } from '../charts/chart-data.ts';
import type { UncoveredGroup } from '../../../simulations/outcomes/outcomes.ts';
import { flagWord } from '../messages/flag-words.ts';
import { figureCell } from './figure-value.ts';
import { placeName } from './group-name.ts';
import type { ResultView } from './result-view.ts';

/** People whom a plan does not pay, with the reason. */
export function uncoveredTable(
  groups: readonly UncoveredGroup[],
  { words, format, groupName }: ResultView,
): ChartTable {
  const { who, people, reason, reasons } = words.people;
  return {
    columns: [{ title: who }, { title: people, unit: 'people' }, { title: reason }],
    rows: groups.map((group) => [
      placeName(group.label, groupName),
      figureCell(group.people, format.count, words),
      reasons[group.reason],
    ]),
  };
}

/** Rules for missing data that applied, with the number of person-months. */
export function flagTable({ outcomes, words, format }: ResultView): ChartTable {
  return {
    columns: [{ title: words.people.rule }, { title: words.people.rows, unit: 'person-months' }],
    rows: outcomes.flags.map(({ flag, rows }) => [
      flagWord(flag, format.locale),
      figureCell(rows, format.count, words),
    ]),
  };
}
