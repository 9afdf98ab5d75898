import type { Frame } from '../frame/frame.ts';
import { isolatesFew } from './isolates-few.ts';
import { ownPay, type PaidRows } from './own-pay.ts';
import type { DisclosureThresholds } from './thresholds.ts';

/** Pay that was told of, see `ToldSide`. */
interface Told extends PaidRows {
  readonly people: readonly string[];
  readonly told: Uint8Array;
}

/** What sums told together give away, by month of the first side's frame. */
interface GivenAway {
  /** Months whose totals do. */
  readonly months: readonly boolean[];
  /** By label and group: months in which the group's sums do. */
  readonly groups: Readonly<Record<string, readonly (readonly boolean[])[]>>;
  /** By line. */
  readonly lines: Readonly<Record<string, readonly boolean[]>>;
}

/**
 * Where sums of several answers, each taken with a factor of its own, leave few people: plans that pay everybody a
 * tenth more and three people a fifth, three plans of which each pair differs for many, on-cost of which few lie beyond
 * the bounds of the contribution base.
 *
 * @param sides  the new answer's, then those told before; frames may be of several versions
 */
export function givenAwayTogether(
  sides: readonly [Told, ...Told[]],
  { labels, lines }: { readonly labels: readonly string[]; readonly lines: readonly string[] },
  thresholds: DisclosureThresholds,
): GivenAway {
  const [{ frame }] = sides;
  const own = sides.map((side) => ({ side, rows: toldRows(side), ...ownPay(side) }));
  const gross = own.map(({ side, rows, gross: fen }) => ({ side, rows, fen }));
  const cost = [...gross, ...own.map(({ side, rows, onCost: fen }) => ({ side, rows, fen }))];
  const isolates = (sums: readonly Sum[], month: string, where: RowFilter = () => true): boolean =>
    isolatesFew(amounts(sums, month, where), thresholds);
  return {
    months: frame.months.map((month) => isolates(cost, month)),
    groups: Object.fromEntries(
      labels.map((label) => [
        label,
        frame.labels[label].values.map((value) =>
          // on-cost is told by post alone
          frame.months.map((month) =>
            isolates(label === 'post' ? cost : gross, month, labelled(label, value)),
          ),
        ),
      ]),
    ),
    lines: Object.fromEntries(
      lines.map((line) => {
        const sums = own.map(({ side, rows, base }) => ({
          side,
          rows,
          fen: line === 'base' ? base : side.replay.lines[line],
        }));
        return [line, frame.months.map((month) => isolates(sums, month))];
      }),
    ),
  };
}

/** A column of fen of a side, with the rows that it told by month. */
interface Sum {
  readonly side: Told;
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly fen: Float64Array | undefined;
}

type RowFilter = (frame: Frame, row: number) => boolean;

function labelled(label: string, value: string): RowFilter {
  return ({ labels }, row) => labels[label]?.values[labels[label].codes[row]] === value;
}

function toldRows({ frame, told }: Told): ReadonlyMap<string, readonly number[]> {
  const rows = frame.months.map((): number[] => []);
  for (let row = 0; row < frame.rows; row++) if (told[row] === 1) rows[frame.month[row]]?.push(row);
  return new Map(frame.months.map((month, m) => [month, rows[m] ?? []]));
}

/** By sum, the fen of everybody in a month; whoever is not in it has 0. */
function amounts(sums: readonly Sum[], month: string, where: RowFilter): number[][] {
  const columns = new Map<string, number>();
  const found = sums.map(({ side: { frame, people }, rows, fen }) => {
    const amount: number[] = [];
    for (const row of rows.get(month) ?? []) {
      if (!where(frame, row)) continue;
      const name = people[frame.person[row]];
      const column = columns.get(name) ?? columns.size;
      columns.set(name, column);
      amount[column] = fen?.[row] ?? 0;
    }
    return amount;
  });
  return found.map((amount) => Array.from({ length: columns.size }, (_, k) => amount[k] ?? 0));
}
