import { addressKeys } from '../../../simulations/plan/overlay/address.ts';
import { emptyOverlay, type Overlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import { isOlderKey, type OlderEdit } from './older-edits.ts';

const KINDS = ['add', 'set'] as const;

/** Adds an overlay to a query, by address: `set.posts.online.weights={"csat":0.4,"fcr":0.6}`. */
export function writeOverlay(query: URLSearchParams, overlay: Overlay): void {
  for (const at of overlay.remove) query.append('remove', at);
  for (const kind of KINDS)
    for (const { at, to } of overlay[kind]) query.append(`${kind}.${at}`, JSON.stringify(to));
}

/** The edits of a query. */
interface EditsInQuery {
  readonly overlay: Overlay;
  /** Keys of what cannot be read (cut off); where there are any, nothing is laid over the plan. */
  readonly unread: string[];
  /** Edits of an older form, which mean something in a plan alone. */
  readonly older: OlderEdit[];
}

/** Reads the edits of a query. */
export function readOverlay(query: URLSearchParams): EditsInQuery {
  const overlay = { ...emptyOverlay, remove: query.getAll('remove'), add: [], set: [] } as Overlay;
  const unread = overlay.remove.filter((at) => addressKeys(at) === null);
  for (const [key, text] of query) {
    for (const kind of KINDS) {
      if (!key.startsWith(`${kind}.`)) continue;
      const at = key.slice(kind.length + 1);
      const to = parsed(text);
      if (to === undefined || addressKeys(at) === null) unread.push(key);
      else overlay[kind].push({ at, to });
    }
  }
  const older = [...query].filter(([key]) => isOlderKey(key));
  return { overlay: unread.length > 0 ? emptyOverlay : overlay, unread, older };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
