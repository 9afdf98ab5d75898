import { expect, test } from 'vitest';
import { fakeServices } from '../api/testing/fake-services.ts';
import type { WorkCall, WorkOutcome } from '../ports/work-pool.ts';
import { done } from './reply.ts';
import { servicesElsewhere } from './services-elsewhere.ts';

const hr = { user: 'hr', roles: ['hr', 'analyst'] } as const;
const finance = { user: 'finance', roles: ['finance'] } as const;
const auditor = { user: 'auditor', roles: ['auditor'] } as const;
const mb = 1_000_000;

type Calls = { call: WorkCall; signal: AbortSignal | undefined }[];

function subject(outcome: WorkOutcome = { kind: 'done', value: done('elsewhere') }) {
  const poolOf = (calls: Calls) => ({
    run: async (call: WorkCall, signal?: AbortSignal) => (calls.push({ call, signal }), outcome),
    close: () => Promise.resolve(),
  });
  const [calls, reads]: [Calls, Calls] = [[], []];
  const gone = AbortSignal.abort();
  const pools = { working: poolOf(calls), reading: poolOf(reads) };
  return { calls, reads, gone, services: servicesElsewhere(fakeServices(), pools, () => gone) };
}

test('what parses, replays and reads files is done in the pool, with who asks and whether they have gone', async () => {
  const { services, calls, gone } = subject();
  const ask = { version: 'own-1', baseline: { id: 'a' }, scenario: { id: 'b' } };
  expect(await services.simulate(ask, hr)).toEqual(done('elsewhere'));
  await services.checkPlan({ plan: { yaml: '' } }, hr);
  await services.planWords({ yaml: '' }, hr);
  await services.planDifference({ before: { id: 'a' }, after: { id: 'b' } }, hr);
  await services.savePlan('p', 'id: p', hr);
  await services.payslip(
    { version: 'own-1', plan: { id: 'a' }, person: 'x', month: '2026-01', purpose: 'appeal' },
    hr,
  );
  const sides = { version: 'own-1', before: { id: 'a' }, after: { id: 'b' } };
  await services.differenceOfAll(sides, hr);
  await services.differenceOfPerson({ ...sides, person: 'x', month: '2026-01', purpose: 'appeal' }, hr);
  await services.changeOpening({ change: { kind: 'pin', version: 'own-1' }, note: 'pin' }, hr);
  const file = { name: 'f.csv', bytes: new Uint8Array(2 * mb) };
  await services.previewDrop(file, hr);
  await services.drop({ ...file, mapping: '' }, hr);
  await services.rejects({ dropId: 'd', locale: 'en' }, hr);
  await services.eraseRejects('d', hr);
  expect(calls.map(({ call: { name, limitMs } }) => [name, limitMs])).toEqual([
    ['simulate', 60_000],
    ['checkPlan', 30_000],
    ['planWords', 30_000],
    ['planDifference', 30_000],
    ['savePlan', 30_000],
    ['payslip', 60_000],
    ['differenceOfAll', 120_000],
    ['differenceOfPerson', 120_000],
    ['changeOpening', 30_000],
    ['previewDrop', 32_000],
    ['drop', 62_000],
    ['rejects', 60_000],
    ['eraseRejects', 60_000],
  ]);
  expect(calls[0]).toEqual({ call: { name: 'simulate', given: [ask, hr], limitMs: 60_000 }, signal: gone });
});

test('what every page begins with is read in a pool of its own, so that it waits for no replay', async () => {
  const { services, calls, reads } = subject();
  await services.versions(finance);
  await services.version('own-1', hr);
  await services.frame('own-1', hr);
  await services.people('own-1', { q: '', limit: 1 }, hr);
  await services.findPerson({ version: 'own-1', who: 'A1', purpose: 'appeal' }, hr);
  await services.plans(hr);
  await services.plan({ id: 'p' }, hr);
  await services.opening(hr);
  const names = ['versions', 'version', 'frame', 'people', 'findPerson', 'plans', 'plan', 'opening'];
  expect(reads.map(({ call }) => call.name)).toEqual(names);
  expect(reads[0]?.call.given).toEqual([finance]);
  expect(calls).toEqual([]);
});

test('records are read here, and what may not be asked takes nobody’s place', async () => {
  const { services, calls, reads } = subject();
  expect((await services.audit(1, auditor)).kind).toBe('done');
  const file = { name: 'f.csv', bytes: new Uint8Array(0) };
  for (const refusal of [services.previewDrop(file, finance), services.frame('own-1', finance)])
    expect(await refusal).toMatchObject({ kind: 'refused', problems: [{ code: 'request/forbidden' }] });
  expect([...calls, ...reads]).toEqual([]);
});

test('no room and too long are said', async () => {
  const checked = async (outcome: WorkOutcome) =>
    (await subject(outcome).services.checkPlan({ plan: { yaml: '' } }, hr)).problems.map(
      ({ code, values }) => [code, values],
    );
  expect(await checked({ kind: 'busy' })).toEqual([['request/server-busy', {}]]);
  expect(await checked({ kind: 'too-long', limitMs: 30_000 })).toEqual([
    ['request/took-too-long', { seconds: 30 }],
  ]);
});
