import type { Problem } from '../../../simulations/problems/problem.ts';
import type { ReadAs } from '../../../simulations/problems/read-as.ts';
import type { ParquetRows } from '../../ports/parquet-rows.ts';
import type { AskedReading } from './asked-reading.ts';
import { FileFault, orFault } from './file-fault.ts';
import { allBytes, firstBytes, maxFileBytes, packedPart, plainPart, type FilePart } from './file-part.ts';
import { fileKind, type FileKind } from './file-kind.ts';
import { askedTables, joinedTables } from './joined-tables.ts';
import { mendedFile } from './mended-file.ts';
import { parquetTable } from './parquet-table.ts';
import type { RecordSource, SourceTable } from './record-source.ts';
import { textTable } from './text-table.ts';
import { officeKind } from './workbook.ts';
import { workbookTables } from './workbook-tables.ts';
import { zipParts, type ZipEntry } from './zip-parts.ts';

/** A file as it came. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a file is opened. */
export interface OpeningOptions {
  /** What the mapping says; only what is unclear without it has to be there. */
  readonly asked: AskedReading;
  readonly parquetRows: ParquetRows;
  /** Bytes after unpacking; sheets of a workbook stream and may have more. */
  readonly limit?: number;
}

/** Bytes of a workbook, packed and unpacked. */
const maxWorkbookBytes = 100_000_000;
const maxSheetBytes = 1_000_000_000;

/**
 * The records of a file: a delimited text or JSON lines, plain, in gzip, or as parts of a ZIP archive; the sheets of an
 * XLSX workbook; Parquet. What it is is recognised from its bytes, never from its name. A text is read once to its end
 * here, so that one cut short or damaged says so before anything is taken from it.
 */
export async function openSource(
  file: GivenFile,
  options: OpeningOptions,
): Promise<{ source: RecordSource; problems: readonly [] } | { source: null; problems: readonly Problem[] }> {
  const { value, problem } = await orFault(() => sourceOf(file, { limit: maxFileBytes, ...options }));
  return problem ? { source: null, problems: [problem] } : { source: value, problems: [] };
}

type Opening = Required<OpeningOptions>;

async function sourceOf(file: GivenFile, opening: Opening): Promise<RecordSource> {
  const { name, bytes } = file;
  const { limit } = opening;
  if (bytes.length === 0) throw new FileFault('data/file-empty', name);
  const kind = fileKind(bytes);
  if (kind === 'gzip') {
    const part = packedPart(name, bytes, { packing: 'gzip', limit });
    const inside = fileKind(await firstBytes(part, 16));
    if (inside !== null) throw noTable(name, inside === 'gzip' ? 'gzip × 2' : inside);
    return joined(file, [await textTable(part, opening.asked)], 'gzip');
  }
  if (kind === 'zip') {
    const entries = zipParts(name, bytes, maxSheetBytes);
    if (officeKind(entries) !== null) return joined(file, await officeTables(file, entries, opening), null);
    return joined(file, await archiveTables(name, entries, opening), 'zip');
  }
  if (bytes.length > limit) throw new FileFault('data/file-too-large', name, { limit });
  return joined(file, [await plainTable(file, kind, opening)], null);
}

/** A file that holds one table. */
async function plainTable(
  { name, bytes }: GivenFile,
  kind: FileKind | null,
  { asked, parquetRows }: Opening,
): Promise<SourceTable> {
  if (kind === null) return textTable(plainPart(name, bytes), asked);
  if (kind === 'Parquet') return parquetTable({ name, bytes }, parquetRows);
  throw isLocked(kind, bytes) ? new FileFault('data/file-locked', name) : noTable(name, kind);
}

/** Office files that are locked are wrapped whole in an older format, whose directory names what it wraps. */
function isLocked(kind: FileKind, bytes: Uint8Array): boolean {
  return kind === 'XLS / Office' && Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

async function officeTables(
  file: GivenFile,
  entries: readonly ZipEntry[],
  { asked }: Opening,
): Promise<SourceTable[]> {
  const kind = officeKind(entries);
  if (kind !== 'XLSX') throw noTable(file.name, kind ?? 'ZIP');
  if (file.bytes.length > maxWorkbookBytes)
    throw new FileFault('data/file-too-large', file.name, { limit: maxWorkbookBytes });
  return workbookTables(file, entries, asked);
}

/** The tables of an archive: those asked for, else all; what packers add by themselves is none. */
async function archiveTables(
  name: string,
  entries: readonly ZipEntry[],
  opening: Opening,
): Promise<SourceTable[]> {
  const { asked, limit } = opening;
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > limit) throw new FileFault('data/file-too-large', name, { limit });
  const tables: SourceTable[] = [];
  for (const { part } of askedTables(name, entries.filter(isOfTheFile), asked.tables))
    tables.push(...(await memberTables(part, opening)));
  return tables;
}

async function memberTables(part: FilePart, opening: Opening): Promise<SourceTable[]> {
  const kind = fileKind(await firstBytes(part, 16));
  if (kind === null) return [await textTable(part, opening.asked)];
  const file = { name: part.name, bytes: await allBytes(part) };
  if (kind !== 'zip') return [await plainTable(file, kind, opening)];
  const entries = zipParts(part.name, file.bytes, maxSheetBytes);
  const sheets = await officeTables(file, entries, { ...opening, asked: {} });
  return sheets.map((sheet) => ({ ...sheet, name: `${part.name}/${sheet.name}` }));
}

function isOfTheFile({ name }: ZipEntry): boolean {
  return !name.startsWith('__MACOSX/') && !/(^|\/)\./.test(name) && !/(^|\/)Thumbs\.db$/i.test(name);
}

function noTable(name: string, kind: string): FileFault {
  return new FileFault('data/file-is-archive', name, { kind });
}

function joined({ name }: GivenFile, tables: readonly SourceTable[], packed: ReadAs['packed']): RecordSource {
  const { header, records } = joinedTables(name, tables);
  const [{ format, encoding, delimiter }] = tables as readonly [SourceTable];
  const names = tables.length > 1 || format === 'xlsx' ? tables.map((table) => table.name) : [];
  return mendedFile({
    header,
    records,
    readAs: { format, packed, encoding, delimiter, tables: names },
  });
}
