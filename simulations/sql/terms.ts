import type { BinaryOp, Sql } from './query.ts';

/*
 * Short constructors of SQL terms, for code that builds queries.
 */

/** A column by name. */
export const column = (name: string): Sql => ({ kind: 'column', name });
/** A double literal. */
export const double = (value: number): Sql => ({ kind: 'double', value });
/** A text literal. */
export const text = (value: string): Sql => ({ kind: 'text', value });
/** NULL. */
export const none: Sql = { kind: 'null' };
/** Two terms and an operator between them. */
export const binary = (left: Sql, op: BinaryOp, right: Sql): Sql => ({ kind: 'binary', op, left, right });
/** `of IS NULL`. */
export const isNull = (of: Sql): Sql => ({ kind: 'isNull', of });
/** A term as a double. */
export const asDouble = (of: Sql): Sql => ({ kind: 'cast', of, to: 'double' });
/** First `then` whose condition holds, else `otherwise`. */
export const either = (when: readonly (readonly [condition: Sql, then: Sql])[], otherwise: Sql): Sql => ({
  kind: 'case',
  when: when.map(([condition, then]) => ({ if: condition, then })),
  otherwise,
});
