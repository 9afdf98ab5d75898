import type { Overlay } from './overlay-document.ts';

/** An overlay that also sets a part; an earlier value of the same part goes. */
export function withSet(overlay: Overlay, at: string, to: unknown): Overlay {
  return { ...overlay, set: [...overlay.set.filter((change) => change.at !== at), { at, to }] };
}
