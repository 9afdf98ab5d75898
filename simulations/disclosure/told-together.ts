import { isolatesFew } from './isolates-few.ts';
import { ownPay, type PaidRows } from './own-pay.ts';
import type { DisclosureThresholds } from './thresholds.ts';
import { toldRowsOf, type NamedGroup } from './told-rows.ts';

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
  const named = nameIndex(sides);
  const own = sides.map((side) => ({ side, ...ownPay(side) }));
  const gross = own.map(({ side, gross: fen }) => ({ side, fen }));
  const cost = [...gross, ...own.map(({ side, onCost: fen, gross: same }) => ({ side, fen, like: same }))];
  const [baseline, scenario] = sides;
  const isTold = (month: string): boolean =>
    [baseline, scenario ?? baseline].some((side) => toldRowsOf(side, month).length > 0);
  const isolates = (sums: readonly Sum[], month: string, group?: NamedGroup): boolean =>
    isTold(month) && isolatesFew(amounts(sums, named, month, group), thresholds);
  return {
    months: frame.months.map((month) => isolates(cost, month)),
    groups: Object.fromEntries(
      labels.map((label) => [
        label,
        frame.labels[label].values.map((value) =>
          // on-cost is told by post alone
          frame.months.map((month) => isolates(label === 'post' ? cost : gross, month, { label, value })),
        ),
      ]),
    ),
    lines: Object.fromEntries(
      lines.map((line) => {
        const sums = own.map(({ side, base }) => ({
          side,
          fen: line === 'base' ? base : side.replay.lines[line],
        }));
        return [line, frame.months.map((month) => isolates(sums, month))];
      }),
    ),
  };
}

/** A column of fen of a side. */
interface Sum {
  readonly side: Told;
  readonly fen: Float64Array | undefined;
  /** A column that stands among the sums, too: where this one follows it in proportion it tells nothing new. */
  readonly like?: Float64Array;
}

/** A number for every name, the same in all versions. */
interface NameIndex {
  readonly size: number;
  /** By list of people, the number of each. */
  readonly of: ReadonlyMap<readonly string[], Int32Array>;
}

function nameIndex(sides: readonly Told[]): NameIndex {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const found = numbers.get(name) ?? numbers.size;
    numbers.set(name, found);
    return found;
  };
  const of = new Map<readonly string[], Int32Array>();
  for (const { people } of sides) if (!of.has(people)) of.set(people, Int32Array.from(people, numberOf));
  return { size: numbers.size, of };
}

/** By sum, the fen of everybody in a month; whoever is not in it has 0. Sums that follow another are left out. */
function amounts(
  sums: readonly Sum[],
  { size, of }: NameIndex,
  month: string,
  group: NamedGroup | undefined,
): Float64Array[] {
  const columnOf = new Int32Array(size).fill(-1);
  let columns = 0;
  // answers about the same people share their rows, and with them their columns
  const placed = new Map<Int32Array, Int32Array>();
  const parts = sums.flatMap(({ side, fen, like }) => {
    const rows = toldRowsOf(side, month, group);
    if (fen && like && areProportional(fen, like, rows)) return [];
    let places = placed.get(rows);
    if (!places) {
      const numbers = of.get(side.people) as Int32Array;
      places = rows.map((row) => {
        const number = numbers[side.frame.person[row]];
        if (columnOf[number] < 0) columnOf[number] = columns++;
        return columnOf[number];
      });
      placed.set(rows, places);
    }
    return [{ rows, places, fen }];
  });
  return parts.map(({ rows, places, fen }) => {
    const amount = new Float64Array(columns);
    if (fen) for (let k = 0; k < rows.length; k++) amount[places[k]] = fen[rows[k]];
    return amount;
  });
}

/** Whether one column is the other times one factor in some rows. */
function areProportional(of: Float64Array, like: Float64Array, rows: Int32Array): boolean {
  const first = rows.find((row) => like[row] !== 0);
  const factor = first === undefined ? 0 : of[first] / like[first];
  return rows.every((row) => Math.abs(of[row] - factor * like[row]) <= 1e-9 * Math.abs(of[row]));
}
