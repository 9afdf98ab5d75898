import { randomStream, type RandomStream } from '../math/random-stream.ts';
import { inspectorMarks, inspectorNames, points, supervisorLeniency } from './assessments.ts';
import { sampleMonth } from './centre.ts';
import { KPI_NOISE } from './person.ts';
import type { SamplePopulation, SampleRow } from './sample-population.ts';

/** What one rater says of the attitude 服务态度 of one person in a month, 0 to 100 points. */
export interface SampleRating {
  readonly person: string;
  /** Month offset. */
  readonly month: number;
  /** Kind of rater. */
  readonly kind: 'qa' | 'supervisor' | 'self';
  readonly rater: string;
  readonly attitude: number;
}

const SUPERVISOR_DRAW = 48;

/**
 * Ratings by rater: two inspectors, whose mean is the attitude of the wide file, the supervisor and the person. How
 * mild an inspector is can be found again, because they share people; a supervisor rates a team that nobody else
 * supervises, so that no ratings tell.
 */
export function sampleRatings({ seed, rows }: Pick<SamplePopulation, 'seed' | 'rows'>): SampleRating[] {
  const stream = randomStream(seed);
  return rows.flatMap((row) => ratingsOf(stream, row));
}

function ratingsOf(stream: RandomStream, { person, month, assessments }: SampleRow): SampleRating[] {
  const of = { person: person.id, month };
  const luck = stream.normal(person.index, month, KPI_NOISE, SUPERVISOR_DRAW);
  const seen = 84 + 4 * person.facets.warmth;
  return [
    ...inspectorMarks(stream, person, month).map(({ inspector, points: attitude }) => ({
      ...of,
      kind: 'qa' as const,
      rater: inspectorNames[inspector] as string,
      attitude,
    })),
    {
      ...of,
      kind: 'supervisor',
      rater: person.team.supervisor,
      attitude: points(seen + supervisorLeniency(stream, person) + 3 * luck),
    },
    { ...of, kind: 'self', rater: person.id, attitude: assessments.self },
  ];
}

/** Ratings as a CSV file, one line each; UTF-8, comma, LF. */
export function ratingsCsv(ratings: readonly SampleRating[]): string {
  const lines = ratings.map(({ person, month, kind, rater, attitude }) =>
    [person, sampleMonth(month), kind, rater, attitude].join(','),
  );
  return `agent_id,month,kind,rater,attitude\n${lines.join('\n')}\n`;
}
