import { atEnd, atResponseEnd, type AttritionAssumptions } from '../behaviour/attrition-assumptions.ts';
import { payResponse } from '../behaviour/hazard-shift.ts';
import { hazardsByRisk } from '../behaviour/tenure-risk.ts';
import { goneAfter, goneAfterShift, monthlyHazard, type AnnualRateMeaning } from '../behaviour/turnover.ts';
import { exp, ln, log1p } from '../math/exp-log.ts';
import type { ComparedPay } from './compared-pay.ts';
import { lastingPay } from './lasting-pay.ts';
import { relativeToPeers } from './peer-pay.ts';
import { peopleHere, type PeopleHere } from './people-here.ts';

/** Expected leavers by head, as shares of one. */
export interface Leaving {
  readonly in90Days: Float64Array;
  readonly in12Months: Float64Array;
}

/** Leavers of both sides at one setting of the parameters. */
export interface LeavingCorner {
  readonly before: Leaving;
  readonly after: Leaving;
}

/** The setting itself, then every corner of the ranges of rate and response. */
export function leavingCorners(pay: ComparedPay, assumptions: AttritionAssumptions): LeavingCorner[] {
  const { meaning, annualRate } = assumptions;
  const here = peopleHere(pay.population, pay.frame);
  const changes = payChanges(pay, here, assumptions);
  const ends = ['weak', 'strong'] as const;
  const settled = hazardFactors(changes, assumptions);
  const responses = ends.map((end) => hazardFactors(changes, atResponseEnd(assumptions, end)));
  const at = (rate: number, factors: readonly Float64Array[]): LeavingCorner[] => {
    const hazards = hazardsByRisk(monthlyHazard(rate, meaning), here.risks, here.headsAtRisk, meaning);
    const before = leavingOf(here, hazards, null, meaning);
    return factors.map((factor) => ({ before, after: leavingOf(here, hazards, factor, meaning) }));
  };
  return [
    ...at(annualRate, [settled]),
    ...ends.flatMap((end) => at(atEnd(assumptions, 'annualRate', end), responses)),
  ];
}

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
    const p = persons[head] as number;
    own[head] = logChange(before[p] as number, after[p] as number);
  }
  if (mode !== 'market-peer') return { own, peer: null };
  const relative = relativeToPeers(pay, after);
  return { own, peer: Float64Array.from(persons, (p) => relative[p] as number) };
}

/** ln(after / before); 0 where pay is equal or where either side pays nothing. */
function logChange(before: number, after: number): number {
  return before === after || !(before > 0) || !(after > 0) ? 0 : ln(after / before);
}

/** How many times the log of staying counts, by head: exp of the response to the change of pay; NaN where there is none. */
function hazardFactors(
  { own, peer }: PayChanges,
  { etaSingle, etaMarket, etaPeer, lambdaLoss }: AttritionAssumptions,
): Float64Array {
  const factors = new Float64Array(own.length);
  for (let head = 0; head < own.length; head++) {
    const change = own[head] as number;
    const response = peer
      ? payResponse(etaMarket, change, lambdaLoss) + payResponse(etaPeer, peer[head] as number, lambdaLoss)
      : payResponse(etaSingle, change, lambdaLoss);
    factors[head] = response === 0 ? NaN : exp(response);
  }
  return factors;
}

/** @param factors  null = nobody's pay moves */
function leavingOf(
  { riskOf }: PeopleHere,
  hazards: readonly number[],
  factors: Float64Array | null,
  meaning: AnnualRateMeaning,
): Leaving {
  const logStays = hazards.map((hazard) => log1p(-hazard));
  const unmoved = hazards.map((hazard) => goneAfterShift(hazard, 0, meaning));
  const quarters = Float64Array.from(unmoved, ([quarter]) => quarter);
  const years = Float64Array.from(unmoved, ([, year]) => year);
  const [in90Days, in12Months] = [new Float64Array(riskOf.length), new Float64Array(riskOf.length)];
  for (let head = 0; head < riskOf.length; head++) {
    const risk = riskOf[head] as number;
    const factor = factors ? (factors[head] as number) : NaN;
    if (factor !== factor) {
      in90Days[head] = quarters[risk] as number;
      in12Months[head] = years[risk] as number;
    } else {
      const { quarter, year } = goneAfter((logStays[risk] as number) * factor, meaning);
      in90Days[head] = quarter;
      in12Months[head] = year;
    }
  }
  return { in90Days, in12Months };
}
