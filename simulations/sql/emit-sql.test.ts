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

  test('writes windows: partitions, orders, frames', () => {
    const window = { kind: 'window', fn: 'sum', args: [column('x')], partitionBy: [column('team')] } as const;
    const month = { of: column('month'), descending: false };
    const place = { of: column('score'), descending: true };
    expect(body({ ...window, orderBy: [month], frame: { unit: 'range', from: -3, to: -1 } })).toBe(
      'SELECT SUM("x") OVER (PARTITION BY "team" ORDER BY "month" ASC NULLS LAST RANGE BETWEEN 3E0 PRECEDING AND 1E0 PRECEDING) AS "x"',
    );
    expect(body({ ...window, orderBy: [place, month], frame: { unit: 'rows', from: 'first', to: 0 } })).toBe(
      'SELECT SUM("x") OVER (PARTITION BY "team" ORDER BY "score" DESC NULLS LAST, "month" ASC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "x"',
    );
    expect(body({ ...window, orderBy: [month], frame: { unit: 'groups', from: 1, to: 'last' } })).toBe(
      'SELECT SUM("x") OVER (PARTITION BY "team" ORDER BY "month" ASC NULLS LAST GROUPS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS "x"',
    );
    expect(body({ ...window, fn: 'count', args: [], partitionBy: [], orderBy: [] })).toBe(
      'SELECT COUNT(*) OVER () AS "x"',
    );
  });

  test('all rows of several queries', () => {
    const query: Query = {
      select: { x: column('x') },
      from: { kind: 'union', as: 'all', queries: [one(column('x')), one(column('y'))] },
    };
    expect(emitSql(query, { dialect: trino, table })).toBe(
      `SELECT "x"
FROM (
SELECT "x"
FROM "db"."contacts_1f" AS "contacts"
UNION ALL
SELECT "y" AS "x"
FROM "db"."contacts_1f" AS "contacts"
) AS "all"`,
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
