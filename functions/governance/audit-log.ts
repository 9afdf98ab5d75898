import { withoutHidden } from '../../simulations/problems/hidden-characters.ts';
import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { recordLog, type RecordLog } from '../records/record-log.ts';

/** What somebody did or looked at. */
export interface AuditEvent {
  /** e.g. `person:read`, `outcomes:read`. */
  readonly action: string;
  /** What it was done to; never the pay that was seen. */
  readonly object: string;
  readonly purpose: string;
}

/** An event with who and when. */
export interface AuditFact extends AuditEvent {
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly actor: string;
  readonly roles: string[];
}

/** What was looked at and leaves no other trace, under `audit/`; what changed something is a fact of its own log. */
export interface AuditLog extends Pick<RecordLog<AuditFact>, 'newest'> {
  /** Appends one record; returns once it is written. @throws WorldError when it cannot be written */
  append(event: AuditEvent, by: Person): Promise<void>;
}

/** The log of a store's looks, `audit/`. */
export function lookLog(store: ObjectStore): RecordLog<AuditFact> {
  return recordLog(store, { folder: 'audit/', part: 'audit' });
}

/** The audit log of an object store. */
export function auditLog(store: ObjectStore, clock: Clock): AuditLog {
  const log = lookLog(store);
  return {
    newest: log.newest,
    async append({ action, object, purpose }, by) {
      const at = clock().toISOString();
      await log.append({
        at,
        actor: by.user,
        roles: [...by.roles],
        action,
        object,
        purpose: withoutHidden(purpose),
      });
    },
  };
}
