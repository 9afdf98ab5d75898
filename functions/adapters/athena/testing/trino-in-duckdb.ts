const opening = 'CAST(';
const wholeCast = ' AS BIGINT)';

/**
 * Trino text as our emitter writes it, so that DuckDB gives Trino's answers: a cast to BIGINT rounds half away
 * from zero. (Integer division is a setting of the engine.)
 */
export function trinoInDuckdb(text: string): string {
  let result = text;
  for (let at = result.length; (at = result.lastIndexOf(opening, at - 1)) >= 0;) {
    const end = closing(result, at + opening.length);
    if (end < 0 || !result.slice(0, end + 1).endsWith(wholeCast)) continue;
    const inner = result.slice(at + opening.length, end + 1 - wholeCast.length);
    result = `${result.slice(0, at)}CAST(CAST(${inner} AS DECIMAL(38, 10)) AS BIGINT)${result.slice(end + 1)}`;
  }
  return result;
}

/** Index of the parenthesis that closes the one before `from`; quoted text and names are stepped over. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let i = from; i < text.length; i++) {
    const c = text[i];
    if (c === "'" || c === '"') i = text.indexOf(c, i + 1);
    else if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return i;
    if (i < 0) return -1;
  }
  return -1;
}
