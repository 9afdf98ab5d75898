import type { SharedColumn } from './shared-column.ts';

/** Columns [start, end) of a program's list that are evaluated together. */
export interface SharedComponent {
  readonly start: number;
  readonly end: number;
  /** Whether a `previous` reads a column that rests on it: every month rests on the one before. */
  readonly monthly: boolean;
}

/**
 * The columns of a program in the order of their evaluation: those between a `previous` and the column that it reads
 * go month by month, those before and behind them all months at once.
 *
 * @throws RangeError when a name stands twice, or a `previous` reads a column that is not there
 */
export function sharedComponents(columns: readonly SharedColumn[]): readonly SharedComponent[] {
  const place = new Map(columns.map(({ name }, k) => [name, k]));
  if (place.size < columns.length)
    throw new RangeError('two columns over the rows of all posts have one name');
  const lastOf = columns.map((column, k) => {
    if (column.kind !== 'previous') return k;
    const of = place.get(column.of);
    if (of === undefined)
      throw new RangeError(`column "${column.name}" reads "${column.of}", which is not there`);
    return of;
  });
  const components: SharedComponent[] = [];
  for (let start = 0; start < columns.length; start = components.at(-1)?.end ?? start) {
    let last = start;
    let monthly = false;
    for (let k = start; k <= last; k++) {
      monthly ||= columns[k].kind === 'previous' && lastOf[k] >= k;
      last = Math.max(last, lastOf[k]);
    }
    const before = components.at(-1);
    if (before && !before.monthly && !monthly) components.splice(-1, 1, { ...before, end: last + 1 });
    else components.push({ start, end: last + 1, monthly });
  }
  return components;
}
