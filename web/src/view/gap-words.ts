import type { ChartTable, ColumnUnit } from '../charts/chart-data.ts';
import type { Figure, Pair } from '../../../simulations/disclosure/figures.ts';
import type { GroupGap } from '../../../simulations/outcomes/outcomes.ts';
import { endCell, figureCell, figureValue, moneyCell, scaledPair } from './figure-value.ts';
import { largestGap } from './largest-gap.ts';
import { moneyUnit, type ResultView } from './result-view.ts';
import { sideColumn } from './side-columns.ts';

/** The finding of a gap chart: the widest gap that chance does not explain. */
export function gapFinding(gap: GroupGap, { words, format, groupName }: ResultView): string {
  const widest = largestGap([gap]);
  const share = widest && figureValue(widest.scenario);
  if (!widest || share === null || !widest.beyondChance) return words.fairness.none;
  const name = (group: string) => groupName(gap.label, group);
  const sentence = share > 0 ? words.fairness.finding : words.fairness.findingMore;
  return sentence(name(widest.group), format.share(Math.abs(share)), name(gap.reference));
}

/** People, mean pay and gap with interval, baseline and scenario. */
export function gapTable(gap: GroupGap, view: ResultView): ChartTable {
  const { words, format, months, groupName } = view;
  const money = (pair: Pair, side: 'baseline' | 'scenario') =>
    moneyCell(scaledPair(pair, months)[side], view);
  const share = (figure: Figure) => figureCell(figure, format.share, words);
  const both = (title: string, unit: ColumnUnit) =>
    (['baseline', 'scenario'] as const).map((side) => sideColumn(side, view, unit, title));
  const { fairness } = words;
  return {
    columns: [
      { title: fairness.groups[gap.label] ?? gap.label },
      { title: fairness.people, unit: 'people' },
      ...both(fairness.mean, moneyUnit(view)),
      ...both(fairness.gap, 'share'),
      ...[fairness.low, fairness.high].map((title) => ({ title, unit: 'share' as const })),
    ],
    rows: gap.groups.map(({ group, people, meanFen, gap: each }) => [
      groupName(gap.label, group),
      figureCell(people, format.count, words),
      money(meanFen, 'baseline'),
      money(meanFen, 'scenario'),
      share(each.baseline),
      share(each.scenario),
      endCell(each.scenario, 'low', format.share),
      endCell(each.scenario, 'high', format.share),
    ]),
  };
}
