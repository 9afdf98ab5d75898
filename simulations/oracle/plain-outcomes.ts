import type { PlainPay } from './plain-replay.ts';

/** What the plain reading says of two plans, amounts in yuan; see `plainOutcomes`. */
export interface PlainOutcomes {
  readonly costByMonth: ReadonlyMap<string, readonly [baseline: number, scenario: number]>;
  readonly mean: readonly [number, number];
  readonly median: readonly [number, number];
  readonly gini: readonly [number, number];
  readonly meanByGroup: ReadonlyMap<string, readonly [number, number]>;
  readonly gaining: number;
  readonly losing: number;
  readonly leavers: readonly [number, number];
  /** Of the leavers in steps of 0.1, at a fifth of a year's mean pay of the baseline. */
  readonly turnoverCost: readonly [number, number];
}

interface Person {
  /** FTE × paid share of each month. */
  readonly paid: number[];
  readonly months: string[];
  readonly posts: string[];
  readonly groups: string[];
  readonly pay: [number[], number[]];
}

/**
 * Cost, dispersion, group means, winners and expected leavers of two plans, with arrays of objects
 * and no thought of speed: the oracle of `compare` and the rival of the benchmark.
 *
 * @param label   name of the grouping, e.g. `shift`
 * @param hazard  monthly hazard of leaving; the response is the single-parameter model
 */
export function plainOutcomes(
  baseline: readonly (PlainPay | null)[],
  scenario: readonly (PlainPay | null)[],
  { label, hazard, eta, loss, power, ln, exp }: PlainOptions,
): PlainOutcomes {
  const people = new Map<number, Person>();
  const costByMonth = new Map<string, [number, number]>();
  baseline.forEach((before, k) => {
    const after = scenario[k];
    if (!before || !after) return;
    const both: [number, number] = [gross(before), gross(after)];
    const person = people.get(before.row.person) ?? {
      paid: [],
      months: [],
      posts: [],
      groups: [],
      pay: [[], []],
    };
    person.paid.push((before.row.numbers['fte'] ?? 1) * (before.row.numbers['paidShare'] ?? 1));
    person.months.push(before.row.month);
    person.posts.push(before.row.labels['post'] ?? '');
    person.groups.push(before.row.labels[label] ?? '');
    both.forEach((pay, side) => person.pay[side as 0 | 1].push(pay));
    people.set(before.row.person, person);
    const cost = costByMonth.get(before.row.month) ?? [0, 0];
    costByMonth.set(before.row.month, [cost[0] + both[0], cost[1] + both[1]]);
  });
  const everyone = [...people.values()];
  const lastMonth = everyone.flatMap(({ months }) => months).reduce((a, b) => (b > a ? b : a), '');
  const lasting = lastingChanges(everyone);
  const means = everyone.map(({ groups, pay, paid, months }, k) => ({
    group: mode(groups),
    change: lasting[k] as number,
    here: months.includes(lastMonth),
    pay: [total(pay[0]) / total(paid), total(pay[1]) / total(paid)] as const,
  }));
  const personMonths = everyone.reduce((n, { months }) => n + months.length, 0);
  const meanOf = (k: 0 | 1): number =>
    everyone.reduce((fen, { pay }) => fen + total(pay[k]), 0) / personMonths;
  const side = (k: 0 | 1): number[] => means.map(({ pay }) => pay[k]);
  const groups = [...new Set(means.map(({ group }) => group))];
  const leaving = (relative: number): number => {
    const change = ln(1 + relative);
    const shifted = 1 - power(1 - hazard, exp(eta * change * (change < 0 ? loss : 1)));
    return 1 - power(1 - shifted, 12);
  };
  const leavers = [
    total(means.filter(({ here }) => here).map(() => leaving(0))),
    total(means.filter(({ here }) => here).map(({ change }) => leaving(change))),
  ] as const;
  const replacing = (people: number): number => (Math.round(people * 10) / 10) * 12 * meanOf(0) * 0.2;
  return {
    costByMonth,
    mean: [meanOf(0), meanOf(1)],
    median: [median(side(0)), median(side(1))],
    gini: [gini(side(0)), gini(side(1))],
    meanByGroup: new Map(
      groups.map((group) => {
        const members = means.filter((person) => person.group === group);
        return [
          group,
          [mean(members.map(({ pay }) => pay[0])), mean(members.map(({ pay }) => pay[1]))],
        ] as const;
      }),
    ),
    gaining: means.filter(({ pay }) => pay[1] > 1.01 * pay[0]).length,
    losing: means.filter(({ pay }) => pay[1] < 0.99 * pay[0]).length,
    leavers,
    turnoverCost: [replacing(leavers[0]), replacing(leavers[1])],
  };
}

/** Mean monthly change of pay by person, drawn towards their post's: σ²_b / (σ²_b + σ²_w / n) of their own. */
function lastingChanges(everyone: readonly Person[]): number[] {
  const own = everyone.map(({ posts, pay: [before, after] }) => ({
    post: mode(posts),
    changes: before.map((fen, m) => (after[m] as number) / fen - 1),
  }));
  const posts = new Map(
    [...new Set(own.map(({ post }) => post))].map((post) => [
      post,
      components(own.filter((other) => other.post === post).map((other) => other.changes)),
    ]),
  );
  return own.map(({ post, changes }) => {
    const { centre, within, between } = posts.get(post) as ReturnType<typeof components>;
    const weight = within === 0 ? 1 : between / (between + within / changes.length);
    return weight * mean(changes) + (1 - weight) * centre;
  });
}

/** Mean and variance components of a one-way layout. */
function components(peers: readonly (readonly number[])[]): {
  centre: number;
  within: number;
  between: number;
} {
  const [all, k] = [peers.flat(), peers.length];
  const centre = mean(all);
  const spread = (values: readonly number[], about: number): number =>
    total(values.map((value) => (value - about) ** 2));
  const within = total(peers.map((values) => spread(values, mean(values)))) / (all.length - k);
  const among = total(peers.map((values) => values.length * (mean(values) - centre) ** 2)) / (k - 1);
  const typical = (all.length - total(peers.map(({ length }) => length ** 2)) / all.length) / (k - 1);
  return { centre, within, between: Math.max(0, (among - within) / typical) };
}

interface PlainOptions {
  readonly label: string;
  readonly hazard: number;
  readonly eta: number;
  readonly loss: number;
  readonly power: (base: number, exponent: number) => number;
  readonly ln: (x: number) => number;
  readonly exp: (x: number) => number;
}

function gross({ base, performance, commission }: PlainPay): number {
  return base + performance + commission;
}

function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const ranked = sorted.map((x, k) => (2 * (k + 1) - sorted.length - 1) * x).reduce((a, b) => a + b, 0);
  return ranked / (sorted.length * sorted.reduce((a, b) => a + b, 0));
}

function mode(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
