import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isSigned } from '../../testing/signature-v4.ts';
import { loopbackServer, type LoopbackAnswer, type LoopbackServer } from '../../testing/loopback-server.ts';
import { athenaEngine, type AthenaEngine, type EngineResult } from './athena-engine.ts';

/** What an operation of the double answers, or a failure with its code. */
type Reply = Record<string, unknown>;

interface Execution {
  readonly text: string;
  readonly token: string;
  state: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  reason?: string;
  result?: EngineResult;
  interrupt?: () => void;
}

/** An Athena for tests: JSON 1.1 in front of DuckDB. */
export interface AthenaDouble extends LoopbackServer {
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Statements started, in order. */
  readonly statements: string[];
  /** Ids of executions that were stopped. */
  readonly stopped: string[];
  /** Troubles to come; tests set them. */
  readonly troubles: {
    /** So many requests are answered with TooManyRequestsException. */
    throttle: number;
    /** So many queries fail, as a retryable error of the engine. */
    failQueries: number;
    /** Queries that are cancelled by the service when they begin, with these reasons. */
    cancel: string[];
    /** So many requests for the state of an execution are refused. */
    refusePolls: number;
    /** Milliseconds that every statement takes at least. */
    slowMs: number;
  };
}

/** An answer that is an error of the service. */
class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Starts an Athena double that reads its objects from those of an S3 double (`bucket/key` → bytes). */
export async function athenaDouble(objects: ReadonlyMap<string, Uint8Array>): Promise<AthenaDouble> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test-secret' };
  const engine = await athenaEngine(
    (uri) => objects.get(uri.slice('s3://'.length)),
    (uri) => [...objects.keys()].map((path) => `s3://${path}`).filter((path) => path.startsWith(uri)),
  );
  const troubles = { throttle: 0, failQueries: 0, cancel: [] as string[], refusePolls: 0, slowMs: 0 };
  const statements: string[] = [];
  const stopped: string[] = [];
  const running = new Set<Promise<void>>();
  const operations = athenaOperations(engine, { troubles, statements, stopped, running });
  const server = await loopbackServer((request) => {
    if (!isSigned(request, credentials.secretAccessKey))
      return refused(403, 'InvalidSignatureException', 'wrong');
    if (troubles.throttle-- > 0) return refused(400, 'TooManyRequestsException', 'Rate exceeded');
    troubles.throttle = 0;
    const operation = String(request.headers['x-amz-target']).replace('AmazonAthena.', '');
    return json(operations[operation], JSON.parse(request.body.toString()) as Reply);
  });
  const close = async (): Promise<void> => {
    await server.close();
    await Promise.allSettled(running);
    await engine.close();
  };
  return { url: server.url, close, credentials, statements, stopped, troubles };
}

type Books = Pick<AthenaDouble, 'troubles' | 'statements' | 'stopped'> & {
  /** Statements that still run: nothing is taken from under them. */
  readonly running: Set<Promise<void>>;
};

function athenaOperations(engine: AthenaEngine, books: Books): Record<string, (input: Reply) => Reply> {
  const executions = new Map<string, Execution>();
  const find = (input: Reply): Execution => {
    const found = executions.get(String(input['QueryExecutionId']));
    if (!found) throw new Refusal('InvalidRequestException', 'QueryExecution was not found');
    return found;
  };
  return {
    StartQueryExecution(input) {
      const [text, token] = [String(input['QueryString']), String(input['ClientRequestToken'])];
      if (Buffer.byteLength(text) > 262_144)
        throw new Refusal('InvalidRequestException', 'query string is too long');
      for (const [id, execution] of executions) {
        if (execution.token !== token) continue;
        if (execution.text !== text)
          throw new Refusal('InvalidRequestException', 'Idempotent parameters do not match');
        return { QueryExecutionId: id };
      }
      const id = randomUUID();
      const execution: Execution = { text, token, state: 'RUNNING' };
      executions.set(id, execution);
      books.statements.push(text);
      const run = runExecution(engine, execution, books).finally(() => books.running.delete(run));
      books.running.add(run);
      return { QueryExecutionId: id };
    },
    GetQueryExecution(input) {
      if (books.troubles.refusePolls-- > 0) throw new Refusal('InvalidRequestException', 'not now');
      books.troubles.refusePolls = 0;
      const { state, reason } = find(input);
      const error = {
        ErrorCategory: 1,
        Retryable: reason?.includes('SlowDown') ?? false,
        ErrorMessage: reason,
      };
      const status = {
        State: state,
        StateChangeReason: reason,
        ...(state === 'FAILED' ? { AthenaError: error } : {}),
      };
      return { QueryExecution: { QueryExecutionId: input['QueryExecutionId'], Status: status } };
    },
    StopQueryExecution(input) {
      const execution = find(input);
      books.stopped.push(String(input['QueryExecutionId']));
      if (execution.state === 'RUNNING')
        Object.assign(execution, { state: 'CANCELLED', reason: 'Query cancelled by user' });
      execution.interrupt?.();
      return {};
    },
    GetQueryResults: (input) => resultPage(find(input), input),
  };
}

async function runExecution(engine: AthenaEngine, execution: Execution, { troubles }: Books): Promise<void> {
  const connection = await engine.connect();
  execution.interrupt = () => connection.interrupt();
  try {
    if (execution.text.startsWith('SELECT')) {
      const cancelled = troubles.cancel.shift();
      if (cancelled !== undefined)
        return void Object.assign(execution, { state: 'CANCELLED', reason: cancelled });
      if (troubles.failQueries-- > 0) throw new Error('SlowDown: please reduce your request rate');
      troubles.failQueries = 0;
    }
    await pause(troubles.slowMs);
    execution.result = await engine.run(execution.text, connection);
    if (execution.state === 'RUNNING') execution.state = 'SUCCEEDED';
  } catch (error) {
    if (execution.state === 'RUNNING') execution.state = 'FAILED';
    execution.reason = (error as Error).message;
  } finally {
    connection.closeSync();
  }
}

function resultPage({ result, state }: Execution, input: Reply): Reply {
  if (state !== 'SUCCEEDED' || !result)
    throw new Refusal('InvalidRequestException', `query is in state ${state}`);
  const most = Number(input['MaxResults'] ?? 1000);
  if (!(most >= 1 && most <= 1000))
    throw new Refusal('InvalidRequestException', 'MaxResults must be 1 to 1000');
  const header = result.isSelect ? [result.columns.map(({ name }) => name)] : [];
  const from = Number(input['NextToken'] ?? 0);
  const rows = [...header, ...result.rows].slice(from, from + most);
  const next = from + most < result.rows.length + header.length ? { NextToken: String(from + most) } : {};
  return {
    ...next,
    ResultSet: {
      Rows: rows.map((row) => ({ Data: row.map((cell) => (cell === null ? {} : { VarCharValue: cell })) })),
      ResultSetMetadata: { ColumnInfo: result.columns.map(({ name, type }) => ({ Name: name, Type: type })) },
    },
  };
}

function json(operation: ((input: Reply) => Reply) | undefined, input: Reply): LoopbackAnswer {
  if (!operation) return refused(400, 'UnknownOperationException', 'unknown operation');
  try {
    return { status: 200, headers: jsonType, body: JSON.stringify(operation(input)) };
  } catch (error) {
    if (error instanceof Refusal) return refused(400, error.code, error.message);
    throw error;
  }
}

const jsonType = { 'content-type': 'application/x-amz-json-1.1' };

const refused = (status: number, code: string, message: string): LoopbackAnswer => ({
  status,
  headers: { ...jsonType, 'x-amzn-errortype': code },
  body: JSON.stringify({ __type: code, Message: message }),
});
