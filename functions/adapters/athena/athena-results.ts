import {
  GetQueryResultsCommand,
  type AthenaClient,
  type Datum,
  type ResultSet,
} from '@aws-sdk/client-athena';
import { timestampText } from '../../ports/timestamp-text.ts';
import type { ResultColumn, ResultTable } from '../../ports/warehouse.ts';
import { withBackOff, type BackOff } from './back-off.ts';

const textTypes: ReadonlySet<string> = new Set(['varchar', 'char', 'string', 'date']);

/**
 * The typed result of a SELECT, page by page; the first row of the first page is the header.
 *
 * @param names  columns by position: Athena writes names in lower case
 */
export async function athenaResults(
  client: AthenaClient,
  id: string,
  names: readonly string[],
  { backOff, signal }: { readonly backOff: BackOff; readonly signal?: AbortSignal | undefined },
): Promise<ResultTable> {
  const cells: (string | undefined)[][] = names.map(() => []);
  let types: string[] = [];
  let token: string | undefined;
  let first = true;
  do {
    signal?.throwIfAborted();
    const more = token === undefined ? {} : { NextToken: token };
    const command = new GetQueryResultsCommand({ QueryExecutionId: id, MaxResults: 1000, ...more });
    const { ResultSet: page, NextToken } = await withBackOff(() => client.send(command), backOff, signal);
    if (first) types = columnTypes(page);
    for (const { Data = [] } of page?.Rows?.slice(first ? 1 : 0) ?? []) addRow(cells, Data);
    first = false;
    token = NextToken;
  } while (token !== undefined);
  const columns = names.map((name, c) => [name, typed(cells[c] as string[], types[c] ?? '')] as const);
  return { rows: cells[0]?.length ?? 0, columns: Object.fromEntries(columns) };
}

function columnTypes(page: ResultSet | undefined): string[] {
  return (page?.ResultSetMetadata?.ColumnInfo ?? []).map(({ Type = '' }) => Type.toLowerCase());
}

function addRow(cells: (string | undefined)[][], data: readonly Datum[]): void {
  cells.forEach((column, c) => column.push(data[c]?.VarCharValue));
}

function typed(cells: readonly (string | undefined)[], type: string): ResultColumn {
  if (textTypes.has(type)) return { kind: 'text', values: cells.map((cell) => cell ?? null) };
  if (type.startsWith('timestamp'))
    return { kind: 'text', values: cells.map((cell) => (cell === undefined ? null : timestampText(cell))) };
  const number = type === 'boolean' ? (cell: string) => Number(cell === 'true') : Number;
  return {
    kind: 'number',
    values: Float64Array.from(cells, (cell) => (cell === undefined ? NaN : number(cell))),
  };
}
