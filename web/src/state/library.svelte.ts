import { planInForce } from '../../../simulations/plan/in-force.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import {
  api,
  type Opening,
  type OpeningChange,
  type PlanSummary,
  type Session,
  type VersionDetail,
  type VersionSummary,
} from '../engine/api-client.ts';

import { versionKey } from './plan-ref.ts';

/** Id under which an imported plan that was not saved is chosen. */
export const DRAFT = '~';
const KEPT_DRAFT = 'quanheng.draft';

/** What the server holds: who is here, data versions, plans. */
export class Library {
  session = $state.raw<Session | null>(null);
  versions = $state.raw<readonly VersionSummary[]>([]);
  plans = $state.raw<readonly PlanSummary[]>([]);
  documents = $state.raw<Readonly<Record<string, PlanDocument>>>({});
  /** What everybody opens on. */
  opening = $state.raw<Opening | null>(null);
  detail = $state.raw<VersionDetail | null>(null);

  /** The version asked for last: an answer about another comes too late. */
  #wanted: string | null = null;

  /** Reads session, versions and plans. Throws `ApiError`. */
  async load(): Promise<void> {
    this.session = await api.session();
    if (!this.may('outcomes:read')) return;
    [this.versions] = await Promise.all([api.versions(), this.loadShared()]);
    const draft = parsePlan(sessionStorage.getItem(KEPT_DRAFT) ?? '').plan;
    if (draft) this.documents = { ...this.documents, [DRAFT]: draft };
  }

  /** Plans, and what everybody opens on. */
  async loadShared(): Promise<void> {
    this.opening = await api.opening();
    await this.loadPlans();
  }

  /** Changes what everybody opens on. */
  async changeOpening(change: OpeningChange, note: string): Promise<void> {
    this.opening = await api.changeOpening(change, note);
    await this.loadPlans();
  }

  async loadPlans(): Promise<void> {
    const plans = await api.plans();
    const older = (this.opening?.inForce ?? []).filter(
      (mark) => !plans.some(({ id, version }) => id === mark.id && version === mark.version),
    );
    const saved = await Promise.all([
      ...plans.map(async ({ id }) => ({ key: id, yaml: (await api.plan(id)).yaml })),
      ...older.map(async ({ id, version }) => ({
        key: versionKey(id, version),
        yaml: (await api.plan(id, version)).yaml,
      })),
    ]);
    const read = saved.map(({ key, yaml }) => [key, parsePlan(yaml).plan] as const);
    const draft = this.documents[DRAFT];
    const documents = Object.fromEntries(
      read.filter((pair): pair is [string, PlanDocument] => pair[1] !== null),
    );
    this.plans = plans;
    this.documents = draft ? { ...documents, [DRAFT]: draft } : documents;
  }

  async loadDetail(versionId: string): Promise<void> {
    this.#wanted = versionId;
    if (this.detail?.id === versionId) return;
    const detail = await api.version(versionId);
    if (this.#wanted === versionId) this.detail = detail;
  }

  /** Keeps an imported plan until the tab closes. */
  keepDraft(plan: PlanDocument, yaml: string): void {
    sessionStorage.setItem(KEPT_DRAFT, yaml);
    this.documents = { ...this.documents, [DRAFT]: plan };
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
    return key in this.documents ? key : plan.id;
  }

  may(right: Session['rights'][number]): boolean {
    return this.session?.rights.includes(right) ?? false;
  }
}
