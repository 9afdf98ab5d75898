import { AthenaClient } from '@aws-sdk/client-athena';
import { S3Client } from '@aws-sdk/client-s3';
import { handle, type APIGatewayProxyResult } from 'hono/aws-lambda';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { athenaDouble } from '../adapters/athena/testing/athena-double.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { s3Store } from '../adapters/s3/s3-store.ts';
import { s3Double } from '../adapters/s3/testing/s3-double.ts';
import { athenaWarehouse } from '../adapters/athena/athena-warehouse.ts';
import { namedIdentity } from '../api/testing/fake-app.ts';
import { dropFile } from '../drops/drop-file.ts';
import { WorldError } from '../ports/world-error.ts';
import { compose, type Composition } from './compose.ts';
import { lambdaApp } from './lambda-app.ts';
import { gatewayEvent } from './testing/gateway-event.ts';
import { root } from './testing/quanheng-process.ts';

const environment = {
  QUANHENG_BUCKET: 'data',
  QUANHENG_DATABASE: 'quanheng',
  QUANHENG_WORKGROUP: 'quanheng',
};
const clock = () => new Date(Date.UTC(2026, 0, 5));
const key = Buffer.alloc(32, 7);
const closers: (() => unknown)[] = [];
let invoke: (event: ReturnType<typeof gatewayEvent>) => Promise<APIGatewayProxyResult>;
let dropOne: () => Response | Promise<Response>;
let hurried: (body: object) => Response | Promise<Response>;
let local: Composition;
let plans: { baseline: { yaml: string }; scenario: { yaml: string } };

beforeAll(async () => {
  const example = (name: string) => readFile(join(root, 'docs/examples', name), 'utf8');
  plans = {
    baseline: { yaml: await example('flat.plan.yaml') },
    scenario: { yaml: await example('scorecard.plan.yaml') },
  };
  const file = {
    name: 'contacts.csv',
    bytes: new TextEncoder().encode(await example('contacts.csv')),
    mapping: await example('contacts.mapping.yaml'),
    by: { user: 'test', roles: ['analyst'] } as const,
  };
  const folder = await mkdtemp(join(tmpdir(), 'lambda-'));
  local = compose({ dataFolder: folder, keyFile: join(folder, 'key'), clock });
  const s3 = await s3Double();
  const athena = await athenaDouble(s3.objects);
  const region = 'eu-central-1';
  const s3Client = new S3Client({
    endpoint: s3.url,
    region,
    credentials: s3.credentials,
    forcePathStyle: true,
  });
  const athenaClient = new AthenaClient({ endpoint: athena.url, region, credentials: athena.credentials });
  closers.push(
    () => local.close(),
    () => rm(folder, { recursive: true }),
    () => s3Client.destroy(),
    () => athenaClient.destroy(),
    () => athena.close(),
    () => s3.close(),
  );

  const store = s3Store({ client: s3Client, bucket: 'data', folder: 'own' });
  const warehouse = athenaWarehouse({
    client: athenaClient,
    store,
    storeUri: 's3://data/own',
    database: 'quanheng',
    workGroup: 'quanheng',
    clock,
  });
  for (const place of [{ store, warehouse }, local.workspaces.own]) {
    const { kind } = await dropFile(
      { ...place, clock, parquet: parquetFile, parquetRows, pseudonymKey: key },
      file,
    );
    if (kind !== 'committed') throw new Error(`the drop was ${kind}`);
  }
  const hono = lambdaApp(environment, { s3: s3Client, athena: athenaClient, identity: namedIdentity });
  const app = handle(hono);
  const noTime = lambdaApp(environment, {
    s3: s3Client,
    athena: athenaClient,
    identity: namedIdentity,
    msLeft: () => 0,
  });
  hurried = async (body) => {
    athena.troubles.slowMs = 500;
    try {
      return await noTime.request('/api/simulate', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { authorization: 'Bearer hr', 'content-type': 'application/json' },
      });
    } finally {
      athena.troubles.slowMs = 0;
    }
  };
  dropOne = () => {
    const body = new FormData();
    body.set('file', new File(['a\n1\n'], 'a.csv'));
    body.set('mapping', 'id: x');
    return hono.request('/api/drops', { method: 'POST', body, headers: { authorization: 'Bearer analyst' } });
  };
  invoke = (event) => app(event, undefined) as Promise<APIGatewayProxyResult>;
});
afterAll(async () => {
  for (const close of closers) await close();
});

describe('the Lambda handler', () => {
  it('simulates on S3 and Athena to the same result as the local server on files and DuckDB', async () => {
    const request = { version: 'own-1', ...plans };
    const answer = await invoke(gatewayEvent('POST', '/api/simulate', { token: 'hr', body: request }));
    expect(answer.statusCode).toBe(200);
    const remote = JSON.parse(answer.body) as object;
    const here = await local.services.simulate(request, { user: 'hr', roles: ['hr'] });
    if (here.kind !== 'done') throw new Error(JSON.stringify(here.problems));
    expect(remote).toEqual(JSON.parse(JSON.stringify({ ...here.value, problems: here.problems })));
    // 6 people at 5,320 yuan on average under the flat plan, read off the six lines of its pay table.
    expect(remote).toMatchObject({
      outcomes: { people: 6, cost: { byLine: [{ line: 'base' }, { line: 'performance' }] } },
    });
  });

  it('gives every person the same fen on both', async () => {
    const listed = await local.services.people('own-1', { q: '', limit: 100 }, { user: 'hr', roles: ['hr'] });
    if (listed.kind !== 'done') throw new Error('no people');
    expect(listed.value.people.length).toBe(6);
    for (const { person } of listed.value.people) {
      const request = {
        version: 'own-1',
        plan: plans.scenario,
        person,
        month: '2023-08',
        purpose: 'comparison',
      };
      const answer = await invoke(gatewayEvent('POST', '/api/payslips', { token: 'hr', body: request }));
      const here = await local.services.payslip(request, { user: 'hr', roles: ['hr'] });
      expect(JSON.parse(answer.body)).toEqual({
        person,
        month: '2023-08',
        payslip: JSON.parse(JSON.stringify(here.kind === 'done' ? here.value : null)) as unknown,
      });
    }
  });

  it('says that a query is still running before its time is over, instead of being cut off', async () => {
    const answer = await hurried({ version: 'own-1', ...plans });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it('asks who is there, and for the right', async () => {
    expect((await invoke(gatewayEvent('GET', '/api/versions'))).statusCode).toBe(401);
    expect((await invoke(gatewayEvent('GET', '/api/versions', { token: 'admin' }))).statusCode).toBe(403);
  });

  it('refuses files with a cure, and people whom it does not know', async () => {
    const request = { version: 'own-1', plan: plans.scenario, month: '2023-08', purpose: 'comparison' };
    const person = 'p_00000000000000000000';
    const unknown = gatewayEvent('POST', '/api/payslips', { token: 'hr', body: { ...request, person } });
    expect((await invoke(unknown)).statusCode).toBe(404);
    const drop = await dropOne();
    expect([drop.status, await drop.text()]).toEqual([422, expect.stringContaining('request/no-drops-here')]);
  });

  it('names a setting that is missing', () => {
    expect(() => lambdaApp({ ...environment, QUANHENG_BUCKET: '' })).toThrow(WorldError);
    expect(() => lambdaApp(environment)).toThrow('AWS_REGION');
  });
});
