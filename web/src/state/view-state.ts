import type { Locale } from '../../../simulations/problems/problem.ts';
import { emptyOverlay, type Overlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import type { OlderEdit } from './older-edits.ts';
import { readOverlay, writeOverlay } from './overlay-in-query.ts';

/** What the page shows, as far as a link can say it. Holds no data about people. */
export interface ViewState {
  /** Data version; null = the one that everybody opens on. */
  readonly version: string | null;
  /** Months chosen; null = all that are not thin. */
  readonly months: readonly string[] | null;
  readonly baseline: string | null;
  readonly scenario: string | null;
  /** Edits that are laid over the scenario. */
  readonly overlay: Overlay;
  /** Edits of the link that cannot be read, by their keys there. */
  readonly unread: readonly string[];
  /** Edits of a link of an older form, until the plan is here and says what they mean. */
  readonly older: readonly OlderEdit[];
  /** Post under the hands. */
  readonly post: string | null;
  /** Label that fairness compares by. */
  readonly group: string | null;
  /** Groups that gaps are told against, by label; the largest where none is chosen. */
  readonly references: Readonly<Record<string, string>>;
  readonly per: 'month' | 'year';
  /** Parameters of the attrition model that differ from their defaults. */
  readonly assumptions: Readonly<Record<string, number>>;
  readonly locale: Locale;
  readonly theme: 'system' | 'light' | 'dark';
}

/** The page as it opens without a query. */
export const defaultView: ViewState = {
  version: null,
  months: null,
  baseline: null,
  scenario: null,
  overlay: emptyOverlay,
  unread: [],
  older: [],
  post: null,
  group: null,
  references: {},
  per: 'month',
  assumptions: {},
  locale: 'zh',
  theme: 'system',
};

const texts = { version: 'v', baseline: 'b', scenario: 'p', post: 'o', group: 'g' } as const;

/** The query of a view, without `?`; defaults are left out. */
export function viewQuery(view: ViewState): string {
  const query = new URLSearchParams();
  for (const [name, key] of Object.entries(texts)) {
    const value = view[name as keyof typeof texts];
    if (value !== null) query.set(key, value);
  }
  if (view.months) query.set('m', view.months.join('.'));
  writeOverlay(query, view.overlay);
  for (const [key, text] of view.older) query.set(key, text);
  for (const [label, group] of Object.entries(view.references)) query.set(`r.${label}`, group);
  for (const [name, value] of Object.entries(view.assumptions)) query.set(`a.${name}`, String(value));
  if (view.per === 'year') query.set('t', 'year');
  if (view.locale !== 'zh') query.set('l', view.locale);
  if (view.theme !== 'system') query.set('h', view.theme);
  return query.toString();
}

/** The view of a query; what cannot be read falls back to the default (names that are not here: `absentOfLink`). */
export function viewFromQuery(text: string): ViewState {
  const query = new URLSearchParams(text);
  const theme = query.get('h');
  return {
    version: query.get('v'),
    months: readMonths(query.get('m')),
    baseline: query.get('b'),
    scenario: query.get('p'),
    ...readOverlay(query),
    post: query.get('o'),
    group: query.get('g'),
    references: readReferences(query),
    per: query.get('t') === 'year' ? 'year' : 'month',
    assumptions: readAssumptions(query),
    locale: query.get('l') === 'en' ? 'en' : 'zh',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}

function readMonths(text: string | null): string[] | null {
  const months = (text ?? '').split('.').filter((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month));
  return months.length > 0 ? months : null;
}

function readReferences(query: URLSearchParams): Record<string, string> {
  const entries = [...query].filter(([key, text]) => /^r\../.test(key) && text !== '');
  return Object.fromEntries(entries.map(([key, text]) => [key.slice(2), text]));
}

function readAssumptions(query: URLSearchParams): Record<string, number> {
  const entries = [...query].filter(
    ([key, text]) => key.startsWith('a.') && text !== '' && Number.isFinite(Number(text)),
  );
  return Object.fromEntries(entries.map(([key, text]) => [key.slice(2), Number(text)]));
}
