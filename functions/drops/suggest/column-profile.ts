import { withoutHidden } from '../../../simulations/problems/hidden-characters.ts';
import { isFault } from '../cell-fault.ts';
import { dateCell, type DateOrder } from '../date-cell.ts';
import { monthText } from '../date-order.ts';
import { exactCell } from '../decimal-cell.ts';
import { durationCell, type DurationFormat } from '../duration-cell.ts';

/** What the first values of a column look like. */
export interface ColumnProfile {
  readonly name: string;
  /** Records that were looked at. */
  readonly records: number;
  /** Share of them that hold something. */
  readonly filled: number;
  readonly count: number;
  readonly distinct: number;
  /** Five different values, for people. */
  readonly samples: string[];
  /** Shares of the values that hold something. */
  readonly numbers: number;
  readonly whole: number;
  readonly months: number;
  readonly dates: Readonly<Record<DateOrder, number>>;
  readonly clock: Readonly<Record<'h:mm:ss' | 'mm:ss' | 'clock12' | 'excel-day-fraction', number>>;
  readonly least: number;
  readonly most: number;
  /** The most frequent value and its share. */
  readonly mode: { readonly value: string; readonly share: number };
  /** Whether the values look like phone, identity or bank card numbers. */
  readonly personal: boolean;
}

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
const clocks = ['h:mm:ss', 'mm:ss', 'clock12', 'excel-day-fraction'] as const;
const personalNumber = /^(1[3-9]\d{9}|\d{17}[\dXx]|\d{16}|\d{19})$/;

/** Profiles of the columns of a file. @param rows  cells of its first records */
export function columnProfiles(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnProfile[] {
  return header.map((name, k) =>
    profileOf(
      name,
      rows.map((cells) => withoutHidden(cells[k] ?? '').trim()),
    ),
  );
}

function profileOf(name: string, cells: readonly string[]): ColumnProfile {
  const values = cells.filter((cell) => cell !== '');
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const numbers = values.flatMap((value) => {
    const exact = exactCell(value);
    return isFault(exact) ? [] : [Number(exact.value) / 10 ** exact.places];
  });
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [mode = '', times = 0] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0]);
  return {
    name,
    records: cells.length,
    filled: cells.length === 0 ? 0 : values.length / cells.length,
    count: values.length,
    distinct: counts.size,
    samples: [...counts.keys()].slice(0, 5).map((value) => value.slice(0, 60)),
    numbers: values.length === 0 ? 0 : numbers.length / values.length,
    whole: share((value) => /^\d+(\.0+)?$/.test(value)),
    months: share((value) => monthText.test(value)),
    dates: {
      ymd: share((value) => reads(value, 'ymd')),
      dmy: share((value) => reads(value, 'dmy')),
      mdy: share((value) => reads(value, 'mdy')),
      yymmdd: share((value) => !isFault(dateCell(value, 'yymmdd'))),
    },
    clock: Object.fromEntries(
      clocks.map((format) => [
        format,
        share((value) => !isFault(durationCell(value, format as DurationFormat))),
      ]),
    ) as unknown as ColumnProfile['clock'],
    least: Math.min(...numbers),
    most: Math.max(...numbers),
    mode: { value: mode, share: values.length === 0 ? 0 : times / values.length },
    personal: values.length > 0 && share((value) => personalNumber.test(value)) > 0.9,
  };
}

function reads(value: string, order: DateOrder): boolean {
  return /\D/.test(value) && !isFault(dateCell(value, order));
}

/** The order of day, month and year that alone reads all dates of a column; all that do otherwise. */
export function readingOrders({ dates }: ColumnProfile): DateOrder[] {
  return orders.filter((order) => dates[order] > 0.98);
}
