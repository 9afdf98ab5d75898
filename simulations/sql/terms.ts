import type { BinaryOp, Sql } from './query.ts';

/*
 * Short constructors of SQL terms, for code that builds queries.
 */

/** A column by name. */
export const column = (name: string): Sql => ({ kind: 'column', name });
/** A double literal; missing (NULL) for NaN. */
export const double = (value: number): Sql => (Number.isNaN(value) ? missing : { kind: 'double', value });
/** A text literal. */
export const text = (value: string): Sql => ({ kind: 'text', value });
/** NULL. */
const none: Sql = { kind: 'null' };
/** Two terms and an operator between them. */
export const binary = (left: Sql, op: BinaryOp, right: Sql): Sql => ({ kind: 'binary', op, left, right });
/** `of IS NULL`. */
export const isNull = (of: Sql): Sql => ({ kind: 'isNull', of });
/** A term as a double. */
export const asDouble = (of: Sql): Sql => ({ kind: 'cast', of, to: 'double' });
/** A NULL that is a double. */
export const missing: Sql = asDouble(none);
/** A number by a column's text; missing for a text that is not there. */
export const lookup = (name: string, entries: readonly (readonly [key: string, value: number])[]): Sql =>
  either(
    entries.map(([key, value]) => [binary(column(name), '=', text(key)), double(value)]),
    missing,
  );
/** First `then` whose condition holds, else `otherwise`. */
export const either = (when: readonly (readonly [condition: Sql, then: Sql])[], otherwise: Sql): Sql => ({
  kind: 'case',
  when: when.map(([condition, then]) => ({ if: condition, then })),
  otherwise,
});
