import { crossedEffects, crossedVariances } from '../math/crossed-effects.ts';

/** One rating of a person by a rater, both numbered from 0 on. */
export interface Rating {
  readonly person: number;
  readonly rater: number;
  readonly value: number;
}

/** Share of people that at least two raters must have rated, so that the raters can be compared. Source: methods 1.8. */
const LEAST_IN_COMMON = 0.1;

/** Most raters that are compared with each other: the work grows with their third power, 200 are a second. */
const MOST_RATERS = 200;

/**
 * How much milder than the others each rater is, in the unit of the ratings: the rater's effect in a model of person,
 * rater and rest, drawn towards 0 as far as it may be chance.
 *
 * It can be told only among raters who are linked by people whom several of them rated. Who rates people that nobody
 * else rates (a supervisor of one team) may be mild or have good people: no ratings tell. Such raters have none, and
 * so have all raters of a group in which fewer than 10 % of people were rated by two, or of more than 200.
 *
 * @param ratings  of one KPI by one kind of rater, in an order that is the same everywhere
 * @returns        effect by rater; a rater who is not in it cannot be told
 *
 * Source: methods 1.8.
 */
export function raterLeniency(ratings: readonly Rating[]): ReadonlyMap<number, number> {
  return new Map(linkedGroups(ratings).flatMap((group) => [...groupLeniency(group)]));
}

function groupLeniency(ratings: readonly Rating[]): Map<number, number> {
  const people = numbered(ratings.map(({ person }) => person));
  const raters = numbered(ratings.map(({ rater }) => rater));
  const none = new Map<number, number>();
  if (raters.all.length < 2 || raters.all.length > MOST_RATERS) return none;
  const ratersOf = people.all.map(() => new Set<number>());
  ratings.forEach(({ rater }, k) => ratersOf[people.of[k] as number]?.add(rater));
  const shared = ratersOf.filter((own) => own.size > 1).length;
  const isTold = ratings.length > people.all.length + raters.all.length - 1;
  if (!isTold || shared < LEAST_IN_COMMON * people.all.length) return none;
  const values = ratings.map(({ value }) => value);
  if (values.every((value) => value === values[0])) return new Map(raters.all.map((rater) => [rater, 0]));
  const crossed = { values, people: people.of, raters: raters.of };
  const effects = crossedEffects(crossed, crossedVariances(crossed)).raters;
  return new Map(raters.all.map((rater, k) => [rater, inBillionths(effects[k] as number)]));
}

/** A number in whole billionths: what is nothing but rounding is 0. */
function inBillionths(x: number): number {
  return Math.floor(x * 1e9 + 0.5) / 1e9 + 0;
}

/** Ratings whose people and raters are linked with each other, in the order in which they come. */
function linkedGroups(ratings: readonly Rating[]): Rating[][] {
  const parent = new Map<string, string>();
  const rootOf = (of: string): string => {
    let root = of;
    for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root))
      root = above;
    return root;
  };
  for (const { person, rater } of ratings) parent.set(rootOf(`person ${person}`), rootOf(`rater ${rater}`));
  const groups = new Map<string, Rating[]>();
  for (const rating of ratings) {
    const root = rootOf(`rater ${rating.rater}`);
    const group = groups.get(root);
    if (group) group.push(rating);
    else groups.set(root, [rating]);
  }
  return [...groups.values()];
}

/** Numbers as places among the different ones, in the order in which they come. */
function numbered(of: readonly number[]): { all: number[]; of: number[] } {
  const places = new Map<number, number>();
  const own = of.map((number) => {
    const place = places.get(number) ?? places.size;
    places.set(number, place);
    return place;
  });
  return { all: [...places.keys()], of: own };
}
