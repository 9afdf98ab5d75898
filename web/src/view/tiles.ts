import type { Figure, Pair } from '../../../simulations/disclosure/figures.ts';
import { costPerMonth } from '../../../simulations/outcomes/measures/cost-per-month.ts';
import { giniOfPay } from '../../../simulations/outcomes/measures/gini.ts';
import { SHARE_DIGITS } from '../../../simulations/outcomes/asked-outcomes.ts';
import { rounded, roundedFigure } from '../../../simulations/outcomes/rounded-figure.ts';
import { leaversIn90Days } from '../../../simulations/outcomes/measures/leavers-in-90-days.ts';
import type { MeasureFace } from '../../../simulations/outcomes/measures/measure.ts';
import { medianPay } from '../../../simulations/outcomes/measures/median-pay.ts';
import { figureText, figureValue, rangeText, relativeChange } from './figure-value.ts';
import { largestGap } from './largest-gap.ts';
import type { Messages } from '../messages/en.ts';
import { measurePair, measureWriter } from './measure-table.ts';
import { perText, type ResultView } from './result-view.ts';
import { toldPeople } from './told-people.ts';

/** One of the six numbers under the sentence. */
interface Tile {
  readonly id: 'cost' | 'median' | 'gini' | 'gaining' | 'gap' | 'leavers';
  readonly title: string;
  /** Unit or period behind the title. */
  readonly unit: string;
  readonly value: string;
  /** Difference to the baseline, in words as well as by sign. */
  readonly change: string;
  /** −1, 0, +1: which way it moved. */
  readonly direction: -1 | 0 | 1;
  readonly assumed: boolean;
}

/** Words in which “hidden” fits a tile. */
function brief(words: Messages): Messages {
  return { ...words, figure: { ...words.figure, hidden: words.figure.hiddenShort } };
}

/** Cost, median pay, Gini, gainers and losers, largest gap, expected leavers. */
export function tiles(view: ResultView): Tile[] {
  const { cost, dispersion } = view.outcomes;
  return [
    moneyTile('cost', costPerMonth, cost.perMonth, view),
    moneyTile('median', medianPay, dispersion.median, view),
    measureTile('gini', giniOfPay, dispersion.gini, view),
    gainingTile(view),
    gapTile(view),
    leaversTile(view),
  ];
}

function moneyTile(id: Tile['id'], measure: MeasureFace, pair: Pair, view: ResultView): Tile {
  const tile = measureTile(id, measure, pair, view);
  const share = relativeChange(pair);
  if (share === null) return tile;
  const { words, format } = view;
  if (Math.abs(share) < 5e-5) return { ...tile, change: words.tiles.equal, direction: 0 };
  const { change } = measurePair(measure, pair, view);
  const amount = figureText(change, format.moneyChange, words);
  return { ...tile, ...moved(view, change, `${amount} (${format.shareChange(share)})`) };
}

function measureTile(id: Tile['id'], measure: MeasureFace, figures: Pair, view: ResultView): Tile {
  const { words, format } = view;
  const { scenario, change } = measurePair(measure, figures, view);
  const write = measureWriter(measure, format);
  return {
    id,
    title: measure.words[format.locale].brief,
    unit: measure.unit === 'fen a month' ? perText(view) : '',
    value: figureText(scenario, write.value, brief(words)),
    ...moved(view, shownChange(measure, change), figureText(change, write.change, words)),
    assumed: false,
  };
}

function gainingTile({ words, format, outcomes }: ResultView): Tile {
  const { gaining, losing, unchanged } = outcomes.winners;
  const people = toldPeople(outcomes);
  const share = (figure: Figure) =>
    figureText(figure, (value) => format.shareWhole(value / people), brief(words));
  return {
    id: 'gaining',
    title: words.tiles.gaining,
    unit: '',
    value: `${share(gaining)} / ${share(losing)}`,
    change: words.tiles.unchanged(share(unchanged)),
    direction: 0,
    assumed: false,
  };
}

function gapTile(view: ResultView): Tile {
  const { words, format, outcomes } = view;
  const common = { id: 'gap', title: words.tiles.gap, assumed: false, direction: 0 } as const;
  const gap = largestGap(outcomes.fairness);
  if (!gap) return { ...common, unit: '', value: '—', change: words.fairness.noGroups };
  const now = figureValue(gap.scenario) ?? 0;
  const before = figureValue(gap.baseline);
  const label = words.fairness.groups[gap.label] ?? gap.label;
  const name = (group: string) => view.groupName(gap.label, group);
  const difference = before === null ? '' : ` · ${format.points(shownSize(now) - shownSize(before))}`;
  return {
    ...common,
    unit: now >= 0 ? words.tiles.paidLess : words.tiles.paidMore,
    value: format.share(Math.abs(now)),
    change: words.tiles.gapOf(label, name(gap.group), name(gap.reference)) + difference,
  };
}

/** A change in the digits that are shown: one that they do not show is none. Amounts are short, and stay exact. */
function shownChange({ unit, digits }: MeasureFace, change: Figure): Figure {
  return unit === 'index' || unit === 'people' ? roundedFigure(change, digits) : change;
}

/** Size of a share as it is shown, so that a difference is that of the shares shown, for every role. */
function shownSize(share: number): number {
  return rounded(Math.abs(share), SHARE_DIGITS);
}

function leaversTile(view: ResultView): Tile {
  const { words, format, outcomes } = view;
  const { scenario, change } = outcomes.attrition.in90Days;
  const write = measureWriter(leaversIn90Days, format);
  const range = rangeText(change, write.change, words);
  const by = figureText(change, write.change, words);
  return {
    id: 'leavers',
    title: leaversIn90Days.words[format.locale].brief,
    unit: words.tiles.assumed,
    value: figureText(scenario, write.value, brief(words)),
    change: range === null ? by : `${by} (${range})`,
    direction: directionOf(shownChange(leaversIn90Days, change)),
    assumed: true,
  };
}

function moved({ words }: ResultView, change: Figure, text: string): Pick<Tile, 'change' | 'direction'> {
  const direction = directionOf(change);
  if (figureValue(change) === null) return { change: text, direction };
  if (direction === 0) return { change: words.tiles.equal, direction };
  return {
    change: words.tiles.change(text, direction > 0 ? words.tiles.above : words.tiles.below),
    direction,
  };
}

function directionOf(figure: Figure): -1 | 0 | 1 {
  const value = figureValue(figure) ?? 0;
  return Math.abs(value) < 1e-9 ? 0 : value > 0 ? 1 : -1;
}
