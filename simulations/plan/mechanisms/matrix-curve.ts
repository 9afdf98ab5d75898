import { z } from 'zod';
import { ascends } from '../ascends.ts';
import { interpolation } from '../../program/piecewise.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { share } from '../quantities.ts';
import type { Report } from '../report.ts';
import { checkDirection } from './check-direction.ts';
import type { CheckPlace } from './mechanism.ts';
import { measured, measuredValue } from './measured-value.ts';

const axis = z.strictObject({
  ...measuredValue,
  at: z
    .array(share.describe('A value in its own unit.'))
    .min(1)
    .describe('Values at which multiples are written, ascending.'),
});

/** A curve of two values, as a document writes it. */
export const matrixCurve = z
  .strictObject({
    kind: z.literal('matrix').describe('A table of two values.'),
    rows: axis.describe('The value by rows.'),
    columns: axis.describe('The value by columns.'),
    multiples: z
      .array(z.array(share.describe('Multiple of the target bonus.')).describe('A row of the table.'))
      .describe('Multiples by row, then by column.'),
  })
  .describe('A bonus by a table of two KPIs, by straight lines between its cells, flat beyond its edges.');

export type MatrixCurve = z.output<typeof matrixCurve>;

/**
 * The multiple of a table of two values, bilinear between its cells and flat beyond its edges: the sum over the columns
 * of (the column's line by the row value) × (the column's weight by the column value). Missing where a value is.
 */
export function matrixMultiple(
  on: PostLowering,
  { rows, columns, multiples }: MatrixCurve,
  clause: string,
): NodeId {
  const { builder } = on;
  const row = measured(on, rows, clause);
  const column = measured(on, columns, clause);
  const terms = columns.at.map((at, k) => {
    const line = interpolation(rows.at.map((x, j) => [x, multiples[j]?.[k] ?? 0]));
    const weight = interpolation(columns.at.map((y) => [y, y === at ? 1 : 0]));
    return builder.multiply(builder.piecewise(row, line), builder.piecewise(column, weight));
  });
  return terms.reduce((sum, term) => builder.arithmetic('add', sum, term));
}

/** Findings in a table of two values: values that do not ascend, rows of another length, multiples below 0. */
export function checkMatrix(
  { rows, columns, multiples }: MatrixCurve,
  { path, names }: CheckPlace,
  report: Report,
): void {
  const pairs = (of: readonly number[]): [number, number][] => of.map((x) => [x, 0]);
  ascends(pairs(rows.at), [...path, 'rows', 'at'], report);
  ascends(pairs(columns.at), [...path, 'columns', 'at'], report);
  for (const [key, { kpi, number }] of Object.entries({ rows, columns }))
    if ((kpi === undefined) === (number === undefined))
      report('plan/exactly-one', [...path, key], { subject: `curve.${key}`, known: 'kpi, number' });
  const shape = { rows: rows.at.length, columns: columns.at.length };
  if (multiples.length !== shape.rows || multiples.some((row) => row.length !== shape.columns))
    return report('plan/matrix-shape', [...path, 'multiples'], shape);
  const line = (key: 'rows' | 'columns', of: MatrixCurve['rows'], pays: readonly number[]): boolean =>
    checkDirection(
      of.kpi,
      of.at.map((x, k) => [x, pays[k] ?? 0]),
      { path: [...path, key], names },
      report,
    );
  // once for each side: the first line that turns
  multiples.some((row) => line('columns', columns, row));
  columns.at.some((_y, k) =>
    line(
      'rows',
      rows,
      multiples.map((row) => row[k] ?? 0),
    ),
  );
}
