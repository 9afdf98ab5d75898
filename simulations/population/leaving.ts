import { expm1, exp, ln, log1p } from '../math/exp-log.ts';
import { NIGHT_SHIFT, tenureMonths, type SamplePerson } from './person.ts';
import { sampleTruth } from './truth.ts';

/** Bands of service in months, with their factor on the risk of leaving (methods.md 6.5, a judgement). */
const TENURE_BANDS = [
  { upTo: 3, label: '01–03', factor: 2 },
  { upTo: 6, label: '04–06', factor: 1.5 },
  { upTo: 12, label: '07–12', factor: 1.2 },
  { upTo: 24, label: '13–24', factor: 1 },
  { upTo: Infinity, label: '25+', factor: 0.7 },
] as const;

function tenureBand(months: number): (typeof TENURE_BANDS)[number] {
  return TENURE_BANDS.find(({ upTo }) => months <= upTo) ?? TENURE_BANDS[4];
}

/** Name of the band of service. */
export function tenureLabel(months: number): string {
  return tenureBand(months).label;
}

/**
 * A person's true risk of leaving in a month before pay counts, in [0, 1).
 */
export function baseHazard(person: SamplePerson, month: number): number {
  const { monthlyHazard, nightFactor } = sampleTruth.leaving;
  const night = person.shift === NIGHT_SHIFT ? nightFactor : 1;
  return monthlyHazard * tenureBand(tenureMonths(person, month)).factor * night;
}

/**
 * The true risk of leaving in a month: h' = 1 − (1 − h)^exp(η · ln relative pay).
 */
export function leavingHazard(person: SamplePerson, month: number): number {
  const power = exp(sampleTruth.leaving.elasticity * ln(person.payFactor));
  return -expm1(power * log1p(-baseHazard(person, month)));
}
