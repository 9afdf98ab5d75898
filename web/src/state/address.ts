import { defaultView, viewFromQuery, viewQuery, type ViewState } from './view-state.ts';

/** Changes within this many milliseconds are one step of the browser's history. */
const MERGE = 1000;
const KEPT = 'quanheng.look';

/** The address bar as the place of the view: one history entry for each change, so that Back undoes it. */
export function addressBar(onBack: (view: ViewState) => void) {
  let lastChange = -Infinity;
  window.addEventListener('popstate', () => onBack(readView()));
  return {
    read: readView,
    write(view: ViewState): void {
      const query = viewQuery(view);
      const url = query === '' ? location.pathname : `?${query}`;
      const merge = performance.now() - lastChange < MERGE;
      lastChange = performance.now();
      if (merge) history.replaceState(null, '', url);
      else history.pushState(null, '', url);
      localStorage.setItem(KEPT, JSON.stringify({ locale: view.locale, theme: view.theme }));
    },
  };
}

/** The view of the address; language and theme as last chosen where the address says nothing. */
function readView(): ViewState {
  const view = viewFromQuery(location.search);
  const query = new URLSearchParams(location.search);
  const kept = keptLook();
  return {
    ...view,
    locale: query.has('l') ? view.locale : kept.locale,
    theme: query.has('h') ? view.theme : kept.theme,
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
