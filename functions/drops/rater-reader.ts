import { fault, isFault, type Fault } from './cell-fault.ts';
import { idCell, type ReadingContext } from './cell-reader.ts';
import { labelReader } from './field-readers.ts';
import type { Mapping } from './mapping-document.ts';

/** Who rates: a kind of rater, and the rater's pseudonym; null where the file does not say who it was. */
export interface RatedBy {
  readonly kind: string;
  readonly rater: string | null;
}

/** A cell that keeps a record out. */
interface RefusedCell extends Fault {
  readonly column: string;
}

const kindName = /^[a-z][a-z0-9_]{0,23}$/;

/**
 * Reads who rates in a record; nothing where a mapping has no ratings.
 *
 * @param pseudonym  the one of people: a supervisor who rates and is paid is one person
 */
export function raterReader(
  { ratings }: Mapping,
  header: readonly string[],
  context: ReadingContext,
  pseudonym: (rawId: string) => string,
): (cells: readonly string[]) => RatedBy | RefusedCell | null {
  if (!ratings) return () => null;
  const kindOf = labelReader(ratings.kind, header, context);
  const kindColumn = 'column' in ratings.kind ? ratings.kind.column : '—';
  const { column } = ratings.rater ?? {};
  const at = column === undefined ? -1 : header.indexOf(column);
  return (cells) => {
    const kind = kindOf(cells) ?? fault('missing');
    if (isFault(kind)) return { ...kind, column: kindColumn };
    if (!kindName.test(kind)) return { ...fault('not-in-values'), column: kindColumn };
    if (column === undefined) return { kind, rater: null };
    const who = idCell(cells[at], context) ?? fault('missing');
    return isFault(who) ? { ...who, column } : { kind, rater: pseudonym(who) };
  };
}

/** Key of a rating: one for each person, month, kind of rater and rater. */
export function ratingKey(person: string, month: string, { kind, rater }: RatedBy): string {
  return `${person} ${month} ${kind} ${rater ?? ''}`.trimEnd();
}
