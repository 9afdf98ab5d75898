import { isFew } from '../disclosure/few.ts';
import { guardedPair, type Pair } from '../disclosure/figures.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import type { ComparedPay } from './compared-pay.ts';
import { fenByPerson } from './fen-sums.ts';
import type { AwardOutcome } from './outcomes.ts';
import type { Population } from './population.ts';

/**
 * How widely awards spread over the people compared, in the months that are replayed; undefined where neither plan gives
 * any. Every award counts, in cash or in kind, one's own or the team's.
 *
 * Winners and never are hidden where 1 … least − 1 people won none, or any, of either side; repeat winners where as few won
 * none, one or more. The change is hidden where as few went from one of these to another.
 */
export function awardSpread(
  { population, baseline, scenario }: ComparedPay,
  thresholds: DisclosureThresholds,
): AwardOutcome | undefined {
  if (!baseline.won && !scenario.won) return undefined;
  const n = population.people;
  const wins = [winsOf(population, baseline.won), winsOf(population, scenario.won)] as const;
  const few = (counts: readonly number[]): boolean =>
    counts.some((people) => isFew(people, thresholds.group));
  const told = (most: number) => {
    const moved = movedBetween(wins, most, n);
    const sides = [moved.map(sum), moved.map((_, to) => sum(moved.map((row) => row[to])))];
    const hidden = isFew(n, thresholds.group) || sides.some(few);
    const changeHidden = few(moved.flatMap((row, from) => row.filter((_people, to) => to !== from)));
    return (of: (people: readonly number[]) => number | null): Pair =>
      guardedPair(of(sides[0]), of(sides[1]), { n, hidden, changeHidden });
  };
  const [whether, howOften] = [told(1), told(2)];
  return {
    winners: whether(([, some]) => some),
    repeatWinners: howOften(([, once, more]) => (once + more === 0 ? null : more / (once + more))),
    neverWinners: whether(([never]) => (n === 0 ? null : never / n)),
  };
}

/** Awards by person; nobody has any where the plan gives none. */
function winsOf(population: Population, won: Float64Array | undefined): Float64Array {
  return won ? fenByPerson(population, won) : new Float64Array(population.people);
}

/** People by how many awards they won under one plan, 0 … most and more, and under the other. */
function movedBetween(
  [before, after]: readonly [Float64Array, Float64Array],
  most: number,
  people: number,
): number[][] {
  const counts = Array.from({ length: most + 1 }, () => new Array<number>(most + 1).fill(0));
  for (let p = 0; p < people; p++) counts[Math.min(before[p], most)][Math.min(after[p], most)] += 1;
  return counts;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
