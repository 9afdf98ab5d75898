import { monthStarts, previousRows } from './frame-months.ts';
import type { PreviousColumn } from './shared-column.ts';
import type { MonthsEvaluator, SharedInputs } from './shared-inputs.ts';
import { sharedColumn } from './shared-leaves.ts';

/** Evaluates what a column was in the latest earlier month in which the person took part. */
export function previousColumn(
  { name, of, initial }: PreviousColumn,
  { frame, reason, columns }: SharedInputs,
): MonthsEvaluator {
  const [before, starts] = [previousRows(frame), monthStarts(frame)];
  const [state, out] = [sharedColumn(columns, of), sharedColumn(columns, name)];
  return (from, end) => {
    for (let row = starts[from]; row < starts[end]; row++) {
      let earlier = before[row];
      while (earlier >= 0 && reason[earlier] !== 0) earlier = before[earlier];
      out[row] = reason[row] !== 0 ? NaN : earlier < 0 ? initial : state[earlier];
    }
  };
}
