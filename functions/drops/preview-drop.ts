import { stringify } from 'yaml';
import type { Problem } from '../../simulations/problems/problem.ts';
import type { ReadAs } from '../../simulations/problems/read-as.ts';
import type { ParquetRows } from '../ports/parquet-rows.ts';
import type { AskedReading } from './source/asked-reading.ts';
import { orFault } from './source/file-fault.ts';
import { openSource, type GivenFile } from './source/open-source.ts';
import type { RecordSource } from './source/record-source.ts';
import { columnProfiles } from './suggest/column-profile.ts';
import type { MappingQuestion } from './suggest/mapping-question.ts';
import { suggestMapping } from './suggest/suggest-mapping.ts';

/** What a file looks like before it is mapped. */
export interface FilePreview {
  readonly readAs: ReadAs;
  readonly columns: { name: string; samples: string[] }[];
  /** YAML of a mapping to start from; what cannot be known is left for the analyst to say. */
  readonly suggestedMapping: string;
  /** What only a person can say. */
  readonly questions: readonly MappingQuestion[];
}

/** Records that samples are taken from, and those that a mapping is suggested from. */
const [shown, judged] = [200, 2000] as const;

/**
 * Columns with sample values, and a mapping suggested by names and values; problems when the file cannot be read.
 * @param asked  what was said of how the file is read, where that was unclear
 */
export async function previewFile(
  file: GivenFile,
  parquetRows: ParquetRows,
  asked: AskedReading = {},
): Promise<{ preview: FilePreview | null; problems: readonly Problem[] }> {
  const { source, problems } = await openSource(file, { asked, parquetRows });
  if (!source) return { preview: null, problems };
  const { value: rows, problem } = await orFault(() => firstRows(source, judged));
  if (problem) return { preview: null, problems: [problem] };
  const { mapping, questions } = suggestMapping(columnProfiles(source.header, rows), {
    name: file.name,
    asked,
  });
  const columns = columnProfiles(source.header, rows.slice(0, shown)).map(({ name, samples }) => ({
    name,
    samples,
  }));
  const { readAs } = source;
  return { preview: { readAs, columns, suggestedMapping: stringify(mapping), questions }, problems };
}

async function firstRows({ records }: RecordSource, count: number): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of records()) {
    rows.push(...batch.slice(0, count).map(({ cells }) => cells));
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
}
