import { goneAfterShift, type AnnualRateMeaning } from './turnover.ts';

/**
 * Bands of service, months, with how many times the hazard of 13 to 24 months theirs is: those who came
 * last leave first. Source: methods 6.5 (a judgement), for data that does not tell.
 */
export const tenureRisks: Readonly<Record<string, number>> = {
  '1-3': 2,
  '4-6': 1.5,
  '7-12': 1.2,
  '13-24': 1,
  '25+': 0.7,
};

/**
 * Relative hazard of a band of service; 1 where the label is none of the bands, whose unit is not known.
 *
 * tenureRisk('01–03') // => 2
 * tenureRisk('0-30') // => 1
 */
export function tenureRisk(label: string | null): number {
  const band = (label ?? '')
    .replaceAll(/\s/g, '')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\b0+(?=\d)/g, '');
  return Object.hasOwn(tenureRisks, band) ? (tenureRisks[band] as number) : 1;
}

/**
 * Monthly hazards in proportion to the relative ones, such that of all heads together as many leave in a
 * year as at the hazard itself: a rate stays what it says, whoever it falls on.
 *
 * @param hazard  monthly, in [0, 1)
 * @param risks   relative hazards, at least 0
 * @param heads   people at each of them
 * @returns monthly hazard at each; all `hazard` where there are no heads
 */
export function hazardsByRisk(
  hazard: number,
  risks: readonly number[],
  heads: readonly number[],
  meaning: AnnualRateMeaning,
): number[] {
  const all = heads.reduce((a, b) => a + b, 0);
  const uniform = risks.every((risk) => risk === risks[0]);
  if (all === 0 || uniform || hazard === 0) return risks.map(() => hazard);
  const gone = (of: number): number => goneAfterShift(of, 0, meaning)[1];
  const target = all * gone(hazard);
  const left = (scale: number): number =>
    risks.reduce((sum, risk, k) => sum + (heads[k] as number) * gone(scale * hazard * risk), 0);
  let [low, high] = [0, 1 / (hazard * Math.max(...risks))];
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2;
    if (middle * hazard * Math.max(...risks) < 1 && left(middle) < target) low = middle;
    else high = middle;
  }
  return risks.map((risk) => low * hazard * risk);
}
