import { expect, test } from 'vitest';
import { emitSql } from './emit-sql.ts';
import { programQuery } from './program-sql.ts';
import { ladderProgram } from './testing/ladder-program.ts';
import { trino } from './trino.ts';

const columns = ['person', 'month', 'post', 'level', 'team', 'base', 'score'];

function textOf(months: number, given = columns): string {
  const names = Array.from(
    { length: months },
    (_, m) => `20${20 + Math.floor(m / 12)}-${String(1 + (m % 12)).padStart(2, '0')}`,
  );
  const query = programQuery(ladderProgram(['a', 'b', 'c']), {
    from: { kind: 'table', name: 'rows' },
    keep: ['person', 'month'],
    has: (name) => given.includes(name),
    months: names,
  });
  return emitSql(query, { dialect: trino, table: (name) => `"db"."${name}"` });
}

test('programQuery(program): a cycle of three posts over 36 months stays below 200,000 bytes, and each month adds as much', () => {
  const [two, four, most] = [2, 4, 36].map((months) => textOf(months).length) as [number, number, number];
  expect(most).toBeLessThan(200_000);
  expect(most).toBeLessThan(two + 20 * (four - two));
});

test('programQuery(program) reads its input once for each post and once for the rows of none', () => {
  expect(textOf(36).split('"db"."rows"').length - 1).toBe(4);
});

test('programQuery(program) refuses an input without person or month; without a label nobody is in its groups', () => {
  for (const name of ['person', 'month'])
    expect(() =>
      textOf(
        2,
        columns.filter((column) => column !== name),
      ),
    ).toThrow(`no column "${name}"`);
  expect(
    textOf(
      2,
      columns.filter((column) => column !== 'team'),
    ),
  ).not.toContain('"team"');
});
