import { binomialQuantile, poissonQuantile } from '../math/discrete-quantiles.ts';
import { exp } from '../math/exp-log.ts';
import type { RandomStream } from '../math/random-stream.ts';
import { sampleContacts } from './centre.ts';
import { DEMAND, HIRING, KPI_NOISE, NIGHT_SHIFT, tenureMonths, type SamplePerson } from './person.ts';
import { sampleTruth } from './truth.ts';

/** A person's counts and sums of one month; null where the post has no such work. */
export interface SampleResults {
  readonly contacts: number;
  readonly surveys: number;
  readonly satisfied: number;
  readonly followUps: number;
  readonly resolved: number;
  readonly responseSeconds: number | null;
  readonly handleSeconds: number | null;
  readonly inspections: number;
  readonly inspectionPoints: number;
  readonly complaints: number;
  readonly salesYuan: number | null;
  readonly daysPlanned: number;
  readonly daysAttended: number;
}

/** One draw of each kind per person and month. */
const DRAW = {
  contacts: 0,
  surveys: 1,
  satisfied: 2,
  followUps: 3,
  resolved: 4,
  response: 5,
  handle: 6,
  inspection: 7,
  lift: 8,
  liftTo: 9,
  complaints: 10,
  deals: 11,
  deal: 12,
  days: 13,
} as const;
const FACET = { resolution: 20, speed: 21, care: 22, sales: 23 } as const;

/** The results of a person in a month of which `presence` (a share, FTE counted) was worked. */
export function sampleResults(
  stream: RandomStream,
  person: SamplePerson,
  month: number,
  presence: number,
): SampleResults {
  const { festival, gamed, unlucky } = sampleTruth;
  const { index, team, skill } = person;
  const uniform = (draw: keyof typeof DRAW): number => stream.uniform(index, month, KPI_NOISE, DRAW[draw]);
  const normal = (draw: keyof typeof DRAW): number => stream.normal(index, month, KPI_NOISE, DRAW[draw]);
  const facet = (which: keyof typeof FACET): number =>
    0.6 * skill + 0.8 * stream.normal(index, 0, HIRING, FACET[which]);
  const peak = month === festival.month;
  const games = team.id === gamed.team && month >= gamed.fromMonth;
  const hard = team.id === unlucky.team;
  const experience = 1 - exp(-tenureMonths(person, month) / 5);

  const demand = exp(0.03 * stream.normal(0, month, DEMAND)) * (peak ? festival.volumeFactor : 1);
  const volume = presence * demand * (person.shift === NIGHT_SHIFT ? 0.8 : 1);
  const contacts = poissonQuantile(
    uniform('contacts'),
    sampleContacts[team.post] * volume * (0.7 + 0.3 * experience) * exp(0.05 * facet('speed')),
  );
  const surveys = binomialQuantile(uniform('surveys'), contacts, 0.11);
  const ordinary = logistic(1.6 + 0.3 * skill + 0.35 * experience);
  const satisfaction = clamp(ordinary + (hard ? unlucky.delta : 0) + (peak ? festival.csatDelta : 0));
  const followUps = binomialQuantile(uniform('followUps'), contacts, 0.2);
  const resolution = clamp(
    logistic(0.85 + 0.28 * facet('resolution') + 0.3 * experience) + (games ? gamed.fcrLift : 0),
  );
  const slowness =
    (peak ? festival.handleFactor : 1) * (games ? gamed.handleFactor : 1) * (hard ? unlucky.handleFactor : 1);
  const handle = 255 * exp(-0.08 * facet('speed') - 0.15 * experience + 0.05 * normal('handle')) * slowness;
  const response =
    36 *
    exp(-0.16 * facet('speed') - 0.2 * experience + 0.12 * normal('response')) *
    (peak ? festival.responseFactor : 1);
  const deals = poissonQuantile(uniform('deals'), 12 * volume * exp(0.25 * facet('sales')));
  const complaintShare =
    0.006 * exp(-0.3 * facet('care')) * (games ? gamed.complaintFactor : 1) * (hard ? 1.3 : 1);
  const inspections = Math.max(2, Math.round(10 * presence));
  const daysPlanned = Math.max(1, Math.round(22 * presence));

  return {
    contacts,
    surveys,
    satisfied: binomialQuantile(uniform('satisfied'), surveys, satisfaction),
    followUps,
    resolved: binomialQuantile(uniform('resolved'), followUps, resolution),
    responseSeconds: team.post === 'online' ? Math.round(contacts * response) : null,
    handleSeconds: team.post === 'online' ? null : Math.round(contacts * handle),
    inspections,
    inspectionPoints: inspectedPoints(
      87.5 + 3.2 * facet('care') + 2.2 * normal('inspection'),
      inspections,
      uniform('lift'),
      uniform('liftTo'),
    ),
    complaints: binomialQuantile(uniform('complaints'), contacts, Math.min(0.5, complaintShare)),
    salesYuan: team.post === 'sales_support' ? Math.round(deals * 860 * exp(0.15 * normal('deal'))) : null,
    daysPlanned,
    daysAttended: binomialQuantile(uniform('days'), daysPlanned, 0.975),
  };
}

/** Sum of inspection points, with the planted cliff: scores just below the tier are lifted onto it. */
function inspectedPoints(mean: number, inspections: number, lift: number, liftTo: number): number {
  const { threshold, from, movedShare } = sampleTruth.cliff;
  const honest = Math.round(Math.min(100, Math.max(0, mean)) * inspections);
  const near = honest >= from * inspections && honest < threshold * inspections;
  if (!near || lift >= movedShare) return honest;
  return Math.ceil(threshold * inspections) + Math.floor(liftTo * 0.4 * inspections);
}

function logistic(x: number): number {
  return 1 / (1 + exp(-x));
}

function clamp(share: number): number {
  return Math.min(0.995, Math.max(0.005, share));
}
