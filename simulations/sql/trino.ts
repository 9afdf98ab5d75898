import { castTo, type Dialect } from './dialect.ts';

/** Trino as Athena engine 3 runs it. Source of the limit: Athena service quotas, query string length. */
export const trino: Dialect = {
  name: 'trino',
  cast: { double: castTo('DOUBLE'), bigint: castTo('BIGINT'), varchar: castTo('VARCHAR') },
  maxBytes: 262_144,
};
