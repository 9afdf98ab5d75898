import { tenureRisk } from '../behaviour/tenure-risk.ts';
import type { Frame } from '../frame/frame.ts';
import { keptWith } from '../math/kept-with.ts';
import type { ComparedPay } from './compared-pay.ts';
import { personGroups } from './person-groups.ts';
import type { Population } from './population.ts';

/** Who is there in the last month: the heads among whom leavers are counted. The same for every scenario of a population. */
export interface PeopleHere {
  /** Person of each head, ascending. */
  readonly persons: Int32Array;
  /** All heads. */
  readonly everybody: Int32Array;
  /** Relative risks of leaving by bands of service, see `tenureRisk`, and how many heads have each. */
  readonly risks: readonly number[];
  readonly headsAtRisk: readonly number[];
  /** Index into `risks` by head. */
  readonly riskOf: Int32Array;
}

/** Heads and their risks. */
export const peopleHere = keptWith((population: Population, frame: Frame): PeopleHere => {
  const persons = [...population.present.keys()].filter((p) => population.present[p] === 1);
  const { risks, riskOf: ofPerson } = risksOf(population, frame);
  const riskOf = Int32Array.from(persons, (p) => ofPerson[p] as number);
  const headsAtRisk = risks.map((_, r) => riskOf.reduce((n, risk) => (risk === r ? n + 1 : n), 0));
  const everybody = Int32Array.from(persons.keys());
  return { persons: Int32Array.from(persons), everybody, risks, headsAtRisk, riskOf };
});

/** Risk by the band of service in a person's last month. */
function risksOf(
  { rows, people, personAt }: Population,
  { labels, month: months }: Frame,
): { risks: number[]; riskOf: Int32Array } {
  const tenure = labels['tenure'];
  const byCode = (tenure?.values ?? []).map(tenureRisk);
  const risks = [...new Set([1, ...byCode])];
  const riskOf = new Int32Array(people);
  const lastMonth = new Int32Array(people).fill(-1);
  for (let i = 0; tenure && i < rows.length; i++) {
    const [row, p] = [rows[i] as number, personAt[i] as number];
    const month = months[row] as number;
    if (month < (lastMonth[p] as number)) continue;
    lastMonth[p] = month;
    riskOf[p] = risks.indexOf(byCode[tenure.codes[row] as number] ?? 1);
  }
  return { risks, riskOf };
}

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
    persons.forEach((p, head) => heads[groupOf[p] as number]?.push(head));
    return values.map((group, g) => ({ group, heads: Int32Array.from(heads[g] ?? []) }));
  },
);
