import { keptPerFrame } from '../frame/kept-on-frame.ts';

/** Place of each row's person in the order of pseudonyms, by row; kept as long as the frame lives. */
export const personPlaces = keptPerFrame(({ person, ordinal }) =>
  Float64Array.from(person, (index) => ordinal?.[index] ?? index),
);
