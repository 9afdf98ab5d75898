import { describe, expect, it } from 'vitest';
import { emptyOverlay, type Overlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import { edited, noHistory, redone, undone } from './edit-history.ts';

const scale = (to: number): Overlay => ({ ...emptyOverlay, set: [{ at: 'scale', to }] });

describe('the history of edits', () => {
  it('goes back step by step and forth again', () => {
    const one = edited(noHistory, emptyOverlay, false);
    const two = edited(one, scale(1), false);
    const back = undone(two, scale(2));
    expect(back?.now).toEqual(scale(1));
    const start = undone(back?.history ?? noHistory, scale(1));
    expect(start?.now).toEqual(emptyOverlay);
    expect(undone(start?.history ?? noHistory, emptyOverlay)).toBeNull();
    const forth = redone(start?.history ?? noHistory, emptyOverlay);
    expect(forth?.now).toEqual(scale(1));
    expect(redone(forth?.history ?? noHistory, scale(1))).toEqual({ history: two, now: scale(2) });
    expect(redone(two, scale(2))).toBeNull();
  });

  it('an edit of the same gesture is no step of its own', () => {
    const one = edited(noHistory, emptyOverlay, false);
    const more = edited(one, scale(1), true);
    expect(undone(more, scale(2))?.now).toEqual(emptyOverlay);
  });

  it('a new edit after a step back forgets what was taken back', () => {
    const one = edited(noHistory, emptyOverlay, false);
    const back = undone(one, scale(1));
    expect(edited(back?.history ?? noHistory, emptyOverlay, false).future).toEqual([]);
  });

  it('keeps the last two hundred steps', () => {
    let history = noHistory;
    for (let k = 0; k < 203; k++) history = edited(history, scale(k), false);
    expect(history.past).toHaveLength(200);
    expect(history.past[0]).toEqual(scale(3));
  });
});
