import { steps } from '../piecewise.ts';
import type { ProgramBuilder } from '../program-builder.ts';
import type { NodeId } from '../program.ts';

/** Places that somebody ties for, and what places have. */
export interface TiedPlaces {
  /** The best and the worst of the places. */
  readonly best: NodeId;
  readonly worst: NodeId;
  /** What a place has, places ascending; the others have nothing. */
  readonly prizes: readonly (readonly [place: number, prize: number])[];
}

/** What all who tie have together, how many they are, and the part of each. */
export interface TiedShare {
  readonly together: NodeId;
  readonly people: NodeId;
  readonly each: NodeId;
}

/** Prizes of the places that several tie for, shared equally. */
export function tiedShare(builder: ProgramBuilder, { best, worst, prizes }: TiedPlaces): TiedShare {
  let sum = 0;
  const upTo = steps(prizes.map(([place, prize]) => [place, (sum += prize)] as const));
  const before = builder.arithmetic('subtract', best, builder.constant(1));
  const together = builder.arithmetic(
    'subtract',
    builder.piecewise(worst, upTo),
    builder.piecewise(before, upTo),
  );
  const people = builder.arithmetic('subtract', worst, before);
  return { together, people, each: builder.arithmetic('divide', together, people) };
}
