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
}

interface Person {
  /** FTE × paid share of each month. */
  readonly paid: number[];
  readonly months: string[];
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
    const person = people.get(before.row.person) ?? { paid: [], months: [], groups: [], pay: [[], []] };
    person.paid.push((before.row.numbers['fte'] ?? 1) * (before.row.numbers['paidShare'] ?? 1));
    person.months.push(before.row.month);
    person.groups.push(before.row.labels[label] ?? '');
    both.forEach((pay, side) => person.pay[side as 0 | 1].push(pay));
    people.set(before.row.person, person);
    const cost = costByMonth.get(before.row.month) ?? [0, 0];
    costByMonth.set(before.row.month, [cost[0] + both[0], cost[1] + both[1]]);
  });
  const everyone = [...people.values()];
  const lastMonth = everyone.flatMap(({ months }) => months).reduce((a, b) => (b > a ? b : a), '');
  const means = everyone.map(({ groups, pay, paid, months }) => ({
    group: mode(groups),
    here: months.includes(lastMonth),
    pay: [total(pay[0]) / total(paid), total(pay[1]) / total(paid)] as const,
  }));
  const personMonths = everyone.reduce((n, { months }) => n + months.length, 0);
  const meanOf = (k: 0 | 1): number =>
    everyone.reduce((fen, { pay }) => fen + total(pay[k]), 0) / personMonths;
  const side = (k: 0 | 1): number[] => means.map(({ pay }) => pay[k]);
  const groups = [...new Set(means.map(({ group }) => group))];
  const leaving = (pay: readonly [number, number]): number => {
    const change = ln(pay[1] / pay[0]);
    const shifted = 1 - power(1 - hazard, exp(eta * change * (change < 0 ? loss : 1)));
    return 1 - power(1 - shifted, 12);
  };
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
    leavers: [
      total(means.filter(({ here }) => here).map(({ pay }) => leaving([pay[0], pay[0]]))),
      total(means.filter(({ here }) => here).map(({ pay }) => leaving(pay))),
    ],
  };
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
