import type { Library } from './library.svelte.ts';
import { chosenMonths, newerVersion, plansToOpen, versionToOpen } from './plan-choice.ts';
import type { Route } from './route.svelte.ts';

/** What is compared: the parts that the address names, and the ones to open with where it names none. */
export class Choice {
  readonly #route: Route;
  readonly #library: Library;

  constructor(route: Route, library: Library) {
    this.#route = route;
    this.#library = library;
  }

  readonly versionId = $derived.by(() => {
    const { versions, opening } = this.#library;
    const named = versions.find(({ id }) => id === this.#route.view.version);
    return named?.id ?? versionToOpen(versions, opening?.version ?? null);
  });
  /** What is in the version shown; null while another one is being opened. */
  readonly detail = $derived.by(() => {
    const { detail } = this.#library;
    return detail?.id === this.versionId ? detail : null;
  });
  readonly months = $derived.by(() =>
    chosenMonths(this.#route.months, this.#library.detail?.monthsDetail ?? []),
  );
  /** Key of the plan in force in the last month chosen; null where none is marked. */
  readonly inForce = $derived.by(() => this.#library.inForce(this.months.at(-1) ?? ''));
  readonly #opening = $derived.by(() => {
    const { plans, templates, documents, detail } = this.#library;
    const own = Object.entries(documents).filter(([key]) => !templates.some(({ id }) => id === key));
    const since = Object.fromEntries(plans.map((plan) => [plan.id, plan.since]));
    const posts = detail?.labels.find(({ name }) => name === 'post')?.values ?? [];
    return plansToOpen(Object.fromEntries(own), posts, { inForce: this.inForce, since });
  });
  readonly baselineId = $derived.by(() => this.#planId(this.#route.view.baseline, this.#opening.baseline));
  readonly scenarioId = $derived.by(() => this.#planId(this.#route.view.scenario, this.#opening.scenario));
  /** Data that came after what is shown. */
  readonly newer = $derived.by(() => newerVersion(this.#library.versions, this.versionId));

  #planId(chosen: string | null, fallback: string | null): string | null {
    return chosen !== null && chosen in this.#library.held ? chosen : fallback;
  }
}
