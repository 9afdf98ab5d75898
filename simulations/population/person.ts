import { exp, ln } from '../math/exp-log.ts';
import type { RandomStream } from '../math/random-stream.ts';
import type { SampleCentre, SampleLevel, SampleTeam } from './centre.ts';
import { sampleTruth } from './truth.ts';

/** Sides of a person, standard normal each; those of ability correlate with skill by 0.6. */
export type SampleFacets = Readonly<Record<keyof typeof ABILITIES | keyof typeof LEANINGS, number>>;

/** What stays the same of a person in all months. */
export interface SamplePerson {
  readonly index: number;
  readonly id: string;
  readonly centre: SampleCentre;
  readonly team: SampleTeam;
  readonly shift: string;
  readonly fte: number;
  /** Standard normal. */
  readonly skill: number;
  /** What one is good at beside that, and inclined to. */
  readonly facets: SampleFacets;
  /** Base pay over the table's, a factor. */
  readonly payFactor: number;
  /** Month offset and day of hiring; negative = before the first month. */
  readonly hiredMonth: number;
  readonly hiredDay: number;
}

/** Purposes of draws; one address is one draw, so new ones leave the others as they are. */
export const KPI_NOISE = 0;
export const LEAVING = 1;
export const HIRING = 2;
export const DEMAND = 3;
export const RATERS = 4;

const TRAIT = { shift: 0, fte: 1, skill: 2, pay: 3, tenure: 4, day: 5 } as const;
const ABILITIES = { resolution: 20, speed: 21, care: 22, sales: 23, warmth: 24 } as const;
/** Not of ability: how gladly one works overtime, how well one thinks of oneself. */
const LEANINGS = { zeal: 25, pride: 26 } as const;
const PAY_SPREAD = 0.12;
const LONGEST_TENURE_MONTHS = 120;
const DAY_SHIFT = '白班 day';
const EVENING_SHIFT = '晚班 evening';

/** The night shift's name in the sample. */
export const NIGHT_SHIFT = '夜班 night';

/** Where people are hired, and how many over how many months. */
interface StaffSize {
  readonly people: number;
  readonly months: number;
  readonly centre: SampleCentre;
}

/** Two thirds are there in the first month; the rest join one after another. */
export function samplePerson(
  stream: RandomStream,
  index: number,
  { people, months, centre }: StaffSize,
): SamplePerson {
  const trait = (which: keyof typeof TRAIT): number => stream.uniform(index, 0, HIRING, TRAIT[which]);
  const teamIndex = index % centre.teams.length;
  const team = centre.teams[teamIndex] as SampleTeam;
  const starters = Math.ceil((people * 2) / 3);
  const joined = 1 + Math.floor(((index - starters) * (months - 1)) / Math.max(1, people - starters));
  const skill = stream.normal(skillAddress(centre, index), 0, HIRING, TRAIT.skill);
  const tenure = Math.min(LONGEST_TENURE_MONTHS, Math.floor(-centre.meanTenureMonths * ln(trait('tenure'))));
  return {
    index,
    id: `CG${String(index + 1).padStart(5, '0')}`,
    centre,
    team,
    shift: shiftOf(centre, trait('shift')),
    fte: trait('fte') < 0.9 ? 1 : 0.5,
    skill,
    facets: sampleFacets(stream, index, skill),
    payFactor: exp(PAY_SPREAD * stream.normal(index, 0, HIRING, TRAIT.pay)),
    hiredMonth: index < starters ? -1 - tenure : joined,
    hiredDay: 1 + Math.floor(28 * trait('day')),
  };
}

function sampleFacets(stream: RandomStream, index: number, skill: number): SampleFacets {
  const own = (address: number): number => stream.normal(index, 0, HIRING, address);
  const ability = (which: keyof typeof ABILITIES): number => 0.6 * skill + 0.8 * own(ABILITIES[which]);
  return {
    resolution: ability('resolution'),
    speed: ability('speed'),
    care: ability('care'),
    sales: ability('sales'),
    warmth: ability('warmth'),
    zeal: own(LEANINGS.zeal),
    pride: own(LEANINGS.pride),
  };
}

/** The unlucky team's people have the very skills of its twin's. */
function skillAddress({ teams }: SampleCentre, index: number): number {
  const teamIndex = index % teams.length;
  if (teams[teamIndex]?.id !== sampleTruth.unlucky.team) return index;
  return index - teamIndex + teams.findIndex(({ id }) => id === sampleTruth.unlucky.twin);
}

function shiftOf({ shifts }: SampleCentre, draw: number): string {
  if (draw < shifts.day) return DAY_SHIFT;
  return draw < shifts.untilEvening ? EVENING_SHIFT : NIGHT_SHIFT;
}

/** Months of service in a month, counting the first as 1. */
export function tenureMonths(person: SamplePerson, month: number): number {
  return month - person.hiredMonth + 1;
}

/** What a person has learned by a month, a share in (0, 1): half after three and a half months. */
export function experience(person: SamplePerson, month: number): number {
  return 1 - exp(-tenureMonths(person, month) / 5);
}

/** The level a person has reached: by service, sooner for the skilled. */
export function sampleLevel(person: SamplePerson, month: number): SampleLevel {
  const readiness = tenureMonths(person, month) + 6 * person.skill;
  if (readiness >= 36) return 'senior';
  return readiness >= 12 ? 'middle' : 'junior';
}
