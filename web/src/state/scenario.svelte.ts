import { applyOverlay } from '../../../simulations/plan/overlay/apply-overlay.ts';
import { overlaidText } from '../../../simulations/plan/overlay/overlaid-text.ts';
import {
  emptyOverlay,
  isEmptyOverlay,
  type Overlay,
} from '../../../simulations/plan/overlay/overlay-document.ts';
import { withSet } from '../../../simulations/plan/overlay/with-set.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { canonicalJson } from '../../../simulations/math/canonical-json.ts';
import { keptWith } from '../../../simulations/math/kept-with.ts';
import { editName } from '../messages/edit-name.ts';
import { messages } from '../messages/messages.ts';
import type { Choice } from './choice.svelte.ts';
import { edited, noHistory, redone, undone, type EditHistory, type HistoryMove } from './edit-history.ts';
import type { Gestures } from './gestures.ts';
import type { Library } from './library.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import { changesOfOlder } from './older-edits.ts';
import { importedKey } from './plan-ref.ts';
import { requestedPlan } from './requested-plan.ts';
import type { Route } from './route.svelte.ts';
import type { ViewState } from './view-state.ts';

interface Parts {
  readonly route: Route;
  readonly library: Library;
  readonly choice: Choice;
  readonly notices: Notices;
  readonly gestures: Gestures;
}

/** A plan with edits, read and checked once for each set of them. */
const withEdits = keptWith(applyOverlay);

/** The plan that is tried: a plan of the library with the reader's edits laid over it, step by step. */
export class Scenario {
  readonly #parts: Parts;
  /** Edits under the hand, before it lets go. */
  #preview = $state.raw<Overlay | null>(null);
  #history = $state.raw<EditHistory>(noHistory);
  /** The gesture that made the last step. */
  #lastGesture: number | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.route.onreturn = (before) => this.#return(before);
  }

  readonly key = $derived.by(() => this.#parts.choice.scenarioId);
  readonly #held = $derived.by(() => this.#parts.library.held[this.key ?? ''] ?? null);
  readonly overlay = $derived.by(() => this.#preview ?? this.#parts.route.view.overlay);
  readonly #applied = $derived.by(() => this.#held && withEdits(this.#held.document, this.overlay));
  /** The plan as it is tried; null where there is none, or the edits do not fit. */
  readonly plan = $derived.by<PlanDocument | null>(() => this.#applied?.plan ?? null);
  /** Why the edits do not fit the plan. */
  readonly misfits = $derived.by(() => (this.#applied && !this.#applied.plan ? this.#applied.problems : []));
  /** The plan's text, edits included. */
  readonly text = $derived.by(
    () => this.#held && overlaidText(this.#held.text, this.#parts.route.view.overlay),
  );
  /** Whether there are edits. */
  readonly isEdited = $derived.by(() => !isEmptyOverlay(this.overlay));
  readonly isHandDown = $derived.by(() => this.#preview !== null);
  readonly canUndo = $derived.by(() => this.#history.past.length > 0);
  readonly canRedo = $derived.by(() => this.#history.future.length > 0);
  /** The plan as the server is asked for it. */
  readonly requested = $derived.by(() =>
    this.#held && this.key ? requestedPlan(this.key, this.#held.text, this.overlay) : null,
  );
  /** The plan's title; an edited plan is a draft of it. */
  readonly name = $derived.by(() => {
    const { route, library } = this.#parts;
    const name = library.planName(this.key, route.locale);
    return this.isEdited && this.key !== importedKey ? messages[route.locale].draftOf(name) : name;
  });
  /** The text of the plan with other edits, e.g. its own id and title; null where they do not fit. */
  textWith(changes: Readonly<Record<string, unknown>>): string | null {
    const overlay = Object.entries(changes).reduce(
      (over, [at, to]) => withSet(over, at, to),
      this.#parts.route.view.overlay,
    );
    return this.#held && overlaidText(this.#held.text, overlay);
  }

  /** Edits of an older link become what they surely mean in the plan that it names; others stay, to be named. */
  readOlder(): void {
    const { route, library } = this.#parts;
    const { older, scenario, overlay } = route.view;
    if (older.length === 0 || !this.#held || scenario === null || scenario !== this.key) return;
    const changes = changesOfOlder(older, this.#held.document, library.isAsFirstSaved(scenario));
    if (!changes) return;
    const all = changes.reduce((over, { at, to }) => withSet(over, at, to), overlay);
    route.show({ overlay: all, older: [] }, 'same');
  }

  /** Sets a part: while the hand moves (`preview`), or for good. Edits of one gesture are one step. */
  set(at: string, to: unknown, preview = false): void {
    const overlay = withSet(this.#parts.route.view.overlay, at, to);
    if (!preview) this.#commit(overlay, this.#parts.gestures.current());
    else if (this.#planWith(overlay)) this.#preview = overlay;
  }

  /** Takes all edits back, as a step. */
  reset(): void {
    this.#commit(emptyOverlay, this.#parts.gestures.current());
  }

  /** Takes the last step back. */
  undo(): void {
    this.#move(undone(this.#history, this.#parts.route.view.overlay), 'undone');
  }

  /** Does again what was taken back last. */
  redo(): void {
    this.#move(redone(this.#history, this.#parts.route.view.overlay), 'redone');
  }

  /** Tries another plan of the library, without edits. */
  choose(key: string): void {
    this.#forget();
    this.#parts.route.show({ scenario: key, overlay: emptyOverlay, unread: [], older: [], post: null });
  }

  /** Tries a plan that is not saved. */
  import(plan: PlanDocument, text: string): void {
    this.#parts.library.keepImported(plan, text);
    this.choose(importedKey);
  }

  #commit(overlay: Overlay, gesture: number): void {
    const { route } = this.#parts;
    this.#preview = null;
    const before = route.view.overlay;
    const plan = canonicalJson(this.#planWith(overlay));
    if (plan === canonicalJson(null) || plan === canonicalJson(this.#planWith(before))) return;
    const now = plan === canonicalJson(this.#planWith(emptyOverlay)) ? emptyOverlay : overlay;
    const sameStep = gesture === this.#lastGesture && this.canUndo;
    this.#history = edited(this.#history, before, sameStep);
    this.#lastGesture = gesture;
    route.show({ overlay: now }, sameStep ? 'same' : 'own');
  }

  /** The plan with other edits; null where they do not fit. */
  #planWith(overlay: Overlay): PlanDocument | null {
    return this.#held && withEdits(this.#held.document, overlay).plan;
  }

  #move(move: HistoryMove | null, deed: 'undone' | 'redone'): void {
    if (this.#preview !== null) return void (this.#preview = null);
    if (!move) return;
    const { route, notices } = this.#parts;
    const name = editName(route.view.overlay, move.now, this.#held?.document ?? null, route.locale);
    [this.#history, this.#lastGesture] = [move.history, null];
    route.show({ overlay: move.now }, 'own');
    notices.say(route.words.undo[deed](name));
  }

  /** The browser went back or forth: a step of the same plan is one here too. */
  #return(before: ViewState): void {
    const { view } = this.#parts.route;
    [this.#preview, this.#lastGesture] = [null, null];
    this.readOlder();
    if (before.scenario !== view.scenario) return this.#forget();
    if (canonicalJson(before.overlay) === canonicalJson(view.overlay)) return;
    const now = canonicalJson(view.overlay);
    const back = undone(this.#history, before.overlay);
    const forth = redone(this.#history, before.overlay);
    const known = [back, forth].find((move) => move && canonicalJson(move.now) === now);
    this.#history = known?.history ?? edited(this.#history, before.overlay, false);
  }

  #forget(): void {
    [this.#preview, this.#history, this.#lastGesture] = [null, noHistory, null];
  }
}
