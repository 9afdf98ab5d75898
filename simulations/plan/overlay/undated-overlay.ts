import { addressText } from './address.ts';
import { emptyOverlay, type Overlay } from './overlay-document.ts';

/**
 * An overlay that holds from a month on, as the overlay that adds it to the dated changes of a plan; any other as it is.
 *
 * @param taken  ids of the dated changes that there are
 */
export function undatedOverlay(overlay: Overlay, taken: readonly string[]): Overlay {
  const { from, remove, add, set } = overlay;
  if (from === undefined) return overlay;
  const id = freeId(`from-${from}`, taken);
  return {
    ...emptyOverlay,
    add: [{ at: addressText(['changes', id]), to: { id, from, remove, add, set } }],
  };
}

function freeId(wanted: string, taken: readonly string[], copy = 1): string {
  const id = copy === 1 ? wanted : `${wanted}-${copy}`;
  return taken.includes(id) ? freeId(wanted, taken, copy + 1) : id;
}
