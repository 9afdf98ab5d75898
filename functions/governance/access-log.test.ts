import { expect, it } from 'vitest';
import type { Person } from '../ports/identity.ts';
import { accessLog } from './access-log.ts';
import type { AuditEvent } from './audit-log.ts';

function subject() {
  const records: (AuditEvent & { actor: string })[] = [];
  const time = { now: Date.UTC(2026, 0, 5, 8, 0, 1) };
  const audit = {
    append: async (event: AuditEvent, by: Person) => void records.push({ ...event, actor: by.user }),
  };
  return { records, time, log: accessLog(audit, () => new Date(time.now)) };
}
const hr = { user: 'hr', roles: ['hr'] } as const;

it('a thousand knocks in a minute are one record, and the next minute says how many there were', async () => {
  const { records, time, log } = subject();
  for (let k = 0; k < 1000; k += 1) await log.denied(null, 'frame:read');
  await log.denied(null, 'person:read');
  await log.denied(hr, 'frame:read');
  time.now += 60_000;
  await log.denied(null, 'frame:read');
  expect(records).toEqual([
    { action: 'denied', object: 'frame:read', purpose: '', actor: '' },
    { action: 'denied', object: 'person:read', purpose: '', actor: '' },
    { action: 'denied', object: 'frame:read', purpose: '', actor: 'hr' },
    { action: 'denied', object: 'frame:read', purpose: 'and 999 more since the last record', actor: '' },
  ]);
});

it('every sign-in and sign-out is on record', async () => {
  const { records, log } = subject();
  await log.signedIn(hr);
  await log.signedOut(hr);
  await log.signedIn(hr);
  expect(records.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
    'hr session:begin',
    'hr session:end',
    'hr session:begin',
  ]);
});
