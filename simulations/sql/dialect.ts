import type { Sql } from './query.ts';

/** Where an engine differs from the common text that `emitSql` writes. */
export interface Dialect {
  readonly name: 'duckdb' | 'trino';
  /** `CAST` to a type; receives the inner text. */
  readonly cast: Readonly<Record<(Sql & { kind: 'cast' })['to'], (inner: string) => string>>;
  /** Longest query the engine takes, bytes of UTF-8. */
  readonly maxBytes: number;
}

/** `CAST(inner AS type)`, for dialect tables. */
export const castTo =
  (type: string) =>
  (inner: string): string =>
    `CAST(${inner} AS ${type})`;
