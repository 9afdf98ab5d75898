import type { ObjectStore } from '../ports/object-store.ts';
import type { Warehouse } from '../ports/warehouse.ts';

/** The two sets of data that never mix: the user's own, and the sample. */
export type WorkspaceName = 'own' | 'sample';

export interface Workspace {
  readonly name: WorkspaceName;
  readonly store: ObjectStore;
  readonly warehouse: Warehouse;
}

export type Workspaces = Readonly<Record<WorkspaceName, Workspace>>;

/** Workspace and number of a version id (`own-3`); null where it is none. */
export function versionOf(id: string): { workspace: WorkspaceName; number: number } | null {
  const match = /^(own|sample)-(\d{1,10})$/.exec(id);
  return match ? { workspace: match[1] as WorkspaceName, number: Number(match[2]) } : null;
}
