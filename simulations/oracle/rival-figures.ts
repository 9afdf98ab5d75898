import { studentT975 } from '../math/student-t-975.ts';
import { studentTwoSidedP } from '../math/special-functions.ts';
import type { Behind, ChangeSums, GroupSums, LeaverSums, SideSums } from './rival-sums.ts';
import { toldFigures, type ToldFigures } from './told-figures.ts';

type Sides = readonly [baseline: SideSums, scenario: SideSums];

/** Fewer people are not told. */
const FEW = 5;

/**
 * The figures that `compare` tells, from the sums of a rival: its second reading, by the words of the notes alone.
 * A figure of few people is left out, and what a scenario does to few of them; where one is left out the others stay,
 * since the benchmark's data has no part that small.
 */
export function rivalFigures(sides: Sides, change: ChangeSums): ToldFigures {
  const { people, personMonths, lines, months, posts, bands } = change;
  const both = (of: (side: SideSums) => number, behind: Behind = change) => pair(sides.map(of), behind);
  const parts = (kind: 'lines' | 'months' | 'posts', behind: Readonly<Record<string, Behind>>) =>
    mapped(behind, (of, name) => ({ total: both((side) => side[kind][name] ?? 0, of) }));
  const spread = (of: keyof Omit<SideSums['spread'], 'lorenz'>) => both((side) => side.spread[of]);
  const [before, after] = sides;
  const cost = (side: SideSums): number => side.grossFen + side.onCostFen;
  return toldFigures({
    people,
    personMonths,
    cost: {
      total: both(cost),
      perMonth: both((side) => cost(side) / Object.keys(months).length),
      onCost: both((side) => side.onCostFen),
      byLine: parts('lines', lines),
      byMonth: mapped(parts('months', months), (of, name) => ({ ...of, people: months[name]?.people })),
      byPost: parts('posts', posts),
    },
    dispersion: {
      mean: both((side) => side.grossFen / personMonths),
      median: spread('median'),
      gini: spread('gini'),
      giniVariable: spread('giniVariable'),
      theil: spread('theil'),
      p90p10: both((side) => side.spread.p90 / side.spread.p10),
      lorenz: { baseline: [0, ...before.spread.lorenz], scenario: [0, ...after.spread.lorenz] },
      histogram: merged(change),
    },
    fairness: { shift: { groups: gaps(sides, change) } },
    winners: {
      edges: [-0.05, -0.01, 0.01, 0.05],
      people: bands,
      losing: sum(bands.slice(0, 2)),
      unchanged: bands[2],
      gaining: sum(bands.slice(3)),
    },
    attrition: attrition(sides, change),
    flags: mapped(change.flags, (rows) => ({ rows })),
  });
}

function pair([baseline = NaN, scenario = NaN]: readonly number[], { people, affected }: Behind): object {
  if (people < FEW) return {};
  return affected > 0 && affected < FEW ? { baseline } : { baseline, scenario, change: scenario - baseline };
}

/** Bins of fewer than five people on a side join the next, the last of them the one before. */
function merged({ edges, bins }: ChangeSums): object {
  const told: { from: number; counts: number[] }[] = [];
  const small = (counts: readonly number[]): boolean => counts.some((n) => n > 0 && n < FEW);
  bins[0].forEach((n, k) => {
    const counts = [n, bins[1][k] ?? 0];
    const last = told.at(-1);
    if (last && small(last.counts)) last.counts = last.counts.map((m, side) => m + (counts[side] ?? 0));
    else told.push({ from: edges[k] ?? NaN, counts });
  });
  while (told.length > 1 && small(told.at(-1)?.counts ?? [])) {
    const { counts } = told.pop() as (typeof told)[number];
    const last = told.at(-1) as (typeof told)[number];
    last.counts = last.counts.map((m, side) => m + (counts[side] ?? 0));
  }
  return {
    edgesFen: [...told.map(({ from }) => from), edges.at(-1)],
    baseline: told.map(({ counts }) => counts[0]),
    scenario: told.map(({ counts }) => counts[1]),
  };
}

/** Means of the groups, and their gaps to the group of most people. */
function gaps(sides: Sides, { groups }: ChangeSums): object {
  const most = Math.max(...Object.values(groups).map(({ people }) => people));
  const reference =
    Object.keys(groups)
      .sort()
      .find((name) => groups[name]?.people === most) ?? '';
  const tested = sides.map((side) =>
    mapped(groups, (_, name) => {
      const barred = [name, reference].some((of) => dominated(side.groups[of] as GroupSums));
      return barred ? null : gap(meanOf(name, side, groups), meanOf(reference, side, groups));
    }),
  );
  const beyond = tested.map((side) => beyondChance(Object.values(side).flatMap((of) => of?.p ?? [])));
  const by = (tell: (side: 0 | 1) => unknown) => ({ baseline: tell(0), scenario: tell(1) });
  return mapped(groups, (behind, name) => ({
    people: behind.people,
    meanFen: pair(
      sides.map((side) => meanOf(name, side, groups).mean),
      behind,
    ),
    gap: by((side) => tested[side]?.[name]?.figure),
    beyondChance: by((side) => beyond[side]?.(tested[side]?.[name]?.p) ?? false),
  }));
}

interface GroupMean {
  readonly name: string;
  readonly people: number;
  readonly mean: number;
  readonly variance: number;
}

/** Σ pay ÷ Σ months of a group; its variance has a cluster for each person. */
function meanOf(name: string, { groups: paid }: SideSums, groups: ChangeSums['groups']): GroupMean {
  const { people, months } = groups[name] as ChangeSums['groups'][string];
  const { fen, squares } = paid[name] as GroupSums;
  return { name, people, mean: fen / months, variance: ((people / (people - 1)) * squares) / months ** 2 };
}

/** Whether all but the two largest hold less than a tenth of the largest. */
function dominated({ fen, largest: [first = 0, second = 0] }: GroupSums): boolean {
  return fen - first - second < 0.1 * first;
}

/** (reference − group) ÷ reference with its 95 % interval by the delta method, and the p-value of no gap. */
function gap(group: GroupMean, reference: GroupMean): { figure: object; p?: number } {
  if (group.name === reference.name) return { figure: { value: 0 } };
  const ratio = group.mean / reference.mean;
  const own = group.variance / reference.mean ** 2;
  const other = (ratio ** 2 * reference.variance) / reference.mean ** 2;
  const df = (own + other) ** 2 / (own ** 2 / (group.people - 1) + other ** 2 / (reference.people - 1));
  const error = Math.sqrt(own + other);
  const half = studentT975(df) * error;
  const value = 1 - ratio;
  return {
    figure: { value, low: value - half, high: value + half },
    p: studentTwoSidedP(df)(value / error),
  };
}

/** Holm: whether a p-value is rejected at 5 % with all smaller ones. */
function beyondChance(ps: readonly number[]): (p: number | undefined) => boolean {
  const sorted = ps.toSorted((a, b) => a - b);
  const kept = sorted.findIndex((p, k) => p > 0.05 / (sorted.length - k));
  const rejected = kept < 0 ? sorted : sorted.slice(0, kept);
  return (p) => p !== undefined && rejected.includes(p);
}

/** Leavers with the range over the corners, and what they cost at the baseline's pay. */
function attrition([before]: Sides, { leavers, own, personMonths }: ChangeSums): object {
  const all = Object.values(leavers);
  const inAll = (all[0] ?? []).map((_, k) => ({
    quarter: added(all.map((corners) => corners[k]?.quarter)),
    year: added(all.map((corners) => corners[k]?.year)),
  }));
  const in12Months = leaverPair(inAll, 'year');
  const year = (12 * before.grossFen) / personMonths;
  const priced = ({ value, low, high }: Interval): Interval => {
    const fen = (share: number, heads: number) => Math.round((Math.round(heads * 10) / 10) * share * year);
    const ends = [0.2, 0.1, 0.35].flatMap((share) => [fen(share, low), fen(share, high)]);
    return { value: fen(0.2, value), low: Math.min(...ends), high: Math.max(...ends) };
  };
  return {
    in90Days: leaverPair(inAll, 'quarter'),
    in12Months,
    costFen: mapped(in12Months, priced),
    rate: {
      annual: { value: 0.3, low: 0.15, high: 0.6 },
      own: { leavers: own.leavers, personMonths: own.exposure },
    },
    byGroup: { shift: mapped(leavers, (corners) => ({ in12Months: leaverPair(corners, 'year') })) },
  };
}

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function leaverPair(
  corners: readonly LeaverSums[],
  horizon: keyof LeaverSums,
): Readonly<Record<'baseline' | 'scenario' | 'change', Interval>> {
  const range = (of: (sides: readonly [number, number]) => number): Interval => {
    const all = corners.map((corner) => of(corner[horizon]));
    return { value: all[0] ?? NaN, low: Math.min(...all), high: Math.max(...all) };
  };
  return {
    baseline: range(([a]) => a),
    scenario: range(([, b]) => b),
    change: range(([a, b]) => b - a),
  };
}

function added(parts: readonly (readonly [number, number] | undefined)[]): [number, number] {
  return [sum(parts.map((of) => of?.[0] ?? NaN)), sum(parts.map((of) => of?.[1] ?? NaN))];
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function mapped<Name extends string, V, R>(
  record: Readonly<Record<Name, V>>,
  of: (value: V, name: Name) => R,
): Record<Name, R> {
  const entries = Object.entries(record) as [Name, V][];
  return Object.fromEntries(entries.map(([name, value]) => [name, of(value, name)])) as Record<Name, R>;
}
