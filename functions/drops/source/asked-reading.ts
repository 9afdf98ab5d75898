import type { Encoding } from './record-source.ts';

/** What a mapping says of how its file is read; what it leaves out is recognised, and asked where that is unclear. */
export interface AskedReading {
  readonly encoding?: Encoding | undefined;
  /** One character. */
  readonly delimiter?: string | undefined;
  /** Names of the parts of an archive, or of the sheets, that are read; all that hold something when absent. */
  readonly tables?: readonly string[] | undefined;
}
