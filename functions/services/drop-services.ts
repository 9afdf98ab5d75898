import { problem } from '../../simulations/problems/problem.ts';
import { dropFile, type DropPlace } from '../drops/drop-file.ts';
import { previewFile } from '../drops/preview-drop.ts';
import type { AuditLog } from '../governance/audit-log.ts';
import type { Clock } from '../ports/clock.ts';
import { done, refused } from './reply.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspaces.ts';

export interface DropServicesOptions {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly pseudonymKey: () => Promise<Uint8Array>;
  readonly parquet: DropPlace['parquet'];
}

/** Files in: the mapping of a drop is saved by its id, so that next month names it alone. */
export function dropServices({
  workspace,
  clock,
  audit,
  pseudonymKey,
  parquet,
}: DropServicesOptions): Pick<Services, 'drop' | 'previewDrop'> {
  const { store, warehouse } = workspace;
  return {
    async drop({ name, bytes, mapping, mappingId, note, replaces, release }, by) {
      const text = mapping ?? (mappingId === undefined ? null : await savedMapping(workspace, mappingId));
      if (text === null)
        return refused(problem('request/unknown-mapping', 'mapping', { mapping: mappingId ?? '—' }));
      const place = { store, warehouse, clock, parquet, pseudonymKey: await pseudonymKey() };
      const outcome = await dropFile(place, {
        name,
        bytes,
        mapping: text,
        actor: by.user,
        note,
        replaces,
        release,
      });
      if (outcome.kind === 'refused' || outcome.kind === 'quarantined') {
        const { problems } = outcome;
        return outcome.kind === 'refused'
          ? refused(...problems)
          : refused(
              ...problems,
              problem('data/quarantined', name, { name, dropId: outcome.dropId, ...outcome.counts }),
            );
      }
      if (outcome.kind === 'committed') {
        await saveMapping(workspace, text);
        await audit.append(
          {
            action: 'data:drop',
            object: `${workspace.name}-${outcome.version} ${outcome.dropId}`,
            purpose: note ?? '',
          },
          by,
        );
      }
      return done(
        { version: `${workspace.name}-${outcome.version}`, dropId: outcome.dropId, ...outcome.counts },
        outcome.problems,
      );
    },

    async previewDrop(file) {
      const { preview, problems } = previewFile(file);
      return preview ? done(preview, problems) : refused(...problems);
    },
  };
}

const folderOf = (id: string): string => `mappings/${id}/`;

/** The newest saved text of a mapping; null where there is none. */
async function savedMapping({ store }: Workspace, id: string): Promise<string | null> {
  if (!/^[a-z][a-z0-9_-]{0,63}$/i.test(id)) return null;
  let newest: string | null = null;
  for await (const key of store.list(folderOf(id))) newest = key;
  const bytes = newest === null ? null : await store.get(newest);
  return bytes && new TextDecoder().decode(bytes);
}

async function saveMapping(workspace: Workspace, text: string): Promise<void> {
  const id = /^id:\s*["']?([\w-]+)/m.exec(text)?.[1];
  if (id === undefined || (await savedMapping(workspace, id)) === text) return;
  let count = 0;
  for await (const key of workspace.store.list(folderOf(id))) count += key ? 1 : 0;
  await workspace.store.putIfAbsent(
    `${folderOf(id)}${String(count + 1).padStart(6, '0')}.yaml`,
    new TextEncoder().encode(text),
  );
}
