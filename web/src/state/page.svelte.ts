import { createContext } from 'svelte';
import { problemText } from '../messages/problem-text.ts';
import { absentOfLink, withoutAbsent, type Absent } from './absent-of-link.ts';
import { Choice } from './choice.svelte.ts';
import { Comparison } from './comparison.svelte.ts';
import { gestures } from './gestures.ts';
import { Library } from './library.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Route } from './route.svelte.ts';
import { Scenario } from './scenario.svelte.ts';
import { screenOf } from './screen-names.ts';
import { Session } from './session.svelte.ts';

/** Why the page shows something other than figures. */
export type PageState =
  'loading' | 'sign-in' | 'no-right' | 'no-data' | 'no-plans' | 'absent' | 'failed' | 'ready';

/** The parts of the page's state, each of which knows its own matter alone, and what they come to together. */
export class Page {
  readonly route = new Route();
  readonly session = new Session();
  readonly library = new Library();
  readonly notices = new Notices();
  readonly choice = new Choice(this.route, this.library);
  readonly scenario = new Scenario({
    route: this.route,
    library: this.library,
    choice: this.choice,
    notices: this.notices,
    gestures: gestures(window, (task) => setTimeout(task)),
  });
  readonly comparison = new Comparison({
    route: this.route,
    session: this.session,
    library: this.library,
    choice: this.choice,
    scenario: this.scenario,
  });

  /** What the last request failed by. */
  readonly error = $derived.by(() => this.session.error ?? this.library.error ?? this.comparison.error);
  readonly mayEdit = $derived.by(() => this.session.may('plan:write') && this.session.may('frame:read'));
  /** Parts of the link that are not here; while there are any, nothing is computed in their place. */
  readonly absent = $derived.by<readonly Absent[]>(() => {
    const { route, library, choice, scenario } = this;
    const labels = choice.detail?.labels;
    const held = {
      versions: library.versions.map(({ id }) => id),
      plans: Object.keys(library.held),
      months: choice.detail?.monthsDetail.map(({ month }) => month) ?? null,
      groups: labels ? Object.fromEntries(labels.map(({ name, values }) => [name, values])) : null,
      misfits: scenario.misfits.map((problem) => {
        const { message, cure } = problemText(problem, route.locale);
        return route.words.state.misfit(message, problem.at, cure);
      }),
    };
    const screen: Absent[] =
      screenOf(route.screen) === null ? [{ part: 'screen', name: route.screen, draft: false }] : [];
    return [...screen, ...absentOfLink(route.view, held)];
  });
  readonly state = $derived.by<PageState>(() => {
    const { session, library, choice } = this;
    if (session.signedOut) return 'sign-in';
    if (session.person && !session.may('outcomes:read')) return 'no-right';
    if (!library.isLoaded) return this.error ? 'failed' : 'loading';
    if (choice.versionId === null) return 'no-data';
    if (Object.keys(library.held).length === 0) return 'no-plans';
    return this.absent.length > 0 ? 'absent' : 'ready';
  });

  /** Reads the address and what the server holds. */
  async start(): Promise<void> {
    this.route.start();
    await this.session.start();
    if (!this.session.may('outcomes:read')) return;
    const { baseline, scenario } = this.route.view;
    await this.library.load([baseline, scenario]);
    this.scenario.readOlder();
  }

  /** Opens what is here of a link. */
  dropAbsent(): void {
    const view = withoutAbsent(this.route.view, this.absent);
    this.route.goHome();
    this.route.show(view);
  }
}

/** The state of the page, for its components. */
export const [getPage, setPage] = createContext<Page>();
