import { problem, type Problem } from '../../simulations/problems/problem.ts';
import type { LogHead } from '../contracts/log-head-schema.ts';
import { commitLog } from '../drops/commit-log.ts';
import { mappingKey } from '../drops/drop-file.ts';
import { sha256Hex } from '../ports/sha256-hex.ts';
import { WorldError } from '../ports/world-error.ts';
import { planTextKey, saveLog } from './plan-store.ts';
import { done } from './reply.ts';
import type { Services, StoreCheck } from './services.ts';
import { storedLogs, type StoredLog } from './stored-logs.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/**
 * Reads everything that a record names and compares it with what the record says. A log whose end was cut or that was
 * written anew as a whole chains well: only heads kept elsewhere tell, so the check gives them and takes earlier ones.
 */
export function verifyService(workspaces: Workspaces): Services['verify'] {
  return async (earlier) => {
    const found = [];
    for (const workspace of [workspaces.own, workspaces.sample])
      found.push(await checkOf(workspace, earlier));
    return done({
      logs: found.flatMap(({ logs }) => logs),
      objects: sum(found.map(({ objects }) => objects)),
      bytes: sum(found.map(({ bytes }) => bytes)),
      problems: found.flatMap(({ problems }) => problems),
    });
  };
}

async function checkOf(workspace: Workspace, earlier: readonly LogHead[]): Promise<StoreCheck> {
  const before = earlier.filter((head) => head.workspace === workspace.name);
  const logs = [];
  for (const stored of storedLogs(workspace)) logs.push(await logCheck(workspace, stored, before));
  const objects = await objectsCheck(workspace);
  return {
    ...objects,
    logs: logs.flatMap(({ head }) => head ?? []),
    problems: [...logs.flatMap(({ problems }) => problems), ...objects.problems],
  };
}

async function logCheck(
  { name: workspace }: Workspace,
  [log, { all }]: StoredLog,
  before: readonly LogHead[],
): Promise<{ head: LogHead | null; problems: Problem[] }> {
  const at = `${workspace}/${log}`;
  const entries = await readable(all);
  if (entries instanceof WorldError)
    return { head: null, problems: [problem('store/log-damaged', at, { log: at, reason: entries.message })] };
  const records = entries.length;
  const problems = before
    .filter((head) => head.log === log && head.records > 0)
    .flatMap((head) => {
      const there = entries[head.records - 1];
      if (there === undefined)
        return problem('store/log-cut', at, { log: at, records, before: head.records });
      return there.hash === head.head ? [] : problem('store/log-rewritten', at, { log: at, n: head.records });
    });
  return { head: { workspace, log, records, head: entries.at(-1)?.hash ?? '' }, problems };
}

/** An object that a record names by its digest. */
interface NamedObject {
  readonly key: string;
  readonly sha256: string;
}

async function objectsCheck({ name, store }: Workspace): Promise<Omit<StoreCheck, 'logs'>> {
  const problems: Problem[] = [];
  let bytes = 0;
  const named = await namedObjects(store);
  for (const [key, sha256] of named) {
    const there = await store.get(key);
    bytes += there?.length ?? 0;
    const at = `${name}/${key}`;
    if (there === null) problems.push(problem('store/object-missing', at, { key: at }));
    else if (sha256Hex(there) !== sha256) problems.push(problem('store/object-changed', at, { key: at }));
  }
  return { objects: named.size, bytes, problems };
}

/** Tables and mappings of commits, and texts of plans, each once; none of a log that cannot be read. */
async function namedObjects(store: Workspace['store']): Promise<ReadonlyMap<string, string>> {
  const [commits, saves] = [await readable(commitLog(store).all), await readable(saveLog(store).all)];
  const objects: NamedObject[] = [];
  if (!(commits instanceof WorldError))
    for (const { body } of commits) {
      objects.push(...Object.values(body.tables).flatMap(({ files }) => files));
      objects.push({ key: mappingKey(body.drop), sha256: body.mapping.sha256 });
    }
  if (!(saves instanceof WorldError))
    objects.push(...saves.map(({ body: { sha256 } }) => ({ key: planTextKey(sha256), sha256 })));
  return new Map(objects.map(({ key, sha256 }) => [key, sha256]));
}

/** What a log holds, or what is wrong with it. */
async function readable<T>(read: () => Promise<T>): Promise<T | WorldError> {
  return read().catch((error: unknown) => {
    if (error instanceof WorldError) return error;
    throw error;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
