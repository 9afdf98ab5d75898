import { AthenaClient } from '@aws-sdk/client-athena';
import { S3Client } from '@aws-sdk/client-s3';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { problem } from '../../simulations/problems/problem.ts';
import { requestLimits } from '../adapters/aws/request-limits.ts';
import { athenaWarehouse } from '../adapters/athena/athena-warehouse.ts';
import { cognitoIdentity } from '../adapters/cognito-identity/cognito-identity.ts';
import { s3Store } from '../adapters/s3/s3-store.ts';
import { api } from '../api/app.ts';
import type { ApiEnv } from '../api/api-env.ts';
import { accessLog } from '../governance/access-log.ts';
import { auditLog } from '../governance/audit-log.ts';
import { endedSessions } from '../governance/ended-sessions.ts';
import { refused } from '../services/reply.ts';
import { quanhengServices } from '../services/quanheng-services.ts';
import type { Workspace, WorkspaceName } from '../services/workspaces.ts';
import { WorldError } from '../ports/world-error.ts';
import type { Identity } from '../ports/identity.ts';
import { engineVersion } from './engine-version.ts';
import { environmentText } from './environment-text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the entry says of an invocation, and what a test puts in the place of the AWS services. */
export interface LambdaParts {
  /** Milliseconds until an answer must be on its way; without end when absent. */
  readonly msLeft?: () => number;
  readonly s3?: S3Client;
  readonly athena?: AthenaClient;
  readonly identity?: Identity;
  readonly outputLocation?: string;
}

/** API Gateway hands over 6 MB at most, a third of it lost to base64. */
const maxDropBytes = 4 * 2 ** 20;
const clock = (): Date => new Date();

/**
 * The API over S3 and Athena.
 * @param environment  QUANHENG_BUCKET, QUANHENG_DATABASE, QUANHENG_WORKGROUP, QUANHENG_USER_POOL,
 *                     QUANHENG_USER_POOL_CLIENT; AWS_REGION is set by Lambda; QUANHENG_PSEUDONYM_KEY (64 hex) where people are looked up by raw ids
 * @throws WorldError when one that is needed is missing
 */
export function lambdaApp(environment: Environment, parts: LambdaParts = {}): OpenAPIHono<ApiEnv> {
  const s3 = parts.s3 ?? new S3Client({ requestHandler: requestLimits });
  const athena = parts.athena ?? new AthenaClient({ requestHandler: requestLimits });
  const workspaces = {
    own: workspace('own', environment, { ...parts, s3, athena }),
    sample: workspace('sample', environment, { ...parts, s3, athena }),
  };
  return api({
    services: {
      ...quanhengServices({
        workspaces,
        clock,
        engineVersion,
        parquet: noParquet,
        parquetRows: noParquet,
        pseudonymKey: async () => keyOf(environment),
      }),
      drop: async ({ name }) => refused(problem('request/no-drops-here', name)),
    },
    endedSessions: endedSessions(workspaces.own.store, clock),
    accessLog: accessLog(auditLog(workspaces.own.store, clock), clock),
    identity: parts.identity ?? poolIdentity(environment),
    engineVersion,
    cookie: { secure: true },
    maxDropBytes,
    report: (error, path) => console.error(path, error),
  });
}

/**
 * DuckDB writes the Parquet files, and its binary is not in this function. A lazy import would not do:
 * esbuild lifts imports of what it leaves out to the top, and the function would not start.
 */
function noParquet(): Promise<never> {
  return Promise.reject(new WorldError('lambda', 'this function has no Parquet files in hand'));
}

function workspace(
  name: WorkspaceName,
  environment: Environment,
  { s3, athena, outputLocation, msLeft }: LambdaParts & { s3: S3Client; athena: AthenaClient },
): Workspace {
  const bucket = environmentText(environment, 'QUANHENG_BUCKET');
  const store = s3Store({ client: s3, bucket, folder: name });
  const warehouse = athenaWarehouse({
    client: athena,
    store,
    storeUri: `s3://${bucket}/${name}`,
    database: environmentText(environment, 'QUANHENG_DATABASE'),
    workGroup: environmentText(environment, 'QUANHENG_WORKGROUP'),
    ...(outputLocation === undefined ? {} : { outputLocation }),
    ...(msLeft === undefined ? {} : { msLeft }),
    clock,
  });
  return { name, store, warehouse };
}

function poolIdentity(environment: Environment): Identity {
  const region = environmentText(environment, 'AWS_REGION');
  const pool = environmentText(environment, 'QUANHENG_USER_POOL');
  const audience = environmentText(environment, 'QUANHENG_USER_POOL_CLIENT');
  return cognitoIdentity({ issuer: `https://cognito-idp.${region}.amazonaws.com/${pool}`, audience, clock });
}

function keyOf(environment: Environment): Uint8Array {
  const text = environmentText(environment, 'QUANHENG_PSEUDONYM_KEY');
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new WorldError('settings', 'QUANHENG_PSEUDONYM_KEY must be 64 hex digits');
  return Buffer.from(text, 'hex');
}
