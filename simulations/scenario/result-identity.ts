/** All that a result depends on. Its id is the SHA-256 (hex) of its canonical JSON, on the server and in the browser. */
export interface ResultInputs {
  /** Hash of the data version. */
  readonly data: string;
  /** Hashes of the parsed plans: comments and layout do not count. */
  readonly baseline: string;
  readonly scenario: string;
  readonly months: readonly string[];
  readonly groups: readonly string[];
  /** Groups to compare with that were chosen, by label. */
  readonly references: Readonly<Record<string, string>>;
  readonly assumptions: Readonly<Record<string, unknown>>;
  readonly engineVersion: string;
  readonly seed: number;
}

/** Seed of every result until projections draw random numbers. */
export const resultSeed = 0;
