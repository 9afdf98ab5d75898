import type { AuditFact } from '../governance/audit-log.ts';
import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { sha256Hex } from '../ports/sha256-hex.ts';
import { WorldError } from '../ports/world-error.ts';
import { recordLog, type Entry, type RecordLog } from '../records/record-log.ts';

/** One version of a plan as it lies in a store. */
export interface StoredPlan {
  readonly id: string;
  readonly version: number;
  readonly yaml: string;
  /** When and by whom it was saved. */
  readonly at: string;
  readonly by: string;
}

/** That somebody saved a text as the next version of a plan. */
export interface PlanSave {
  readonly id: string;
  readonly version: number;
  /** Of the text, which lies under `plans/texts/`. */
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
  readonly roles: string[];
}

/** What came of saving: whether the text became a version, and whose version holds it. */
export interface Saved {
  readonly id: string;
  readonly version: number;
  /** False where the newest version holds the same text already. */
  readonly created: boolean;
  readonly by: string;
}

/** Plans that can be read by id and version. */
export interface PlanShelf {
  /** The newest save of each plan, ascending by id. */
  newest(): Promise<ReadonlyMap<string, PlanSave>>;
  /** @throws WorldError when the log names a text that cannot be read */
  read(id: string, version: number): Promise<StoredPlan | null>;
}

/** Plans of one workspace: texts by their digest, and one log of who saved which as what; each version for ever. */
export interface PlanStore extends PlanShelf {
  /** Saves as the next version; the same text as the newest one is not saved again. */
  save(id: string, yaml: string, by: Person): Promise<Saved>;
  readonly saves: RecordLog<PlanSave>;
}

/** The log of a store's saves, `plans/log/`. */
export function saveLog(store: ObjectStore): RecordLog<PlanSave> {
  return recordLog(store, { folder: 'plans/log/', part: 'plans' });
}

/** The plans of an object store. */
export function planStore(store: ObjectStore, clock: Clock): PlanStore {
  const saves = saveLog(store);

  async function textOf({ sha256 }: PlanSave): Promise<string> {
    const bytes = await store.get(planTextKey(sha256));
    if (bytes === null || sha256Hex(bytes) !== sha256)
      throw new WorldError('plans', `${planTextKey(sha256)} is missing or damaged: restore it from a backup`);
    return new TextDecoder().decode(bytes);
  }

  return {
    saves,
    async newest() {
      const found = new Map((await saves.all()).map(({ body }) => [body.id, body]));
      return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    async read(id, version) {
      const save = (await saves.all()).find(({ body }) => body.id === id && body.version === version)?.body;
      return save === undefined ? null : { id, version, yaml: await textOf(save), at: save.at, by: save.by };
    },
    async save(id, yaml, by) {
      const bytes = new TextEncoder().encode(yaml);
      const sha256 = sha256Hex(bytes);
      await store.putIfAbsent(planTextKey(sha256), bytes);
      const at = clock().toISOString();
      let last: PlanSave | undefined;
      const entry = await saves.appendAfter((before) => {
        last = before.findLast(({ body }) => body.id === id)?.body;
        if (last?.sha256 === sha256) return null;
        const version = (last?.version ?? 0) + 1;
        return { id, version, sha256, at, by: by.user, roles: [...by.roles] };
      });
      const save = entry?.body ?? (last as PlanSave);
      return { id, version: save.version, created: entry !== null, by: save.by };
    },
  };
}

/** A saved plan as an auditor reads it. */
export function factOfSave({ body: { id, version, at, by, roles } }: Entry<PlanSave>): AuditFact {
  return { at, actor: by, roles, action: 'plan:save', object: `${id}@${version}`, purpose: '' };
}

/** Key of the text with this digest. */
export function planTextKey(sha256: string): string {
  return `plans/texts/${sha256}.yaml`;
}
