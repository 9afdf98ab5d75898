import { problem, type Problem, type Sentence } from '../../simulations/problems/problem.ts';
import { isFault } from './cell-fault.ts';
import { textCell, type ReadingContext } from './cell-reader.ts';
import { exactCell } from './decimal-cell.ts';
import { added, decimalText, same, type ExactDecimal } from './exact-decimal.ts';
import type { Mapping } from './mapping-document.ts';

const nothing: ExactDecimal = { value: 0n, places: 0 };

/** Adds a cell to the total of its column, no digit lost; what is no number adds nothing. */
export function addSum(
  sums: Map<string, ExactDecimal>,
  column: string,
  raw: string | undefined,
  context: ReadingContext,
): void {
  const text = textCell(raw, context);
  const value = typeof text === 'string' ? exactCell(text, context.decimalComma) : nothing;
  if (!isFault(value)) sums.set(column, added(sums.get(column) ?? nothing, value));
}

/** Differences between what the sender says and what the file holds. */
export function controlProblems(
  { controls }: Mapping,
  records: number,
  sums: ReadonlyMap<string, ExactDecimal>,
): Problem[] {
  if (!controls) return [];
  const differing = (
    at: string,
    total: Sentence,
    expected: string | number,
    found: string | number,
  ): Problem[] => [problem('data/control-differs', at, { total, expected, found })];
  const counted =
    controls.records !== undefined && controls.records !== records
      ? differing('records', { en: 'records', zh: '记录数' }, controls.records, records)
      : [];
  return [
    ...counted,
    ...Object.entries(controls.sums).flatMap(([column, expected]) => {
      const found = sums.get(column) ?? nothing;
      const wanted = exactCell(String(expected));
      const total = { en: `sum of ${column}`, zh: `${column} 之和` };
      return !isFault(wanted) && same(wanted, found)
        ? []
        : differing(total.en, total, expected, decimalText(found));
    }),
  ];
}
