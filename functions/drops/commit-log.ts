import { createHash } from 'node:crypto';
import type { ObjectStore } from '../ports/object-store.ts';
import { WorldError } from '../ports/world-error.ts';
import type { Commit, CommitDraft, CommitRecord } from './commit-record.ts';

/** Key of a commit; ten digits keep the keys in order. */
export function commitKey(version: number): string {
  return `log/${String(version).padStart(10, '0')}.json`;
}

/**
 * All commits, oldest first, with the chain of their digests checked.
 * @throws WorldError when a commit is missing, unreadable or not the successor of the one before
 */
export async function readLog(store: ObjectStore): Promise<Commit[]> {
  const commits: Commit[] = [];
  for await (const key of store.list('log/')) {
    const version = commits.length + 1;
    if (key !== commitKey(version))
      throw new WorldError('drops', `the log should go on with ${commitKey(version)} but has ${key}`);
    commits.push(await readCommit(store, version, commits.at(-1) ?? null));
  }
  return commits;
}

async function readCommit(store: ObjectStore, version: number, parent: Commit | null): Promise<Commit> {
  const key = commitKey(version);
  const bytes = await store.get(key);
  if (!bytes) throw new WorldError('drops', `${key} is listed but cannot be read`, { retry: true });
  let record: CommitRecord;
  try {
    record = JSON.parse(new TextDecoder().decode(bytes)) as CommitRecord;
  } catch (cause) {
    throw new WorldError('drops', `${key} is damaged: restore it from a backup`, { cause });
  }
  if (record.version !== version || record.parentHash !== (parent?.hash ?? null)) {
    throw new WorldError(
      'drops',
      `${key} does not follow the commit before it: restore the log from a backup`,
    );
  }
  return { record, hash: digest(bytes) };
}

/** What came of a commit: its place in the log, the earlier one with the same drop, or the draft's assumptions broken. */
export type Committed =
  | { readonly kind: 'committed'; readonly commit: Commit }
  | { readonly kind: 'duplicate'; readonly commit: Commit }
  | { readonly kind: 'changed'; readonly log: readonly Commit[] };

const TRIES = 10;

/**
 * Commits a drop put-if-absent. A lost race reloads the log and looks again whether the drop still
 * makes sense; the same drop committed by somebody else is a duplicate.
 *
 * @param stillFits  whether the draft may follow this log (nothing that it rests on was replaced)
 * @throws WorldError after ten lost races
 */
export async function appendCommit(
  store: ObjectStore,
  draft: CommitDraft,
  stillFits: (log: readonly Commit[]) => boolean,
): Promise<Committed> {
  for (let tries = 0; tries < TRIES; tries++) {
    const log = await readLog(store);
    const same = commitOfDrop(log, draft.drop);
    if (same) return { kind: 'duplicate', commit: same };
    if (!stillFits(log)) return { kind: 'changed', log };
    const parent = log.at(-1) ?? null;
    const version = log.length + 1;
    const record: CommitRecord = {
      version,
      parent: parent?.record.version ?? null,
      parentHash: parent?.hash ?? null,
      ...draft,
    };
    const bytes = new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`);
    if ((await store.putIfAbsent(commitKey(version), bytes)) === 'created')
      return { kind: 'committed', commit: { record, hash: digest(bytes) } };
  }
  throw new WorldError('drops', `${TRIES} other commits came first, one after the other: try again`, {
    retry: true,
  });
}

/** The commit in force that brought a drop; a drop that was replaced may come again. */
export function commitOfDrop(log: readonly Commit[], drop: string): Commit | null {
  const replaced = new Set(log.flatMap(({ record }) => record.replaces));
  return log.find(({ record }) => record.drop === drop && !replaced.has(record.version)) ?? null;
}

/** SHA-256 in hexadecimal. */
export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
