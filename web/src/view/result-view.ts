import type { Outcomes } from '../../../simulations/outcomes/outcomes.ts';
import type { Formatter } from '../messages/format.ts';
import type { Messages } from '../messages/en.ts';
import type { MoneyUnit } from '../charts/chart-data.ts';
import type { ResultSource } from './csv-source.ts';
import type { GroupName } from './group-name.ts';

/** Everything that panels write with: figures, words, and how the reader wants both. */
export interface ResultView {
  readonly outcomes: Outcomes;
  readonly words: Messages;
  readonly format: Formatter;
  /** 1 = figures per month, 12 = per year. */
  readonly months: 1 | 12;
  readonly baselineName: string;
  readonly scenarioName: string;
  readonly versionId: string;
  /** A group by its title in the plans or the catalogue of labels. */
  readonly groupName: GroupName;
  /** A pay line by its title in the plans. */
  readonly lineName: (line: string) => string;
  readonly source: ResultSource;
}

/** “a month” or “a year”. */
export function perText({ months, words }: ResultView): string {
  return months === 1 ? words.figure.perMonth : words.figure.perYear;
}

/** The unit of amounts for the period that the reader chose. */
export function moneyUnit({ months, format }: ResultView): MoneyUnit {
  return `${format.currency} per ${months === 1 ? 'month' : 'year'}`;
}

/** What a figure is about: people (all that both plans cover, unless told), months, data version. */
export function scopeText(view: ResultView, people = view.outcomes.people): string {
  return view.words.scope(view.format.count(people), monthsText(view), view.versionId);
}

/** First and last month and their number. */
export function monthsText({ outcomes: { months }, words, format }: ResultView): string {
  const first = format.month(months[0] ?? '1970-01');
  const last = format.month(months.at(-1) ?? '1970-01');
  return words.months(first, last, format.count(months.length));
}
