import { figureValue, relativeChange, scaledPair } from './figure-value.ts';
import { perText, type ResultView } from './result-view.ts';

/** The conclusion in one sentence: cost, who gains, who may leave. */
export function headline(view: ResultView): string {
  const { words } = view;
  const clauses = [costClause(view), peopleClause(view), leaversClause(view)].filter(
    (clause) => clause !== null,
  );
  return clauses.length > 0 ? clauses.join(words.headline.join) + words.headline.end : words.headline.unknown;
}

function costClause(view: ResultView): string | null {
  const { outcomes, words, format, months, scenarioName, baselineName } = view;
  const pair = scaledPair(outcomes.cost.perMonth, months);
  const change = figureValue(pair.change);
  if (change === null) return null;
  const share = relativeChange(pair);
  if (share === null || Math.abs(share) < 5e-5) return words.headline.same(scenarioName, baselineName);
  const sentence = change > 0 ? words.headline.cost : words.headline.saves;
  const amount = format.money(Math.abs(change));
  return sentence(scenarioName, baselineName, amount, format.shareChange(share), perText(view));
}

function peopleClause({ outcomes, words, format }: ResultView): string | null {
  const gaining = figureValue(outcomes.winners.gaining);
  const losing = figureValue(outcomes.winners.losing);
  if (gaining === null || losing === null || outcomes.people === 0) return null;
  return words.headline.people(
    format.shareWhole(gaining / outcomes.people),
    format.shareWhole(losing / outcomes.people),
  );
}

function leaversClause({ outcomes, words, format }: ResultView): string | null {
  const { change } = outcomes.attrition.in90Days;
  if (change.kind !== 'interval') return null;
  const write = (value: number) => format.decimalChange(value, 1);
  return words.headline.leavers(write(change.value), write(change.low), write(change.high));
}
