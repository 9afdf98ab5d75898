import { problem, type Problem, type Sentence } from '../../simulations/problems/problem.ts';
import type { Fault } from './cell-fault.ts';
import { numberCell } from './cell-reader.ts';
import type { Mapping } from './mapping-document.ts';

/** Adds a cell to the total of its column; what is no number adds nothing. */
export function addSum(sums: Map<string, bigint>, column: string, value: bigint | null | Fault): void {
  if (typeof value === 'bigint') sums.set(column, (sums.get(column) ?? 0n) + value);
}

/** Differences between what the sender says and what the file holds. */
export function controlProblems(
  { controls }: Mapping,
  records: number,
  sums: ReadonlyMap<string, bigint>,
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
      const found = sums.get(column) ?? 0n;
      const wanted = numberCell(String(expected), { missing: new Set(), decimalComma: false });
      const total = { en: `sum of ${column}`, zh: `${column} 之和` };
      return wanted === found ? [] : differing(total.en, total, expected, Number(found) / 1_000_000);
    }),
  ];
}
