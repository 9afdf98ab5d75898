import type { Pair } from '../../../simulations/disclosure/figures.ts';
import {
  awardMeasures,
  costMeasures,
  leaverMeasures,
  spreadMeasures,
} from '../../../simulations/outcomes/measures/catalogue.ts';
import type { Measured, MeasureFace } from '../../../simulations/outcomes/measures/measure.ts';
import { LEAST_LEAVERS } from '../../../simulations/outcomes/leaving-rate.ts';
import type {
  GroupGap,
  Outcomes,
  RateOutcome,
  WinnersOutcome,
} from '../../../simulations/outcomes/outcomes.ts';
import type { LineTitles } from '../../../simulations/program/line-titles.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import { cliWords, type CliWords } from './cli-words.ts';
import {
  countText,
  figureText,
  measureText,
  shareText,
  signed,
  yuanText,
  type NumberText,
} from './figure-text.ts';
import { textTable } from './text-table.ts';

/** What the two sides of a comparison and the lines of pay are called. */
export interface SideNames {
  readonly baseline: string;
  readonly scenario: string;
  readonly lineTitles: LineTitles;
}

/** Names, and the words of the language. */
interface Face extends SideNames {
  readonly locale: Locale;
  readonly words: CliWords;
}

/** A comparison of two plans as text that a person reads in a terminal. */
export function outcomesText(outcomes: Outcomes, names: SideNames, locale: Locale): string {
  const words = cliWords[locale];
  const face: Face = { ...names, locale, words };
  const { months, people, personMonths } = outcomes;
  const span =
    months.length === 1 ? months[0] : words.span(months[0] ?? '', months.at(-1) ?? '', months.length);
  return [
    `${names.baseline} → ${names.scenario}: ${span}, ${words.size(countText(people), countText(personMonths))}`,
    ...uncoveredText(outcomes, face),
    costText(outcomes, face),
    dispersionText(outcomes, face),
    ...outcomes.fairness.map((gap) => gapText(gap, face)),
    winnersText(outcomes.winners, words),
    attritionText(outcomes, face),
    ...flagsText(outcomes, words),
    ...awardsText(outcomes, face),
    ...ladderText(outcomes, face),
    words.hiddenNote,
  ].join('\n\n');
}

type PairRow = (title: string, pair: Pair, text: NumberText) => string[];

function pairRows(words: CliWords): PairRow {
  return (title, { baseline, scenario, change }, text) => [
    title,
    figureText(baseline, text, words),
    figureText(scenario, text, words),
    figureText(change, signed(text), words),
  ];
}

function section(title: string, { baseline, scenario, words }: Face, rows: string[][]): string {
  return `${title}\n${textTable([['', baseline, scenario, words.change], ...rows])}`;
}

function uncoveredText({ uncovered }: Outcomes, face: Face): string[] {
  const rows = (['baseline', 'scenario'] as const).flatMap((side) =>
    uncovered[side].map(({ reason, label, people }) => [
      face[side],
      label,
      face.words.reasons[reason],
      figureText(people, countText, face.words),
    ]),
  );
  return rows.length === 0 ? [] : [`${face.words.uncovered}\n${textTable(rows, 'left')}`];
}

function measureRows<const List extends readonly MeasureFace[]>(
  list: List,
  figures: Measured<List>,
  titleOf: (measure: MeasureFace) => string,
  { words }: Face,
): string[][] {
  const pairRow = pairRows(words);
  return list.map((measure: List[number]) =>
    pairRow(titleOf(measure), figures[measure.id as List[number]['id']], measureText(measure)),
  );
}

function costText({ cost, months }: Outcomes, face: Face): string {
  const { words, lineTitles, locale } = face;
  const titleOf = (line: string): string => lineTitles[line]?.[locale] ?? line;
  const pairRow = pairRows(words);
  const measures = costMeasures.filter(({ id }) => months.length > 1 || id !== 'total');
  return section(words.cost, face, [
    ...measureRows(measures, cost, (measure) => measure.words[face.locale].title, face),
    ...cost.byLine.map(({ line, total }) => pairRow(words.ofLine(titleOf(line)), total, yuanText)),
    ...cost.byPost.map(({ post, total }) => pairRow(words.ofPost(post), total, yuanText)),
  ]);
}

function dispersionText({ dispersion }: Outcomes, face: Face): string {
  return section(
    face.words.dispersion,
    face,
    measureRows(spreadMeasures, dispersion, mixedTitle(face), face),
  );
}

/** Titles of measures that are not all amounts: those that are say so. */
function mixedTitle({ words, locale }: Face): (measure: MeasureFace) => string {
  return ({ unit, words: { [locale]: own } }) =>
    unit === 'fen' || unit === 'fen a month' ? words.inYuan(own.title) : own.title;
}

function gapText({ label, reference, groups }: GroupGap, { baseline, scenario, words }: Face): string {
  const head = [
    label,
    words.people,
    `${words.mean} ${baseline}`,
    `${words.mean} ${scenario}`,
    `${words.gap} ${baseline}`,
    `${words.gap} ${scenario}`,
  ];
  const rows = groups.map(({ group, people, meanFen, gap }) => [
    group,
    figureText(people, countText, words),
    figureText(meanFen.baseline, yuanText, words),
    figureText(meanFen.scenario, yuanText, words),
    figureText(gap.baseline, shareText, words),
    figureText(gap.scenario, shareText, words),
  ]);
  return `${words.fairness(label, reference)}\n${textTable([head, ...rows])}`;
}

function winnersText({ edges, people, gaining, losing, unchanged }: WinnersOutcome, words: CliWords): string {
  const edge = (index: number): string => signed(shareText)(edges[index] ?? 0);
  const band = (index: number): string => {
    if (index === 0) return `${words.below} ${edge(0)}`;
    return index === edges.length
      ? `${words.above} ${edge(index - 1)}`
      : `${edge(index - 1)} … ${edge(index)}`;
  };
  return `${words.winners}\n${textTable([
    ...people.map((figure, index) => [band(index), figureText(figure, countText, words)]),
    [words.gaining, figureText(gaining, countText, words)],
    [words.losing, figureText(losing, countText, words)],
    [words.unchanged, figureText(unchanged, countText, words)],
  ])}`;
}

function attritionText({ attrition }: Outcomes, face: Face): string {
  const rows = measureRows(leaverMeasures, attrition, mixedTitle(face), face);
  return `${section(face.words.leavers, face, rows)}\n${rateText(attrition.rate, face)}`;
}

/** The rate behind expected leavers: the data's own, the cited or one given by hand, and what the data says of it. */
function rateText({ basis, annual, own: { leavers, personMonths } }: RateOutcome, { words }: Face): string {
  const counts = [leavers, personMonths].map((figure) => figureText(figure, countText, words)) as [
    string,
    string,
  ];
  const used = words.rate[basis](figureText(annual, shareText, words), countText(LEAST_LEAVERS));
  return `${used}; ${words.ownLeavers(...counts)}`;
}

function flagsText({ flags }: Outcomes, words: CliWords): string[] {
  if (flags.length === 0) return [];
  const rows = flags.map(({ flag, rows: figure }) => [flag, figureText(figure, countText, words)]);
  return [`${words.flags}\n${textTable(rows)}`];
}

function awardsText({ awards }: Outcomes, face: Face): string[] {
  if (!awards) return [];
  const rows = measureRows(awardMeasures, awards, ({ words }) => words[face.locale].title, face);
  return [section(face.words.awards, face, rows)];
}

function ladderText({ ladder = [] }: Outcomes, { words, lineTitles, locale }: Face): string[] {
  if (ladder.length === 0) return [];
  const rows = ladder.map(({ rule, month, people, baseFen, targetFen }) => [
    lineTitles[`proposed:${rule}`]?.[locale] ?? rule,
    month,
    figureText(people, countText, words),
    figureText(baseFen, yuanText, words),
    figureText(targetFen, yuanText, words),
  ]);
  return [`${words.ladder}\n${textTable([[...words.ladderColumns], ...rows])}`];
}
