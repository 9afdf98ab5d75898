import type { Entry, RecordLog } from '../records/record-log.ts';
import type { AuditFact } from './audit-log.ts';

/** The logs that an auditor reads as one. */
export const auditedLogs = ['looks', 'drops', 'plans', 'openings'] as const;
export type AuditedLog = (typeof auditedLogs)[number];

/** One thing that somebody did or saw, at its place in the log that holds it. */
export interface AuditRecord extends AuditFact {
  readonly log: AuditedLog;
  /** Place in that log, from 1, without gaps. */
  readonly n: number;
  /** SHA-256 (hex) of the record before it in that log; empty for the first. */
  readonly previous: string;
}

/** The newest facts of a log, as an auditor reads them. */
export interface AuditSource {
  newest(limit: number): Promise<{ readonly records: readonly AuditRecord[]; readonly total: number }>;
}

/** A log as a source of the trail: the record that made something so is its audit record, so neither can be without the other. */
export function auditSource<Body extends object>(
  log: AuditedLog,
  records: Pick<RecordLog<Body>, 'newest'>,
  factOf: (entry: Entry<Body>) => AuditFact,
): AuditSource {
  return {
    async newest(limit) {
      const { entries, total } = await records.newest(limit);
      return {
        records: entries.map((entry) => ({
          log,
          n: entry.n,
          ...factOf(entry),
          previous: entry.previous,
        })),
        total,
      };
    },
  };
}

/** Everything that was done and looked at: the newest `limit` records of all sources, newest first. */
export async function auditTrail(
  sources: readonly AuditSource[],
  limit: number,
): Promise<{ records: AuditRecord[]; total: number }> {
  const found = await Promise.all(sources.map((source) => source.newest(limit)));
  return {
    records: found
      .flatMap(({ records }) => records)
      .sort(newestFirst)
      .slice(0, limit),
    total: found.reduce((sum, { total }) => sum + total, 0),
  };
}

function newestFirst(a: AuditRecord, b: AuditRecord): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.log === b.log ? b.n - a.n : auditedLogs.indexOf(a.log) - auditedLogs.indexOf(b.log);
}
