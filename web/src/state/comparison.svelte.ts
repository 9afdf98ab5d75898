import { twoCurrencies } from '../../../simulations/scenario/two-currencies.ts';
import { ApiError } from '../engine/api-client.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import type { Engine, EngineAnswer, EngineQuestion, ScoreDetail } from '../engine/engine.ts';
import { remoteEngine } from '../engine/remote-engine.ts';
import { workerEngine } from '../engine/worker-engine.ts';
import { messages } from '../messages/messages.ts';
import { groupNames } from '../view/group-name.ts';
import type { ResultView } from '../view/result-view.ts';
import type { Choice } from './choice.svelte.ts';
import type { Library } from './library.svelte.ts';
import { emptyOverlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import { afterPaint } from './after-paint.ts';
import { pause } from './pause.ts';
import { isSaved, requestedPlan, type RequestedPlan } from './requested-plan.ts';
import { Resource } from './resource.svelte.ts';
import type { Route } from './route.svelte.ts';
import type { Scenario } from './scenario.svelte.ts';
import type { Session } from './session.svelte.ts';

/** How long the hand has rested before the scores behind the figures are asked for, ms: no move waits behind them. */
const REST = 300;

interface Parts {
  readonly route: Route;
  readonly session: Session;
  readonly library: Library;
  readonly choice: Choice;
  readonly scenario: Scenario;
}

/** The scenario beside the baseline: the question, its answer, and what stands behind the scores. */
export class Comparison {
  readonly #parts: Parts;
  #engine: Engine | null = null;
  readonly #answers = new Resource<EngineQuestion, EngineAnswer>(async (question, signal) => {
    const apart = twoCurrencies(question.baseline, question.scenario, 'scenario');
    if (apart.length > 0) throw new ApiError(422, apart[0]?.message ?? '', apart);
    return (await this.#started()).simulate(question, signal);
  });
  readonly #details = new Resource<EngineQuestion, ScoreDetail>(async (question, signal) => {
    await pause(REST, signal);
    return (await this.#started().scoreDetail?.(question)) ?? null;
  });
  readonly #scales = new Resource<EngineQuestion, { readonly scale: number | null }>(async (question) => {
    const scale = await this.#started().equalCostScale?.(question);
    return scale === undefined ? null : { scale };
  });

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly baseline = $derived.by<PlanDocument | null>(
    () => this.#parts.library.documents[this.#parts.choice.baselineId ?? ''] ?? null,
  );
  /** The baseline as the server is asked for it. */
  readonly requestedBaseline = $derived.by<RequestedPlan | null>(() => {
    const key = this.#parts.choice.baselineId;
    const held = this.#parts.library.held[key ?? ''];
    return key && held ? requestedPlan(key, held.text, emptyOverlay) : null;
  });
  /** Null while a part of it is being opened, or is not here. */
  readonly question = $derived.by<EngineQuestion | null>(() => {
    const { route, choice, scenario } = this.#parts;
    const { versionId, months, detail } = choice;
    const [baseline, plan] = [this.baseline, scenario.plan];
    const refs = { baseline: this.requestedBaseline, scenario: scenario.requested };
    if (!versionId || !detail || months.length === 0 || !baseline || !plan) return null;
    if (!refs.baseline || !refs.scenario) return null;
    const { references, assumptions } = route;
    return {
      versionId,
      months,
      baseline,
      scenario: plan,
      references,
      assumptions,
      refs: { baseline: refs.baseline, scenario: refs.scenario },
    };
  });
  readonly answer = $derived.by(() => this.#answers.answer);
  /** Whether what is shown is older than the question. */
  readonly isStale = $derived.by(() => this.answer !== null && this.#answers.answered !== this.question);
  /** The same where no hand moves: figures follow a hand within a frame or two. */
  readonly isOutdated = $derived.by(() => this.isStale && !this.#parts.scenario.isHandDown);
  readonly isScaling = $derived.by(() => this.#scales.busy);
  readonly error = $derived.by(() => this.#answers.error ?? this.#details.error ?? this.#scales.error);
  /** Scores behind the answer, where rows may be held; those of other data or another plan are none. */
  readonly scoreDetail = $derived.by(() =>
    subjectOf(this.#details.answered) === subjectOf(this.#answers.answered) ? this.#details.answer : null,
  );
  readonly result = $derived.by<ResultView | null>(() => {
    const { answer } = this;
    const question = this.#answers.answered;
    return answer && question ? this.#view(answer, question) : null;
  });
  readonly coversNobody = $derived.by(() => this.result?.outcomes.people === 0);
  #drawn = $state.raw<ResultView | null>(null);
  readonly #drawLater = afterPaint((result: ResultView | null) => (this.#drawn = result));
  /** What the charts show: while a hand moves, `result` a frame later, so that the headline is painted first. */
  readonly charted = $derived.by(() => (this.#parts.scenario.isHandDown ? this.#drawn : null) ?? this.result);

  /** Lets the charts follow a result. */
  draw(result: ResultView | null): void {
    if (this.#parts.scenario.isHandDown) this.#drawLater(result);
    else this.#drawn = result;
  }

  /** Fetches beforehand what questions about a version need. */
  open(versionId: string): void {
    this.#started().open?.(versionId);
  }

  /** Asks for figures, and for what stands behind them when they are there. */
  async ask(question: EngineQuestion): Promise<void> {
    const answer = await this.#answers.ask(question);
    if (answer && this.#engine?.scoreDetail) await this.#details.ask(question);
  }

  /** Scale of variable pay at which both plans cost the same; null where there is none, or it was not found out. */
  async equalCostScale(): Promise<{ readonly scale: number | null } | null> {
    return this.question ? this.#scales.ask(this.question) : null;
  }

  #started(): Engine {
    this.#engine ??= this.#parts.session.may('frame:read') ? workerEngine() : remoteEngine();
    return this.#engine;
  }

  #view({ outcomes, lineTitles }: EngineAnswer, question: EngineQuestion): ResultView {
    const { route, library, session } = this.#parts;
    const { locale, words, format, view } = route;
    const { baseline, scenario, versionId, refs } = question;
    const name = ({ title, id }: PlanDocument, ref: RequestedPlan) => {
      const text = title?.[locale] ?? id;
      return isSaved(ref) ? text : messages[locale].draftOf(text);
    };
    return {
      outcomes,
      words,
      format,
      versionId,
      months: view.per === 'year' ? 12 : 1,
      baselineName: name(baseline, refs.baseline),
      scenarioName: name(scenario, refs.scenario),
      source: {
        question,
        version: library.detail?.id === versionId ? library.detail : null,
        engineVersion: session.person?.engineVersion ?? '',
      },
      groupName: groupNames([scenario, baseline], locale),
      lineName: (line) => lineTitles[line]?.[locale] ?? line,
    };
  }
}

/** Which data and which plan of the library a question is about, whatever its edits. */
function subjectOf(question: EngineQuestion | null): string {
  const ref = question?.refs.scenario;
  return JSON.stringify([question?.versionId, ref && 'plan' in ref ? ref.plan : ref]);
}
