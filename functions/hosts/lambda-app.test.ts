import { AthenaClient } from '@aws-sdk/client-athena';
import { S3Client } from '@aws-sdk/client-s3';
import type { LambdaEvent } from 'hono/aws-lambda';
import { handle } from 'hono/aws-lambda';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { athenaWarehouse } from '../adapters/athena/athena-warehouse.ts';
import { athenaDouble, type AthenaDouble } from '../adapters/athena/testing/athena-double.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { s3Store } from '../adapters/s3/s3-store.ts';
import { s3Double, type S3Double } from '../adapters/s3/testing/s3-double.ts';
import { api } from '../api/app.ts';
import { namedIdentity } from '../api/testing/fake-app.ts';
import { dropFile } from '../drops/drop-file.ts';
import { compose, type Composition } from './compose.ts';
import { lambdaApp } from './lambda-app.ts';

const examples = join(import.meta.dirname, '..', '..', 'docs', 'examples');
const read = (name: string) => readFile(join(examples, name), 'utf8');
const clock = () => new Date('2026-01-02T03:04:05Z');
const pseudonymKey = new Uint8Array(32).fill(7);
const environment = {
  QUANHENG_BUCKET: 'data',
  QUANHENG_DATABASE: 'quanheng',
  QUANHENG_WORKGROUP: 'quanheng',
};

let folder: string;
let local: Composition;
let s3: S3Double;
let athena: AthenaDouble;
let clients: { s3: S3Client; athena: AthenaClient };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quanheng-lambda-'));
  local = compose({ dataFolder: folder, keyFile: join(folder, 'key'), clock });
  s3 = await s3Double();
  athena = await athenaDouble(s3.objects);
  const region = 'eu-central-1';
  clients = {
    s3: new S3Client({ endpoint: s3.url, region, credentials: s3.credentials, forcePathStyle: true }),
    athena: new AthenaClient({ endpoint: athena.url, region, credentials: athena.credentials }),
  };
  const store = s3Store({ client: clients.s3, bucket: 'data', folder: 'own' });
  const warehouse = athenaWarehouse({
    client: clients.athena,
    store,
    storeUri: 's3://data/own',
    database: 'quanheng',
    workGroup: 'quanheng',
  });
  const request = {
    ...{ name: 'contacts.csv', actor: 'test' },
    bytes: new TextEncoder().encode(await read('contacts.csv')),
    mapping: await read('contacts.mapping.yaml'),
  };
  for (const place of [local.workspaces.own, { store, warehouse }]) {
    const outcome = await dropFile({ ...place, clock, pseudonymKey, parquet: parquetFile }, request);
    expect(outcome.kind).toBe('committed');
  }
});

afterAll(async () => {
  clients.s3.destroy();
  clients.athena.destroy();
  await athena.close();
  await s3.close();
  await local.close();
  await rm(folder, { recursive: true, force: true });
});

/** An event as API Gateway's HTTP API sends it, payload version 2.0. */
function recorded(path: string, body: unknown): LambdaEvent {
  return {
    ...{ version: '2.0', routeKey: '$default', rawPath: path, rawQueryString: '', isBase64Encoded: true },
    cookies: [],
    headers: {
      ...{ accept: 'application/json', 'content-type': 'application/json', authorization: 'Bearer hr' },
      ...{
        host: 'abc123.execute-api.eu-central-1.amazonaws.com',
        'x-forwarded-proto': 'https',
        'x-forwarded-port': '443',
      },
    },
    requestContext: {
      ...{
        accountId: '123456789012',
        apiId: 'abc123',
        domainName: 'abc123.execute-api.eu-central-1.amazonaws.com',
        domainPrefix: 'abc123',
      },
      http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      ...{
        requestId: 'JKJaXmPLvHcESHA=',
        routeKey: '$default',
        stage: '$default',
        time: '02/Jan/2026:03:04:05 +0000',
        timeEpoch: 1767323045000,
      },
      authentication: null,
      authorizer: {},
    },
    body: Buffer.from(JSON.stringify(body)).toString('base64'),
  } as unknown as LambdaEvent;
}

test('the same simulate gives the same fen on S3 and Athena as on files and DuckDB', async () => {
  const body = {
    version: 'own-1',
    baseline: { yaml: await read('flat.plan.yaml') },
    scenario: { yaml: await read('scorecard.plan.yaml') },
  };
  const handler = handle(lambdaApp(environment, { ...clients, identity: namedIdentity }));
  const answer = (await handler(recorded('/api/simulate', body))) as unknown as {
    statusCode: number;
    body: string;
  };
  expect(answer.statusCode, answer.body).toBe(200);
  const app = api({
    ...{
      services: local.services,
      identity: namedIdentity,
      engineVersion: '0',
      cookie: { secure: true },
      maxDropBytes: 1,
      report: () => undefined,
    },
  });
  const here = await app.request('/api/simulate', {
    method: 'POST',
    headers: { authorization: 'Bearer hr', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const onAws = JSON.parse(answer.body) as { outcomes: { cost: { total: { scenario: { value: number } } } } };
  expect(onAws).toEqual(await here.json());
  expect(onAws.outcomes.cost.total.scenario.value).toBeGreaterThan(0);
});

test('an unknown caller and an unknown version are refused in the same words as on one machine', async () => {
  const handler = handle(lambdaApp(environment, { ...clients, identity: namedIdentity }));
  const nobody = recorded('/api/simulate', {});
  (nobody as { headers: Record<string, string> }).headers['authorization'] = 'Bearer nobody';
  expect(((await handler(nobody)) as unknown as { statusCode: number }).statusCode).toBe(401);
  const plan = { yaml: await read('flat.plan.yaml') };
  const missing = (await handler(
    recorded('/api/simulate', { version: 'own-9', baseline: plan, scenario: plan }),
  )) as unknown as { statusCode: number; body: string };
  expect(missing.statusCode).toBe(404);
  expect(missing.body).toContain('request/unknown-version');
});
