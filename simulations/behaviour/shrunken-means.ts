/** Repeated values of people in groups. */
export interface RepeatedValues {
  readonly people: number;
  /** Value and person of each observation. */
  readonly values: Float64Array;
  readonly personOf: Int32Array;
  /** Group by person, below `groups`; −1 = no group, which counts as one of its own. */
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** Sums by group; the last one is that of those without a group. */
interface GroupSums {
  readonly people: Float64Array;
  readonly count: Float64Array;
  /** Σ over people of (number of observations)². */
  readonly squares: Float64Array;
  readonly sum: Float64Array;
  readonly within: Float64Array;
  readonly between: Float64Array;
}

/**
 * A person's lasting value: the mean of their observations, drawn towards their group's mean by its
 * reliability r = σ²_b / (σ²_b + σ²_w / n), so that luck in a few months does not count as lasting.
 * Variance components by analysis of variance, σ²_b clipped at 0; without spread within people r is 1, and
 * where nobody has two observations, or a group has one person, means stay as they are.
 *
 * @returns mean by person in the unit of the values; 0 for people without observations
 *
 * Source: Searle, Casella and McCulloch 1992, sections 3.6 and 3.4 (unbalanced one-way layout, BLUP);
 * methods 1.5 and 5 (variance of a bonus panel).
 */
export function shrunkenMeans({ people, values, personOf, groupOf, groups }: RepeatedValues): Float64Array {
  const own = ownMeans(people, values, personOf);
  const group = groupOf.map((g) => (g < 0 ? groups : g));
  const sums = groupSums(own, group, groups + 1);
  addWithin(sums.within, { values, personOf }, own.means, group);
  const weight = reliabilities(
    sums,
    own.counts.reduce((a, b) => Math.max(a, b), 0),
  );
  const lasting = new Float64Array(people);
  for (let p = 0; p < people; p++) {
    const [n, g] = [own.counts[p], group[p]];
    if (n === 0) continue;
    const centre = sums.sum[g] / sums.count[g];
    lasting[p] = centre + weight[g][n] * (own.means[p] - centre);
  }
  return lasting;
}

/** Observations of each person, and their mean; 0 of none. */
interface OwnMeans {
  readonly counts: Int32Array;
  readonly means: Float64Array;
}

function ownMeans(people: number, values: Float64Array, personOf: Int32Array): OwnMeans {
  const [counts, means] = [new Int32Array(people), new Float64Array(people)];
  for (let i = 0; i < values.length; i++) {
    const p = personOf[i];
    counts[p] += 1;
    means[p] += values[i];
  }
  for (let p = 0; p < people; p++) if (counts[p]) means[p] /= counts[p];
  return { counts, means };
}

function groupSums({ counts, means }: OwnMeans, group: Int32Array, size: number): GroupSums {
  const column = (): Float64Array => new Float64Array(size);
  const sums = {
    people: column(),
    count: column(),
    squares: column(),
    sum: column(),
    within: column(),
    between: column(),
  };
  const { people, count, squares, sum, between } = sums;
  for (let p = 0; p < counts.length; p++) {
    const [n, g] = [counts[p], group[p]];
    if (n === 0) continue;
    people[g] += 1;
    count[g] += n;
    squares[g] += n * n;
    sum[g] += n * means[p];
  }
  for (let p = 0; p < counts.length; p++) {
    const [n, g] = [counts[p], group[p]];
    if (n === 0) continue;
    const off = means[p] - sum[g] / count[g];
    between[g] += n * off * off;
  }
  return sums;
}

function addWithin(
  within: Float64Array,
  { values, personOf }: Pick<RepeatedValues, 'values' | 'personOf'>,
  means: Float64Array,
  group: Int32Array,
): void {
  for (let i = 0; i < values.length; i++) {
    const p = personOf[i];
    const off = values[i] - means[p];
    const g = group[p];
    within[g] += off * off;
  }
}

/** By group, the reliability of a mean of n observations, n up to `most`. */
function reliabilities(sums: GroupSums, most: number): Float64Array[] {
  return Array.from(sums.people, (_, g) =>
    Float64Array.from({ length: most + 1 }, (_, n) => reliability(sums, g, n)),
  );
}

/** r of a mean of n observations in a group. */
function reliability(sums: GroupSums, g: number, n: number): number {
  const of = (column: Float64Array): number => column[g];
  const [people, count] = [of(sums.people), of(sums.count)];
  if (people < 2 || count === people) return 1;
  const withinVariance = of(sums.within) / (count - people);
  if (withinVariance === 0) return 1;
  const typical = (count - of(sums.squares) / count) / (people - 1);
  const betweenVariance = Math.max(0, (of(sums.between) / (people - 1) - withinVariance) / typical);
  return betweenVariance / (betweenVariance + withinVariance / n);
}
