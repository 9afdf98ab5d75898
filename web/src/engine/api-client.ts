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
  plan: async (id: string): Promise<SavedPlan> =>
    answerOf(await client.GET('/api/plans/{id}', { params: { path: { id } } })),
  savePlan: async (id: string, yaml: string) =>
    answerOf(await client.PUT('/api/plans/{id}', { params: { path: { id } }, body: { yaml } })),
  checkPlan: async (yaml: string, version: string): Promise<readonly Problem[]> =>
    answerOf(await client.POST('/api/plans/check', { body: { yaml, version } }))
      .problems as readonly Problem[],
  simulate: async (body: SimulateRequest, signal: AbortSignal): Promise<SimulateAnswer> =>
    answerOf(await client.POST('/api/simulate', { body, signal })),
  frame: async (id: string): Promise<Uint8Array> => new Uint8Array(answerOf(await frameOf(id))),
};

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
