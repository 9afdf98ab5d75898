import type { Frame } from '../frame/frame.ts';
import { keptWith } from '../math/kept-with.ts';
import { fittedPrior, type PersonMonths, type Prior } from './fitted-prior.ts';
import { calendarMonths } from './frame-months.ts';
import { groupMembers } from './group-members.ts';
import { personPlaces } from './person-places.ts';
import { rowGroups, type RowGroups } from './row-groups.ts';
import type { EstimateColumn } from './shared-column.ts';
import type { MonthsEvaluator, SharedInputs } from './shared-inputs.ts';
import { sharedColumn } from './shared-leaves.ts';

/** A prior, and 1 where it rests on the month itself. */
interface CellPrior extends Prior {
  readonly own: number;
}

/** Fits by what was asked of two columns; kept as long as those live. */
const known = keptWith(
  (_value: Float64Array, _size: Float64Array) => new Map<string, readonly CellPrior[]>(),
);

/**
 * Tells each row what was fitted for its post and month. Fits are made once for the columns that they rest on.
 *
 * @throws RangeError when an estimate is wanted inside a cycle, or of months to come
 */
export function estimateColumn(column: EstimateColumn, inputs: SharedInputs): MonthsEvaluator {
  mustBeLegalEstimate(column);
  const { frame, posts, reason, columns } = inputs;
  const groups = rowGroups(frame, { by: ['post'], posts });
  const [value, size, out] = [column.value, column.size, column.name].map((name) =>
    sharedColumn(columns, name),
  );
  return (from, end) => {
    if (end - from < frame.months.length) throw new RangeError(`estimate "${column.name}" stands in a cycle`);
    const { model, months, fewStrength } = column;
    const fits = known(value, size);
    const asked = JSON.stringify([model, months, fewStrength]);
    const priors = fits.get(asked) ?? fitted(column, { frame, groups, value, size });
    fits.set(asked, priors);
    for (let row = 0; row < frame.rows; row++)
      out[row] = reason[row] === 0 ? (priors[groups.cell[row]][column.part] ?? NaN) : NaN;
  };
}

/** @throws RangeError when a range of months is empty, or reaches into the row's own month or those to come */
export function mustBeLegalEstimate({ name, months }: EstimateColumn): void {
  if (!(months.from <= months.to && months.to < 0))
    throw new RangeError(`estimate "${name}": months ${months.from} … ${months.to} are none, or not before`);
}

interface Observed {
  readonly frame: Frame;
  readonly groups: RowGroups;
  readonly value: Float64Array;
  readonly size: Float64Array;
}

/** The prior of each cell of a post and a month. */
function fitted(
  { model, months: { from, to }, fewStrength }: EstimateColumn,
  observed: Observed,
): CellPrior[] {
  const { frame, groups } = observed;
  const calendar = calendarMonths(frame);
  return Array.from(groups.month, (month, cell) => {
    const cells: number[] = [];
    for (
      let at = cell;
      at >= 0 && calendar[groups.month[at]] >= calendar[month] + from;
      at = groups.before[at]
    )
      if (calendar[groups.month[at]] <= calendar[month] + to) cells.unshift(at);
    const before = peopleOf(cells, observed);
    const own = before.length === 0;
    const people = own ? peopleOf([cell], observed) : before;
    return { ...fittedPrior(model, people, fewStrength), own: own ? 1 : 0 };
  });
}

/** Months of everybody observed in some cells, in the order of people: the same in every frame of the same data. */
function peopleOf(cells: readonly number[], { frame, groups, value, size }: Observed): PersonMonths[] {
  const members = groupMembers(frame, groups);
  const place = personPlaces(frame);
  const months = new Map<number, [number, number][]>();
  for (const cell of cells)
    for (let i = members.starts[cell]; i < members.starts[cell + 1]; i++) {
      const row = members.rows[i];
      if (!(size[row] > 0) || Number.isNaN(value[row])) continue;
      const own = months.get(place[row]);
      if (own) own.push([value[row], size[row]]);
      else months.set(place[row], [[value[row], size[row]]]);
    }
  return [...months].sort(([one], [other]) => one - other).map(([, own]) => own);
}
