import type { Figure } from '../../../simulations/disclosure/figures.ts';
import { figureText, figureValue } from '../view/figure-value.ts';
import type { ResultView } from '../view/result-view.ts';
import { toldPeople } from '../view/told-people.ts';

/** A band of the diverging bar: its words, people, share, and how far it stands from “no change”. */
interface WinnerBand {
  readonly title: string;
  readonly people: string;
  /** The number behind `people`; null where hidden. */
  readonly count: number | null;
  /** Share of all people; null where hidden. */
  readonly share: number | null;
  readonly shareText: string;
  /** Takes in neighbours too few to be shown by themselves. */
  readonly about: boolean;
  /** −2 … +2 for five bands. */
  readonly step: number;
}

/** Bands from the biggest loss to the biggest gain. */
export function winnerBands(view: ResultView): WinnerBand[] {
  const { winners } = view.outcomes;
  const people = toldPeople(view.outcomes);
  const middle = (winners.people.length - 1) / 2;
  return winners.people.map((figure, k) => {
    const count = figureValue(figure);
    return {
      title: bandTitle(winners.edges, k, view),
      people: figureText(figure, view.format.count, view.words),
      count,
      share: count === null || people === 0 ? null : count / people,
      shareText: figureText(figure, (n) => view.format.share(people === 0 ? 0 : n / people), view.words),
      about: figure.kind === 'value' && figure.about === true,
      step: k - middle,
    };
  });
}

function bandTitle(edges: readonly number[], k: number, { words, format }: ResultView): string {
  const low = edges[k - 1];
  const high = edges[k];
  const edge = (share: number) => format.shareChange(share).replace(/\.0(?=%)/, '');
  if (low === undefined) return words.winners.below(edge(high ?? 0));
  if (high === undefined) return words.winners.above(edge(low));
  return words.winners.between(edge(low), edge(high));
}

/** Who gains and who loses; a count that is hidden is said to be. */
export function winnersFinding({ outcomes, words, format }: ResultView): string {
  const { winners } = outcomes;
  const people = toldPeople(outcomes);
  const gaining = figureValue(winners.gaining);
  const losing = figureValue(winners.losing);
  const share = (figure: Figure) => figureText(figure, (count) => format.share(count / people), words);
  if (gaining !== null && losing !== null)
    return words.winners.finding(share(winners.gaining), share(winners.losing));
  if (gaining !== null) return words.winners.gaining(share(winners.gaining));
  return losing !== null ? words.winners.losing(share(winners.losing)) : words.figure.hidden;
}

/** Start of each band on an axis whose zero lies in the middle of the band without change. */
export function divergingStarts(shares: readonly number[]): number[] {
  const middle = Math.floor(shares.length / 2);
  const before = shares.slice(0, middle).reduce((sum, share) => sum + share, 0);
  let at = -before - (shares[middle] ?? 0) / 2;
  return shares.map((share) => {
    const start = at;
    at += share;
    return start;
  });
}
