import type { Frame } from '../../simulations/frame/frame.ts';
import type { VersionDetail, VersionSummary } from '../contracts/version-schema.ts';
import type { Reply } from './reply.ts';

/** A data version in memory: what replays and payslips read. */
export interface LoadedVersion {
  readonly summary: VersionSummary;
  readonly tables: VersionDetail['tables'];
  readonly frame: Frame;
  /** Pseudonym of each `frame.person` index. */
  readonly people: readonly string[];
}

/** Data versions of both workspaces. */
export interface DataSource {
  /** Newest first, own before sample. */
  versions(): Promise<VersionSummary[]>;
  /** One version with its frame; refused where there is none. @throws WorldError */
  load(id: string): Promise<Reply<LoadedVersion>>;
  /** Pseudonyms of those in a version who carry a name, by the name's key; none where it has no names. @throws WorldError */
  namesakes(id: string, nameKey: string): Promise<readonly string[]>;
}
