import { withoutHidden } from '../../simulations/problems/hidden-characters.ts';
import { problem } from '../../simulations/problems/problem.ts';
import { schemaFault } from '../../simulations/problems/schema-fault.ts';
import { dropFile, mappingKey, type DropPlace } from '../drops/drop-file.ts';
import { readingSchema } from '../drops/mapping-document.ts';
import { previewFile } from '../drops/preview-drop.ts';
import { readLog } from '../drops/commit-log.ts';
import type { Clock } from '../ports/clock.ts';
import { WorldError } from '../ports/world-error.ts';
import { auditLog } from '../governance/audit-log.ts';
import { eraseExpired } from './rejects-services.ts';
import { done, refused } from './reply.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspaces.ts';

export interface DropServicesOptions {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly pseudonymKey: () => Promise<Uint8Array>;
  readonly parquet: DropPlace['parquet'];
  readonly parquetRows: DropPlace['parquetRows'];
}

/** Files in; the mapping that a committed drop came with can be named by its id next month. */
export function dropServices({
  workspace,
  clock,
  pseudonymKey,
  parquet,
  parquetRows,
}: DropServicesOptions): Pick<Services, 'drop' | 'previewDrop'> {
  const { store, warehouse } = workspace;
  return {
    async drop({ bytes, mapping, mappingId, replaces, release, keepRejectsDays, ...said }, by) {
      const [name, note] = [withoutHidden(said.name), said.note && withoutHidden(said.note)];
      if (mapping === undefined && mappingId === undefined)
        return refused(problem('request/mapping-missing', 'mapping'));
      const text = mapping ?? (await savedMapping(workspace, mappingId as string));
      if (text === null)
        return refused(problem('request/unknown-mapping', 'mapping', { mapping: mappingId as string }));
      const place = { store, warehouse, clock, parquet, parquetRows, pseudonymKey: await pseudonymKey() };
      await eraseExpired({ workspace, clock, audit: auditLog(store, clock) });
      const outcome = await dropFile(place, {
        name,
        bytes,
        mapping: text,
        by,
        note,
        replaces,
        release,
        keepDays: keepRejectsDays,
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
      return done(
        {
          version: `${workspace.name}-${outcome.version}`,
          dropId: outcome.dropId,
          ...outcome.counts,
          readAs: outcome.readAs,
          rejectsUntil: outcome.rejectsUntil,
        },
        outcome.problems,
      );
    },

    async previewDrop({ bytes, encoding, delimiter, tables, ...file }) {
      const asked = readingSchema.safeParse({ encoding, delimiter, tables });
      if (!asked.success)
        return refused(
          ...asked.error.issues.map((issue) =>
            problem('request/invalid', issue.path.join('.'), { detail: schemaFault(issue) }),
          ),
        );
      const { preview, problems } = await previewFile(
        { bytes, name: withoutHidden(file.name) },
        parquetRows,
        asked.data,
      );
      return preview ? done(preview, problems) : refused(...problems);
    },
  };
}

/** The text of the mapping that the newest commit with this id came with; null where there is none. */
async function savedMapping({ store }: Workspace, id: string): Promise<string | null> {
  const commit = (await readLog(store)).findLast(({ record }) => record.mapping.id === id);
  if (!commit) return null;
  const key = mappingKey(commit.record.drop);
  const bytes = await store.get(key);
  if (bytes === null) throw new WorldError('drops', `${key} is missing: restore it from a backup`);
  return new TextDecoder().decode(bytes);
}
