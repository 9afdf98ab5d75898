import { commitLog } from '../drops/commit-log.ts';
import { lookLog } from '../governance/audit-log.ts';
import { roles } from '../ports/identity.ts';
import type { RecordLog } from '../records/record-log.ts';
import { toldLog } from './aggregate-guard.ts';
import { openingLog } from './opening-store.ts';
import { saveLog } from './plan-store.ts';
import type { Workspace } from './workspaces.ts';

/** A log of a workspace under the name of its folder. */
export type StoredLog = readonly [folder: string, log: Pick<RecordLog<object>, 'all'>];

/** Every append-only log of a workspace, read anew. */
export function storedLogs({ store }: Pick<Workspace, 'store'>): readonly StoredLog[] {
  return [
    ['log/', commitLog(store)],
    ['plans/log/', saveLog(store)],
    ['openings/', openingLog(store)],
    ['audit/', lookLog(store)],
    ...roles.map((role): StoredLog => [`released/${role}/`, toldLog(store, role)]),
  ];
}
