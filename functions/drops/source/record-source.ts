import type { ReadAs } from '../../../simulations/problems/read-as.ts';
import type { FaultReason } from '../cell-fault.ts';

/** Encodings that a text may come in. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

/** Where a record stands. */
export interface RecordPlace {
  /** First physical line of a text, row of a sheet, number of the row elsewhere; from 1. */
  readonly line: number;
  /** The part of the archive or the sheet it stands in; empty where only one is read. */
  readonly table: string;
}

/** One record of a file, as it stands there. */
export interface SourceRecord extends RecordPlace {
  readonly cells: readonly string[];
  /** Why it is none; its cells are then those read up to there. */
  readonly fault: FaultReason | null;
  /** Its text in the file; where the file is no text, its cells. */
  readonly raw: string;
}

/** One table of a file: a part of an archive, a sheet, or all of it. */
export interface SourceTable extends Pick<ReadAs, 'format' | 'delimiter'> {
  readonly name: string;
  readonly encoding: Encoding | null;
  /** Column names, trimmed, without characters that nobody sees, in file order. */
  readonly header: readonly string[];
  /** Its records below the header in batches, from the start each time it is called; memory is that of a batch. Damage that only
   * then shows ends it with FileFault. */
  records(): AsyncIterable<readonly SourceRecord[]>;
}

/** All records of a file, whatever it is and however it is packed: the one thing that drops and previews read from. */
export interface RecordSource extends Pick<SourceTable, 'header' | 'records'> {
  readonly readAs: ReadAs;
}

/** Where a record stands, for people: `12`, or `一月!12` in one table of several. */
export function placeText({ line, table }: RecordPlace): string {
  return table === '' ? String(line) : `${table}!${line}`;
}
