import { atResponseEnd, type AttritionAssumptions } from '../behaviour/attrition-assumptions.ts';
import { payResponse } from '../behaviour/hazard-shift.ts';
import { leavingByService, type Leaving, type LeavingByService } from '../behaviour/leaving-by-service.ts';
import { serviceHazards } from '../behaviour/service-hazards.ts';
import { exp, ln } from '../math/exp-log.ts';
import { keptWith } from '../math/kept-with.ts';
import type { ComparedPay } from './compared-pay.ts';
import { lastingPay } from './lasting-pay.ts';
import type { LeavingRate } from './leaving-rate.ts';
import { relativeToPeers } from './peer-pay.ts';
import { peopleHere, type PeopleHere } from './people-here.ts';

/** Leavers of both sides at one setting of the parameters. */
export interface LeavingCorner {
  readonly before: Leaving;
  readonly after: Leaving;
}

/** The setting itself, then every corner of the ranges of rate and response. */
export function leavingCorners(
  pay: ComparedPay,
  assumptions: AttritionAssumptions,
  rate: LeavingRate,
): LeavingCorner[] {
  const here = peopleHere(pay.population, pay.frame);
  const changes = payChanges(pay, here, assumptions);
  const responses = (['weak', 'strong'] as const).map((end) =>
    hazardFactors(changes, atResponseEnd(assumptions, end)),
  );
  const [value, low, high] = ratesHere(here, rate);
  const at = ({ gone, before }: RateHere, factors: readonly Float64Array[]): LeavingCorner[] =>
    factors.map((factor) => ({ before, after: gone(here.service, factor) }));
  return [...at(value, [hazardFactors(changes, assumptions)]), ...at(low, responses), ...at(high, responses)];
}

/** A rate among those who are there, and leavers where nobody's pay moves. */
interface RateHere {
  readonly gone: LeavingByService;
  readonly before: Leaving;
}

/** The rate itself and the ends of its range; the same for every scenario. */
const ratesHere = keptWith((here: PeopleHere, { monthly, monthsByService, meaning }: LeavingRate) => {
  const unmoved = new Float64Array(here.service.length).fill(1);
  const rateHere = (hazard: number): RateHere => {
    const gone = leavingByService(serviceHazards(hazard, monthsByService ?? here.headsByService), meaning);
    return { gone, before: gone(here.service, unmoved) };
  };
  return [rateHere(monthly.value), rateHere(monthly.low), rateHere(monthly.high)] as const;
});

/** Log changes of pay by head: own, and against the median of peers (0 above it). */
interface PayChanges {
  readonly own: Float64Array;
  readonly peer: Float64Array | null;
}

function payChanges(pay: ComparedPay, { persons }: PeopleHere, { mode }: AttritionAssumptions): PayChanges {
  const [before] = pay.gross;
  const after = lastingPay(pay);
  const own = new Float64Array(persons.length);
  for (let head = 0; head < own.length; head++) {
    const p = persons[head];
    own[head] = logChange(before[p], after[p]);
  }
  if (mode !== 'market-peer') return { own, peer: null };
  const relative = relativeToPeers(pay, after);
  return { own, peer: Float64Array.from(persons, (p) => relative[p]) };
}

/** ln(after / before); 0 where pay is equal or nothing is left of it. Nothing before stays nothing, see `lastingPay`. */
function logChange(before: number, after: number): number {
  return before === after || !(after > 0) ? 0 : ln(after / before);
}

/** How many times the rate of leaving counts, by head: exp of the response to the change of pay. */
function hazardFactors(
  { own, peer }: PayChanges,
  { etaSingle, etaMarket, etaPeer, lambdaLoss }: AttritionAssumptions,
): Float64Array {
  const factors = new Float64Array(own.length);
  for (let head = 0; head < own.length; head++) {
    const change = own[head];
    const response = peer
      ? payResponse(etaMarket, change, lambdaLoss) + payResponse(etaPeer, peer[head], lambdaLoss)
      : payResponse(etaSingle, change, lambdaLoss);
    factors[head] = response === 0 ? 1 : exp(response);
  }
  return factors;
}
