import {
  GetQueryExecutionCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
  type AthenaClient,
  type QueryExecution,
} from '@aws-sdk/client-athena';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WorldError } from '../../ports/world-error.ts';
import { isThrottling, withBackOff, type BackOff } from './back-off.ts';

/** Where and how patiently statements run. */
export interface ExecutionSettings {
  readonly client: AthenaClient;
  readonly database: string;
  readonly workGroup: string;
  /** `s3://…` place for results; the workgroup's own unless given. */
  readonly outputLocation?: string;
  readonly backOff: BackOff;
}

const firstPollMs = 50;
const slowestPollMs = 2000;

/**
 * Runs one statement to its end and gives its execution id. A start that is repeated after a lost answer is the
 * same execution (`ClientRequestToken`); when `signal` fires, the execution is stopped on the server.
 *
 * @throws WorldError when it fails, is cancelled or cannot be started; what `signal` says when it fires
 */
export async function execute(
  text: string,
  settings: ExecutionSettings,
  signal?: AbortSignal,
): Promise<string> {
  signal?.throwIfAborted();
  try {
    const id = await start(text, settings, signal);
    await finished(id, settings, signal);
    return id;
  } catch (cause) {
    signal?.throwIfAborted();
    throw athenaError('could not run a query', cause);
  }
}

async function start(text: string, settings: ExecutionSettings, signal?: AbortSignal): Promise<string> {
  const { client, database, workGroup, outputLocation, backOff } = settings;
  const command = new StartQueryExecutionCommand({
    QueryString: text,
    ClientRequestToken: randomUUID(),
    QueryExecutionContext: { Database: database },
    WorkGroup: workGroup,
    ...(outputLocation === undefined ? {} : { ResultConfiguration: { OutputLocation: outputLocation } }),
  });
  const { QueryExecutionId } = await withBackOff(() => client.send(command), backOff, signal);
  if (QueryExecutionId === undefined)
    throw new WorldError('athena', 'a start was answered without an execution id');
  return QueryExecutionId;
}

async function finished(id: string, settings: ExecutionSettings, signal?: AbortSignal): Promise<void> {
  const { client, backOff } = settings;
  try {
    for (let wait = firstPollMs; ; wait = Math.min(slowestPollMs, wait * 2)) {
      await pause(wait, undefined, signal && { signal });
      const command = new GetQueryExecutionCommand({ QueryExecutionId: id });
      const { QueryExecution } = await withBackOff(() => client.send(command), backOff, signal);
      if (isDone(QueryExecution)) return;
    }
  } catch (error) {
    if (signal?.aborted)
      await client.send(new StopQueryExecutionCommand({ QueryExecutionId: id })).catch(() => undefined);
    throw error;
  }
}

function isDone(execution: QueryExecution | undefined): boolean {
  const { State, StateChangeReason, AthenaError } = execution?.Status ?? {};
  if (State === 'SUCCEEDED') return true;
  if (State === 'FAILED') {
    const reason = AthenaError?.ErrorMessage ?? StateChangeReason ?? 'no reason given';
    throw new WorldError('athena', `query failed: ${reason}`, { retry: AthenaError?.Retryable ?? false });
  }
  if (State === 'CANCELLED')
    throw new WorldError('athena', `query was cancelled: ${StateChangeReason ?? 'no reason given'}`, {
      retry: true,
    });
  return false;
}

/** Any error of a call as a WorldError; throttling and broken connections are worth a retry. */
export function athenaError(what: string, cause: unknown): WorldError {
  if (cause instanceof WorldError) return cause;
  const { message, $metadata } = cause as Error & { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  const retry = isThrottling(cause) || status === undefined || status >= 500;
  return new WorldError('athena', `${what}: ${message}`, { cause, retry });
}
