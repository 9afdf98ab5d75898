import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import {
  api,
  type PlanSummary,
  type Session,
  type VersionDetail,
  type VersionSummary,
} from '../engine/api-client.ts';

/** Id under which an imported plan that was not saved is chosen. */
export const DRAFT = '~';
const KEPT_DRAFT = 'quanheng.draft';

/** What the server holds: who is here, data versions, plans. */
export class Library {
  session = $state.raw<Session | null>(null);
  versions = $state.raw<readonly VersionSummary[]>([]);
  plans = $state.raw<readonly PlanSummary[]>([]);
  documents = $state.raw<Readonly<Record<string, PlanDocument>>>({});
  detail = $state.raw<VersionDetail | null>(null);

  /** The version asked for last: an answer about another comes too late. */
  #wanted: string | null = null;

  /** Reads session, versions and plans. Throws `ApiError`. */
  async load(): Promise<void> {
    this.session = await api.session();
    if (!this.may('outcomes:read')) return;
    [this.versions] = await Promise.all([api.versions(), this.loadPlans()]);
    const draft = parsePlan(sessionStorage.getItem(KEPT_DRAFT) ?? '').plan;
    if (draft) this.documents = { ...this.documents, [DRAFT]: draft };
  }

  async loadPlans(): Promise<void> {
    const plans = await api.plans();
    const saved = await Promise.all(plans.map(({ id }) => api.plan(id)));
    const read = saved.map(({ id, yaml }) => [id, parsePlan(yaml).plan] as const);
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

  may(right: Session['rights'][number]): boolean {
    return this.session?.rights.includes(right) ?? false;
  }
}
