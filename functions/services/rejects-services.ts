import { problem } from '../../simulations/problems/problem.ts';
import { rejectsFile } from '../drops/rejects-file.ts';
import { openRejects, sealedObjects, type SealedObject } from '../drops/sealed-rejects.ts';
import type { AuditLog } from '../governance/audit-log.ts';
import { mayDo } from '../governance/policy.ts';
import type { Clock } from '../ports/clock.ts';
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
 * may look at people. A look is on record before the answer leaves, and so is each erasure.
 */
export function rejectsServices(options: RejectsServicesOptions): Pick<Services, 'rejects' | 'eraseRejects'> {
  const { workspace, audit, pseudonymKey } = options;
  const { store } = workspace;

  async function sealed(dropId: string): Promise<Reply<SealedObject>> {
    await eraseExpired(options);
    const found = (await sealedObjects(store)).findLast((object) => object.dropId === dropId);
    return found ? done(found) : refused(problem('request/unknown-rejects', 'drop', { dropId }));
  }

  return {
    async rejects({ dropId, locale }, by) {
      const object = await sealed(dropId);
      if (object.kind === 'refused') return object;
      const rejects = await openRejects(store, await pseudonymKey(), object.value);
      if (!rejects) return refused(problem('request/unknown-rejects', 'drop', { dropId }));
      if (rejects.by !== by.user && !mayDo(by.roles, 'person:read'))
        return refused(problem('request/forbidden', 'rejects', { right: 'person:read' }));
      await audit.append({ action: 'rejects:read', object: dropId, purpose: '' }, by);
      return done({ csv: rejectsFile(rejects, locale) });
    },

    async eraseRejects(dropId, by) {
      const object = await sealed(dropId);
      if (object.kind === 'refused') return object;
      await audit.append({ action: 'rejects:erase', object: dropId, purpose: 'resolved' }, by);
      await store.erase(object.value.key);
      return done({ dropId });
    },
  };
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
