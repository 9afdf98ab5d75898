import type { Figure, Pair } from '../../../simulations/disclosure/figures.ts';
import { figureText, figureValue, rangeText, relativeChange, scaledPair } from './figure-value.ts';
import { largestGap } from './largest-gap.ts';
import type { Messages } from '../messages/en.ts';
import { perText, type ResultView } from './result-view.ts';

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
  return [
    costTile(view),
    medianTile(view),
    giniTile(view),
    gainingTile(view),
    gapTile(view),
    leaversTile(view),
  ];
}

function costTile(view: ResultView): Tile {
  const pair = scaledPair(view.outcomes.cost.perMonth, view.months);
  return { ...moneyTile(view, pair), id: 'cost', title: view.words.tiles.cost };
}

function medianTile(view: ResultView): Tile {
  const pair = scaledPair(view.outcomes.dispersion.median, view.months);
  return { ...moneyTile(view, pair), id: 'median', title: view.words.tiles.median };
}

function moneyTile(view: ResultView, pair: Pair): Omit<Tile, 'id' | 'title'> {
  const { words, format } = view;
  const share = relativeChange(pair);
  const amount = figureText(pair.change, format.moneyChange, words);
  const change = share === null ? amount : `${amount} (${format.shareChange(share)})`;
  return {
    unit: perText(view),
    value: figureText(pair.scenario, format.money, brief(words)),
    ...(share !== null && Math.abs(share) < 5e-5
      ? { change: words.tiles.equal, direction: 0 as const }
      : moved(view, pair.change, change)),
    assumed: false,
  };
}

function giniTile(view: ResultView): Tile {
  const { words, format, outcomes } = view;
  const { gini } = outcomes.dispersion;
  return {
    id: 'gini',
    title: words.tiles.gini,
    unit: '',
    value: figureText(gini.scenario, (value) => format.decimal(value, 3), brief(words)),
    ...moved(
      view,
      gini.change,
      figureText(gini.change, (value) => format.decimalChange(value, 3), words),
    ),
    assumed: false,
  };
}

function gainingTile({ words, format, outcomes }: ResultView): Tile {
  const { gaining, losing, unchanged } = outcomes.winners;
  const share = (figure: Figure) =>
    figureText(figure, (value) => format.shareWhole(value / outcomes.people), brief(words));
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
  const difference = before === null ? '' : ` · ${format.points(Math.abs(now) - Math.abs(before))}`;
  return {
    ...common,
    unit: now >= 0 ? words.tiles.paidLess : words.tiles.paidMore,
    value: format.share(Math.abs(now)),
    change: words.tiles.gapOf(label, name(gap.group), name(gap.reference)) + difference,
  };
}

function leaversTile(view: ResultView): Tile {
  const { words, format, outcomes } = view;
  const { scenario, change } = outcomes.attrition.in90Days;
  const range = rangeText(change, (value) => format.decimalChange(value, 1), words);
  const by = figureText(change, (value) => format.decimalChange(value, 1), words);
  return {
    id: 'leavers',
    title: words.tiles.leavers,
    unit: words.tiles.assumed,
    value: figureText(scenario, (value) => format.decimal(value, 1), brief(words)),
    change: range === null ? by : `${by} (${range})`,
    direction: directionOf(change),
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
