import { serviceRisks } from './tenure-risk.ts';

/** A hazard is below 1, so that its logarithm of staying exists. */
const MOST = 1 - 2 ** -20;

/**
 * Monthly hazards by month of service in proportion to their relative risks, scaled so that the mean over the heads
 * is the hazard: a rate stays what it says, whoever it falls on. (At rates of more than a third a month, which
 * nobody may assume, the highest may stop at 1 and the mean stay below.)
 *
 * @param hazard  monthly, in [0, 1]
 * @param heads   people, or months of people, by month of service; see `serviceRisks`
 */
export function serviceHazards(hazard: number, heads: ArrayLike<number>): Float64Array {
  let [all, risky] = [0, 0];
  serviceRisks.forEach((risk, month) => {
    all += heads[month];
    risky += risk * heads[month];
  });
  const scale = all === 0 || risky === all ? hazard : (hazard * all) / risky;
  return Float64Array.from(serviceRisks, (risk) => Math.min(scale * risk, MOST));
}
