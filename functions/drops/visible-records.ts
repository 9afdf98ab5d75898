import { firstHidden, hiddenName, withoutHidden } from '../../simulations/problems/hidden-characters.ts';
import type { CsvRecord } from './csv-records.ts';
import type { Findings } from './findings.ts';

/**
 * The records with cells as a person sees them: characters that nobody sees are taken out, each cell that held one is
 * a finding, so that two people or labels that look the same are one.
 *
 * @param text  the whole file; one look at it spares the cells where it holds no such character
 */
export function visibleRecords(
  records: readonly CsvRecord[],
  text: string,
  header: readonly string[],
  findings: Findings,
): readonly CsvRecord[] {
  if (firstHidden(text) === null) return records;
  return records.map((record) => {
    const { line, cells } = record;
    if (!cells.some((cell) => firstHidden(cell) !== null)) return record;
    cells.forEach((cell, k) => {
      const character = firstHidden(cell);
      if (character !== null) findings.unseen(header[k] ?? '—', hiddenName(character).code, line);
    });
    return { ...record, cells: cells.map(withoutHidden) };
  });
}
