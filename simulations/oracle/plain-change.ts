import type { PlainPerson } from './plain-people.ts';
import type { PlainPay } from './plain-replay.ts';
import { fenOf, type PlainSide } from './plain-side.ts';
import { binWidth, leavingCorners, type Behind, type ChangeSums } from './rival-sums.ts';

type Pay = readonly (PlainPay | null)[];
type People = ReadonlyMap<number, PlainPerson>;

/** Functions that differ between engines, which this folder has not of its own. */
export type Transcendental = Pick<Math, 'pow' | 'log' | 'exp'>;

/** What no plan moves. */
interface PlainCompany {
  readonly people: People;
  readonly own: ChangeSums['own'];
  readonly math: Transcendental;
}

/** What two plans do beside each other, with arrays of objects and maps. */
export function plainChange(
  [before, after]: readonly [Pay, Pay],
  sides: readonly [PlainSide, PlainSide],
  { people, own, math }: PlainCompany,
): ChangeSums {
  const moved = movedPeople(before, after, people);
  const monthsMet = new Set<string>();
  const flags: Record<string, number> = {};
  let personMonths = 0;
  after.forEach((paid, at) => {
    if (!paid || !before[at]) return;
    personMonths++;
    monthsMet.add(paid.row.month);
    for (const flag of paid.flags) flags[flag] = (flags[flag] ?? 0) + 1;
  });
  const numbers = [...people.keys()];
  const among = (
    isIn: (person: PlainPerson, number: number) => boolean,
    who: ReadonlySet<number>,
  ): Behind => {
    const inside = numbers.filter((number) => isIn(people.get(number) as PlainPerson, number));
    return { people: inside.length, affected: inside.filter((number) => who.has(number)).length };
  };
  const named = <V>(names: Iterable<string>, of: (name: string) => V): Record<string, V> =>
    Object.fromEntries([...new Set(names)].map((name) => [name, of(name)]));
  const everyone = [...people.values()];
  const monthsOf = (group: string): number =>
    everyone.reduce((sum, person) => sum + (person.group === group ? person.months : 0), 0);
  return {
    ...among(() => true, moved.any),
    personMonths,
    lines: {
      base: { people: moved.base.paid.size, affected: moved.base.moved.size },
      performance: { people: moved.performance.paid.size, affected: moved.performance.moved.size },
    },
    months: named(monthsMet, (month) => moved.months.get(month) as Behind),
    posts: named(
      everyone.map(({ post }) => post),
      (post) => among((person) => person.post === post, moved.any),
    ),
    groups: named(
      everyone.map(({ group }) => group),
      (group) => ({ ...among((person) => person.group === group, moved.any), months: monthsOf(group) }),
    ),
    bands: bandsOf(sides, numbers),
    ...binsOf(sides),
    leavers: leaversOf([before, after], people, math),
    own,
    flags,
  };
}

/** Whose figures differ: any, by month, by line; and whom a line pays at all. */
function movedPeople(before: Pay, after: Pay, people: People) {
  const line = () => ({ paid: new Set<number>(), moved: new Set<number>() });
  const lines = { base: line(), performance: line() };
  const any = new Set<number>();
  const months = new Map<string, { people: number; affected: number }>();
  before.forEach((a, at) => {
    const z = after[at];
    if (!a || !z || !people.has(a.row.person)) return;
    const [was, is] = [fenOf(a), fenOf(z)];
    const { person, month } = a.row;
    const mark = ({ paid, moved }: ReturnType<typeof line>, x: number, y: number): void => {
      if (x !== 0 || y !== 0) paid.add(person);
      if (x !== y) moved.add(person);
    };
    mark(lines.base, was.base, is.base);
    mark(lines.performance, was.variable, is.variable);
    const differs = was.gross !== is.gross || was.onCost !== is.onCost;
    const of = months.get(month) ?? { people: 0, affected: 0 };
    months.set(month, { people: of.people + 1, affected: of.affected + Number(differs) });
    if (differs) any.add(person);
  });
  return { ...lines, any, months };
}

function bandsOf([before, after]: readonly [PlainSide, PlainSide], numbers: readonly number[]): number[] {
  const bands = [0, 0, 0, 0, 0];
  for (const number of numbers) {
    const [a, z] = [before.gross.get(number) ?? 0, after.gross.get(number) ?? 0];
    const change = (z - a) / a;
    const band = change < -0.05 ? 0 : change < -0.01 ? 1 : change <= 0.01 ? 2 : change <= 0.05 ? 3 : 4;
    bands[band] = (bands[band] ?? 0) + 1;
  }
  return bands;
}

/** Bins between the fifth lowest and the fifth highest of both sides; those at the ends take in all beyond. */
function binsOf(sides: readonly [PlainSide, PlainSide]): Pick<ChangeSums, 'edges' | 'bins'> {
  const low = Math.min(...sides.map(({ sorted }) => sorted[4] ?? NaN));
  const high = Math.max(...sides.map(({ sorted }) => sorted.at(-5) ?? NaN));
  const width = binWidth(high - low);
  const first = Math.floor(low / width);
  const count = Math.floor((high - first * width) / width) + 1;
  const bins = sides.map(({ sorted }) => {
    const counts = Array.from({ length: count }, () => 0);
    for (const pay of sorted) {
      const bin = Math.min(count - 1, Math.max(0, Math.floor((pay - first * width) / width)));
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts;
  }) as [number[], number[]];
  return { edges: Array.from({ length: count + 1 }, (_, k) => (first + k) * width), bins };
}

/** Expected leavers by group among those who are there in the last month; their months of service are not known. */
function leaversOf(
  pay: readonly [Pay, Pay],
  people: People,
  { log, exp, pow }: Transcendental,
): ChangeSums['leavers'] {
  const lasting = lastingChanges(pay, people);
  const unmoved = leavingCorners.map(({ rate }) => ({ quarter: 1 - pow(1 - rate, 0.25), year: rate }));
  const groups = new Map<string, { quarter: [number, number]; year: [number, number] }[]>();
  for (const [number, { group, here }] of people) {
    if (!here) continue;
    const corners = groups.get(group) ?? leavingCorners.map(() => ({ quarter: [0, 0], year: [0, 0] }));
    groups.set(group, corners as NonNullable<ReturnType<typeof groups.get>>);
    const change = log(1 + (lasting.get(number) ?? 0));
    corners.forEach(({ quarter, year }, k) => {
      const { rate, elasticity, loss } = leavingCorners[k] as (typeof leavingCorners)[number];
      const times = exp(elasticity * change * (change < 0 ? loss : 1));
      quarter[0] += unmoved[k]?.quarter ?? 0;
      quarter[1] += 1 - pow(1 - rate, times / 4);
      year[0] += unmoved[k]?.year ?? 0;
      year[1] += 1 - pow(1 - rate, times);
    });
  }
  return Object.fromEntries(groups);
}

/** Mean monthly change of pay by person, drawn towards their post's: σ²_b / (σ²_b + σ²_w / n) of their own. */
function lastingChanges([before, after]: readonly [Pay, Pay], people: People): Map<number, number> {
  const own = new Map<number, number[]>();
  const posts = new Map<string, number[][]>();
  for (const [number, { rows, post }] of people) {
    const changes = rows.map((at) => {
      const [was, is] = [fenOf(before[at] as PlainPay).gross, fenOf(after[at] as PlainPay).gross];
      return is / was - 1;
    });
    own.set(number, changes);
    const peers = posts.get(post) ?? [];
    peers.push(changes);
    posts.set(post, peers);
  }
  const layouts = new Map([...posts].map(([post, peers]) => [post, components(peers)]));
  return new Map(
    [...people].map(([number, { post }]) => {
      const changes = own.get(number) as number[];
      const { centre, within, between } = layouts.get(post) as ReturnType<typeof components>;
      const weight = within === 0 ? 1 : between / (between + within / changes.length);
      return [number, weight * mean(changes) + (1 - weight) * centre];
    }),
  );
}

/** Mean and variance components of a one-way layout. */
function components(peers: readonly (readonly number[])[]): {
  centre: number;
  within: number;
  between: number;
} {
  const k = peers.length;
  const count = total(peers.map(({ length }) => length));
  const centre = total(peers.map(total)) / count;
  const about = (values: readonly number[], at: number): number =>
    values.reduce((sum, value) => sum + (value - at) ** 2, 0);
  const within = total(peers.map((values) => about(values, mean(values)))) / (count - k);
  const among = total(peers.map((values) => values.length * (mean(values) - centre) ** 2)) / (k - 1);
  const typical = (count - total(peers.map(({ length }) => length ** 2)) / count) / (k - 1);
  return { centre, within, between: Math.max(0, (among - within) / typical) };
}

function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}
