import type { RandomStream } from '../math/random-stream.ts';

/** Worth of a set of players, a whole number below 2^40; bit k is player k. */
type Worth = (players: number) => number;

/** What each player adds, whole numbers that sum to the worth of all less that of none. */
export interface Shares {
  readonly shares: readonly number[];
  /** Orders that were drawn, and the standard error of each share; null where every order counts. */
  readonly sampled: { readonly orders: number; readonly standardErrors: readonly number[] } | null;
}

/**
 * Shapley values: the mean over all orders of what a player adds when it comes, so that no order of telling is
 * favoured. Whole by largest remainder, ties to the first.
 *
 * Source: Shapley 1953. 2^n worths; n at most 7.
 *
 * exactShares(2, (set) => [1000, 1200, 1100, 1320][set] ?? 0).shares // => [210, 110]
 */
export function exactShares(players: number, worth: Worth): Shares {
  const all = Array.from({ length: 2 ** players }, (_, set) => worth(set));
  const orders = factorial(players);
  const sums = Array.from({ length: players }, (_, k) =>
    all.reduce((sum, value, set) => {
      const with_ = all[set | (1 << k)] ?? 0;
      const size = bits(set);
      return set & (1 << k) ? sum : sum + factorial(size) * factorial(players - 1 - size) * (with_ - value);
    }, 0),
  );
  return { shares: wholeShares(sums, orders), sampled: null };
}

/**
 * Shapley values from random orders, each with its reverse. They sum to the whole difference as exact ones do.
 *
 * @param pairs  orders drawn, at least 2; each is told from both ends
 */
export function sampledShares(
  players: number,
  worth: Worth,
  { pairs, random }: { readonly pairs: number; readonly random: RandomStream },
): Shares {
  const known = new Map<number, number>();
  const worthOf = (set: number): number => {
    const value = known.get(set) ?? worth(set);
    known.set(set, value);
    return value;
  };
  const added = Array.from({ length: pairs }, (_, pair) => {
    const order = drawnOrder(players, pair, random);
    const there = addedBy(order, worthOf);
    const back = addedBy(order.toReversed(), worthOf);
    return there.map((value, k) => value + (back[k] ?? 0));
  });
  const sums = Array.from({ length: players }, (_, k) =>
    added.reduce((sum, each) => sum + (each[k] ?? 0), 0),
  );
  const standardErrors = sums.map((sum, k) => {
    const mean = sum / pairs;
    const squares = added.reduce((total, each) => total + ((each[k] ?? 0) - mean) ** 2, 0);
    return Math.sqrt(squares / (pairs - 1) / pairs) / 2;
  });
  return { shares: wholeShares(sums, 2 * pairs), sampled: { orders: 2 * pairs, standardErrors } };
}

function addedBy(order: readonly number[], worth: Worth): number[] {
  const added = order.map(() => 0);
  let [set, value] = [0, worth(0)];
  for (const player of order) {
    set += 2 ** player;
    const next = worth(set);
    added[player] = next - value;
    value = next;
  }
  return added;
}

/** Players in a drawn order: the smallest draw first. */
function drawnOrder(players: number, pair: number, random: RandomStream): number[] {
  const draws = Array.from({ length: players }, (_, k) => ({ k, draw: random.uniform(k, 0, 0, pair) }));
  return draws.toSorted((a, b) => a.draw - b.draw).map(({ k }) => k);
}

/** Sums ÷ divisor as whole numbers with the same total, which the divisor divides. */
function wholeShares(sums: readonly number[], divisor: number): number[] {
  const whole = sums.map((sum) => Math.floor(sum / divisor));
  const rests = sums.map((sum, k) => ({ k, rest: sum - (whole[k] ?? 0) * divisor }));
  const left = rests.reduce((total, { rest }) => total + rest, 0) / divisor;
  const more = new Set(
    rests
      .toSorted((a, b) => b.rest - a.rest || a.k - b.k)
      .slice(0, Math.round(left))
      .map(({ k }) => k),
  );
  return whole.map((share, k) => (more.has(k) ? share + 1 : share));
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >>> 1);
}
