import { AthenaClient } from '@aws-sdk/client-athena';
import { S3Client } from '@aws-sdk/client-s3';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemWords, type Problem } from '../../simulations/problems/problem.ts';
import { requestProblems } from '../../simulations/problems/request-problems.ts';
import { s3Double } from '../adapters/s3/testing/s3-double.ts';
import { as, namedIdentity } from '../api/testing/fake-app.ts';
import type { ProblemDocument } from '../contracts/problem-schema.ts';
import type { Role } from '../ports/identity.ts';
import { accessLog } from '../governance/access-log.ts';
import { auditLog } from '../governance/audit-log.ts';
import { endedSessions } from '../governance/ended-sessions.ts';
import type { WorkOutcome } from '../ports/work-pool.ts';
import { servicesElsewhere } from '../services/services-elsewhere.ts';
import { compose, type Composition } from './compose.ts';
import { inputFile, inputText } from './cli/input-file.ts';
import { headsIn } from './cli/heads-in.ts';
import { diffCommand } from './cli/diff-command.ts';
import { versionNamed } from './cli/named-inputs.ts';
import type { CommandContext } from './cli/command-context.ts';
import { lambdaApp } from './lambda-app.ts';
import { localApp } from './local-app.ts';

const flat = `
schema: quanheng/plan@1
id: flat
posts: { online: { levels: { junior: { base: 4000 } } } }
`;
const wider = flat
  .replace('id: flat', 'id: wider')
  .replace('} } }', '} } }, trainer: { levels: { junior: { base: 9000 } } }');
const mapping = `
schema: quanheng/mapping@1
id: m
person: { column: no }
person_name: { column: name }
month: { column: month, format: yyyy-mm }
people: { labels: { post: { column: post }, level: { constant: junior } } }
results: { qa: { numerator: qa } }
`;
// Thirty people, of whom two carry one name, and a trainer; three of them stay for a second month.
const csv = [
  'no,name,month,post,qa',
  ...Array.from({ length: 30 }, (_, k) => `${k},${k < 2 ? 'Li' : `Name ${k}`},2026-01,online,90`),
  '99,Zhao,2026-01,trainer,90',
  ...[0, 1, 2].map((k) => `${k},${k < 2 ? 'Li' : `Name ${k}`},2026-02,online,90`),
].join('\n');

let folder: string;
let composition: Composition;
let app: ReturnType<typeof localApp>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quanheng-requests-'));
  const clock = (): Date => new Date(Date.UTC(2026, 1, 1));
  composition = compose({ dataFolder: join(folder, 'data'), keyFile: join(folder, 'key'), clock });
  const { services, workspaces } = composition;
  const access = accessLog(auditLog(workspaces.own.store, clock), clock);
  const ended = endedSessions(workspaces.own.store, clock);
  app = localApp(
    { services, accessLog: access, identity: namedIdentity, report: () => undefined, endedSessions: ended },
    folder,
  );
  const hr = { user: 'hr', roles: ['hr'] } as const;
  const file = { name: 'f.csv', bytes: new TextEncoder().encode(csv), mapping };
  const replies = [
    await services.drop(file, { user: 'analyst', roles: ['analyst'] }),
    await services.savePlan('flat', flat, hr),
    await services.savePlan('wider', wider, hr),
    await services.savePlan('mine', flat.replace('id: flat', 'id: mine'), {
      user: 'finance',
      roles: ['hr'],
    }),
  ];
  for (const { kind, problems } of replies) if (kind === 'refused') throw new Error(JSON.stringify(problems));
});
afterAll(async () => {
  await composition.close();
  await rm(folder, { recursive: true, force: true });
});

/** The problems of an answer that is none. */
async function problemsOf(answer: Response | Promise<Response>): Promise<readonly Problem[]> {
  const response = await answer;
  expect(response.status).toBeGreaterThanOrEqual(400);
  return ((await response.json()) as ProblemDocument).problems as readonly Problem[];
}

function post(
  path: string,
  body: object | string,
  role?: Role,
  method = 'POST',
): Promise<readonly Problem[]> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json', ...(role && as(role)) };
  const origin = { origin: 'http://127.0.0.1' };
  const url = `http://127.0.0.1${path}`;
  return problemsOf(app.request(url, { method, body: text, headers: { ...headers, ...origin } }));
}

const plans = { baseline: { yaml: flat }, scenario: { yaml: flat } };
const simulate = (change: object, role: Role = 'hr') =>
  post('/api/simulate', { version: 'own-1', ...plans, ...change }, role);
const payslip = (change: object, role: Role = 'hr') => {
  const request = {
    version: 'own-1',
    plan: { yaml: flat },
    person: '5',
    month: '2026-01',
    purpose: 'appeal',
  };
  return post('/api/payslips', { ...request, ...change }, role);
};
const drop = (fields: Readonly<Record<string, string>>, to = app) => {
  const body = new FormData();
  body.set('file', new File([csv], 'g.csv'));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return problemsOf(
    to.request('http://127.0.0.1/api/drops', { method: 'POST', body, headers: as('analyst') }),
  );
};
const both = (id: string) => ({ baseline: { id }, scenario: { id } });

/** Checks a plan in a pool that answers so. */
async function elsewhere(outcome: WorkOutcome): Promise<readonly Problem[]> {
  const pool = { run: async () => outcome, close: () => Promise.resolve() };
  const services = servicesElsewhere(composition.services, { working: pool, reading: pool }, () => undefined);
  return (await services.checkPlan({ plan: { yaml: flat } }, { user: 'hr', roles: ['hr'] })).problems;
}

const hr = { user: 'hr', roles: ['hr'] as const };

/** By code: the request, file or command that brings it up. */
const provoked: Readonly<Record<string, () => Promise<readonly Problem[]>>> = {
  'request/invalid': () => simulate({ version: 1 }),
  'request/not-signed-in': () => post('/api/simulate', plans),
  'request/sign-in-link-used': () => post('/api/sign-in', { token: 'old' }),
  'request/forbidden': () => payslip({}, 'finance'),
  'request/unknown-route': () => problemsOf(app.request('http://127.0.0.1/api/none')),
  'request/too-large': () => post('/api/simulate', 'x'.repeat(2 ** 20 + 1), 'hr'),
  'request/server-busy': () => elsewhere({ kind: 'busy' }),
  'request/took-too-long': () => elsewhere({ kind: 'too-long', limitMs: 30_000 }),
  'request/unknown-version': () => simulate({ version: 'own-7' }),
  'request/no-data': async () => {
    const context = {
      services: composition.services,
      person: { user: 'cli', roles: ['analyst'] },
      makeSample: () => Promise.resolve(),
    } as unknown as CommandContext;
    expect(await versionNamed(context, undefined, {})).toMatchObject({ value: 'own-1' });
    return (await versionNamed(context, undefined, { sample: true })).problems;
  },
  'request/person-and-month': async () => {
    const texts: string[] = [];
    const terminal = { out: (text: string) => texts.push(text), err: () => undefined };
    const { services } = composition;
    const context = {
      services,
      person: hr,
      makeSample: () => Promise.resolve(),
      path: String,
      terminal,
      locale: 'en' as const,
    };
    await diffCommand(context, { before: 'flat' }, { json: true, person: '1', purpose: 'appeal' });
    return (JSON.parse(texts.join('')) as { problems: Problem[] }).problems;
  },
  'request/advice-for-rows': async () => {
    const about = { plan: { yaml: flat }, version: 'own-1' };
    const checked = await composition.services.checkPlan(about, { user: 'finance', roles: ['finance'] });
    return checked.kind === 'done' ? checked.value.problems : [];
  },
  'request/saved-plans-only': () => simulate({}, 'finance'),
  'request/own-plan': () => simulate({ baseline: { id: 'flat' }, scenario: { id: 'mine' } }, 'finance'),
  'request/too-few-apart': async () => {
    const first = await composition.services.simulate(
      { version: 'own-1', months: ['2026-01'], ...both('flat') },
      { user: 'finance', roles: ['finance'] },
    );
    expect(first.kind).toBe('done');
    return simulate(both('wider'), 'finance');
  },
  'request/too-few-in-months': () => simulate(both('flat'), 'finance'),
  'request/too-many-asked': async () => {
    const { services } = composition;
    const auditor = { user: 'auditor', roles: ['auditor'] } as const;
    const ask = async (k: number, month = '2026-01') => {
      const id = `flat-${k}`;
      const yaml = flat.replace('id: flat', `id: ${id}`).replace('4000', `${4000 + k}`);
      await services.savePlan(id, yaml, { user: 'hr', roles: ['hr'] });
      return services.simulate({ version: 'own-1', months: [month], ...both(id) }, auditor);
    };
    for (let k = 0; k < 64; k += 1) expect((await ask(k)).kind).toBe('done');
    // whatever the other months come to, plans that were told of before are no new ones
    expect((await ask(63, '2026-02')).problems.map(({ code }) => code)).not.toContain(
      'request/too-many-asked',
    );
    return (await ask(64)).problems;
  },
  'request/between-steps': () =>
    simulate({ ...both('flat'), assumptions: { annualRate: 0.3051 } }, 'finance'),
  'request/unknown-plan': () => simulate(both('none')),
  'request/template-read-only': () =>
    post('/api/plans/hybrid-mixed', { yaml: flat.replace('id: flat', 'id: hybrid-mixed') }, 'hr', 'PUT'),
  'request/plan-id-differs': () => post('/api/plans/other', { yaml: flat }, 'hr', 'PUT'),
  'request/unknown-person': () => payslip({ person: 'Name' }),
  'request/several-people': () => payslip({ person: 'Li' }),
  'request/unknown-month': async () => {
    const many = Array.from({ length: 601 }, () => '2026-01');
    expect((await simulate({ months: many })).map(({ code, at }) => [code, at])).toEqual([
      ['request/invalid', 'months'],
    ]);
    return simulate({ months: ['2025-01'] });
  },
  'request/unknown-label': () => simulate({ groups: ['site'] }),
  'request/unknown-group': () => simulate({ references: { post: 'moon' } }),
  'request/two-currencies': () =>
    simulate({ scenario: { yaml: flat.replace('id: flat', 'id: flat\ncurrency: USD') } }),
  'request/person-not-covered': () => payslip({ person: 'Zhao' }),
  'request/file-missing': async () => (await inputFile(join(folder, 'none.csv'), 'file')).problems,
  'request/file-is-folder': async () => (await inputFile(folder, 'file')).problems,
  'request/file-unreadable': async () => (await inputFile('/dev/null', 'file')).problems,
  'request/not-a-verification': async () => {
    await writeFile(join(folder, 'heads.json'), '{"logs": 3}');
    return (await headsIn(join(folder, 'heads.json'))).problems;
  },
  'request/mapping-missing': () => drop({}),
  'request/unknown-mapping': () => drop({ mappingId: 'none' }),
  'request/unknown-rejects': () => post(`/api/drops/${'0'.repeat(32)}/rejects`, {}, 'analyst', 'DELETE'),
  'request/no-drops-here': async () => {
    const s3 = await s3Double();
    const client = new S3Client({
      endpoint: s3.url,
      region: 'eu-central-1',
      credentials: s3.credentials,
      forcePathStyle: true,
    });
    const athena = new AthenaClient({ region: 'eu-central-1', credentials: s3.credentials });
    const environment = { QUANHENG_BUCKET: 'data', QUANHENG_DATABASE: 'q', QUANHENG_WORKGROUP: 'q' };
    try {
      return await drop({ mapping }, lambdaApp(environment, { s3: client, athena, identity: namedIdentity }));
    } finally {
      client.destroy();
      await s3.close();
    }
  },
};

test('every problem of the catalogue of requests has something that provokes it', () => {
  expect(Object.keys(provoked).toSorted()).toEqual(Object.keys(requestProblems).toSorted());
});

test.each(Object.entries(provoked))('%s', async (code, provoke) => {
  const problems = await provoke();
  expect(problems.map((each) => each.code)).toContain(code);
  for (const found of problems) {
    for (const locale of ['en', 'zh'] as const) {
      const { message, cure } = problemWords(found, locale);
      expect(`${message} ${cure}`).not.toMatch(/\{\w+\}/);
      if (locale === 'zh') expect(message).not.toMatch(/(?:[a-z]+ ){2}[a-z]+/i);
    }
  }
});

test('a file of bytes that are no text is named as such where a text is wanted', async () => {
  await writeFile(join(folder, 'bytes.yaml'), Uint8Array.of(0xff, 0xfe, 0));
  const { problems } = await inputText(join(folder, 'bytes.yaml'), 'mapping');
  expect(problems).toMatchObject([
    {
      code: 'request/file-unreadable',
      values: { reason: { en: 'it is not UTF-8 text', zh: '不是 UTF-8 文本' } },
    },
  ]);
});
