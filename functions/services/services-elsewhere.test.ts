import { expect, test } from 'vitest';
import { fakeServices } from '../api/testing/fake-services.ts';
import type { WorkCall, WorkOutcome } from '../ports/work-pool.ts';
import { done } from './reply.ts';
import { servicesElsewhere } from './services-elsewhere.ts';

const hr = { user: 'hr', roles: ['hr', 'analyst'] } as const;
const finance = { user: 'finance', roles: ['finance'] } as const;
const mb = 1_000_000;

function subject(outcome: WorkOutcome = { kind: 'done', value: done('elsewhere') }) {
  const calls: { call: WorkCall; signal: AbortSignal | undefined }[] = [];
  const pool = {
    run: async (call: WorkCall, signal?: AbortSignal) => (calls.push({ call, signal }), outcome),
    close: () => Promise.resolve(),
  };
  const gone = AbortSignal.abort();
  return { calls, gone, services: servicesElsewhere(fakeServices(), pool, () => gone) };
}

test('what parses, replays and reads files is done in the pool, with who asks and whether they have gone', async () => {
  const { services, calls, gone } = subject();
  const ask = { version: 'own-1', baseline: { id: 'a' }, scenario: { id: 'b' } };
  expect(await services.simulate(ask, hr)).toEqual(done('elsewhere'));
  await services.checkPlan({ plan: { yaml: '' } }, hr);
  await services.savePlan('p', 'id: p', hr);
  await services.payslip(
    { version: 'own-1', plan: { id: 'a' }, person: 'x', month: '2026-01', purpose: 'appeal' },
    hr,
  );
  await services.changeOpening({ change: { kind: 'pin', version: 'own-1' }, note: 'pin' }, hr);
  const file = { name: 'f.csv', bytes: new Uint8Array(2 * mb) };
  await services.previewDrop(file, hr);
  await services.drop({ ...file, mapping: '' }, hr);
  expect(calls.map(({ call: { name, limitMs } }) => [name, limitMs])).toEqual([
    ['simulate', 60_000],
    ['checkPlan', 30_000],
    ['savePlan', 30_000],
    ['payslip', 60_000],
    ['changeOpening', 30_000],
    ['previewDrop', 32_000],
    ['drop', 62_000],
  ]);
  expect(calls[0]).toEqual({ call: { name: 'simulate', given: [ask, hr], limitMs: 60_000 }, signal: gone });
});

test('what is read quickly is done here, and what may not be asked takes nobody’s place', async () => {
  const { services, calls } = subject();
  expect(await services.plans(hr)).toEqual(done([]));
  expect(await services.versions(finance)).toEqual(done([]));
  const refusal = await services.previewDrop({ name: 'f.csv', bytes: new Uint8Array(0) }, finance);
  expect(refusal).toMatchObject({ kind: 'refused', problems: [{ code: 'request/forbidden' }] });
  expect(calls).toEqual([]);
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
