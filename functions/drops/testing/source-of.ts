import { parquetRows } from '../../adapters/duckdb/parquet-rows.ts';
import type { AskedReading } from '../source/asked-reading.ts';
import { openSource } from '../source/open-source.ts';
import type { RecordSource, SourceRecord } from '../source/record-source.ts';

/** A text as the source that a drop of it reads from. @throws Error with the problems where it is none */
export async function sourceOf(text: string, asked: AskedReading = {}): Promise<RecordSource> {
  const { source, problems } = await openSource(
    { name: 'f.csv', bytes: new TextEncoder().encode(text) },
    { asked, parquetRows },
  );
  if (!source) throw new Error(JSON.stringify(problems));
  return source;
}

/** Every record of a source. */
export async function recordsOf({ records }: Pick<RecordSource, 'records'>): Promise<SourceRecord[]> {
  const found: SourceRecord[] = [];
  for await (const batch of records()) found.push(...batch);
  return found;
}
