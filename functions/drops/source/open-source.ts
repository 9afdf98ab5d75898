import type { Problem } from '../../../simulations/problems/problem.ts';
import type { ReadAs } from '../../../simulations/problems/read-as.ts';
import type { AskedReading } from './asked-reading.ts';
import { FileFault } from './file-fault.ts';
import { firstBytes, maxFileBytes, packedPart, plainPart, type FilePart } from './file-part.ts';
import { fileKind } from './file-kind.ts';
import { askedTables, joinedTables } from './joined-tables.ts';
import type { RecordSource, SourceTable } from './record-source.ts';
import { textTable } from './text-table.ts';
import { zipParts } from './zip-parts.ts';

/** A file as it came. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The records of a file: a delimited text, plain, in gzip, or as parts of a ZIP archive. What it is is recognised from
 * its bytes, never from its name, and all of it is read once here, so that a file cut short or damaged says so before
 * anything is taken from it.
 *
 * @param asked  what the mapping says; only what is unclear without it has to be there
 * @param limit  bytes after unpacking
 */
export async function openSource(
  file: GivenFile,
  asked: AskedReading,
  limit = maxFileBytes,
): Promise<{ source: RecordSource; problems: readonly [] } | { source: null; problems: readonly Problem[] }> {
  try {
    return { source: await sourceOf(file, asked, limit), problems: [] };
  } catch (error) {
    if (error instanceof FileFault) return { source: null, problems: [error.problem] };
    throw error;
  }
}

async function sourceOf(
  { name, bytes }: GivenFile,
  asked: AskedReading,
  limit: number,
): Promise<RecordSource> {
  if (bytes.length === 0) throw new FileFault('data/file-empty', name);
  const kind = fileKind(bytes);
  switch (kind) {
    case 'gzip': {
      const part = packedPart(name, bytes, { packing: 'gzip', limit });
      const inside = fileKind(await firstBytes(part, 16));
      if (inside !== null) throw noTable(name, inside === 'gzip' ? 'gzip × 2' : inside);
      return textSource(name, [part], asked, 'gzip');
    }
    case 'zip': {
      const parts = zipParts(name, bytes, limit).filter((entry) => isOfTheFile(entry.name));
      return textSource(
        name,
        askedTables(name, parts, asked.tables).map(({ part }) => part),
        asked,
        'zip',
      );
    }
    case null:
      if (bytes.length > limit) throw new FileFault('data/file-too-large', name, { limit });
      return textSource(name, [plainPart(name, bytes)], asked, null);
    default:
      throw noTable(name, kind);
  }
}

/** Files that packers add by themselves are none of the file's. */
function isOfTheFile(name: string): boolean {
  return !name.startsWith('__MACOSX/') && !/(^|\/)\./.test(name) && !/(^|\/)Thumbs\.db$/i.test(name);
}

function noTable(name: string, kind: string): FileFault {
  return new FileFault('data/file-is-archive', name, { kind });
}

async function textSource(
  name: string,
  parts: readonly FilePart[],
  asked: AskedReading,
  packed: ReadAs['packed'],
): Promise<RecordSource> {
  const tables: SourceTable[] = [];
  for (const part of parts) {
    const inside = packed === 'zip' ? fileKind(await firstBytes(part, 16)) : null;
    if (inside !== null) throw noTable(part.name, inside);
    tables.push(await textTable(part, asked));
  }
  const joined = joinedTables(name, tables);
  const [first] = tables as [SourceTable];
  return {
    ...joined,
    readAs: {
      format: 'text',
      packed,
      encoding: first.encoding,
      delimiter: first.delimiter,
      tables: tables.length > 1 ? tables.map((table) => table.name) : [],
    },
  };
}
