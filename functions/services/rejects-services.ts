import { problem } from '../../simulations/problems/problem.ts';
import { rejectsFile } from '../drops/rejects-file.ts';
import { openRejects, sealedObjects, type SealedRejects } from '../drops/sealed-rejects.ts';
import type { AuditLog } from '../governance/audit-log.ts';
import { mayDo } from '../governance/policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import { done, refused, type Reply } from './reply.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspaces.ts';

export interface RejectsServicesOptions {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly audit: Pick<AuditLog, 'append'>;
  readonly pseudonymKey: () => Promise<Uint8Array>;
}

/**
 * Rejected records for mending, as they stood in the file: for whoever dropped it, who has seen it, and for those who
 * may look at people. A look is on record before the answer leaves, and so is each erasure: of all that is kept of the
 * drop and that the person may see.
 */
export function rejectsServices(options: RejectsServicesOptions): Pick<Services, 'rejects' | 'eraseRejects'> {
  const { workspace, audit, pseudonymKey } = options;
  const { store } = workspace;

  /** What is kept of a drop and the person may see, the newest last; refused where there is nothing, or nothing for them. */
  async function openTo(dropId: string, by: Person): Promise<Reply<readonly Opened[]>> {
    await eraseExpired(options);
    const opened: Opened[] = [];
    let isOthers = false;
    for (const object of await sealedObjects(store)) {
      if (object.dropId !== dropId) continue;
      const rejects = await openRejects(store, await pseudonymKey(), object);
      if (rejects === null) continue;
      if (rejects.by === by.user || mayDo(by.roles, 'person:read')) opened.push({ key: object.key, rejects });
      else isOthers = true;
    }
    if (opened.length > 0) return done(opened);
    return refused(
      isOthers
        ? problem('request/forbidden', 'rejects', { right: 'person:read' })
        : problem('request/unknown-rejects', 'drop', { dropId }),
    );
  }

  return {
    async rejects({ dropId, locale }, by) {
      const opened = await openTo(dropId, by);
      if (opened.kind === 'refused') return opened;
      const { rejects } = opened.value.at(-1) as Opened;
      await audit.append({ action: 'rejects:read', object: dropId, purpose: '' }, by);
      return done({ csv: rejectsFile(rejects, locale) });
    },

    async eraseRejects(dropId, by) {
      const opened = await openTo(dropId, by);
      if (opened.kind === 'refused') return opened;
      await audit.append({ action: 'rejects:erase', object: dropId, purpose: 'resolved' }, by);
      for (const { key } of opened.value) await store.erase(key);
      return done({ dropId });
    },
  };
}

/** A sealed object and what it holds. */
interface Opened {
  readonly key: string;
  readonly rejects: SealedRejects;
}

/** Erases what was to be kept until a day that is over; each erasure is on record before it is done. */
export async function eraseExpired({
  workspace: { store },
  clock,
  audit,
}: Pick<RejectsServicesOptions, 'workspace' | 'clock' | 'audit'>): Promise<void> {
  const today = clock().toISOString().slice(0, 10);
  for (const { key, dropId, until } of await sealedObjects(store)) {
    if (until >= today) continue;
    const purpose = `kept until ${until}`;
    await audit.append({ action: 'rejects:erase', object: dropId, purpose }, { user: 'quanheng', roles: [] });
    await store.erase(key);
  }
}
