import type { AuditFact } from '../governance/audit-log.ts';
import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { recordLog, type Entry, type RecordLog } from '../records/record-log.ts';

/** One change of what everybody opens on. */
export type OpeningChange =
  | { readonly kind: 'pin'; readonly version: string }
  | { readonly kind: 'in-force'; readonly plan: string; readonly planVersion: number }
  | { readonly kind: 'not-in-force'; readonly plan: string };

/** A change with who made it, when and why; kept for ever. */
export type OpeningRecord = OpeningChange & {
  /** Of the text of the plan that was marked; empty for other changes. */
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
  readonly roles: string[];
  readonly note: string;
};

/** The changes of a workspace, in order. */
export interface OpeningStore extends RecordLog<OpeningRecord> {
  change(
    change: OpeningChange,
    about: { readonly note: string; readonly sha256: string },
    by: Person,
  ): Promise<void>;
}

/** The log of a store's changes, `openings/`. */
export function openingLog(store: ObjectStore): RecordLog<OpeningRecord> {
  return recordLog(store, { folder: 'openings/', part: 'opening' });
}

/** The changes in an object store. */
export function openingStore(store: ObjectStore, clock: Clock): OpeningStore {
  const log = openingLog(store);
  return {
    ...log,
    async change(change, { note, sha256 }, by) {
      const at = clock().toISOString();
      await log.append({ at, by: by.user, roles: [...by.roles], note, sha256, ...change });
    },
  };
}

/** A change as an auditor reads it. */
export function factOfOpening({ body }: Entry<OpeningRecord>): AuditFact {
  const { at, by: actor, roles, note: purpose } = body;
  return { at, actor, roles, action: `opening:${body.kind}`, object: objectOf(body), purpose };
}

function objectOf(change: OpeningChange): string {
  if (change.kind === 'pin') return change.version;
  return change.kind === 'in-force' ? `${change.plan}@${change.planVersion}` : change.plan;
}
