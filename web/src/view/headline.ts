import type { Figure } from '../../../simulations/disclosure/figures.ts';
import { costPerMonth } from '../../../simulations/outcomes/measures/cost-per-month.ts';
import { leaversIn90Days } from '../../../simulations/outcomes/measures/leavers-in-90-days.ts';
import { figureText, figureValue, relativeChange } from './figure-value.ts';
import { measurePair, measureWriter } from './measure-table.ts';
import { perText, type ResultView } from './result-view.ts';
import { toldPeople } from './told-people.ts';

/** The conclusion in one sentence: cost, who gains, who may leave. */
export function headline(view: ResultView): string {
  const { words } = view;
  const clauses = [costClause(view), peopleClause(view), leaversClause(view)].filter(
    (clause) => clause !== null,
  );
  return clauses.length > 0 ? clauses.join(words.headline.join) + words.headline.end : words.headline.unknown;
}

function costClause(view: ResultView): string | null {
  const { outcomes, words, format, scenarioName, baselineName } = view;
  const pair = measurePair(costPerMonth, outcomes.cost.perMonth, view);
  const change = figureValue(pair.change);
  if (change === null) return null;
  const share = relativeChange(pair);
  if (share === null || Math.abs(share) < 5e-5) return words.headline.same(scenarioName, baselineName);
  const sentence = change > 0 ? words.headline.cost : words.headline.saves;
  const amount = format.money(Math.abs(change));
  return sentence(scenarioName, baselineName, amount, format.shareChange(share), perText(view));
}

function peopleClause({ outcomes, words, format }: ResultView): string | null {
  const { gaining, losing } = outcomes.winners;
  if (outcomes.people === 0) return null;
  const told = toldPeople(outcomes);
  const share = (figure: Figure) => figureText(figure, (people) => format.shareWhole(people / told), words);
  const [gains, loses] = [figureValue(gaining) !== null, figureValue(losing) !== null];
  if (gains && loses) return words.headline.people(share(gaining), share(losing));
  if (gains) return words.winners.gaining(share(gaining));
  return loses ? words.winners.losing(share(losing)) : null;
}

function leaversClause({ outcomes, words, format }: ResultView): string | null {
  const { change } = outcomes.attrition.in90Days;
  if (change.kind !== 'interval') return null;
  const write = measureWriter(leaversIn90Days, format).change;
  return words.headline.leavers(write(change.value), write(change.low), write(change.high));
}
