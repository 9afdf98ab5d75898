import { describe, expect, test } from 'vitest';
import { duckdb } from './duckdb.ts';
import { emitSql } from './emit-sql.ts';
import type { Query, Sql } from './query.ts';
import { binary, column, text } from './terms.ts';
import { trino } from './trino.ts';

const table = (name: string): string => `"db"."${name}_1f"`;
const from = { kind: 'table', name: 'contacts' } as const;
const one = (sql: Sql): Query => ({ select: { x: sql }, from });
const body = (sql: Sql, dialect = trino): string =>
  emitSql(one(sql), { dialect, table }).split('\n')[0] as string;

describe('emitSql(query, dialect)', () => {
  test('writes a whole query', () => {
    const query: Query = {
      select: {
        person: column('person'),
        good: {
          kind: 'call',
          fn: 'sum',
          args: [
            { kind: 'cast', of: binary(column('rating'), '>=', { kind: 'number', value: 4 }), to: 'bigint' },
          ],
        },
      },
      from: {
        kind: 'query',
        as: 't',
        query: { select: { person: column('person'), rating: column('rating') }, from },
      },
      where: binary(column('person'), '<>', text("p'1")),
      groupBy: [column('person')],
      orderBy: [column('person')],
    };
    expect(emitSql(query, { dialect: trino, table })).toBe(
      `SELECT "person", SUM(CAST(("rating" >= 4) AS BIGINT)) AS "good"
FROM (
SELECT "person", "rating"
FROM "db"."contacts_1f" AS "contacts"
) AS "t"
WHERE ("person" <> 'p''1')
GROUP BY "person"
ORDER BY "person" ASC NULLS LAST`,
    );
  });

  test('divides doubles and never by 0', () => {
    expect(body(binary(column('a'), '/', column('b')))).toBe(
      'SELECT (CAST("a" AS DOUBLE) / NULLIF(CAST("b" AS DOUBLE), 0E0)) AS "x"',
    );
  });

  test('dialects differ where the engines do', () => {
    const whole: Sql = { kind: 'cast', of: column('a'), to: 'bigint' };
    expect(body(whole)).toBe('SELECT CAST("a" AS BIGINT) AS "x"');
    expect(body(whole, duckdb)).toBe('SELECT CAST(CAST("a" AS DECIMAL(38, 10)) AS BIGINT) AS "x"');
  });

  test('an empty list holds nothing; coalesce of one is that one; count() counts rows', () => {
    expect(body({ kind: 'in', of: column('a'), values: [] })).toBe('SELECT FALSE AS "x"');
    expect(body({ kind: 'call', fn: 'coalesce', args: [column('a')] })).toBe('SELECT "a" AS "x"');
    expect(body({ kind: 'call', fn: 'count', args: [] })).toBe('SELECT COUNT(*) AS "x"');
  });

  test('refuses columns that differ in case alone, none at all, and text too long for the engine', () => {
    const options = { dialect: trino, table };
    expect(() => emitSql({ select: { a: column('a'), A: column('b') }, from }, options)).toThrow(
      'more than case',
    );
    expect(() => emitSql({ select: {}, from }, options)).toThrow('at least one column');
    const values = Array.from({ length: 30 }, () => text('客'.repeat(3000)));
    expect(() => emitSql(one({ kind: 'in', of: column('a'), values }), options)).toThrow(
      'too long for trino',
    );
    expect(emitSql(one({ kind: 'in', of: column('a'), values }), { dialect: duckdb, table })).toContain('IN');
  });
});
