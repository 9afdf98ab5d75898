import { castTo, type Dialect } from './dialect.ts';

/** DuckDB rounds a double cast to BIGINT half to even, Trino half away from zero as a decimal does in both. */
export const duckdb: Dialect = {
  name: 'duckdb',
  cast: {
    double: castTo('DOUBLE'),
    bigint: (inner) => `CAST(CAST(${inner} AS DECIMAL(38, 10)) AS BIGINT)`,
    varchar: castTo('VARCHAR'),
  },
  maxBytes: 16_000_000,
};
