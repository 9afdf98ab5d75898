import { firstHidden, hiddenName, withoutHidden } from '../../simulations/problems/hidden-characters.ts';
import type { Findings } from './findings.ts';
import { unvalued } from './source/cell-text.ts';
import type { SourceRecord } from './source/record-source.ts';

/**
 * A record with cells as a person sees them: characters that nobody sees are taken out, each cell that held one is
 * a finding, so that two people or labels that look the same are one.
 */
export function visibleRecord(
  record: SourceRecord,
  header: readonly string[],
  findings: Findings,
): SourceRecord {
  const { cells, raw } = record;
  // the mark of a formula without a value is no text of the file
  const hidden = (cell: string): string | null => (cell === unvalued ? null : firstHidden(cell));
  if (firstHidden(raw) === null || !cells.some((cell) => hidden(cell) !== null)) return record;
  cells.forEach((cell, k) => {
    const character = hidden(cell);
    if (character !== null) findings.unseen(header[k] ?? '—', hiddenName(character).code, record);
  });
  return { ...record, cells: cells.map((cell) => (cell === unvalued ? cell : withoutHidden(cell))) };
}
