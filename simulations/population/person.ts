import { exp, ln } from '../math/exp-log.ts';
import type { RandomStream } from '../math/random-stream.ts';
import { sampleTeams, type SampleLevel, type SampleTeam } from './centre.ts';
import { sampleTruth } from './truth.ts';

/** What stays the same of a person in all months. */
export interface SamplePerson {
  readonly index: number;
  readonly id: string;
  readonly team: SampleTeam;
  readonly shift: string;
  readonly fte: number;
  /** Standard normal. */
  readonly skill: number;
  /** Base pay over the table's, a factor. */
  readonly payFactor: number;
  /** Month offset and day of hiring; negative = before the first month. */
  readonly hiredMonth: number;
  readonly hiredDay: number;
}

/** Purposes of draws, as published in methods.md 8.1. */
export const KPI_NOISE = 0;
export const LEAVING = 1;
export const HIRING = 2;
export const DEMAND = 3;

const TRAIT = { shift: 0, fte: 1, skill: 2, pay: 3, tenure: 4, day: 5 } as const;
const PAY_SPREAD = 0.12;
const MEAN_TENURE_MONTHS = 22;
const LONGEST_TENURE_MONTHS = 120;
const SHIFTS = [
  { upTo: 0.5, name: '白班 day' },
  { upTo: 0.8, name: '晚班 evening' },
] as const;

/** The night shift's name in the sample. */
export const NIGHT_SHIFT = '夜班 night';

/** Two thirds are there in the first month; the rest join one after another. */
export function samplePerson(
  stream: RandomStream,
  index: number,
  people: number,
  months: number,
): SamplePerson {
  const trait = (which: keyof typeof TRAIT): number => stream.uniform(index, 0, HIRING, TRAIT[which]);
  const teamIndex = index % sampleTeams.length;
  const team = sampleTeams[teamIndex] as SampleTeam;
  const starters = Math.ceil((people * 2) / 3);
  const joined = 1 + Math.floor(((index - starters) * (months - 1)) / Math.max(1, people - starters));
  const tenure = Math.min(LONGEST_TENURE_MONTHS, Math.floor(-MEAN_TENURE_MONTHS * ln(trait('tenure'))));
  return {
    index,
    id: `CG${String(index + 1).padStart(5, '0')}`,
    team,
    shift: SHIFTS.find(({ upTo }) => trait('shift') < upTo)?.name ?? NIGHT_SHIFT,
    fte: trait('fte') < 0.9 ? 1 : 0.5,
    skill: stream.normal(skillAddress(index, teamIndex), 0, HIRING, TRAIT.skill),
    payFactor: exp(PAY_SPREAD * stream.normal(index, 0, HIRING, TRAIT.pay)),
    hiredMonth: index < starters ? -1 - tenure : joined,
    hiredDay: 1 + Math.floor(28 * trait('day')),
  };
}

/** The unlucky team's people have the very skills of its twin's. */
function skillAddress(index: number, teamIndex: number): number {
  if (sampleTeams[teamIndex]?.id !== sampleTruth.unlucky.team) return index;
  return index - teamIndex + sampleTeams.findIndex(({ id }) => id === sampleTruth.unlucky.twin);
}

/** Months of service in a month, counting the first as 1. */
export function tenureMonths(person: SamplePerson, month: number): number {
  return month - person.hiredMonth + 1;
}

/** The level a person has reached: by service, sooner for the skilled. */
export function sampleLevel(person: SamplePerson, month: number): SampleLevel {
  const readiness = tenureMonths(person, month) + 6 * person.skill;
  if (readiness >= 36) return 'senior';
  return readiness >= 12 ? 'middle' : 'junior';
}
