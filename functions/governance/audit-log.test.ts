import { expect, it } from 'vitest';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { recordLog } from '../records/record-log.ts';
import { auditLog, type AuditFact } from './audit-log.ts';
import { auditSource, auditTrail } from './audit-trail.ts';

const clock = () => new Date(Date.UTC(2026, 0, 5));
const hr = { user: 'hr', roles: ['hr'] } as const;
const look = (object: string) => ({ action: 'person:read', object, purpose: 'appeal' });
const fact = (day: number, object: string): AuditFact => ({
  ...look(object),
  at: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  actor: 'hr',
  roles: ['hr'],
});

it('a purpose is on record as it is seen', async () => {
  const log = auditLog(memoryStore(), clock);
  await log.append({ ...look('p1'), purpose: 'ap\u202epeal\u0007' }, hr);
  expect((await log.newest(1)).entries.map(({ body }) => body.purpose)).toEqual(['appeal']);
});

it('a look is on record with who, when and why, and the next process goes on after it', async () => {
  const store = memoryStore();
  await auditLog(store, clock).append(look('p1'), hr);
  await auditLog(store, clock).append(look('p2'), hr);
  const { records } = await auditTrail(
    [auditSource('looks', auditLog(store, clock), ({ body }) => body)],
    10,
  );
  expect(records).toMatchObject([
    { log: 'looks', n: 2, at: '2026-01-05T00:00:00.000Z', actor: 'hr', roles: ['hr'], ...look('p2') },
    { log: 'looks', n: 1, previous: '', ...look('p1') },
  ]);
});

it('an auditor reads all logs as one, newest first, and no more than was asked for', async () => {
  const store = memoryStore();
  const sources = (['looks', 'drops', 'plans'] as const).map((log, k) => {
    const records = recordLog<AuditFact>(store, { folder: `${log}/`, part: 'test' });
    return { records, days: [[1, 4, 5], [2, 4], [3]][k] ?? [], log };
  });
  for (const { records, days, log } of sources)
    for (const day of days) await records.append(fact(day, `${log} ${day}`));
  const trail = sources.map(({ log, records }) => auditSource(log, records, ({ body }) => body));
  const { records, total } = await auditTrail(trail, 5);
  expect(total).toBe(6);
  expect(records.map(({ object }) => object)).toEqual([
    'looks 5',
    'looks 4',
    'drops 4',
    'plans 3',
    'drops 2',
  ]);
});
