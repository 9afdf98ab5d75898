import { binomialQuantile } from '../math/discrete-quantiles.ts';
import { logistic } from '../math/logistic.ts';
import type { RandomStream } from '../math/random-stream.ts';
import { KPI_NOISE, type SamplePerson } from './person.ts';
import type { SampleResults } from './results.ts';

/** How the contacts and inspections of a month went beyond what was solved; null where the post has no such work. */
export interface SampleQuality {
  /** Sum of the stars, 1 to 5, of the month's surveys: 4 or 5 of the satisfied, 1 to 3 of the others. */
  readonly stars: number;
  /** Promoters less detractors among the same customers. */
  readonly netPromoters: number;
  /** The part of the handling time that was talked. */
  readonly talkSeconds: number | null;
  /** Inspections that found every norm kept. */
  readonly normsKept: number;
  /** Inspections that found the script kept. */
  readonly scriptsKept: number | null;
}

const DRAW = {
  fiveStars: 30,
  lowStars: 31,
  promoters: 32,
  detractors: 33,
  talk: 34,
  norms: 35,
  scripts: 36,
} as const;

/** The quality of a month's results: the same customers and inspections seen more closely. */
export function sampleQuality(
  stream: RandomStream,
  { index, team, facets }: SamplePerson,
  month: number,
  { surveys, satisfied, handleSeconds, inspections }: SampleResults,
): SampleQuality {
  const uniform = (draw: keyof typeof DRAW): number => stream.uniform(index, month, KPI_NOISE, DRAW[draw]);
  const count = (draw: keyof typeof DRAW, of: number, logOdds: number): number =>
    binomialQuantile(uniform(draw), of, logistic(logOdds));
  const others = surveys - satisfied;
  return {
    stars:
      4 * satisfied +
      count('fiveStars', satisfied, 0.8 + 0.9 * facets.warmth) +
      others +
      count('lowStars', 2 * others, 1.6),
    netPromoters: count('promoters', satisfied, 0.6 + 0.4 * facets.warmth) - count('detractors', others, 0.8),
    talkSeconds: handleSeconds === null ? null : Math.round(handleSeconds * (0.72 + 0.12 * uniform('talk'))),
    normsKept: count('norms', inspections, 3.3 + 0.5 * facets.care),
    scriptsKept:
      team.post === 'sales_support' ? count('scripts', inspections, 3.1 + 0.4 * facets.care) : null,
  };
}
