import type { PlainPerson } from './plain-people.ts';
import type { PlainPay } from './plain-replay.ts';
import type { GroupSums, PaySpread, SideSums } from './rival-sums.ts';

/** One side with the pay of each person. */
export interface PlainSide {
  readonly sums: SideSums;
  /** Gross fen by person. */
  readonly gross: ReadonlyMap<number, number>;
  /** Pay of a full-time paid month, ascending. */
  readonly sorted: readonly number[];
}

/** Money of a row in whole fen. */
export function fenOf(paid: PlainPay): { gross: number; variable: number; base: number; onCost: number } {
  const [base, onCost] = [Math.round(paid.base * 100), Math.round(paid.onCost * 100)];
  const variable = Math.round(paid.performance * 100) + Math.round(paid.commission * 100);
  return { gross: base + variable, variable, base, onCost };
}

/**
 * What one plan pays, with arrays of objects and maps. Pay lines are base pay and performance pay alone.
 *
 * @param log  natural logarithm
 */
export function plainSide(
  pay: readonly (PlainPay | null)[],
  people: ReadonlyMap<number, PlainPerson>,
  log: (x: number) => number,
): PlainSide {
  const [gross, variable] = [new Map<number, number>(), new Map<number, number>()];
  const [months, posts] = [new Map<string, number>(), new Map<string, number>()];
  const total = { gross: 0, onCost: 0, base: 0, performance: 0 };
  for (const paid of pay) {
    if (!paid || !people.has(paid.row.person)) continue;
    const { person, month, labels } = paid.row;
    const fen = fenOf(paid);
    add(gross, person, fen.gross);
    add(variable, person, fen.variable);
    add(months, month, fen.gross + fen.onCost);
    add(posts, labels['post'] ?? '', fen.gross + fen.onCost);
    total.gross += fen.gross;
    total.onCost += fen.onCost;
    total.base += fen.base;
    total.performance += fen.variable;
  }
  const monthly = (fen: ReadonlyMap<number, number>): number[] =>
    [...people].map(([number, { months }]) => (fen.get(number) ?? 0) / months).sort((a, b) => a - b);
  const sorted = monthly(gross);
  return {
    gross,
    sorted,
    sums: {
      grossFen: total.gross,
      onCostFen: total.onCost,
      lines: { base: total.base, performance: total.performance },
      months: Object.fromEntries(months),
      posts: Object.fromEntries(posts),
      spread: spreadOf(sorted, monthly(variable), log),
      groups: groupsOf(gross, people),
    },
  };
}

function spreadOf(
  sorted: readonly number[],
  variable: readonly number[],
  log: (x: number) => number,
): PaySpread {
  const all = sorted.reduce((a, b) => a + b, 0);
  const mean = all / sorted.length;
  return {
    p10: quantile(sorted, 0.1),
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    gini: gini(sorted),
    giniVariable: gini(variable),
    theil: sorted.reduce((sum, x) => sum + (x === 0 ? 0 : (x / mean) * log(x / mean)), 0) / sorted.length,
    lorenz: lorenz(sorted, all),
  };
}

function quantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return low + (place - Math.floor(place)) * (high - low);
}

function gini(sorted: readonly number[]): number {
  const n = sorted.length;
  const ranked = sorted.reduce((sum, x, k) => sum + (2 * (k + 1) - n - 1) * x, 0);
  return ranked / (n * sorted.reduce((a, b) => a + b, 0));
}

/** Shares of the lowest-paid tenths; of a person on the edge as much as lies below it. */
function lorenz(sorted: readonly number[], all: number): number[] {
  return Array.from({ length: 10 }, (_, k) => {
    const place = ((k + 1) * sorted.length) / 10;
    const whole = Math.floor(place);
    const below = sorted.slice(0, whole).reduce((a, b) => a + b, 0);
    return (below + (place - whole) * (sorted[whole] ?? 0)) / all;
  });
}

function groupsOf(
  gross: ReadonlyMap<number, number>,
  people: ReadonlyMap<number, PlainPerson>,
): Record<string, GroupSums> {
  const members = new Map<string, { fen: number; months: number }[]>();
  for (const [number, { group, months }] of people) {
    const list = members.get(group) ?? [];
    list.push({ fen: gross.get(number) ?? 0, months });
    members.set(group, list);
  }
  return Object.fromEntries(
    [...members].map(([group, list]) => {
      const fen = list.reduce((sum, each) => sum + each.fen, 0);
      const mean = fen / list.reduce((sum, { months }) => sum + months, 0);
      const squares = list.reduce((sum, each) => sum + (each.fen - mean * each.months) ** 2, 0);
      const [first, second] = list.reduce(
        ([most, next], each) =>
          each.fen > most ? [each.fen, most] : [most, each.fen > next ? each.fen : next],
        [0, 0],
      ) as [number, number];
      return [group, { fen, squares, largest: [first, second] }];
    }),
  );
}

function add<Key>(sums: Map<Key, number>, key: Key, fen: number): void {
  sums.set(key, (sums.get(key) ?? 0) + fen);
}
