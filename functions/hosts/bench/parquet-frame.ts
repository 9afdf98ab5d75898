import { DuckDBDataChunk, DOUBLE, INTEGER, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import type { Frame } from '../../../simulations/frame/frame.ts';
import { measureColumn } from '../../../simulations/sql/node-sql.ts';

/** Writes the benchmark's frame as a Parquet file, months by number. @returns names of its columns */
export async function writeFrame(
  connection: DuckDBConnection,
  frame: Frame,
  path: string,
): Promise<ReadonlySet<string>> {
  const label = (name: string): string[] =>
    Array.from(frame.labels[name]?.codes ?? [], (code) => frame.labels[name]?.values[code] ?? '');
  const columns: [string, typeof VARCHAR | typeof INTEGER | typeof DOUBLE, ArrayLike<string | number>][] = [
    ['person', INTEGER, frame.person],
    ['month', INTEGER, frame.month],
    ...['post', 'level', 'shift'].map((name): [string, typeof VARCHAR, string[]] => [
      name,
      VARCHAR,
      label(name),
    ]),
    ...Object.entries(frame.measures).flatMap(([kpi, measure]) =>
      (['numerator', 'denominator', 'samples'] as const).map(
        (part): [string, typeof DOUBLE, Float64Array] => [measureColumn(kpi, part), DOUBLE, measure[part]],
      ),
    ),
  ];
  await connection.run(
    `CREATE TABLE frame (${columns.map(([name, type]) => `"${name}" ${type.toString()}`).join(', ')})`,
  );
  const appender = await connection.createAppender('frame');
  const chunk = DuckDBDataChunk.create(columns.map(([, type]) => type));
  for (let start = 0; start < frame.rows; start += 2048) {
    const end = Math.min(frame.rows, start + 2048);
    chunk.setColumns(columns.map(([, , values]) => Array.prototype.slice.call(values, start, end)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(`COPY frame TO '${path}' (FORMAT parquet, COMPRESSION zstd)`);
  return new Set(columns.map(([name]) => name));
}
