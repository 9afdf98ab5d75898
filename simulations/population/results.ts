import { binomialQuantile, poissonQuantile } from '../math/discrete-quantiles.ts';
import { exp } from '../math/exp-log.ts';
import { logistic } from '../math/logistic.ts';
import type { RandomStream } from '../math/random-stream.ts';
import { isPeak } from './centre.ts';
import { DEMAND, experience, KPI_NOISE, NIGHT_SHIFT, type SamplePerson } from './person.ts';
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
  /** Contacts that ended in a sale. */
  readonly deals: number | null;
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

/** The results of a person in a month of which `presence` (a share, FTE counted) was worked. */
export function sampleResults(
  stream: RandomStream,
  person: SamplePerson,
  month: number,
  presence: number,
): SampleResults {
  const { festival, gamed, unlucky } = sampleTruth;
  const { index, centre, team, skill, facets } = person;
  const uniform = (draw: keyof typeof DRAW): number => stream.uniform(index, month, KPI_NOISE, DRAW[draw]);
  const normal = (draw: keyof typeof DRAW): number => stream.normal(index, month, KPI_NOISE, DRAW[draw]);
  const peak = isPeak(centre, month);
  const games = team.id === gamed.team && month >= gamed.fromMonth;
  const hard = team.id === unlucky.team;
  const learned = experience(person, month);

  const demand = exp(0.03 * stream.normal(0, month, DEMAND)) * (peak ? centre.peakVolume : 1);
  const volume = presence * demand * (person.shift === NIGHT_SHIFT ? 0.8 : 1);
  const contacts = poissonQuantile(
    uniform('contacts'),
    centre.contacts[team.post] * volume * (0.7 + 0.3 * learned) * exp(0.05 * facets.speed),
  );
  const surveys = binomialQuantile(uniform('surveys'), contacts, 0.11);
  const ordinary = logistic(centre.satisfaction + 0.3 * skill + 0.35 * learned);
  const satisfaction = clamp(ordinary + (hard ? unlucky.delta : 0) + (peak ? festival.csatDelta : 0));
  const followUps = binomialQuantile(uniform('followUps'), contacts, 0.2);
  const resolution = clamp(
    logistic(0.85 + 0.28 * facets.resolution + 0.3 * learned) + (games ? gamed.fcrLift : 0),
  );
  const slowness =
    (peak ? festival.handleFactor : 1) * (games ? gamed.handleFactor : 1) * (hard ? unlucky.handleFactor : 1);
  const isOnline = team.post === 'online';
  const handle = (): number =>
    centre.handleSeconds * exp(-0.08 * facets.speed - 0.15 * learned + 0.05 * normal('handle')) * slowness;
  const response = (): number =>
    centre.responseSeconds *
    exp(-0.16 * facets.speed - 0.2 * learned + 0.12 * normal('response')) *
    (peak ? festival.responseFactor : 1);
  const sells = team.post === 'sales_support';
  const deals = sells ? poissonQuantile(uniform('deals'), 12 * volume * exp(0.25 * facets.sales)) : 0;
  const complaintShare =
    0.006 * exp(-0.3 * facets.care) * (games ? gamed.complaintFactor : 1) * (hard ? 1.3 : 1);
  const inspections = Math.max(2, Math.round(10 * presence));
  const daysPlanned = Math.max(1, Math.round(22 * presence));

  return {
    contacts,
    surveys,
    satisfied: binomialQuantile(uniform('satisfied'), surveys, satisfaction),
    followUps,
    resolved: binomialQuantile(uniform('resolved'), followUps, resolution),
    responseSeconds: isOnline ? Math.round(contacts * response()) : null,
    handleSeconds: isOnline ? null : Math.round(contacts * handle()),
    inspections,
    inspectionPoints: inspectedPoints(
      87.5 + 3.2 * facets.care + 2.2 * normal('inspection'),
      inspections,
      uniform('lift'),
      uniform('liftTo'),
    ),
    complaints: binomialQuantile(uniform('complaints'), contacts, Math.min(0.5, complaintShare)),
    deals: sells ? Math.min(deals, contacts) : null,
    salesYuan: sells ? Math.round(deals * 860 * exp(0.15 * normal('deal'))) : null,
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

function clamp(share: number): number {
  return Math.min(0.995, Math.max(0.005, share));
}
