import type { ObjectStore } from '../ports/object-store.ts';
import { readLog } from './commit-log.ts';
import { tablesOf, type Commit } from './commit-record.ts';

/** A pinned version: its commit and the exact objects of its tables. */
export interface DataVersion {
  readonly number: number;
  /** SHA-256 of the commit: names exactly these data. */
  readonly hash: string;
  readonly commit: Commit;
  readonly tables: ReturnType<typeof tablesOf>;
}

/** Every version, oldest first. @throws WorldError when the log is damaged */
export async function listVersions(store: ObjectStore): Promise<DataVersion[]> {
  const log = await readLog(store);
  return log.map((commit, k) => ({
    number: commit.version,
    hash: commit.hash,
    commit,
    tables: tablesOf(log.slice(0, k + 1)),
  }));
}

/** One version; null where there is none. */
export async function readVersion(store: ObjectStore, number: number): Promise<DataVersion | null> {
  return (await listVersions(store)).find((version) => version.number === number) ?? null;
}
