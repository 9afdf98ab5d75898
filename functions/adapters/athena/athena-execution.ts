import {
  GetQueryExecutionCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
  type AthenaClient,
  type QueryExecution,
} from '@aws-sdk/client-athena';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';
import { sha256Hex } from '../../ports/sha256-hex.ts';
import { WorldError } from '../../ports/world-error.ts';
import { isThrottling, withBackOff, type BackOff } from './back-off.ts';

/** Where and how patiently statements run. */
export interface ExecutionSettings {
  /** With `requestLimits`, or a silent server is waited for without end. */
  readonly client: AthenaClient;
  readonly database: string;
  readonly workGroup: string;
  /** `s3://…` place for results; the workgroup's own unless given. */
  readonly outputLocation?: string;
  readonly backOff: BackOff;
  /** Names the hour in which a repeated statement is the same execution. */
  readonly clock: Clock;
  /** Milliseconds that are left for whoever waits, e.g. of a Lambda invocation; without end when absent. */
  readonly msLeft?: () => number;
}

const firstPollMs = 50;
const slowestPollMs = 2000;
/** Executions of one statement in an hour: the first, and others after one that is worth a repetition. */
const mostExecutions = 3;

/**
 * Runs one statement to its end and gives its execution id. The same query asked for again within the hour, by whatever
 * process, is the same execution (`ClientRequestToken`) and paid once; one that failed for a reason that passes, or was
 * stopped before, is executed anew. Its text must name the data that it reads, so that other data are another text.
 * What makes tables is executed each time: a remembered success would not bring back a table that was dropped since.
 *
 * When `signal` fires, or Athena cannot be asked any more, the execution is stopped on the server. When the time of `msLeft`
 * is over it goes on there: whoever asks again finds it.
 *
 * @throws WorldError when it fails, is cancelled, is not ready in time or cannot be started; what `signal` says when it fires
 */
export async function execute(
  text: string,
  settings: ExecutionSettings,
  signal?: AbortSignal,
): Promise<string> {
  signal?.throwIfAborted();
  const hour = settings.clock().toISOString().slice(0, 13);
  try {
    for (let turn = 1; ; turn++) {
      const name = JSON.stringify([settings.database, settings.workGroup, text, hour, turn]);
      const token = isQuery(text) ? sha256Hex(name) : randomUUID();
      const id = await start(text, token, settings, signal);
      const end = await endOf(id, settings, signal);
      if (end === 'succeeded') return id;
      if (!end.again || turn === mostExecutions) throw end.error;
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw athenaError('could not run a query', cause);
  }
}

const isQuery = (text: string): boolean => /^(SELECT|WITH)\b/.test(text);

async function start(
  text: string,
  token: string,
  { client, database, workGroup, outputLocation, backOff }: ExecutionSettings,
  signal?: AbortSignal,
): Promise<string> {
  const command = new StartQueryExecutionCommand({
    QueryString: text,
    ClientRequestToken: token,
    QueryExecutionContext: { Database: database },
    WorkGroup: workGroup,
    ...(outputLocation === undefined ? {} : { ResultConfiguration: { OutputLocation: outputLocation } }),
  });
  const { QueryExecutionId } = await withBackOff(() => client.send(command), backOff, signal);
  if (QueryExecutionId === undefined)
    throw new WorldError('athena', 'a start was answered without an execution id');
  return QueryExecutionId;
}

/** How an execution ended: well, or not, and whether another one of the same statement makes sense now. */
type End = 'succeeded' | { readonly error: WorldError; readonly again: boolean };

async function endOf(id: string, settings: ExecutionSettings, signal?: AbortSignal): Promise<End> {
  const { client, backOff, msLeft = () => Infinity } = settings;
  const command = new GetQueryExecutionCommand({ QueryExecutionId: id });
  let isOver = false;
  try {
    for (let poll = 0, wait = firstPollMs; ; poll++, wait = Math.min(slowestPollMs, wait * 2)) {
      if (poll > 0) await pause(Math.max(0, Math.min(wait, msLeft())), undefined, signal && { signal });
      const { QueryExecution } = await withBackOff(() => client.send(command), backOff, signal);
      const end = endIn(QueryExecution, { seenRunning: poll > 0 });
      if (end !== null) return end;
      if (msLeft() <= 0) {
        isOver = true;
        throw new WorldError('athena', `a query is still running (${id}): ask again in a moment`, {
          retry: true,
        });
      }
    }
  } catch (error) {
    if (!isOver)
      await client.send(new StopQueryExecutionCommand({ QueryExecutionId: id })).catch(() => undefined);
    throw error;
  }
}

/** @param seenRunning  whether it ran while we looked: what was cancelled before is no decision about this request */
function endIn(execution: QueryExecution | undefined, { seenRunning }: { seenRunning: boolean }): End | null {
  const { State, StateChangeReason: reason = 'no reason given', AthenaError } = execution?.Status ?? {};
  if (State === 'SUCCEEDED') return 'succeeded';
  if (State === 'FAILED') {
    const retry = AthenaError?.Retryable ?? false;
    const message = `query failed: ${AthenaError?.ErrorMessage ?? reason}`;
    return { error: new WorldError('athena', message, { retry }), again: retry };
  }
  if (State !== 'CANCELLED') return null;
  const overLimit = /bytes scanned limit/i.test(reason);
  const error = new WorldError('athena', `query was cancelled: ${reason}`, { retry: !overLimit });
  return { error, again: !overLimit && !seenRunning };
}

/** Any error of a call as a WorldError; throttling and broken connections are worth a retry. */
export function athenaError(what: string, cause: unknown): WorldError {
  if (cause instanceof WorldError) return cause;
  const { message, $metadata } = cause as Error & { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  const retry = isThrottling(cause) || status === undefined || status >= 500;
  return new WorldError('athena', `${what}: ${message}`, { cause, retry });
}
