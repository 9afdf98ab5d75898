import type { LineTitles } from '../../simulations/program/line-titles.ts';
import type { Outcomes } from '../../simulations/outcomes/outcomes.ts';
import type { TaxedPayslip } from '../../simulations/pay/income-tax/tax-view.ts';
import type { Locale, Problem, Sentence } from '../../simulations/problems/problem.ts';
import type { TemplateNote } from '../../simulations/templates/plan-template.ts';
import type { ReadAs } from '../../simulations/problems/read-as.ts';
import type { AuditRecord } from '../governance/audit-trail.ts';
import type { Person } from '../ports/identity.ts';
import type { ClauseDifference } from '../../simulations/plan/words/clause-differences.ts';
import type { Overlay } from '../../simulations/plan/overlay/overlay-document.ts';
import type { DifferenceSteps } from '../../simulations/scenario/difference-steps.ts';
import type { PlanSection } from '../../simulations/plan/words/plan-section.ts';
import type { Opening, OpeningChangeRequest } from '../contracts/opening-schema.ts';
import type { PlanList, PlanRef, PlanSource } from '../contracts/plan-schema.ts';
import type { PayslipRequest, SimulateRequest } from '../contracts/simulate-schema.ts';
import type { DifferenceRequest, PersonDifferenceRequest } from '../contracts/difference-schema.ts';
import type { LogHead } from '../contracts/log-head-schema.ts';
import type { PersonList, PersonSearch, VersionDetail, VersionSummary } from '../contracts/version-schema.ts';
import type { Saved } from './plan-store.ts';
import type { Reply } from './reply.ts';

/** A plan as it was saved. */
export interface SavedPlan {
  readonly id: string;
  readonly version: number;
  readonly yaml: string;
  readonly document: Record<string, unknown>;
}

/** A file to be committed, or looked at. */
export interface DropRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Text of a mapping document; else `mappingId` names a saved one. */
  readonly mapping?: string | undefined;
  readonly mappingId?: string | undefined;
  readonly note?: string | undefined;
  readonly replaces?: number | undefined;
  readonly release?: boolean | undefined;
  readonly keepRejectsDays?: number | undefined;
}

/** Counts of a committed drop. */
export interface DropResult {
  readonly version: string;
  readonly dropId: string;
  readonly records: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Null where the same bytes were there already. */
  readonly readAs: ReadAs | null;
  /** The last day that rejected records are kept for mending; null where none are. */
  readonly rejectsUntil: string | null;
}

/** What a file looks like before it is mapped. */
export interface DropPreview {
  readonly readAs: ReadAs;
  readonly columns: { name: string; samples: string[] }[];
  readonly suggestedMapping: string;
  /** What only a person can say, at the place of the mapping that the answer goes to. */
  readonly questions: readonly {
    readonly at: string;
    readonly question: Sentence;
    readonly choices: readonly string[];
  }[];
}

/** A file to be looked at, and what was said of how it is read. */
export interface PreviewRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly tables?: readonly string[] | undefined;
}

/** Outcomes with their identity. */
export interface Simulation {
  readonly resultId: string;
  readonly outcomes: Outcomes;
  /** What its pay lines are called. */
  readonly lineTitles: LineTitles;
}

/** What the checker says of a plan; its problems are what was asked for, errors among them. */
export interface PlanCheck {
  readonly problems: readonly Problem[];
  /** The plan as plain JSON; null where it is none. */
  readonly document: Record<string, unknown> | null;
}

/** Clauses in which two plans differ. */
export interface PlanDifference {
  readonly clauses: readonly ClauseDifference[];
  readonly overlay: Overlay;
}

/** What was compared with what was written, and what does not hold. */
export interface StoreCheck {
  /** Keep these elsewhere: the next check told of them sees whether records were removed or rewritten. */
  readonly logs: readonly LogHead[];
  /** Objects whose bytes were compared with the digest in their record, and their size. */
  readonly objects: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

/**
 * Everything the product does, free of transport: API, CLI and jobs are faces of these. Each takes the person who asks
 * as its last argument and refuses without the right that `service-rights.ts` names.
 * @throws WorldError from any of them when a store or engine fails
 */
export interface Services {
  versions(by: Person): Promise<Reply<VersionSummary[]>>;
  version(id: string, by: Person): Promise<Reply<VersionDetail>>;
  frame(id: string, by: Person): Promise<Reply<Uint8Array>>;
  people(id: string, search: { q: string; limit: number }, by: Person): Promise<Reply<PersonList>>;
  /** By pseudonym, whole number or whole name; on record before the answer leaves, the name never. */
  findPerson(request: PersonSearch, by: Person): Promise<Reply<PersonList['people'][number]>>;
  plans(by: Person): Promise<Reply<PlanList['plans']>>;
  /** Plans to start from: what each is for, what its source asks, what it does not say. */
  templates(by: Person): Promise<Reply<TemplateNote[]>>;
  plan(ref: { id: string; version?: number | undefined }, by: Person): Promise<Reply<SavedPlan>>;
  savePlan(id: string, yaml: string, by: Person): Promise<Reply<Saved>>;
  /** @param about.version  data that the plan should fit; only the document is checked without */
  checkPlan(about: { plan: PlanSource; version?: string | undefined }, by: Person): Promise<Reply<PlanCheck>>;
  /** The plan in plain sentences, each with its clause. */
  planWords(plan: PlanRef, by: Person): Promise<Reply<PlanSection[]>>;
  /** What differs between two plans, in sentences and as the overlay that makes the second of the first. */
  planDifference(plans: { before: PlanRef; after: PlanRef }, by: Person): Promise<Reply<PlanDifference>>;
  /** Logged before the answer leaves; a role without rows may ask for saved plans of others alone. */
  simulate(request: SimulateRequest, by: Person): Promise<Reply<Simulation>>;
  /** With the view of income tax where the request asks for it. */
  payslip(request: PayslipRequest, by: Person): Promise<Reply<TaxedPayslip>>;
  /** By clause, of what everybody costs: gross pay and on-cost over all months. */
  differenceOfAll(request: DifferenceRequest, by: Person): Promise<Reply<DifferenceSteps>>;
  /** By clause, of one person's gross pay in a month; the look is on record before the answer leaves. */
  differenceOfPerson(request: PersonDifferenceRequest, by: Person): Promise<Reply<DifferenceSteps>>;
  drop(request: DropRequest, by: Person): Promise<Reply<DropResult>>;
  /** A look before the drop. */
  previewDrop(file: PreviewRequest, by: Person): Promise<Reply<DropPreview>>;
  /** Rejected records of a drop as CSV, for mending; for whoever dropped it or may look at people, and on record. */
  rejects(about: { dropId: string; locale: Locale }, by: Person): Promise<Reply<{ csv: string }>>;
  /** Erases them before their time, since they are resolved; on record. */
  eraseRejects(dropId: string, by: Person): Promise<Reply<{ dropId: string }>>;
  opening(by: Person): Promise<Reply<Opening>>;
  /** On record before the answer leaves. */
  changeOpening(request: OpeningChangeRequest, by: Person): Promise<Reply<Opening>>;
  /** Looks and changes, newest first. */
  audit(limit: number, by: Person): Promise<Reply<{ records: AuditRecord[]; total: number }>>;
  /** @param earlier  heads that an earlier check gave, kept where nobody can change them */
  verify(earlier: readonly LogHead[], by: Person): Promise<Reply<StoreCheck>>;
}
