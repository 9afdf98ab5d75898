import { safeCsvCell } from '../../simulations/problems/safe-csv-cell.ts';
import type { Locale, Sentence } from '../../simulations/problems/problem.ts';
import { faultCures, faultReasons } from './cell-fault.ts';
import { placeText } from './source/record-source.ts';
import type { SealedRejects } from './sealed-rejects.ts';
import { mark } from './source/mended-file.ts';

/**
 * Rejected records as a CSV file to be mended and dropped again: where each stood, which column, why and what to do,
 * then its cells as they came. UTF-8 with a byte order mark, so that spreadsheets read it; no cell is one that they
 * would run. The added columns carry a mark by which a drop knows the file again.
 */
export function rejectsFile({ header, records }: SealedRejects, locale: Locale): string {
  const titles = Object.values(added).map((title) => `${mark}${title[locale]}`);
  const lines = records.map((record) => [
    placeText(record),
    record.column,
    faultReasons[record.rule][locale],
    faultCures[record.rule][locale],
    ...record.cells,
  ]);
  return `\ufeff${[[...titles, ...header], ...lines].map((cells) => `${cells.map(safeCsvCell).join(',')}\r\n`).join('')}`;
}

const added: Readonly<Record<'line' | 'column' | 'reason' | 'cure', Sentence>> = {
  line: { en: 'line', zh: '行' },
  column: { en: 'column', zh: '列' },
  reason: { en: 'reason', zh: '原因' },
  cure: { en: 'cure', zh: '改法' },
};
