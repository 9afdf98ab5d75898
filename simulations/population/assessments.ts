import { binomialQuantile } from '../math/discrete-quantiles.ts';
import { logistic } from '../math/logistic.ts';
import type { RandomStream } from '../math/random-stream.ts';
import { experience, KPI_NOISE, RATERS, type SamplePerson } from './person.ts';
import { sampleTruth } from './truth.ts';

/** What others and the person say of a month's work, in points of 0 to 100, and what was learned. */
export interface SampleAssessments {
  /** Mean mark of two quality inspectors: 服务态度. */
  readonly attitude: number;
  /** Mark of the team's supervisor: 服务能力. */
  readonly ability: number;
  readonly peers: number;
  readonly self: number;
  /** Trainings passed, 0 to 2; null in a month without one. */
  readonly trainingPassed: number | null;
}

const DRAW = { ability: 43, peers: 44, self: 45, offered: 46, passed: 47 } as const;
const INSPECTION = { inspectors: 40, marks: 41 } as const;
const LENIENCY = { inspectors: 0, supervisors: 1 } as const;

/** Names of the inspectors, by number. */
export const inspectorNames: readonly string[] = Array.from(
  { length: sampleTruth.ratings.inspectors },
  (_, k) => `Q${String(k + 1).padStart(2, '0')}`,
);

/** The assessments of a person in a month, with the leniency of who assesses in them. */
export function sampleAssessments(
  stream: RandomStream,
  person: SamplePerson,
  month: number,
): SampleAssessments {
  const { index, centre, skill, facets } = person;
  const uniform = (draw: keyof typeof DRAW): number => stream.uniform(index, month, KPI_NOISE, DRAW[draw]);
  const normal = (draw: number): number => stream.normal(index, month, KPI_NOISE, draw);
  const { selfLift } = sampleTruth.ratings;
  const marks = inspectorMarks(stream, person, month).map(({ points: mark }) => mark);
  const seen = 85 + 4 * facets.warmth;
  const passes = logistic(0.9 + 0.6 * skill);
  return {
    attitude: marks.reduce((sum, mark) => sum + mark, 0) / marks.length,
    ability: points(
      79 +
        5 * skill +
        8 * experience(person, month) +
        supervisorLeniency(stream, person) +
        3 * normal(DRAW.ability),
    ),
    peers: points(seen + 3 * normal(DRAW.peers)),
    self: points(seen + selfLift + 4 * facets.pride + 2 * normal(DRAW.self)),
    trainingPassed:
      uniform('offered') < centre.trainingShare ? binomialQuantile(uniform('passed'), 2, passes) : null,
  };
}

/** The marks for attitude of a person's two inspectors of a month, each with the inspector's number. */
export function inspectorMarks(
  stream: RandomStream,
  { index, facets }: SamplePerson,
  month: number,
): { inspector: number; points: number }[] {
  const pair = inspectorsOf(stream.uniform(index, month, KPI_NOISE, INSPECTION.inspectors));
  return pair.map((inspector, k) => {
    const luck = stream.normal(index, month, KPI_NOISE, INSPECTION.marks + k);
    return {
      inspector,
      points: points(84 + 4 * facets.warmth + inspectorLeniency(stream, inspector) + 4 * luck),
    };
  });
}

/** How much milder than the mean of all an inspector marks, in points. */
export function inspectorLeniency(stream: RandomStream, inspector: number): number {
  return sampleTruth.ratings.inspectorSpread * stream.normal(inspector, 0, RATERS, LENIENCY.inspectors);
}

/** The same of the supervisor of a person's team. */
export function supervisorLeniency(stream: RandomStream, { centre, team }: SamplePerson): number {
  const { supervisorSpread } = sampleTruth.ratings;
  return supervisorSpread * stream.normal(centre.teams.indexOf(team), 0, RATERS, LENIENCY.supervisors);
}

/** Two different inspectors by one uniform draw: every pair is as likely. */
function inspectorsOf(draw: number): readonly [number, number] {
  const { inspectors } = sampleTruth.ratings;
  const pair = Math.floor(draw * inspectors * (inspectors - 1));
  const first = pair % inspectors;
  return [first, (first + 1 + Math.floor(pair / inspectors)) % inspectors];
}

/** A mark as it is given: whole points of 0 to 100. */
export function points(mark: number): number {
  return Math.round(Math.min(100, Math.max(0, mark)));
}
