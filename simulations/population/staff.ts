import type { RandomStream } from '../math/random-stream.ts';
import type { StaffAttribute } from './centre.ts';
import { HIRING, type SamplePerson } from './person.ts';

/** What is known of one person of a staff with known shares. */
export type StaffTraits = Readonly<Record<StaffAttribute, boolean>>;

const DRAW: Readonly<Record<StaffAttribute, number>> = { degree: 30, under35: 31, women: 32 };

/**
 * Who of a staff has a degree, is under 35, is a woman: of everybody who was ever there exactly the known shares, to
 * the nearest person; who it is, is chance. Nobody where the shares are not known.
 */
export function staffTraits(
  stream: RandomStream,
  people: readonly SamplePerson[],
  shares: Readonly<Record<StaffAttribute, number>> | undefined,
): ReadonlyMap<SamplePerson, StaffTraits> {
  if (!shares) return new Map();
  const having = (attribute: StaffAttribute): ReadonlySet<SamplePerson> => {
    const drawn = people.map((person) => ({
      person,
      draw: stream.uniform(person.index, 0, HIRING, DRAW[attribute]),
    }));
    drawn.sort((a, b) => a.draw - b.draw);
    const count = Math.round(shares[attribute] * people.length);
    return new Set(drawn.slice(0, count).map(({ person }) => person));
  };
  const [degree, under35, women] = [having('degree'), having('under35'), having('women')];
  return new Map(
    people.map((person) => [
      person,
      { degree: degree.has(person), under35: under35.has(person), women: women.has(person) },
    ]),
  );
}
