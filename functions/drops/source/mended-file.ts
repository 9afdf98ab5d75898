import { unguardedCell } from '../../../simulations/problems/safe-csv-cell.ts';
import type { RecordSource } from './record-source.ts';

/** What the names of columns begin with that a file of rejects has besides those of the file. */
export const mark = 'quanheng:';

/** Whether a file is one of rejects: of a part of what was dropped, so that totals of the whole do not hold. */
export function isMended(header: readonly string[]): boolean {
  return header.some((name) => name.startsWith(mark));
}

/**
 * A file of rejects that was mended gives the cells that stood in the file: the apostrophes that kept spreadsheets from
 * running them are taken away. Any other source stays as it is.
 */
export function mendedFile<S extends Pick<RecordSource, 'header' | 'records'>>(source: S): S {
  if (!isMended(source.header)) return source;
  return {
    ...source,
    header: source.header.map(unguardedCell),
    async *records() {
      for await (const batch of source.records())
        yield batch.map((record) => ({ ...record, cells: record.cells.map(unguardedCell) }));
    },
  };
}
