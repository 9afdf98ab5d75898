import { serviceRisks } from '../behaviour/tenure-risk.ts';
import type { Frame } from '../frame/frame.ts';
import { keptWith } from '../math/kept-with.ts';
import type { ComparedPay } from './compared-pay.ts';
import { monthsOfService } from './months-of-service.ts';
import { personGroups } from './person-groups.ts';
import type { Population } from './population.ts';

/** Who is there in the last month: the heads among whom leavers are counted. The same for every scenario of a population. */
export interface PeopleHere {
  /** Person of each head, ascending. */
  readonly persons: Int32Array;
  /** All heads. */
  readonly everybody: Int32Array;
  /** Month of service by head, see `monthsOfService`. */
  readonly service: Int32Array;
  /** Heads by month of service, see `serviceRisks`. */
  readonly headsByService: readonly number[];
}

/** Heads and their months of service. */
export const peopleHere = keptWith((population: Population, frame: Frame): PeopleHere => {
  const persons = [...population.present.keys()].filter((p) => population.present[p] === 1);
  const ofPerson = monthsOfService(population, frame);
  const service = Int32Array.from(persons, (p) => ofPerson[p]);
  const headsByService = serviceRisks.map(() => 0);
  for (const month of service) headsByService[month] = headsByService[month] + 1;
  const everybody = Int32Array.from(persons.keys());
  return { persons: Int32Array.from(persons), everybody, service, headsByService };
});

/** Heads by the groups of a label, each in the group of most of their months. */
export function headsByGroup(
  pay: ComparedPay,
  label: string,
): readonly { readonly group: string; readonly heads: Int32Array }[] {
  const groups = personGroups(pay, label);
  return groups ? groupedHeads(peopleHere(pay.population, pay.frame), groups) : [];
}

const groupedHeads = keptWith(
  ({ persons }: PeopleHere, { values, groupOf }: NonNullable<ReturnType<typeof personGroups>>) => {
    const heads = values.map((): number[] => []);
    persons.forEach((p, head) => heads[groupOf[p]]?.push(head));
    return values.map((group, g) => ({ group, heads: Int32Array.from(heads[g] ?? []) }));
  },
);
