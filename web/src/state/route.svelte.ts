import type { Currency } from '../../../simulations/program/currencies.ts';
import { formatter } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import { addressBar, type HistoryEntry, type Place } from './address.ts';
import { firstScreen } from './screen-names.ts';
import { defaultView, type ViewState } from './view-state.ts';

/** Where the reader is: screen, view and language, as the address says. */
export class Route {
  screen = $state<string>(firstScreen);
  view = $state.raw<ViewState>(defaultView);
  // parts by themselves: what another part is, is no news to whoever reads them
  readonly months = $derived.by(() => this.view.months);
  readonly references = $derived.by(() => this.view.references);
  readonly assumptions = $derived.by(() => this.view.assumptions);
  readonly locale = $derived.by(() => this.view.locale);
  readonly words = $derived.by(() => messages[this.locale]);
  /** Currency of the amounts that are shown: that of the baseline. */
  currency = $state<Currency>('CNY');
  readonly format = $derived.by(() => formatter(this.locale, this.currency));

  /** Told of what was shown before the browser went back or forth. */
  onreturn: (before: ViewState) => void = () => undefined;

  readonly #address = addressBar((place) => {
    const before = this.view;
    this.#take(place);
    this.onreturn(before);
  });

  /** Reads the address. */
  start(): void {
    this.#take(this.#address.read());
  }

  /** Changes what is shown; the address follows. */
  show(patch: Partial<ViewState>, entry: HistoryEntry = 'by-time'): void {
    this.view = { ...this.view, ...patch };
    this.#address.write({ screen: this.screen, view: this.view }, entry);
  }

  /** Leaves a place that is not here for the first screen. */
  goHome(): void {
    this.screen = firstScreen;
  }

  #take({ screen, view }: Place): void {
    [this.screen, this.view] = [screen, view];
  }
}
