import { betaBinomialFit } from '../math/beta-binomial-fit.ts';
import { gammaPoissonFit } from '../math/gamma-poisson-fit.ts';
import { normalPrior } from '../math/normal-prior.ts';

/** What is drawn towards the mean of a post: a share of counted trials, events per exposure, or a mean of observations. */
export type PriorModel = 'share' | 'rate' | 'mean';

/** What the people of a post tell of one of them before anything is known of that person. */
export interface Prior {
  /** In the KPI's own unit; null where nobody was observed. */
  readonly mean: number | null;
  /** Observations that it weighs as much as; null where nothing speaks for it that people differ. */
  readonly strength: number | null;
}

/** A person's months: value of the KPI and observations (of a rate: the exposure) behind it. */
export type PersonMonths = readonly (readonly [value: number, size: number])[];

/** Fewest people and observations that a fit rests on. Source: methods 1.5; of the events of a rate: assumed. */
const FEWEST_PEOPLE = 20;
const FEWEST_OBSERVATIONS = 200;
const FEWEST_EVENTS = 20;

/**
 * The prior of a post's people: a share by the beta-binomial fit; a rate by the gamma-Poisson one; a mean by the normal
 * one, with standard errors from the spread between a person's months. Each person counts once, with all their months.
 * With fewer than 20 people or 200 observations (of a rate: 20 events), and where no fit is possible, the mean of all observations with a strength that the plan names.
 *
 * @param people       in an order that is the same everywhere; every size above 0
 * @param fewStrength  observations, above 0
 */
export function fittedPrior(model: PriorModel, people: readonly PersonMonths[], fewStrength: number): Prior {
  const sums = people.map(personSum);
  const observations = sums.reduce((total, { size }) => total + size, 0);
  if (!(observations > 0)) return { mean: null, strength: fewStrength };
  const total = sums.reduce((sum, { value, size }) => sum + value * size, 0);
  const enough = model === 'rate' ? total >= FEWEST_EVENTS : observations >= FEWEST_OBSERVATIONS;
  const fitted = enough && people.length >= FEWEST_PEOPLE ? fitOf(model, people, sums) : null;
  return fitted ?? { mean: total / observations, strength: fewStrength };
}

function fitOf(model: PriorModel, people: readonly PersonMonths[], sums: readonly PersonSum[]): Prior | null {
  switch (model) {
    case 'share':
      return sharePrior(people);
    case 'rate':
      return ratePrior(people);
    case 'mean':
      return meanPrior(people, sums);
  }
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
  const counted = countedEvents(people, (events, size) => Number.isInteger(size) && events <= size);
  return counted && betaBinomialFit(counted.events, counted.sizes);
}

/** Null where values count no events. */
function ratePrior(people: readonly PersonMonths[]): Prior | null {
  const counted = countedEvents(people, () => true);
  return counted && gammaPoissonFit(counted.events, counted.sizes);
}

/** Events and sizes by person; null where some value is no whole number of events, or not allowed. */
function countedEvents(
  people: readonly PersonMonths[],
  isAllowed: (events: number, size: number) => boolean,
): { readonly events: number[]; readonly sizes: number[] } | null {
  const [all, sizes]: [number[], number[]] = [[], []];
  for (const months of people) {
    let [events, whole] = [0, 0];
    for (const [value, size] of months) {
      const count = Math.floor(value * size + 0.5);
      if (!(Math.abs(value * size - count) < 1e-6 && count >= 0 && isAllowed(count, size))) return null;
      events += count;
      whole += size;
    }
    all.push(events);
    sizes.push(whole);
  }
  return { events: all, sizes };
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
