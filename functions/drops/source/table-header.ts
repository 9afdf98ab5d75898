import { withoutHidden } from '../../../simulations/problems/hidden-characters.ts';
import { FileFault } from './file-fault.ts';

/** Most columns that a file may have. */
const maxColumns = 200;

/**
 * Names of the columns, trimmed, without characters that nobody sees.
 * @throws FileFault for fewer than two different names, or more than 200
 */
export function tableHeader(cells: readonly string[], name: string): readonly string[] {
  const header = cells.map((cell) => withoutHidden(cell).trim());
  if (new Set(header).size < 2) throw new FileFault('data/no-header', name);
  if (header.length > maxColumns)
    throw new FileFault('data/too-many-columns', name, { count: header.length, limit: maxColumns });
  return header;
}
