import type { Overlay } from '../../../simulations/plan/overlay/overlay-document.ts';

/** Steps that lead to the edits of a plan as they are, and those that were taken back. */
export interface EditHistory {
  /** Edits before each step, oldest first. */
  readonly past: readonly Overlay[];
  /** Edits that were taken back, the next one last. */
  readonly future: readonly Overlay[];
}

/** What a move through the history leads to. */
export interface HistoryMove {
  readonly history: EditHistory;
  readonly now: Overlay;
}

/** Steps that are kept. */
const MOST = 200;

/** A history without steps. */
export const noHistory: EditHistory = { past: [], future: [] };

/** The history after an edit: one step more, or the same step where the edit belongs to the last one. */
export function edited({ past }: EditHistory, before: Overlay, sameStep: boolean): EditHistory {
  return { past: sameStep ? past : [...past, before].slice(-MOST), future: [] };
}

/** One step back; null where there is none. */
export function undone({ past, future }: EditHistory, now: Overlay): HistoryMove | null {
  const last = past.at(-1);
  return last ? { history: { past: past.slice(0, -1), future: [...future, now] }, now: last } : null;
}

/** One step forth again; null where there is none. */
export function redone({ past, future }: EditHistory, now: Overlay): HistoryMove | null {
  const next = future.at(-1);
  return next ? { history: { past: [...past, now], future: future.slice(0, -1) }, now: next } : null;
}
