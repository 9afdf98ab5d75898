import type { AuditFact } from '../governance/audit-log.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { recordLog, type Entry, type RecordLog } from '../records/record-log.ts';
import { commitsInForce, type Commit, type CommitDraft } from './commit-record.ts';

/** The commits of a workspace, `log/<N>.json`; the field names are those of the first stores. */
export function commitLog(store: ObjectStore): RecordLog<CommitDraft> {
  return recordLog(store, {
    folder: 'log/',
    part: 'drops',
    names: { n: 'version', previous: 'parentHash' },
  });
}

/**
 * All commits, oldest first, with the chain of their digests checked.
 * @throws WorldError when a commit is missing, unreadable or not the successor of the one before
 */
export async function readLog(store: ObjectStore): Promise<Commit[]> {
  return (await commitLog(store).all()).map(commitOf);
}

function commitOf({ n, hash, body }: Entry<CommitDraft>): Commit {
  return { version: n, hash, record: body };
}

/** What came of a commit: its place in the log, the earlier one with the same drop, or the draft's assumptions broken. */
export type Committed =
  | { readonly kind: 'committed'; readonly commit: Commit }
  | { readonly kind: 'duplicate'; readonly commit: Commit }
  | { readonly kind: 'changed' };

/**
 * Commits a drop. After a lost race it looks again whether the drop still makes sense; the same drop committed by
 * somebody else is a duplicate.
 *
 * @param stillFits  whether the draft may follow this log (nothing that it rests on was replaced)
 * @throws WorldError when others always came first
 */
export async function appendCommit(
  store: ObjectStore,
  draft: CommitDraft,
  stillFits: (log: readonly Commit[]) => boolean,
): Promise<Committed> {
  let otherwise: Committed = { kind: 'changed' };
  const entry = await commitLog(store).appendAfter((before) => {
    const log = before.map(commitOf);
    const same = commitOfDrop(log, draft.drop);
    otherwise = same ? { kind: 'duplicate', commit: same } : { kind: 'changed' };
    return same === null && stillFits(log) ? draft : null;
  });
  return entry === null ? otherwise : { kind: 'committed', commit: commitOf(entry) };
}

/** The commit in force that brought a drop; a drop that was replaced may come again. */
export function commitOfDrop(log: readonly Commit[], drop: string): Commit | null {
  return commitsInForce(log).find(({ record }) => record.drop === drop) ?? null;
}

/** A commit as an auditor reads it. @param workspace  whose log it is, as in ids of versions */
export function factOfCommit(workspace: string, { n, body }: Entry<CommitDraft>): AuditFact {
  const { at, actor, roles = [], drop, note } = body;
  return { at, actor, roles, action: 'data:drop', object: `${workspace}-${n} ${drop}`, purpose: note };
}
