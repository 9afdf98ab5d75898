import createClient from 'openapi-fetch';
import type { Problem } from '../../../simulations/problems/problem.ts';
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

/** The calls of the page; each throws `ApiError`. */
export const api = {
  session: async (): Promise<Session> => answerOf(await client.GET('/api/session')),
  signOut: async (): Promise<void> => void (await client.POST('/api/sign-out', { body: {} })),
  versions: async (): Promise<VersionSummary[]> => answerOf(await client.GET('/api/versions')).versions,
  version: async (id: string): Promise<VersionDetail> =>
    answerOf(await client.GET('/api/versions/{id}', { params: { path: { id } } })),
  plans: async (): Promise<PlanSummary[]> => answerOf(await client.GET('/api/plans')).plans,
  plan: async (id: string, version?: number): Promise<SavedPlan> =>
    answerOf(
      await client.GET('/api/plans/{id}', {
        params: { path: { id }, query: version === undefined ? {} : { version } },
      }),
    ),
  savePlan: async (id: string, yaml: string) =>
    answerOf(await client.PUT('/api/plans/{id}', { params: { path: { id } }, body: { yaml } })),
  checkPlan: async (yaml: string, version: string): Promise<readonly Problem[]> =>
    answerOf(await client.POST('/api/plans/check', { body: { yaml, version } }))
      .problems as readonly Problem[],
  opening: async (): Promise<Opening> => answerOf(await client.GET('/api/opening')),
  changeOpening: async (change: OpeningChange, note: string): Promise<Opening> =>
    answerOf(await client.POST('/api/opening', { body: { change, note } })),
  simulate: async (body: SimulateRequest, signal: AbortSignal): Promise<SimulateAnswer> =>
    answerOf(await client.POST('/api/simulate', { body, signal })),
  people: async (id: string, q: string): Promise<PersonList> =>
    answerOf(
      await client.GET('/api/versions/{id}/people', { params: { path: { id }, query: { q, limit: 30 } } }),
    ),
  findPerson: async (version: string, who: string, purpose: string): Promise<PersonList['people'][number]> =>
    answerOf(await client.POST('/api/people/find', { body: { version, who, purpose } })),
  payslip: async (body: PayslipRequest): Promise<PayslipAnswer> =>
    answerOf(await client.POST('/api/payslips', { body })),
  previewDrop: async (file: File): Promise<DropPreview> => {
    const body = new FormData();
    body.set('file', file);
    return sent<DropPreview>('/api/drops/preview', body);
  },
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
async function sent<T>(path: string, body: FormData): Promise<T> {
  const response = await fetch(path, { method: 'POST', body });
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
