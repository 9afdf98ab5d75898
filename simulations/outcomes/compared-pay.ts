import type { Frame } from '../frame/frame.ts';
import type { Replay } from '../replay/replay-result.ts';
import { fenByPerson } from './fen-sums.ts';
import { payDifferences, type PayDifferences } from './pay-differences.ts';
import { populationOf, type Population } from './population.ts';

/**
 * The pay of the people whom both plans cover, in the months chosen: what every outcome starts from.
 * Money is integer fen; arrays are indexed by row of the frame, by place in `rows`, or by compared person.
 */
export interface ComparedPay {
  readonly frame: Frame;
  readonly baseline: Replay;
  readonly scenario: Replay;
  readonly population: Population;
  /** Gross fen over the months, by person and side. */
  readonly gross: readonly [baseline: Float64Array, scenario: Float64Array];
  readonly differences: PayDifferences;
}

/** Adds up the pay of the compared people. O(rows). */
export function comparedPay(
  frame: Frame,
  baseline: Replay,
  scenario: Replay,
  monthChosen: Uint8Array,
): ComparedPay {
  const population = comparedPopulation(frame, baseline, scenario, monthChosen);
  return {
    frame,
    baseline,
    scenario,
    population,
    gross: [fenByPerson(population, baseline.grossFen), fenByPerson(population, scenario.grossFen)],
    differences: payDifferences(population, baseline, scenario),
  };
}

interface Held {
  readonly covered: Uint8Array;
  readonly monthChosen: Uint8Array;
  readonly population: Population;
}

const held = new WeakMap<Replay, Held>();

/** The people of a comparison, kept for a baseline as long as scenarios cover the same rows of the same months. */
function comparedPopulation(
  frame: Frame,
  baseline: Replay,
  { covered }: Replay,
  monthChosen: Uint8Array,
): Population {
  const last = held.get(baseline);
  if (last && same(last.covered, covered) && same(last.monthChosen, monthChosen)) return last.population;
  const counts = (row: number): boolean =>
    baseline.covered[row] === 1 && covered[row] === 1 && monthChosen[frame.month[row]] === 1;
  const population = populationOf(frame, counts);
  held.set(baseline, { covered, monthChosen, population });
  return population;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

/** Each person's mean fen of a full-time paid month: gross ÷ (FTE × paid share), weighted by it. */
export function perPaidMonth(fen: Float64Array, months: Float64Array): Float64Array {
  const means = new Float64Array(fen.length);
  for (let p = 0; p < fen.length; p++) means[p] = fen[p] / months[p];
  return means;
}
