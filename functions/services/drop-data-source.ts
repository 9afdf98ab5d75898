import { fewNames } from '../../simulations/problems/few-names.ts';
import { problem } from '../../simulations/problems/problem.ts';
import type { Query, Sql } from '../../simulations/sql/query.ts';
import { listVersions, readVersion, type DataVersion } from '../drops/data-versions.ts';
import { loadFrame, type LoadedFrame } from '../drops/load-frame.ts';
import type { VersionSummary } from '../contracts/version-schema.ts';
import type { DataSource, LoadedVersion } from './data-source.ts';
import { done, refused } from './reply.ts';
import { versionOf, type Workspace, type Workspaces } from './workspaces.ts';

/** Frames kept in memory; the rest are read again when asked for. */
const kept = 6;

/** The committed versions of both workspaces; frames are kept by the digest of their commit, so they never go stale. */
export function dataSource(workspaces: Workspaces): DataSource {
  const frames = new Map<string, Promise<LoadedFrame>>();

  function frameOf({ warehouse }: Workspace, version: DataVersion): Promise<LoadedFrame> {
    const known = frames.get(version.hash);
    const frame = known ?? loadFrame(warehouse, version);
    frames.delete(version.hash);
    frames.set(version.hash, frame);
    frame.catch(() => frames.delete(version.hash));
    if (frames.size > kept) frames.delete(frames.keys().next().value as string);
    return frame;
  }

  async function summaries(workspace: Workspace): Promise<VersionSummary[]> {
    const versions = await listVersions(workspace.store);
    const found: VersionSummary[] = [];
    for (const version of versions.reverse())
      found.push(summaryOf(workspace, version, await frameOf(workspace, version)));
    return found;
  }

  return {
    versions: async () => [...(await summaries(workspaces.own)), ...(await summaries(workspaces.sample))],

    async namesakes(id, nameKey) {
      const wanted = versionOf(id);
      const workspace = wanted && workspaces[wanted.workspace];
      const version = workspace && (await readVersion(workspace.store, wanted.number));
      const names = version?.tables.names;
      if (!workspace || !names || names.files.length === 0) return [];
      const found = await workspace.warehouse.query({ names }, namesakesQuery(nameKey));
      const people = found.columns['person'];
      return people?.kind === 'text' ? people.values.filter((person) => person !== null) : [];
    },

    async load(id) {
      const wanted = versionOf(id);
      const workspace = wanted && workspaces[wanted.workspace];
      const versions = workspace ? await listVersions(workspace.store) : [];
      const version = versions.find(({ number }) => number === wanted?.number);
      if (!workspace || !version) {
        const known = fewNames(versions.map(({ number }) => `${wanted?.workspace ?? ''}-${number}`));
        return refused(problem('request/unknown-version', 'version', { version: id, known }));
      }
      const { frame, people } = await frameOf(workspace, version);
      const tables: LoadedVersion['tables'] = Object.entries(version.tables).map(
        ([name, { rows, columns }]) => ({ name, rows, columns: Object.keys(columns) }),
      );
      return done({ summary: summaryOf(workspace, version, { frame, people }), tables, frame, people });
    },
  };
}

const column = (name: string): Sql => ({ kind: 'column', name });

/** @param nameKey  a digest made here, never a text of a user */
function namesakesQuery(nameKey: string): Query {
  return {
    select: { person: column('person') },
    from: { kind: 'table', name: 'names' },
    where: { kind: 'binary', op: '=', left: column('name_key'), right: { kind: 'text', value: nameKey } },
    groupBy: [column('person')],
    orderBy: [column('person')],
  };
}

function summaryOf(
  { name }: Workspace,
  { number, hash, commit }: DataVersion,
  { frame }: LoadedFrame,
): VersionSummary {
  const { at, actor, source, note, counts } = commit.record;
  return {
    id: `${name}-${number}`,
    workspace: name,
    number,
    hash,
    at,
    by: actor,
    source: source.name,
    note,
    ...counts,
    people: frame.people,
    personMonths: frame.rows,
    months: [...frame.months],
  };
}
