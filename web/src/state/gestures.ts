/** Tells one gesture of the hand from the next. */
export interface Gestures {
  /** Number of the gesture under way; a number of its own for what happens without one. */
  current(): number;
}

/**
 * Gestures of a page: from a key or pointer going down until it has gone up again. The repeats of a held key
 * and the pulls of a drag are one gesture; leaving a field ends it, so that what was typed there and the
 * drag that begins beside it are two.
 *
 * @param later  runs its task once the events of the moment have been handled
 */
export function gestures(target: EventTarget, later: (task: () => void) => void): Gestures {
  let last = 0;
  let open: number | null = null;
  const listen = (type: string, handle: (event: Event) => void): void =>
    target.addEventListener(type, handle, { capture: true });
  const begin = (): void => void (open = ++last);
  const end = (): void => {
    const ending = open;
    later(() => open === ending && (open = null));
  };
  listen('keydown', (event) => {
    if (!(event as KeyboardEvent).repeat) begin();
  });
  listen('pointerdown', begin);
  listen('focusout', () => open !== null && begin());
  for (const type of ['keyup', 'pointerup', 'pointercancel']) listen(type, end);
  return { current: () => open ?? ++last };
}
