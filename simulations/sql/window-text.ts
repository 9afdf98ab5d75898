import { doubleLiteral, literal } from './literal.ts';
import type { Sql, WindowBound, WindowFrame, WindowTerm } from './query.ts';

/** Text of a window term, the same in DuckDB and in Trino. @param of  writes the terms inside */
export function windowText(
  { fn, args, partitionBy, orderBy, frame }: WindowTerm,
  of: (sql: Sql) => string,
): string {
  const keys = orderBy.map((key) => `${of(key.of)} ${key.descending ? 'DESC' : 'ASC'} NULLS LAST`);
  const parts = [
    ...(partitionBy.length > 0 ? [`PARTITION BY ${partitionBy.map(of).join(', ')}`] : []),
    ...(keys.length > 0 ? [`ORDER BY ${keys.join(', ')}`] : []),
    ...(frame ? [frameText(frame)] : []),
  ];
  const inside = fn === 'count' && args.length === 0 ? '*' : args.map(of).join(', ');
  return `${fn.toUpperCase()}(${inside}) OVER (${parts.join(' ')})`;
}

function frameText({ unit, from, to }: WindowFrame): string {
  const bound = (at: WindowBound): string => boundText(at, unit);
  return `${unit.toUpperCase()} BETWEEN ${bound(from)} AND ${bound(to)}`;
}

/** A distance of a range is of the type of its order, double. */
function boundText(at: WindowBound, unit: WindowFrame['unit']): string {
  if (at === 'first') return 'UNBOUNDED PRECEDING';
  if (at === 'last') return 'UNBOUNDED FOLLOWING';
  if (at === 0) return 'CURRENT ROW';
  const distance = unit === 'range' ? doubleLiteral(Math.abs(at)) : literal(Math.abs(at));
  return `${distance} ${at < 0 ? 'PRECEDING' : 'FOLLOWING'}`;
}
