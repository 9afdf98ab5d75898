import { betaBinomialFit } from '../math/beta-binomial-fit.ts';
import { normalPrior } from '../math/normal-prior.ts';

/** What is drawn towards the mean of a post: a share of counted trials, or a mean of observations. */
export type PriorModel = 'share' | 'mean';

/** What the people of a post tell of one of them before anything is known of that person. */
export interface Prior {
  /** In the KPI's own unit; null where nobody was observed. */
  readonly mean: number | null;
  /** Observations that it weighs as much as; null where nothing speaks for it that people differ. */
  readonly strength: number | null;
}

/** A person's months: value of the KPI and observations behind it. */
export type PersonMonths = readonly (readonly [value: number, size: number])[];

/** Fewest people and observations that a fit rests on. Source: methods 1.5. */
const FEWEST_PEOPLE = 20;
const FEWEST_OBSERVATIONS = 200;

/**
 * The prior of a post's people: a share by the beta-binomial fit; a mean by the normal one, with standard errors from
 * the spread between a person's months. Each person counts once, with all their months. With fewer than 20 people or
 * 200 observations, and where no fit is possible, the mean of all observations with a strength that the plan names.
 *
 * @param people       in an order that is the same everywhere; every size above 0
 * @param fewStrength  observations, above 0
 */
export function fittedPrior(model: PriorModel, people: readonly PersonMonths[], fewStrength: number): Prior {
  const sums = people.map(personSum);
  const observations = sums.reduce((total, { size }) => total + size, 0);
  if (!(observations > 0)) return { mean: null, strength: fewStrength };
  const enough = people.length >= FEWEST_PEOPLE && observations >= FEWEST_OBSERVATIONS;
  const fitted = enough ? (model === 'share' ? sharePrior(people) : meanPrior(people, sums)) : null;
  const mean = sums.reduce((total, { value, size }) => total + value * size, 0) / observations;
  return fitted ?? { mean, strength: fewStrength };
}

interface PersonSum {
  /** Mean of the observations. */
  readonly value: number;
  readonly size: number;
}

function personSum(months: PersonMonths): PersonSum {
  const size = months.reduce((total, [, of]) => total + of, 0);
  return { size, value: months.reduce((total, [value, of]) => total + value * of, 0) / size };
}

/** Null where values are no counted shares. */
function sharePrior(people: readonly PersonMonths[]): Prior | null {
  const counted = people.map((months) =>
    months.map(([value, size]) => [Math.floor(value * size + 0.5), size]),
  );
  const isWhole = people.every((months, p) =>
    months.every(([value, size], m) => {
      const [events] = counted[p][m];
      return (
        Number.isInteger(size) && Math.abs(value * size - events) < 1e-6 && events >= 0 && events <= size
      );
    }),
  );
  if (!isWhole) return null;
  const sum = (part: 0 | 1): number[] =>
    counted.map((months) => months.reduce((total, month) => total + month[part], 0));
  return betaBinomialFit(sum(0), sum(1));
}

/** Null where no person has two months, or nobody's months differ: nothing tells how far one observation strays. */
function meanPrior(people: readonly PersonMonths[], sums: readonly PersonSum[]): Prior | null {
  let [spread, freedom] = [0, 0];
  people.forEach((months, p) => {
    freedom += months.length - 1;
    for (const [value, size] of months) spread += size * (value - sums[p].value) * (value - sums[p].value);
  });
  if (!(spread > 0)) return null;
  const within = spread / freedom;
  const { mean, variance } = normalPrior(
    sums.map(({ value }) => value),
    sums.map(({ size }) => Math.sqrt(within / size)),
  );
  return { mean, strength: variance === 0 ? null : within / variance };
}
