import type { ResultTable } from '../ports/warehouse.ts';

/** Values of a column of texts that a query gave. @throws TypeError where it gave none, or no texts */
export function textColumn(
  { columns }: Pick<ResultTable, 'columns'>,
  name: string,
): readonly (string | null)[] {
  const found = columns[name];
  if (found?.kind !== 'text') throw new TypeError(`column ${name} is not text`);
  return found.values;
}
