import { firstScreen } from './screen-names.ts';
import { defaultView, viewFromQuery, viewQuery, type ViewState } from './view-state.ts';

/** Changes within this many milliseconds are one step of the browser's history, unless they say otherwise. */
const MERGE = 1000;
const KEPT = 'quanheng.look';

/** Where somebody is: a screen, and what it shows. */
export interface Place {
  readonly screen: string;
  readonly view: ViewState;
}

/** How a change stands in the browser's history: as an entry of its own, in place of the last, or by the clock. */
export type HistoryEntry = 'own' | 'same' | 'by-time';

/** The address bar as the place of the view, so that Back undoes a change: `#/compare?v=own-3&p=tiers`. */
export function addressBar(onBack: (place: Place) => void) {
  let lastChange = -Infinity;
  window.addEventListener('popstate', () => {
    // other fragments are places inside the page
    if (location.hash === '' || location.hash.startsWith('#/')) onBack(readPlace());
  });
  return {
    read: readPlace,
    write({ screen, view }: Place, entry: HistoryEntry): void {
      const url = `${location.pathname}${placeText(screen, view)}`;
      const merge = entry === 'by-time' ? performance.now() - lastChange < MERGE : entry === 'same';
      lastChange = performance.now();
      if (merge) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
      localStorage.setItem(KEPT, JSON.stringify({ locale: view.locale, theme: view.theme }));
    },
  };
}

/** A place as the part of an address after the path; it never reaches a server. */
export function placeText(screen: string, view: ViewState): string {
  const query = viewQuery(view);
  return `#/${screen}${query === '' ? '' : `?${query}`}`;
}

/** Screen and query of an address; links from before there were screens have a query alone. */
export function placeParts(hash: string, search: string): { screen: string | null; query: string } {
  const [, screen, query = ''] = /^#\/([^?]*)\??(.*)$/.exec(hash) ?? [];
  return screen === undefined || screen === ''
    ? { screen: null, query: query || search.replace(/^\?/, '') }
    : { screen, query };
}

/** The view of the address; language and theme as last chosen where the address says nothing. */
function readPlace(): Place {
  const { screen, query } = placeParts(location.hash, location.search);
  const view = viewFromQuery(query);
  const given = new URLSearchParams(query);
  const kept = keptLook();
  return {
    screen: screen ?? firstScreen,
    view: {
      ...view,
      locale: given.has('l') ? view.locale : kept.locale,
      theme: given.has('h') ? view.theme : kept.theme,
    },
  };
}

function keptLook(): Pick<ViewState, 'locale' | 'theme'> {
  const kept = viewFromQuery(lookQuery(localStorage.getItem(KEPT)));
  return { locale: kept.locale, theme: kept.theme };
}

function lookQuery(text: string | null): string {
  try {
    const look: unknown = JSON.parse(text ?? '{}');
    return viewQuery({ ...defaultView, ...(look as Partial<ViewState>) });
  } catch {
    return '';
  }
}
