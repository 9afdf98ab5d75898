import { randomStream } from '../math/random-stream.ts';
import {
  inspectorLeniency,
  inspectorNames,
  sampleAssessments,
  type SampleAssessments,
} from './assessments.ts';
import { sampleCentre, sampleMonth, type SampleCentre, type SampleLevel } from './centre.ts';
import { leavingHazard, tenureLabel } from './leaving.ts';
import { sampleOvertime, type SampleOvertime } from './overtime.ts';
import { LEAVING, sampleLevel, samplePerson, tenureMonths, type SamplePerson } from './person.ts';
import { sampleQuality, type SampleQuality } from './quality.ts';
import { sampleResults, type SampleResults } from './results.ts';
import { staffTraits, type StaffTraits } from './staff.ts';
import { sampleTruth, type SampleTruth } from './truth.ts';

/** One person in one month of the sample. */
export interface SampleRow {
  readonly person: SamplePerson;
  /** Month offset from the first. */
  readonly month: number;
  readonly level: SampleLevel;
  readonly tenure: string;
  /** Full-time base pay, whole yuan a month. */
  readonly basePayYuan: number;
  /** Share of the month employed, in (0, 1]. */
  readonly paidShare: number;
  /** Day of the month when the person left, or null. */
  readonly leftDay: number | null;
  readonly results: SampleResults;
  readonly quality: SampleQuality;
  readonly assessments: SampleAssessments;
  readonly overtime: SampleOvertime;
}

/** The sample call centre's history with what was planted in it. */
export interface SamplePopulation {
  readonly seed: number;
  /** Calendar months, YYYY-MM. */
  readonly months: readonly string[];
  /** Everybody who was ever there. */
  readonly people: readonly SamplePerson[];
  /** Sorted by month, then person. */
  readonly rows: readonly SampleRow[];
  /** What is known of people beside their work; of nobody where the centre's staff is not known. */
  readonly staff: ReadonlyMap<SamplePerson, StaffTraits>;
  readonly truth: SampleTruth & {
    readonly leavers: { readonly expected: number; readonly observed: number };
    /** How much milder than the mean of all each inspector marks, points, in the order of `inspectorNames`. */
    readonly leniency: readonly number[];
  };
}

/** Size and seed of a sample. */
export interface SampleOptions {
  readonly seed: number;
  readonly people?: number;
  readonly months?: number;
  /** 晨光呼叫中心 when absent; stories of single teams are planted there alone. */
  readonly centre?: SampleCentre;
}

const DAYS_PAID = 30;

/**
 * The sample call centre 晨光呼叫中心: synthetic history of `people` distinct people over `months` months.
 * Two thirds are employed in the first month, the rest join while others leave. The same options give
 * the same rows on any machine.
 *
 * What was planted is in `truth`: stories of single teams and months (`sampleTruth`), who leaves, and how lenient
 * those are who assess. Skill moves every figure of ability; overtime hours and what people think of themselves
 * follow leanings of their own.
 *
 * @throws RangeError for a seed, people or months that is no integer of at least 0, 1, 1
 */
export function samplePopulation({
  seed,
  people = 1200,
  months = 18,
  centre = sampleCentre,
}: SampleOptions): SamplePopulation {
  for (const size of [people, months]) {
    if (!Number.isInteger(size) || size < 1)
      throw new RangeError(`people and months must be integers of at least 1, not ${size}`);
  }
  const stream = randomStream(seed);
  const staff = Array.from({ length: people }, (_, index) =>
    samplePerson(stream, index, { people, months, centre }),
  );
  const rows: SampleRow[] = [];
  const gone = new Set<SamplePerson>();
  let expected = 0;
  for (let month = 0; month < months; month++) {
    for (const person of staff) {
      if (person.hiredMonth > month || gone.has(person)) continue;
      const hazard = leavingHazard(person, month);
      const luck = stream.uniform(person.index, month, LEAVING);
      expected += hazard;
      const leaves = luck < hazard;
      if (leaves) gone.add(person);
      rows.push(sampleRow(stream, person, month, leaves ? leavingDay(person, month, luck / hazard) : null));
    }
  }
  const leavers = { expected, observed: gone.size };
  return {
    seed,
    months: Array.from({ length: months }, (_, k) => sampleMonth(k)),
    people: staff,
    rows,
    staff: staffTraits(stream, staff, centre.staff),
    truth: { ...sampleTruth, leavers, leniency: inspectorNames.map((_, k) => inspectorLeniency(stream, k)) },
  };
}

function sampleRow(
  stream: ReturnType<typeof randomStream>,
  person: SamplePerson,
  month: number,
  leftDay: number | null,
): SampleRow {
  const level = sampleLevel(person, month);
  const firstDay = person.hiredMonth === month ? person.hiredDay : 1;
  const paidShare = Math.round(((leftDay ?? DAYS_PAID) - firstDay + 1) * (100 / DAYS_PAID)) / 100;
  const presence = paidShare * person.fte;
  const results = sampleResults(stream, person, month, presence);
  return {
    person,
    month,
    level,
    tenure: tenureLabel(tenureMonths(person, month)),
    basePayYuan: Math.round((person.centre.basePay[person.team.post][level] * person.payFactor) / 10) * 10,
    paidShare,
    leftDay,
    results,
    quality: sampleQuality(stream, person, month, results),
    assessments: sampleAssessments(stream, person, month),
    overtime: sampleOvertime(stream, person, month, presence),
  };
}

/** A day of the month from the hiring day on, by a share in [0, 1). */
function leavingDay(person: SamplePerson, month: number, share: number): number {
  const first = person.hiredMonth === month ? person.hiredDay : 1;
  return first + Math.floor(share * (29 - first));
}
