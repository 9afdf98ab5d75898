import { isAssumable } from '../../../simulations/behaviour/attrition-assumptions.ts';
import { emptyOverlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import { importedKey } from './plan-ref.ts';
import type { ViewState } from './view-state.ts';

/** What the server holds, as far as a link can name it. */
interface Held {
  readonly versions: readonly string[];
  readonly plans: readonly string[];
  /** Months of the version shown; null until they are known. */
  readonly months: readonly string[] | null;
  /** Groups of the version shown by label; null until they are known. */
  readonly groups: Readonly<Record<string, readonly string[]>> | null;
  /** Why the edits do not fit the scenario, in words; empty where they do. */
  readonly misfits: readonly string[];
}

/** One part of a link that cannot be honoured, with its name there. */
export interface Absent {
  readonly part:
    | 'screen'
    | 'version'
    | 'baseline'
    | 'scenario'
    | 'months'
    | 'references'
    | 'assumptions'
    | 'unread'
    | 'misfits';
  readonly name: string;
  /** An imported plan that was never saved: it lives in the tab of whoever made the link. */
  readonly draft: boolean;
}

/** Parts of a link that are not here: shown in words, never replaced by something else. */
export function absentOfLink(view: ViewState, held: Held): Absent[] {
  const absent: Absent[] = [];
  const look = (part: 'version' | 'baseline' | 'scenario', known: readonly string[]): void => {
    const name = view[part];
    if (name !== null && !known.includes(name)) absent.push({ part, name, draft: name === importedKey });
  };
  look('version', held.versions);
  look('baseline', held.plans);
  look('scenario', held.plans);
  const { months, groups, misfits } = held;
  const unread = [...view.unread, ...view.older.map(([key]) => key)];
  if (unread.length > 0) absent.push({ part: 'unread', name: unread.join(', '), draft: false });
  if (misfits.length > 0) absent.push({ part: 'misfits', name: misfits.join(' '), draft: false });
  const versionIsHere = absent.every(({ part }) => part !== 'version');
  if (months && view.months && versionIsHere) {
    const missing = view.months.filter((month) => !months.includes(month));
    if (missing.length > 0) absent.push({ part: 'months', name: missing.join(', '), draft: false });
  }
  const strange = versionIsHere && groups ? strangeReferences(view, groups) : [];
  if (strange.length > 0) {
    const name = strange.map(([label, group]) => `${label} = ${group}`).join(', ');
    absent.push({ part: 'references', name, draft: false });
  }
  const beyond = Object.entries(view.assumptions).filter(([name, value]) => !isAssumable(name, value));
  if (beyond.length > 0) {
    const name = beyond.map(([parameter, value]) => `${parameter} = ${value}`).join(', ');
    absent.push({ part: 'assumptions', name, draft: false });
  }
  return absent;
}

/** Chosen groups that the version does not have. */
function strangeReferences(
  { references }: ViewState,
  groups: Readonly<Record<string, readonly string[]>>,
): [label: string, group: string][] {
  return Object.entries(references).filter(
    ([label, group]) => !(Object.hasOwn(groups, label) && groups[label]?.includes(group)),
  );
}

/** The view without the absent parts. Edits of an absent plan go with it: they mean no other plan. */
export function withoutAbsent(view: ViewState, absent: readonly Absent[]): ViewState {
  const gone = new Set(absent.map(({ part }) => part));
  return {
    ...view,
    ...(gone.has('version') && { version: null, months: null, references: {} }),
    ...(gone.has('baseline') && { baseline: null }),
    ...(gone.has('scenario') && { scenario: null, overlay: emptyOverlay, unread: [], older: [], post: null }),
    ...(gone.has('unread') && { overlay: emptyOverlay, unread: [], older: [] }),
    ...(gone.has('misfits') && { overlay: emptyOverlay }),
    ...(gone.has('months') && { months: null }),
    ...(gone.has('references') && { references: {} }),
    ...(gone.has('assumptions') && {
      assumptions: Object.fromEntries(
        Object.entries(view.assumptions).filter(([name, value]) => isAssumable(name, value)),
      ),
    }),
  };
}
