import { addressKeys } from '../../../simulations/plan/overlay/address.ts';
import { emptyOverlay, type Overlay } from '../../../simulations/plan/overlay/overlay-document.ts';

const KINDS = ['add', 'set'] as const;
/** Edits as links carried them before they went by ids: weights and curves by post, the scale. */
const OLDER = /^(?:[wc]\..+|s)$/;

/** Adds an overlay to a query, by address: `set.posts.online.weights={"csat":0.4,"fcr":0.6}`. */
export function writeOverlay(query: URLSearchParams, overlay: Overlay): void {
  for (const at of overlay.remove) query.append('remove', at);
  for (const kind of KINDS)
    for (const { at, to } of overlay[kind]) query.append(`${kind}.${at}`, JSON.stringify(to));
}

/** Reads the overlay of a query; parts that cannot be read (cut off, or of an older form) are named. */
export function readOverlay(query: URLSearchParams): { overlay: Overlay; unread: string[] } {
  const overlay = { ...emptyOverlay, remove: query.getAll('remove'), add: [], set: [] } as Overlay;
  const unread = overlay.remove.filter((at) => addressKeys(at) === null);
  for (const [key, text] of query) {
    if (OLDER.test(key)) unread.push(key);
    for (const kind of KINDS) {
      if (!key.startsWith(`${kind}.`)) continue;
      const at = key.slice(kind.length + 1);
      const to = parsed(text);
      if (to === undefined || addressKeys(at) === null) unread.push(key);
      else overlay[kind].push({ at, to });
    }
  }
  return { overlay: unread.length > 0 ? emptyOverlay : overlay, unread };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
