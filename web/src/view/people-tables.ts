import type { ChartTable } from '../charts/chart-data.ts';
import type { UncoveredGroup } from '../../../simulations/outcomes/outcomes.ts';
import { flagWord } from '../messages/flag-words.ts';
import { figureCell, moneyCell } from './figure-value.ts';
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

/** What the scenario's ladder proposes by rule and month, beside pay; amounts are those of one month. */
export function ladderTable({ outcomes, words, format, lineName }: ResultView): ChartTable {
  const { rule, people, month, base, target } = words.people;
  const unit = `${format.currency} per month` as const;
  return {
    columns: [
      { title: rule },
      { title: month },
      { title: people, unit: 'people' },
      { title: base, unit },
      { title: target, unit },
    ],
    rows: (outcomes.ladder ?? []).map((each) => [
      lineName(`proposed:${each.rule}`),
      format.month(each.month),
      figureCell(each.people, format.count, words),
      moneyCell(each.baseFen, { words, format }),
      moneyCell(each.targetFen, { words, format }),
    ]),
  };
}
