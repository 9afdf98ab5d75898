/** A cell: doubles as numbers, null where there is none, everything else as text (times in UTC, `2026-01-05 09:30:00`). */
export type ParquetValue = string | number | null;

/** A Parquet file that was found whole. */
export interface OpenedParquet {
  readonly columns: readonly string[];
  /** Rows in batches, in the order of the file, from the start each time it is called. */
  batches(): AsyncIterable<readonly (readonly ParquetValue[])[]>;
}

/** Reads a Parquet file that somebody made; null where it is damaged. */
export type ParquetRows = (bytes: Uint8Array) => Promise<OpenedParquet | null>;
