import { problem } from '../../simulations/problems/problem.ts';
import { listVersions, type DataVersion } from '../drops/data-versions.ts';
import { loadFrame, type LoadedFrame } from '../drops/load-frame.ts';
import type { VersionSummary } from '../api/schemas/version-schema.ts';
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

    async load(id) {
      const wanted = versionOf(id);
      const workspace = wanted && workspaces[wanted.workspace];
      const versions = workspace ? await listVersions(workspace.store) : [];
      const version = versions.find(({ number }) => number === wanted?.number);
      if (!workspace || !version) {
        const known = versions.map(({ number }) => `${wanted?.workspace ?? ''}-${number}`).join(', ') || '—';
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

function summaryOf(
  { name }: Workspace,
  { number, hash, commit }: DataVersion,
  { frame }: LoadedFrame,
): VersionSummary {
  const { at, actor, source, note, counts } = commit.record;
  return {
    ...{
      id: `${name}-${number}`,
      workspace: name,
      number,
      hash,
      at,
      by: actor,
      source: source.name,
      note,
      ...counts,
    },
    ...{ people: frame.people, personMonths: frame.rows, months: [...frame.months] },
  };
}
