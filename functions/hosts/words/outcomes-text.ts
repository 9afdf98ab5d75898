import type { GroupGap, Outcomes, Pair, WinnersOutcome } from '../../../simulations/outcomes/outcomes.ts';
import {
  countText,
  expectedText,
  figureText,
  indexText,
  shareText,
  signed,
  yuanText,
  type NumberText,
} from './figure-text.ts';
import { textTable } from './text-table.ts';

/** What the two sides of a comparison are called. */
export interface SideNames {
  readonly baseline: string;
  readonly scenario: string;
}

/** A comparison of two plans as text that a person reads in a terminal. */
export function outcomesText(outcomes: Outcomes, names: SideNames): string {
  const { months, people, personMonths } = outcomes;
  const span = months.length === 1 ? months[0] : `${months[0]} … ${months.at(-1)} (${months.length} months)`;
  return [
    `${names.baseline} → ${names.scenario}: ${span}, ${countText(people)} people, ${countText(personMonths)} person-months`,
    ...uncoveredText(outcomes, names),
    costText(outcomes, names),
    dispersionText(outcomes, names),
    ...outcomes.fairness.map((gap) => gapText(gap, names)),
    winnersText(outcomes.winners),
    attritionText(outcomes, names),
    ...flagsText(outcomes),
    'hidden: fewer people than may be shown.',
  ].join('\n\n');
}

function pairRow(title: string, { baseline, scenario, change }: Pair, text: NumberText): string[] {
  return [title, figureText(baseline, text), figureText(scenario, text), figureText(change, signed(text))];
}

function section(title: string, { baseline, scenario }: SideNames, rows: string[][]): string {
  return `${title}\n${textTable([['', baseline, scenario, 'change'], ...rows])}`;
}

function uncoveredText({ uncovered }: Outcomes, names: SideNames): string[] {
  const rows = (['baseline', 'scenario'] as const).flatMap((side) =>
    uncovered[side].map(({ reason, label, people }) => [
      names[side],
      label,
      reason.replaceAll('-', ' '),
      figureText(people, countText),
    ]),
  );
  return rows.length === 0
    ? []
    : [`People whom a plan does not cover (left out of every figure)\n${textTable(rows, 'left')}`];
}

function costText({ cost, months }: Outcomes, names: SideNames): string {
  return section('Cost, yuan', names, [
    ...(months.length > 1 ? [pairRow('total', cost.total, yuanText)] : []),
    pairRow('per month', cost.perMonth, yuanText),
    ...cost.byLine.map(({ line, total }) => pairRow(`of it ${line}, total`, total, yuanText)),
    pairRow('employer on-cost, total', cost.onCost, yuanText),
    ...cost.byPost.map(({ post, total }) => pairRow(`post ${post}, total`, total, yuanText)),
  ]);
}

function dispersionText({ dispersion }: Outcomes, names: SideNames): string {
  return section('Dispersion of pay of a full-time paid month, over people', names, [
    pairRow('mean of a person-month, yuan', dispersion.mean, yuanText),
    pairRow('median, yuan', dispersion.median, yuanText),
    pairRow('Gini', dispersion.gini, indexText),
    pairRow('Gini of variable pay', dispersion.giniVariable, indexText),
    pairRow('Theil', dispersion.theil, indexText),
    pairRow('P90 / P10', dispersion.p90p10, indexText),
  ]);
}

function gapText({ label, reference, groups }: GroupGap, { baseline, scenario }: SideNames): string {
  const head = [
    label,
    'people',
    `mean ${baseline}`,
    `mean ${scenario}`,
    `gap ${baseline}`,
    `gap ${scenario}`,
  ];
  const rows = groups.map(({ group, people, meanFen, gap }) => [
    group,
    figureText(people, countText),
    figureText(meanFen.baseline, yuanText),
    figureText(meanFen.scenario, yuanText),
    figureText(gap.baseline, shareText),
    figureText(gap.scenario, shareText),
  ]);
  const note = `gap to “${reference}”, 95 % interval; positive = paid less`;
  return `Fairness by ${label} (${note})\n${textTable([head, ...rows])}`;
}

function winnersText({ edges, people, gaining, losing, unchanged }: WinnersOutcome): string {
  const edge = (index: number): string => signed(shareText)(edges[index] ?? 0);
  const band = (index: number): string => {
    if (index === 0) return `below ${edge(0)}`;
    return index === edges.length ? `above ${edge(index - 1)}` : `${edge(index - 1)} … ${edge(index)}`;
  };
  return `Winners and losers, people\n${textTable([
    ...people.map((figure, index) => [band(index), figureText(figure, countText)]),
    ['gaining over 1 %', figureText(gaining, countText)],
    ['losing over 1 %', figureText(losing, countText)],
    ['within ±1 %', figureText(unchanged, countText)],
  ])}`;
}

function attritionText({ attrition }: Outcomes, names: SideNames): string {
  return section('Expected leavers (assumed elasticities; range of the parameters in brackets)', names, [
    pairRow('in 90 days', attrition.in90Days, expectedText),
    pairRow('in 12 months', attrition.in12Months, expectedText),
    pairRow('cost of turnover in 12 months, yuan', attrition.costFen, yuanText),
  ]);
}

function flagsText({ flags }: Outcomes): string[] {
  if (flags.length === 0) return [];
  const rows = flags.map(({ flag, rows: figure }) => [flag, figureText(figure, countText)]);
  return [`Rules for missing data that applied, person-months\n${textTable(rows)}`];
}
