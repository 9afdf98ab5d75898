import type { Dialect } from './dialect.ts';
import { identifier } from './identifier.ts';
import { doubleLiteral, literal } from './literal.ts';
import type { Query, Source, Sql } from './query.ts';
import { windowText } from './window-text.ts';

/** What a query is written for. */
export interface EmitOptions {
  readonly dialect: Dialect;
  /** SQL text of a table that the query names, e.g. `"db"."people_1f2e"`; throws for a table it does not know. */
  readonly table: (name: string) => string;
}

/**
 * Text of a query. Rows mean the same in every dialect: NULLs sort last, `/` divides doubles and gives NULL for
 * a divisor of 0, `avg` is of doubles, text compares by code point.
 *
 * @throws RangeError for names and values that have no safe text, or two columns that differ in case alone
 */
export function emitSql(query: Query, options: EmitOptions): string {
  const text = queryText(query, options);
  const bytes = utf8Length(text);
  if (bytes > options.dialect.maxBytes)
    throw new RangeError(`a query of ${bytes} bytes is too long for ${options.dialect.name}`);
  return text;
}

function queryText(query: Query, options: EmitOptions): string {
  const of = (sql: Sql): string => expression(sql, options);
  mustDiffer(Object.keys(query.select));
  const columns = Object.entries(query.select).map(([alias, sql]) => {
    const [text, name] = [of(sql), identifier(alias)];
    return text === name ? name : `${text} AS ${name}`;
  });
  return [
    `SELECT ${columns.join(', ')}`,
    `FROM ${sourceText(query.from, options)}`,
    ...(query.where ? [`WHERE ${of(query.where)}`] : []),
    ...(query.groupBy?.length ? [`GROUP BY ${query.groupBy.map(of).join(', ')}`] : []),
    ...(query.orderBy?.length
      ? [`ORDER BY ${query.orderBy.map((sql) => `${of(sql)} ASC NULLS LAST`).join(', ')}`]
      : []),
  ].join('\n');
}

function sourceText(source: Source, options: EmitOptions): string {
  if (source.kind === 'table') return `${options.table(source.name)} AS ${identifier(source.name)}`;
  const queries = source.kind === 'query' ? [source.query] : source.queries;
  const all = queries.map((query) => queryText(query, options)).join('\nUNION ALL\n');
  return `(\n${all}\n) AS ${identifier(source.as)}`;
}

function expression(sql: Sql, options: EmitOptions): string {
  const of = (inner: Sql): string => expression(inner, options);
  switch (sql.kind) {
    case 'column':
      return sql.table ? `${identifier(sql.table)}.${identifier(sql.name)}` : identifier(sql.name);
    case 'number':
    case 'text':
    case 'boolean':
      return literal(sql.value);
    case 'double':
      return doubleLiteral(sql.value);
    case 'null':
      return 'NULL';
    case 'binary':
      return binary(sql, of);
    case 'not':
      return `(NOT ${of(sql.of)})`;
    case 'isNull':
      return `(${of(sql.of)} IS NULL)`;
    case 'in':
      return sql.values.length === 0 ? 'FALSE' : `(${of(sql.of)} IN (${sql.values.map(of).join(', ')}))`;
    case 'case':
      return caseText(sql, of);
    case 'call':
      return call(sql, of);
    case 'cast':
      return options.dialect.cast[sql.to](of(sql.of));
    case 'window':
      return windowText(sql, of);
  }
}

function binary({ op, left, right }: Sql & { kind: 'binary' }, of: (sql: Sql) => string): string {
  if (op === '/') return `(${asDouble(left, of)} / NULLIF(${asDouble(right, of)}, 0E0))`;
  return `(${of(left)} ${op.toUpperCase()} ${of(right)})`;
}

function caseText({ when, otherwise }: Sql & { kind: 'case' }, of: (sql: Sql) => string): string {
  if (when.length === 0) return of(otherwise);
  const branches = when.map((branch) => `WHEN ${of(branch.if)} THEN ${of(branch.then)}`);
  return `CASE ${branches.join(' ')} ELSE ${of(otherwise)} END`;
}

function call({ fn, args }: Sql & { kind: 'call' }, of: (sql: Sql) => string): string {
  if (fn === 'count' && args.length === 0) return 'COUNT(*)';
  if (fn !== 'coalesce' && args.length !== 1)
    throw new TypeError(`${fn} takes one argument, got ${args.length}`);
  const [only] = args;
  if (fn === 'avg' && only) return `AVG(${asDouble(only, of)})`;
  if (fn === 'coalesce' && args.length === 1 && only) return of(only);
  return `${fn.toUpperCase()}(${args.map(of).join(', ')})`;
}

function asDouble(sql: Sql, of: (sql: Sql) => string): string {
  const isDouble = sql.kind === 'double' || (sql.kind === 'cast' && sql.to === 'double');
  return isDouble ? of(sql) : `CAST(${of(sql)} AS DOUBLE)`;
}

function mustDiffer(aliases: readonly string[]): void {
  if (aliases.length === 0) throw new RangeError('a query wants at least one column');
  const seen = new Set<string>();
  for (const alias of aliases) {
    const folded = alias.toLowerCase();
    if (seen.has(folded)) throw new RangeError(`columns must differ in more than case: ${alias}`);
    seen.add(folded);
  }
}

/** Bytes of a text in UTF-8 (the pure engine has no TextEncoder). */
function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
