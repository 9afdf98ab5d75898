import createClient from 'openapi-fetch';
import type { Locale, Problem } from '../../../simulations/problems/problem.ts';
import type { components, paths } from './api-types.ts';

type Schemas = components['schemas'];
export type Session = Schemas['Session'];
export type VersionSummary = Schemas['VersionSummary'];
export type VersionDetail = Schemas['VersionDetail'];
export type PlanSummary = Schemas['PlanList']['plans'][number];
export type SavedPlan = Schemas['SavedPlan'];
export type SimulateRequest = Schemas['SimulateRequest'];
export type SimulateAnswer = Schemas['SimulateAnswer'];
export type PersonList = Schemas['PersonList'];
export type PersonSearch = Schemas['PersonSearch'];
export type PayslipRequest = Schemas['PayslipRequest'];
export type PayslipAnswer = Schemas['PayslipAnswer'];
export type DropPreview = Schemas['DropPreview'];
export type Opening = Schemas['Opening'];
export type OpeningChange = Schemas['OpeningChange']['change'];
export type DropAnswer = Schemas['DropAnswer'];

/** An answer of the server that is not a success; `status` 0 = the server was not reached. */
export class ApiError extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];
  constructor(status: number, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.problems = problems;
  }
}

const client = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '' });

/** The calls of the page; each throws `ApiError`, and what only reads can be aborted. */
export const api = {
  session: async (signal: AbortSignal): Promise<Session> =>
    answerOf(await client.GET('/api/session', { signal })),
  signOut: async (): Promise<true> => {
    await client.POST('/api/sign-out', { body: {} });
    return true;
  },
  versions: async (signal: AbortSignal): Promise<VersionSummary[]> =>
    answerOf(await client.GET('/api/versions', { signal })).versions,
  version: async (id: string, signal: AbortSignal): Promise<VersionDetail> =>
    answerOf(await client.GET('/api/versions/{id}', { params: { path: { id } }, signal })),
  plans: async (signal: AbortSignal): Promise<PlanSummary[]> =>
    answerOf(await client.GET('/api/plans', { signal })).plans,
  plan: async (id: string, version: number | undefined, signal: AbortSignal): Promise<SavedPlan> =>
    answerOf(
      await client.GET('/api/plans/{id}', {
        params: { path: { id }, query: version === undefined ? {} : { version } },
        signal,
      }),
    ),
  savePlan: async (id: string, yaml: string) =>
    answerOf(await client.PUT('/api/plans/{id}', { params: { path: { id } }, body: { yaml } })),
  checkPlan: async (yaml: string, version: string, signal: AbortSignal): Promise<readonly Problem[]> =>
    answerOf(await client.POST('/api/plans/check', { body: { yaml, version }, signal }))
      .problems as readonly Problem[],
  opening: async (signal: AbortSignal): Promise<Opening> =>
    answerOf(await client.GET('/api/opening', { signal })),
  changeOpening: async (change: OpeningChange, note: string): Promise<Opening> =>
    answerOf(await client.POST('/api/opening', { body: { change, note } })),
  simulate: async (body: SimulateRequest, signal: AbortSignal): Promise<SimulateAnswer> =>
    answerOf(await client.POST('/api/simulate', { body, signal })),
  people: async (id: string, q: string, signal: AbortSignal): Promise<PersonList> =>
    answerOf(
      await client.GET('/api/versions/{id}/people', {
        params: { path: { id }, query: { q, limit: 30 } },
        signal,
      }),
    ),
  findPerson: async (body: PersonSearch, signal: AbortSignal): Promise<PersonList['people'][number]> =>
    answerOf(await client.POST('/api/people/find', { body, signal })),
  payslip: async (body: PayslipRequest, signal: AbortSignal): Promise<PayslipAnswer> =>
    answerOf(await client.POST('/api/payslips', { body, signal })),
  previewDrop: async (file: File, signal: AbortSignal): Promise<DropPreview> => {
    const body = new FormData();
    body.set('file', file);
    return sent<DropPreview>('/api/drops/preview', body, signal);
  },
  /** Address of the rejected records of a drop, a file to download. */
  rejectsOf: (dropId: string, lang: Locale): string =>
    `/api/drops/${encodeURIComponent(dropId)}/rejects?lang=${lang}`,
  drop: async (file: File, mapping: string, note: string): Promise<DropAnswer> => {
    const body = new FormData();
    body.set('file', file);
    body.set('mapping', mapping);
    if (note) body.set('note', note);
    return sent<DropAnswer>('/api/drops', body);
  },
  frame: async (id: string): Promise<Uint8Array> => new Uint8Array(answerOf(await frameOf(id))),
};

/** A form with a file: the browser writes its boundary itself. */
async function sent<T>(path: string, body: FormData, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { method: 'POST', body, ...(signal && { signal }) });
  const answer: unknown = await response.json().catch(() => undefined);
  return answerOf<T>(response.ok ? { data: answer as T, response } : { error: answer, response });
}

const frameOf = (id: string) =>
  client.GET('/api/versions/{id}/frame', { params: { path: { id } }, parseAs: 'arrayBuffer' }) as Promise<{
    data?: ArrayBuffer;
    error?: unknown;
    response: Response;
  }>;

function answerOf<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): T {
  if (data !== undefined && response.ok) return data;
  const { title, problems } = (error ?? {}) as Partial<Schemas['ProblemDocument']>;
  throw new ApiError(response.status, title ?? response.statusText, (problems ?? []) as readonly Problem[]);
}
