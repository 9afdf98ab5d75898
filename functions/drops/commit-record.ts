import type { Role } from '../ports/identity.ts';
import type { ColumnType, TableSource } from '../ports/warehouse.ts';

/** Tables that a drop may fill; `names` holds keyed names beside pseudonyms, and no frame reads it. */
export type TableName = 'people' | 'contacts' | 'results' | 'names';

/** A Parquet object of a commit. */
export interface CommittedFile {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

export interface CommittedTable {
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly files: readonly CommittedFile[];
}

/** One object `log/<N>.json`: what a drop brings to a version. */
export interface CommitDraft {
  /** Id of the drop: digest of its bytes and mapping, so that the same drop twice is one. */
  readonly drop: string;
  readonly source: { readonly name: string; readonly sha256: string; readonly bytes: number };
  readonly mapping: { readonly id: string; readonly sha256: string };
  /** Numbers of commits whose rows are no longer read. */
  readonly replaces: readonly number[];
  readonly tables: Readonly<Partial<Record<TableName, CommittedTable>>>;
  readonly counts: { readonly records: number; readonly accepted: number; readonly rejected: number };
  readonly months: readonly string[];
  readonly actor: string;
  /** Roles of the actor; absent in the first stores. */
  readonly roles?: Role[];
  /** ISO time, UTC. */
  readonly at: string;
  readonly note: string;
}

/** A version of the data: its number, its record, and the digest of its bytes, which names exactly these data. */
export interface Commit {
  readonly version: number;
  readonly record: CommitDraft;
  readonly hash: string;
}

/** Commits of a log that none replaced, oldest first. */
export function commitsInForce(log: readonly Commit[]): Commit[] {
  const gone = new Set(log.flatMap(({ record }) => record.replaces));
  return log.filter(({ version }) => !gone.has(version));
}

/** Tables of the version that ends with a list of commits, oldest first: all of theirs less those replaced. */
export function tablesOf(
  commits: readonly Commit[],
): Partial<Record<TableName, TableSource & { readonly rows: number }>> {
  const tables: Partial<Record<TableName, TableSource & { readonly rows: number }>> = {};
  for (const { record } of commitsInForce(commits)) {
    for (const [name, table] of Object.entries(record.tables) as [TableName, CommittedTable][]) {
      const before = tables[name] ?? { columns: {}, files: [], rows: 0 };
      tables[name] = {
        columns: { ...before.columns, ...table.columns },
        files: [...before.files, ...table.files.map(({ key }) => key)],
        rows: before.rows + table.files.reduce((sum, { rows }) => sum + rows, 0),
      };
    }
  }
  return tables;
}
