import { fewNames } from '../../simulations/problems/few-names.ts';
import { hasErrors, problem, type Problem } from '../../simulations/problems/problem.ts';
import type { ReadAs } from '../../simulations/problems/read-as.ts';
import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { ParquetColumn } from '../ports/parquet-column.ts';
import type { ParquetRows } from '../ports/parquet-rows.ts';
import { sha256Hex } from '../ports/sha256-hex.ts';
import type { Warehouse } from '../ports/warehouse.ts';
import { appendCommit, commitOfDrop, readLog } from './commit-log.ts';
import {
  commitsInForce,
  type Commit,
  type CommitDraft,
  type CommittedTable,
  type TableName,
} from './commit-record.ts';
import { columnTypes, dropTables, type DropTable } from './drop-tables.ts';
import { againstEarlierRatings } from './earlier-ratings.ts';
import { againstEarlier } from './earlier-rows.ts';
import type { Reject, ShowText } from './findings.ts';
import { keptText } from './kept-text.ts';
import { parseMapping, type Mapping } from './mapping-document.ts';
import { saysNewsOfPeople } from './people-news.ts';
import { nameKeyMaker, pseudonymMaker } from './pseudonym.ts';
import { readRows, type RowsRead } from './read-rows.ts';
import { sealRejects, usualDays } from './sealed-rejects.ts';
import { settledTypes } from './settled-types.ts';
import { openSource } from './source/open-source.ts';

/** A drop beyond this share of rejects is kept out as a whole. */
export const maxRejectedShare = 0.05;

/** And so is one with a mapped column of which more than this share cannot be read. */
const maxUnreadableShare = 0.05;

/** What a drop needs of the world. */
export interface DropPlace {
  readonly store: ObjectStore;
  readonly warehouse: Warehouse;
  readonly clock: Clock;
  /** Key of pseudonyms; never stored with the data. */
  readonly pseudonymKey: Uint8Array;
  /** Writes a table as Parquet. */
  readonly parquet: (columns: Readonly<Record<string, ParquetColumn>>) => Promise<Uint8Array>;
  /** Reads a Parquet file that somebody drops. */
  readonly parquetRows: ParquetRows;
}

/** A file that somebody uploads. */
export interface DropRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Text of the mapping document. */
  readonly mapping: string;
  readonly by: Person;
  readonly note?: string | undefined;
  /** Number of the version whose rows this file corrects. */
  readonly replaces?: number | undefined;
  /** Takes a file in although more than 5 % of it was rejected; only with a note that says why. */
  readonly release?: boolean | undefined;
  /** Days that rejected records are kept sealed for mending; 30 when absent, none for 0. */
  readonly keepDays?: number | undefined;
}

export interface DropCounts {
  readonly records: number;
  readonly accepted: number;
  readonly rejected: number;
}

/**
 * How a drop ended. `committed`: a new version. `duplicate`: rows, and what is said of people, are already
 * there; nothing changed.
 * `quarantined`: read, but kept out as a whole. `refused`: could not be read. Only the first changes the data.
 */
export type DropOutcome =
  | {
      readonly kind: 'committed' | 'duplicate';
      readonly dropId: string;
      readonly version: number;
      readonly counts: DropCounts;
      /** What the file turned out to be; null where the same bytes were there already and were not read again. */
      readonly readAs: ReadAs | null;
      /** The last day that rejected records are kept for mending; null where none are. */
      readonly rejectsUntil: string | null;
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'quarantined';
      readonly dropId: string;
      readonly counts: DropCounts;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Takes a file in: open → map → type → check → commit put-if-absent.
 * accepted + rejected = records in every outcome that read the file; nothing is half-written.
 */
export async function dropFile(place: DropPlace, request: DropRequest): Promise<DropOutcome> {
  const { mapping, problems } = parseMapping(request.mapping);
  if (!mapping) return { kind: 'refused', problems };
  const { name, bytes } = request;
  const log = await readLog(place.store);
  const sha256 = sha256Hex(bytes);
  const mappingHash = sha256Hex(request.mapping);
  const dropId = sha256Hex(`${sha256} ${mappingHash} ${request.replaces ?? ''}`).slice(0, 32);
  const same = commitOfDrop(log, dropId);
  if (same) return duplicateOf(same, dropId);

  const { source, problems: unclear } = await openSource(
    { name, bytes },
    { asked: mapping.file, parquetRows: place.parquetRows },
  );
  if (!source) return { kind: 'refused', problems: unclear };
  const { readAs } = source;
  const read = await readRows(source, mapping, {
    pseudonym: pseudonymMaker(place.pseudonymKey),
    nameKey: nameKeyMaker(place.pseudonymKey),
  });
  const counts = { records: read.records, accepted: read.records - read.rejected, rejected: read.rejected };
  const inForce = commitsInForce(log);
  const replaced = replacedProblems(inForce, request.replaces);
  const standing = inForce.filter(({ version }) => version !== request.replaces);
  const released = request.release === true && (request.note ?? '').trim() !== '';
  const checked = await check(place, read, mapping, standing, { ...counts, name, released });
  const stopping = [...replaced, ...checked.problems];
  const found = [...stopping, ...observations(read, checked.duplicates)];
  const kept = keptText(mapping);
  if (hasErrors(stopping)) {
    if (read.problems.length > 0 && read.rows.length === 0) return { kind: 'refused', problems: found };
    await putQuarantined(place, dropId, {
      request: { name, sha256, mapping: mappingHash },
      counts,
      problems: [...stopping, ...observations(read, checked.duplicates, kept)],
      rejects: keptRejects(read, kept),
    });
    await putSealed(place, request, dropId, read);
    return { kind: 'quarantined', dropId, counts, problems: found };
  }
  const written = dropTables(mapping, { ...read, columns: checked.columns }, checked.fresh);
  const news =
    checked.fresh.length > 0 ||
    log.length === 0 ||
    request.replaces !== undefined ||
    (await saysNewsOfPeople(place.warehouse, standing, written.people as DropTable));
  if (!news) {
    if (counts.rejected > 0) await putRejects(place, dropId, keptRejects(read, kept));
    const rejectsUntil = await putSealed(place, request, dropId, read);
    const latest = log.at(-1) as Commit;
    return {
      kind: 'duplicate',
      dropId,
      version: latest.version,
      counts,
      readAs,
      rejectsUntil,
      problems: found,
    };
  }
  const tables = await putTables(place, written);
  // what an auditor asks for later; the raw file holds names and is not kept
  await place.store.putIfAbsent(mappingKey(dropId), new TextEncoder().encode(request.mapping));
  await putRejects(place, dropId, keptRejects(read, kept));
  const rejectsUntil = await putSealed(place, request, dropId, read);
  const draft: CommitDraft = {
    drop: dropId,
    source: { name, sha256, bytes: bytes.length },
    mapping: { id: mapping.id, sha256: mappingHash },
    replaces: request.replaces === undefined ? [] : [request.replaces],
    tables,
    counts,
    months: monthsOf(read),
    actor: request.by.user,
    roles: [...request.by.roles],
    at: place.clock().toISOString(),
    note: request.note ?? '',
  };
  const committed = await appendCommit(place.store, draft, (now) => now.length === log.length);
  switch (committed.kind) {
    case 'committed':
      return {
        kind: 'committed',
        dropId,
        version: committed.commit.version,
        counts,
        readAs,
        rejectsUntil,
        problems: found,
      };
    case 'duplicate':
      return duplicateOf(committed.commit, dropId);
    case 'changed':
      // somebody committed since the rows were compared: compare again with what is there now
      return dropFile(place, request);
  }
}

function duplicateOf({ version, record: { counts } }: Commit, dropId: string): DropOutcome {
  return {
    kind: 'duplicate',
    dropId,
    version,
    counts,
    readAs: null,
    rejectsUntil: null,
    problems: [problem('data/already-committed', 'file', { version })],
  };
}

function replacedProblems(inForce: readonly Commit[], replaces: number | undefined): Problem[] {
  if (replaces === undefined) return [];
  const standing = inForce.map(({ version }) => version);
  return standing.includes(replaces)
    ? []
    : [
        problem('data/unknown-replaced', 'replaces', {
          version: replaces,
          known: fewNames(standing.map(String)),
        }),
      ];
}

interface Checked {
  readonly fresh: RowsRead['rows'];
  readonly columns: RowsRead['columns'];
  readonly duplicates: number;
  readonly problems: readonly Problem[];
}

/** Everything that keeps a drop out as a whole, and the rows that are new. */
async function check(
  { warehouse }: DropPlace,
  read: RowsRead,
  mapping: Mapping,
  standing: readonly Commit[],
  { records, rejected, name, released }: DropCounts & { name: string; released: boolean },
): Promise<Checked> {
  const problems = [...read.problems];
  if (records === 0) problems.push(problem('data/no-records', name, { name }));
  else if (read.problems.length === 0 && rejected === records)
    problems.push(problem('data/nothing-accepted', name, { records }));
  else if (!released && read.problems.length === 0 && rejected > maxRejectedShare * records) {
    problems.push(
      problem('data/too-many-rejects', name, { rejected, records, limit: maxRejectedShare * 100 }),
    );
  }
  if (!released) problems.push(...read.findings.unreadable(maxUnreadableShare));
  const { rows: given, columns, problems: changed } = settledTypes(read, standing);
  problems.push(...changed);
  if (hasErrors(problems)) return { fresh: [], columns, duplicates: read.duplicates, problems };
  const { contacts, results = {}, ratings } = mapping;
  const table = contacts ? 'contacts' : 'results';
  const rows = ratings
    ? await againstEarlierRatings(warehouse, standing, given, Object.keys(ratings.values))
    : await againstEarlier(warehouse, standing, table, given, Object.keys(results));
  if (rows.conflicts.length > 0) {
    const about = {
      count: rows.conflicts.length,
      where: { en: 'against the data that is there', zh: '与已有数据相比' },
      examples: rows.conflicts.slice(0, 3).join(', '),
    };
    problems.push(problem('data/key-conflict', name, about));
  }
  return { fresh: rows.fresh, columns, duplicates: read.duplicates + rows.duplicates, problems };
}

/** What was found on the way and does not stop the drop. */
function observations(read: RowsRead, duplicates: number, show?: ShowText): Problem[] {
  const conflicts = [...read.people.conflicts()].map(([label, count]) =>
    problem('data/label-conflict', `people.labels.${label}`, { label, count }),
  );
  return [
    ...read.findings.problems(show),
    ...conflicts,
    ...(duplicates > 0 ? [problem('data/duplicates', 'file', { count: duplicates })] : []),
  ];
}

function monthsOf({ rows }: RowsRead): string[] {
  return [...new Set(rows.map(({ month }) => month))].sort();
}

async function putTables(
  { store, parquet }: DropPlace,
  tables: Partial<Record<TableName, DropTable>>,
): Promise<Partial<Record<TableName, CommittedTable>>> {
  const put: Partial<Record<TableName, CommittedTable>> = {};
  for (const [name, table] of Object.entries(tables) as [TableName, DropTable][]) {
    if (table.rows === 0) continue;
    const bytes = await parquet(table.columns);
    const sha256 = sha256Hex(bytes);
    const key = `tables/${name}/${sha256}.parquet`;
    await store.putIfAbsent(key, bytes);
    put[name] = {
      columns: columnTypes(table),
      files: [{ key, sha256, bytes: bytes.length, rows: table.rows }],
    };
  }
  return put;
}

/** Key of the mapping that a drop came with; written before the commit that names the drop. */
export function mappingKey(dropId: string): string {
  return `drops/${dropId}/mapping.yaml`;
}

/** What an auditor asks for later, beside the commit: every record that is not in the data. */
async function putRejects({ store }: DropPlace, dropId: string, rejects: readonly Reject[]): Promise<void> {
  await store.putIfAbsent(`drops/${dropId}/rejects.json`, jsonBytes(rejects));
}

/** Seals what was rejected, as it stands in the file, for whoever mends it. @returns the last day that it is kept */
async function putSealed(
  { store, pseudonymKey, clock }: DropPlace,
  { name, by, keepDays = usualDays }: DropRequest,
  dropId: string,
  { header, refused }: RowsRead,
): Promise<string | null> {
  if (refused.length === 0 || keepDays === 0) return null;
  const rejects = { name, by: by.user, header, records: refused };
  return sealRejects(store, pseudonymKey, { dropId, at: clock(), days: keepDays }, rejects);
}

function keptRejects({ findings }: RowsRead, kept: ShowText): Reject[] {
  return findings.rejects.map((reject) => ({ ...reject, text: kept(reject.column, reject.text) }));
}

async function putQuarantined({ store }: DropPlace, dropId: string, report: unknown): Promise<void> {
  await store.putIfAbsent(`quarantine/${dropId}.json`, jsonBytes(report));
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
