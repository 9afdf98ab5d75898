import { isFew } from './few.ts';

/** The person-months that an answer is about: people (any stable name) by month. */
export type Cohort = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether an answer about `candidate` would, beside the answers already released, show 1 … least − 1
 * people by subtraction: its difference from a released cohort, or from the union or a difference of
 * two of them, in any month or over all of them.
 *
 * O(released² · person-months). Leaves out sums of three and more answers.
 *
 * Source: shared design, "Asking as a role without rows"; reliability notes, section 8 (differencing).
 */
export function isolatesPeople(candidate: Cohort, released: readonly Cohort[], least: number): boolean {
  if (released.some((cohort) => differsByFew(candidate, cohort, least))) return true;
  return released.some((first, k) =>
    released
      .slice(k + 1)
      .some((second) =>
        [merged(first, second), without(first, second), without(second, first)].some(
          (combined) => peopleOf(combined).size > 0 && differsByFew(candidate, combined, least),
        ),
      ),
  );
}

/** Whether two cohorts hold the same person-months. */
export function sameCohort(a: Cohort, b: Cohort): boolean {
  return peopleOf(difference(a, b)).size === 0;
}

function differsByFew(a: Cohort, b: Cohort, least: number): boolean {
  const apart = difference(a, b);
  return isFew(peopleOf(apart).size, least) || [...apart.values()].some(({ size }) => isFew(size, least));
}

function difference(a: Cohort, b: Cohort): Cohort {
  return merged(without(a, b), without(b, a));
}

function merged(a: Cohort, b: Cohort): Cohort {
  const months = new Set([...a.keys(), ...b.keys()]);
  return new Map(
    [...months].map((month) => [month, new Set([...(a.get(month) ?? []), ...(b.get(month) ?? [])])]),
  );
}

function without(a: Cohort, b: Cohort): Cohort {
  return new Map(
    [...a].map(([month, people]) => {
      const gone = b.get(month);
      return [month, gone ? new Set([...people].filter((person) => !gone.has(person))) : people];
    }),
  );
}

function peopleOf(cohort: Cohort): Set<string> {
  return new Set([...cohort.values()].flatMap((people) => [...people]));
}
