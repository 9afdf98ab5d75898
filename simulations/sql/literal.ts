const longestText = 10_000;

/**
 * Text, number or boolean as SQL, the same in DuckDB and in Trino; the only place where values become text.
 *
 * Whole numbers stay plain (integers in SQL), all others are written as doubles: `0.025` alone would be DECIMAL.
 *
 * @throws RangeError for NUL or half a surrogate pair in text, text over 10,000 characters, NaN, Infinity
 *
 * literal("O'Neil") // => "'O''Neil'"
 * literal(0.025) // => '2.5E-2'
 */
export function literal(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return textLiteral(value);
  const plain = Number.isSafeInteger(value) && !Object.is(value, -0);
  return plain ? parenthesised(value, String(value)) : doubleLiteral(value);
}

/**
 * A number as a double literal, read back as the same double.
 *
 * @throws RangeError for NaN and Infinity
 *
 * doubleLiteral(100) // => '1E2'
 */
export function doubleLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no literal in SQL; use NULL`);
  const digits = (Object.is(value, -0) ? '-0e0' : value.toExponential()).replace('e+', 'E').replace('e', 'E');
  return parenthesised(value, digits);
}

/** A minus is kept away from an operator before it: `--` would begin a comment. */
function parenthesised(value: number, text: string): string {
  return value < 0 || Object.is(value, -0) ? `(${text})` : text;
}

function textLiteral(value: string): string {
  if (value.length > longestText)
    throw new RangeError(`text of ${value.length} characters is too long for SQL`);
  if (value.includes('\u0000')) throw new RangeError('text with a NUL character cannot go into SQL');
  if (/\p{Surrogate}/u.test(value))
    throw new RangeError('text with half a surrogate pair cannot go into SQL');
  return `'${value.replaceAll("'", "''")}'`;
}
