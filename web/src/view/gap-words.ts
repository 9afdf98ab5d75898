import type { ChartTable } from '../charts/chart-data.ts';
import type { Figure, GroupGap } from '../../../simulations/outcomes/outcomes.ts';
import { figureText, figureValue } from './figure-value.ts';
import { largestGap } from './largest-gap.ts';
import type { ResultView } from './result-view.ts';

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
export function gapTable(gap: GroupGap, { words, format, months, groupName }: ResultView): ChartTable {
  const money = (figure: Figure) => figureText(figure, (fen) => format.money(fen * months), words);
  const share = (figure: Figure) => figureText(figure, format.share, words);
  const end = (figure: Figure, side: 'low' | 'high') =>
    figure.kind === 'interval' ? format.share(figure[side]) : '—';
  const both = (title: string) => [
    `${title} · ${words.series.baseline}`,
    `${title} · ${words.series.scenario}`,
  ];
  const { fairness } = words;
  const titles = [...both(fairness.mean), ...both(fairness.gap), fairness.low, fairness.high];
  return {
    columns: [
      { title: fairness.groups[gap.label] ?? gap.label, numeric: false },
      ...[fairness.people, ...titles].map((title) => ({ title, numeric: true })),
    ],
    rows: gap.groups.map(({ group, people, meanFen, gap: each }) => [
      groupName(gap.label, group),
      figureText(people, format.count, words),
      money(meanFen.baseline),
      money(meanFen.scenario),
      share(each.baseline),
      share(each.scenario),
      end(each.scenario, 'low'),
      end(each.scenario, 'high'),
    ]),
  };
}
