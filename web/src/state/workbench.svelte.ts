import { createContext } from 'svelte';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { problemWords, type Problem } from '../../../simulations/problems/problem.ts';
import { ApiError, type OpeningChange } from '../engine/api-client.ts';
import type { Engine, EngineAnswer, EngineQuestion, ScoreDetail } from '../engine/engine.ts';
import { remoteEngine } from '../engine/remote-engine.ts';
import { workerEngine } from '../engine/worker-engine.ts';
import { formatter } from '../messages/format.ts';
import { openingWords } from '../messages/opening-words.ts';
import { messages } from '../messages/messages.ts';
import { groupNames } from '../view/group-name.ts';
import type { ResultView } from '../view/result-view.ts';
import { absentOfLink, withoutAbsent } from './absent-of-link.ts';
import { addressBar } from './address.ts';
import { DRAFT, Library } from './library.svelte.ts';
import { applyEdits, isEdited, noEdits, type PlanEdits } from './plan-edits.ts';
import { planRef } from './plan-ref.ts';
import { chosenMonths, newerVersion, plansToOpen, versionToOpen } from './plan-choice.ts';
import { defaultView, type ViewState } from './view-state.ts';

/** Why the page shows something other than figures. */
type PageState = 'loading' | 'sign-in' | 'no-right' | 'no-data' | 'no-plans' | 'failed' | 'ready';

/** How long the hand has rested before the scores behind the figures are asked for, ms. */
const REST = 120;

/** Everything that the page knows; panels read it, and change it by its methods alone. */
export class Workbench {
  readonly library = new Library();
  view = $state.raw<ViewState>(defaultView);
  /** Edits under the hand, before release. */
  preview = $state.raw<PlanEdits | null>(null);
  page = $state<PageState>('loading');
  failure = $state.raw<ApiError | Error | null>(null);
  answer = $state.raw<EngineAnswer | null>(null);
  /** What `answer` answers. */
  answered = $state.raw<EngineQuestion | null>(null);
  /** Scores behind `answer`, where rows may be held; null until the hand has rested. */
  scoreDetail = $state.raw<ScoreDetail | null>(null);
  /** Sentence of the last deed, for the status line and screen readers. */
  notice = $state('');

  readonly words = $derived.by(() => messages[this.view.locale]);
  readonly format = $derived.by(() => formatter(this.view.locale));
  readonly versionId = $derived.by(() => this.#versionId());
  readonly opening = $derived.by(() => this.#opening());
  readonly baselineId = $derived.by(() => this.#planId(this.view.baseline, this.opening.baseline));
  readonly scenarioId = $derived.by(() => this.#planId(this.view.scenario, this.opening.scenario));
  readonly saved = $derived.by(() => this.library.documents[this.scenarioId ?? ''] ?? null);
  readonly edits = $derived.by(() => this.preview ?? this.view.edits);
  readonly scenario = $derived.by(() => this.saved && applyEdits(this.saved, this.edits));
  readonly baseline = $derived.by(() => this.library.documents[this.baselineId ?? ''] ?? null);
  readonly months = $derived.by(() =>
    chosenMonths(this.view.months, this.library.detail?.monthsDetail ?? []),
  );
  /** Parts of the link that are not here; while there are any, nothing is computed in their place. */
  readonly absent = $derived.by(() =>
    absentOfLink(this.view, {
      versions: this.library.versions.map(({ id }) => id),
      plans: Object.keys(this.library.documents),
      months: this.#detail()?.monthsDetail.map(({ month }) => month) ?? null,
      groups: this.#groups(),
    }),
  );
  /** Key of the plan in force in the last month chosen; null where none is marked. */
  readonly inForce = $derived.by(() => this.library.inForce(this.months.at(-1) ?? ''));
  /** Data that came after what is shown. */
  readonly newer = $derived.by(() => newerVersion(this.library.versions, this.versionId));
  readonly question = $derived.by(() => this.#question());
  readonly stale = $derived.by(() => this.answer !== null && this.answered !== this.question);
  readonly result = $derived.by(() => this.#result());
  readonly editable = $derived.by(() => this.library.may('plan:write') && this.library.may('frame:read'));

  #engine: Engine | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #address = addressBar((view) => (this.view = view));

  /** Reads the address and what the server holds. */
  async start(): Promise<void> {
    this.view = this.#address.read();
    this.page = 'loading';
    try {
      await this.library.load();
      if (!this.library.may('outcomes:read')) return void (this.page = 'no-right');
      this.#engine ??= this.library.may('frame:read') ? workerEngine() : remoteEngine();
      this.page =
        this.versionId === null
          ? 'no-data'
          : this.baseline || this.scenario || this.#hasPlans()
            ? 'ready'
            : 'no-plans';
    } catch (error) {
      this.fail(error);
    }
  }

  /** Changes what is shown; the address follows. */
  show(patch: Partial<ViewState>): void {
    this.preview = null;
    this.view = { ...this.view, ...patch };
    this.#address.write(this.view);
  }

  /** Changes what everybody opens on, for those who may. */
  async changeOpening(change: OpeningChange, note: string): Promise<void> {
    try {
      this.failure = null;
      await this.library.changeOpening(change, note);
      this.notice = openingWords[this.view.locale].done;
    } catch (error) {
      this.fail(error);
    }
  }

  /** Opens what is here of a link. */
  dropAbsent(): void {
    this.show(withoutAbsent(this.view, this.absent));
  }

  /** Lays edits over the scenario: while the hand moves (`preview`), or for good. */
  edit(patch: Partial<PlanEdits>, preview = false): void {
    const edits = { ...this.view.edits, ...patch };
    if (preview) this.preview = edits;
    else this.show({ edits });
  }

  /** Takes a plan that is not saved as the scenario. */
  takeDraft(plan: PlanDocument, yaml: string): void {
    this.library.keepDraft(plan, yaml);
    this.page = 'ready';
    this.show({ scenario: DRAFT, edits: noEdits });
  }

  /** Asks the engine; the newest question wins. */
  async compute(question: EngineQuestion): Promise<void> {
    try {
      const answer = await this.#engine?.simulate(question);
      if (!answer) return;
      if (planOf(this.answered) !== planOf(question)) this.scoreDetail = null;
      this.answer = answer;
      this.answered = question;
      this.failure = null;
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => void this.#askScoreDetail(question), REST);
    } catch (error) {
      this.fail(error);
    }
  }

  async #askScoreDetail(question: EngineQuestion): Promise<void> {
    try {
      const detail = (await this.#engine?.scoreDetail?.(question)) ?? null;
      if (this.answered === question) this.scoreDetail = detail;
    } catch (error) {
      if (this.answered === question) this.fail(error);
    }
  }

  /** Scales the scenario's variable pay until it costs what the baseline costs. */
  async scaleToEqualCost(): Promise<void> {
    if (!this.question || !this.#engine?.equalCostScale) return;
    try {
      const scale = await this.#engine.equalCostScale(this.question);
      if (scale !== null) this.edit({ scale });
      const { equalCostDone, equalCostNone } = this.words.editor;
      this.notice = scale === null ? equalCostNone : equalCostDone(this.format.decimal(scale, 4));
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error: unknown): void {
    this.failure = error instanceof Error ? error : new Error(String(error));
    const signedOut = error instanceof ApiError && error.status === 401;
    if (signedOut) this.page = 'sign-in';
    else if (this.page === 'loading') this.page = 'failed';
  }

  /** A problem in the reader's language. */
  problemText(problem: Problem): { message: string; cure: string } {
    try {
      return problemWords(problem, this.view.locale);
    } catch {
      return problem;
    }
  }

  planName(id: string | null): string {
    const plan = this.library.documents[id ?? ''];
    const name = plan?.title?.[this.view.locale] ?? plan?.id ?? id ?? '—';
    const { version } = planRef(id ?? '');
    return version === undefined ? name : `${name} (${openingWords[this.view.locale].planVersion(version)})`;
  }

  #hasPlans(): boolean {
    return Object.keys(this.library.documents).length > 0;
  }

  #versionId(): string | null {
    const { versions } = this.library;
    const named = versions.find(({ id }) => id === this.view.version);
    return named?.id ?? versionToOpen(versions, this.library.opening?.version ?? null);
  }

  #opening(): ReturnType<typeof plansToOpen> {
    const since = Object.fromEntries(this.library.plans.map((plan) => [plan.id, plan.since]));
    return plansToOpen(this.library.documents, this.#posts(), { inForce: this.inForce, since });
  }

  /** What is in the version shown; null while another one is being opened. */
  #detail() {
    const { detail } = this.library;
    return detail?.id === this.versionId ? detail : null;
  }

  #groups(): Record<string, readonly string[]> | null {
    const labels = this.#detail()?.labels;
    return labels ? Object.fromEntries(labels.map(({ name, values }) => [name, values])) : null;
  }

  #posts(): readonly string[] {
    return this.library.detail?.labels.find(({ name }) => name === 'post')?.values ?? [];
  }

  #planId(chosen: string | null, fallback: string | null): string | null {
    return chosen !== null && chosen in this.library.documents ? chosen : fallback;
  }

  #question(): EngineQuestion | null {
    const { versionId, baseline, scenario, months } = this;
    if (this.absent.length > 0) return null;
    if (!versionId || !baseline || !scenario || this.library.detail?.id !== versionId || months.length === 0)
      return null;
    const unsaved = this.scenarioId === DRAFT || isEdited(this.edits);
    const refs = { baseline: planRef(this.baselineId ?? ''), scenario: planRef(this.scenarioId ?? '') };
    const { references, assumptions } = this.view;
    return { versionId, months, baseline, scenario, refs, unsaved, references, assumptions };
  }

  #result(): ResultView | null {
    if (!this.answer || !this.answered) return null;
    const { baseline, scenario, versionId } = this.answered;
    const { detail, session } = this.library;
    const name = ({ title, id }: PlanDocument) => title?.[this.view.locale] ?? id;
    return {
      outcomes: this.answer.outcomes,
      words: this.words,
      format: this.format,
      months: this.view.per === 'year' ? 12 : 1,
      baselineName: name(baseline),
      scenarioName: name(scenario),
      versionId,
      source: {
        question: this.answered,
        version: detail?.id === versionId ? detail : null,
        engineVersion: session?.engineVersion ?? '',
      },
      groupName: groupNames([scenario, baseline], this.view.locale),
    };
  }
}

/** Which data and which saved plan a question is about, whatever its edits. */
function planOf(question: EngineQuestion | null): string {
  return `${question?.versionId} ${question?.refs.scenario.id} ${question?.refs.scenario.version}`;
}

/** The workbench of the page, for its components. */
export const [getWorkbench, setWorkbench] = createContext<Workbench>();
