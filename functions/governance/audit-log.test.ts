import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { auditLog, type AuditRecord } from './audit-log.ts';

const clock = () => new Date(Date.UTC(2026, 0, 5));
const hr = { user: 'hr', roles: ['hr'] } as const;
const look = (object: string) => ({ action: 'person:read', object, purpose: 'appeal' });

describe('auditLog(store, clock)', () => {
  it('numbers records without gaps, also when several writers append at once', async () => {
    const store = memoryStore();
    const logs = [auditLog(store, clock), auditLog(store, clock), auditLog(store, clock)];
    await Promise.all(logs.flatMap((log, i) => [0, 1, 2, 3].map((k) => log.append(look(`p${i}-${k}`), hr))));
    const { records, total } = await (logs[0] as (typeof logs)[0]).newest(100);
    expect(total).toBe(12);
    expect(records.map(({ n }) => n)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(new Set(records.map(({ object }) => object)).size).toBe(12);
  });

  it('chains every record to the bytes of the one before', async () => {
    const store = memoryStore();
    const log = auditLog(store, clock);
    await log.append(look('p1'), hr);
    await log.append(look('p2'), hr);
    const bytes = [1, 2].map((n) => store.objects.get(`audit/000000000${n}.json`) as Uint8Array);
    const [first, second] = bytes.map((one) => JSON.parse(new TextDecoder().decode(one)) as AuditRecord);
    expect(first?.previous).toBe('');
    expect(second?.previous).toBe(
      createHash('sha256')
        .update(bytes[0] as Uint8Array)
        .digest('hex'),
    );
  });

  it('goes on where another process stopped', async () => {
    const store = memoryStore();
    await auditLog(store, clock).append(look('p1'), hr);
    const next = await auditLog(store, clock).append(look('p2'), hr);
    expect(next).toMatchObject({ n: 2, at: '2026-01-05T00:00:00.000Z', actor: 'hr', purpose: 'appeal' });
  });
});
