import { ratingsMapping, wideMapping } from './sample-mapping.ts';
import type { SamplePreset } from './presets.ts';
import { ratingsCsv, sampleRatings } from './ratings.ts';
import { sampleCsv } from './sample-csv.ts';
import { samplePopulation } from './sample-population.ts';

/** A file of text with its name. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Seed of every preset; the same people everywhere. */
export const sampleSeed = 20_240_501;

/**
 * The files of a preset, to be dropped like any: person-months with their mapping, and ratings by rater with theirs.
 */
export function presetFiles({ id, people, centre }: SamplePreset): NamedText[] {
  const population = samplePopulation({ seed: sampleSeed, people, centre });
  return [
    { name: `${id}.csv`, text: sampleCsv(population) },
    { name: `${id}.mapping.yaml`, text: wideMapping(centre.staff !== undefined) },
    { name: `${id}-ratings.csv`, text: ratingsCsv(sampleRatings(population)) },
    { name: `${id}-ratings.mapping.yaml`, text: ratingsMapping },
  ];
}
