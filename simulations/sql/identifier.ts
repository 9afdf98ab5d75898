const allowed = /^[\p{L}_][\p{L}\p{N}_ :.@-]{0,127}$/u;

/**
 * A quoted identifier, the same in DuckDB and in Trino.
 *
 * @param name  a letter or `_`, then letters of any script, digits, `_`, space, `:`, `.`, `@`, `-`; at most 128
 * @throws RangeError for any other name (quotes, NUL, a leading digit, nothing at all)
 *
 * identifier('kpi:csat:numerator') // => '"kpi:csat:numerator"'
 */
export function identifier(name: string): string {
  if (!allowed.test(name))
    throw new RangeError(`${JSON.stringify(name)} cannot name a table or column: start with a letter or _`);
  return `"${name}"`;
}
