import type { FaultReason } from './cell-fault.ts';
import { unvalued } from './source/cell-text.ts';
import type { RecordPlace, SourceRecord } from './source/record-source.ts';

/** Most records that are kept for mending; a file with more of them has a wrong mapping, not wrong records. */
const most = 100_000;

/** A record that is left out, as it stands in the file: for whoever mends it. */
export interface RefusedRecord extends RecordPlace {
  readonly column: string;
  readonly rule: FaultReason;
  /** Where the record could not be cut into cells, its text alone. */
  readonly cells: readonly string[];
}

/** The records of a file that were left out, the first hundred thousand. */
export class RefusedRecords {
  readonly records: RefusedRecord[] = [];

  add({ line, table, cells, fault, raw }: SourceRecord, column: string, rule: FaultReason): void {
    if (this.records.length < most)
      this.records.push({ line, table, column, rule, cells: fault === null ? cells.map(asWritten) : [raw] });
  }
}

/** A formula without a stored value is an empty cell for whoever mends it. */
function asWritten(cell: string): string {
  return cell === unvalued ? '' : cell;
}
