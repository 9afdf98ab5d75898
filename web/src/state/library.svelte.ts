import { planInForce } from '../../../simulations/plan/in-force.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import { api, type Opening, type OpeningChange } from '../engine/api-client.ts';
import { messages } from '../messages/messages.ts';
import { openingWords } from '../messages/opening-words.ts';
import { readPlans, readTexts, type PlanTexts } from './read-plans.ts';
import { importedKey, planRef, versionKey } from './plan-ref.ts';
import { Resource } from './resource.svelte.ts';

const KEPT_DRAFT = 'quanheng.draft';

/** A plan with the text that it was read from. */
interface HeldPlan {
  readonly document: PlanDocument;
  readonly text: string;
}

/** What the server holds: data versions, plans, what everybody opens on; and a plan imported in this tab. */
export class Library {
  readonly #versions = new Resource((_: null, signal) => api.versions(signal));
  readonly #opening = new Resource((change: { to: OpeningChange; note: string } | null, signal) =>
    change ? api.changeOpening(change.to, change.note) : api.opening(signal),
  );
  readonly #plans = new Resource(readPlans);
  readonly #templates = new Resource((ids: readonly string[], signal) =>
    readTexts(
      ids.map((id) => ({ key: id, id })),
      signal,
    ),
  );
  readonly #detail = new Resource((version: string, signal) => api.version(version, signal));
  #imported = $state.raw<HeldPlan | null>(null);
  /** The reading of templates that was begun last, over once all before it are. */
  #reading: Promise<boolean> = Promise.resolve(true);
  /** Whether the templates that the address names were read. */
  #areNamedRead = $state(false);

  /** Whether versions and plans are known. */
  readonly isLoaded = $derived.by(
    () => this.#versions.answer !== null && this.#plans.answer !== null && this.#areNamedRead,
  );
  /** Whether it is known which version is opened on. */
  readonly isOpeningKnown = $derived.by(
    () => this.#versions.answer !== null && (this.#opening.answer ?? this.#opening.error) !== null,
  );
  readonly versions = $derived.by(() => this.#versions.answer ?? []);
  /** Saved plans. */
  readonly plans = $derived.by(() => (this.#plans.answer?.list ?? []).filter(({ template }) => !template));
  /** Plans to start from, read-only; held only when one was chosen. */
  readonly templates = $derived.by(() => (this.#plans.answer?.list ?? []).filter(({ template }) => template));
  /** What everybody opens on. */
  readonly opening = $derived.by<Opening | null>(() => this.#opening.answer);
  /** Plans by key: the id of a newest version, `id@version` of an older one that is in force. */
  readonly held = $derived.by(() =>
    heldPlans({ ...this.#templates.answer, ...this.#plans.answer?.texts }, this.#imported),
  );
  readonly documents = $derived.by(() =>
    Object.fromEntries(Object.entries(this.held).map(([key, { document }]) => [key, document])),
  );
  /** The version opened last. */
  readonly detail = $derived.by(() => this.#detail.answer);
  readonly error = $derived.by(
    () =>
      this.#versions.error ??
      this.#opening.error ??
      this.#plans.error ??
      this.#templates.error ??
      this.#detail.error,
  );

  /** Reads versions, plans and what everybody opens on; and those of the templates that are named. */
  async load(named: readonly (string | null)[] = []): Promise<void> {
    const text = sessionStorage.getItem(KEPT_DRAFT) ?? '';
    const document = parsePlan(text).plan;
    this.#imported = document && { document, text };
    await Promise.all([this.#versions.ask(null), this.loadPlans()]);
    await this.holdTemplates(named);
    this.#areNamedRead = true;
  }

  /** Reads the plans anew, with what everybody opens on. */
  async loadPlans(): Promise<void> {
    await this.#opening.ask(null);
    await this.#plans.ask(this.opening?.inForce ?? []);
  }

  /** Reads the templates among these keys that were not read yet; whether all of them are held then. */
  async holdTemplates(keys: readonly (string | null)[]): Promise<boolean> {
    if (this.#unread(keys).length === 0) return true;
    // one after the other: a newer question would abort the older one
    this.#reading = this.#reading.then(() => this.#readTemplates(keys));
    return this.#reading;
  }

  async #readTemplates(keys: readonly (string | null)[]): Promise<boolean> {
    const wanted = this.#unread(keys);
    if (wanted.length === 0) return true;
    const before = Object.keys(this.#templates.answer ?? {});
    return (await this.#templates.ask([...before, ...wanted])) !== null;
  }

  #unread(keys: readonly (string | null)[]): string[] {
    return this.templates.map(({ id }) => id).filter((id) => keys.includes(id) && !(id in this.held));
  }

  /** Opens a data version. */
  async open(version: string): Promise<void> {
    if (this.#detail.answered !== version || this.#detail.busy) await this.#detail.ask(version);
  }

  /** Changes what everybody opens on; whether it was done. */
  async changeOpening(to: OpeningChange, note: string): Promise<boolean> {
    const done = await this.#opening.ask({ to, note });
    if (done) await this.#plans.ask(done.inForce);
    return done !== null;
  }

  /** Keeps an imported plan until the tab closes. */
  keepImported(document: PlanDocument, text: string): void {
    sessionStorage.setItem(KEPT_DRAFT, text);
    this.#imported = { document, text };
  }

  /** Key of the plan in force in a month; null where none is marked. */
  inForce(month: string): string | null {
    const marked = (this.opening?.inForce ?? []).map(({ effective, ...mark }) => ({
      ...mark,
      effective: effective ?? undefined,
    }));
    const plan = planInForce(marked, month);
    if (!plan) return null;
    const key = versionKey(plan.id, plan.version);
    return key in this.held ? key : plan.id;
  }

  /** Whether a key means a text that never changed: a version by number, or a plan saved once. */
  isAsFirstSaved(key: string): boolean {
    const { id, version } = planRef(key);
    return version !== undefined || this.plans.find((plan) => plan.id === id)?.version === 1;
  }

  /** What a plan is called: its title, with the version of an older one; an imported one is a draft. */
  planName(key: string | null, locale: Locale): string {
    const plan = this.held[key ?? '']?.document;
    const listed = this.templates.find(({ id }) => id === key);
    const name = plan?.title?.[locale] ?? listed?.title[locale] ?? plan?.id ?? key ?? '—';
    if (key === importedKey) return messages[locale].draftOf(name);
    const { version } = planRef(key ?? '');
    return version === undefined ? name : `${name} (${openingWords[locale].planVersion(version)})`;
  }
}

function heldPlans(texts: PlanTexts, imported: HeldPlan | null): Readonly<Record<string, HeldPlan>> {
  const saved = Object.entries(texts).flatMap(([key, text]) => {
    const document = parsePlan(text).plan;
    return document ? [[key, { document, text }] as const] : [];
  });
  return Object.fromEntries(imported ? [...saved, [importedKey, imported] as const] : saved);
}
