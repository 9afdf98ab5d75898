import { createHash } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { WorldError } from '../ports/world-error.ts';

/** One thing that somebody did; kept for ever, in a chain. */
export interface AuditRecord {
  /** Place in the log, from 1, without gaps. */
  readonly n: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly roles: string[];
  /** e.g. `person:read`, `plan:save`, `data:drop`. */
  readonly action: string;
  /** What it was done to; never the pay that was seen. */
  readonly object: string;
  readonly purpose: string;
  /** SHA-256 (hex) of the bytes of the record before; empty for the first. */
  readonly previous: string;
}

/** What the caller knows of a record. */
export type AuditEvent = Pick<AuditRecord, 'action' | 'object' | 'purpose'>;

/** Append-only log of a store under `audit/`. */
export interface AuditLog {
  /** Appends one record; returns once it is written. @throws WorldError when it cannot be written */
  append(event: AuditEvent, by: Person): Promise<AuditRecord>;
  /** The newest `limit` records, newest first. */
  newest(limit: number): Promise<{ records: AuditRecord[]; total: number }>;
}

const attempts = 50;
const keyOf = (n: number): string => `audit/${String(n).padStart(10, '0')}.json`;

/** The audit log of an object store: each record claims the next number by put-if-absent. */
export function auditLog(store: ObjectStore, clock: Clock): AuditLog {
  let known = 0;

  async function read(n: number): Promise<Uint8Array | null> {
    return n === 0 ? null : store.get(keyOf(n));
  }

  /** Number of the last record: from the last one known, forward. */
  async function last(): Promise<number> {
    let n = known;
    if (n === 0) for await (const key of store.list('audit/')) n = numberOf(key) ?? n;
    while ((await read(n + 1)) !== null) n += 1;
    known = Math.max(known, n);
    return n;
  }

  return {
    async append(event, by) {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const before = await last();
        const record: AuditRecord = {
          n: before + 1,
          at: clock().toISOString(),
          actor: by.user,
          roles: [...by.roles],
          ...event,
          previous: hashOf(await read(before)),
        };
        const written = await store.putIfAbsent(keyOf(record.n), encode(record));
        if (written === 'created') return record;
      }
      throw new WorldError('audit', `no free number after ${attempts} attempts`, { retry: true });
    },
    async newest(limit) {
      const total = await last();
      const numbers = Array.from({ length: Math.min(limit, total) }, (_, i) => total - i);
      const records = await Promise.all(numbers.map(async (n) => decode(await read(n))));
      return { records, total };
    },
  };
}

function numberOf(key: string): number | null {
  const digits = /(\d{10})\.json$/.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}

function hashOf(bytes: Uint8Array | null): string {
  return bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
}

function encode(record: AuditRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(record));
}

function decode(bytes: Uint8Array | null): AuditRecord {
  if (bytes === null) throw new WorldError('audit', 'a record in the middle of the log is missing');
  return JSON.parse(new TextDecoder().decode(bytes)) as AuditRecord;
}
