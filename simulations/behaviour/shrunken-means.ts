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

/** Sums of one group. */
interface GroupSums {
  people: number;
  count: number;
  /** Σ over people of (number of observations)². */
  squares: number;
  sum: number;
  within: number;
  between: number;
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
  const [counts, means] = [new Int32Array(people), new Float64Array(people)];
  for (let i = 0; i < values.length; i++) {
    const p = personOf[i] as number;
    counts[p] = (counts[p] as number) + 1;
    means[p] = (means[p] as number) + (values[i] as number);
  }
  for (let p = 0; p < people; p++) if (counts[p]) means[p] = (means[p] as number) / (counts[p] as number);
  const sums = groupSums({ counts, means, groupOf, groups });
  for (let i = 0; i < values.length; i++) {
    const p = personOf[i] as number;
    const off = (values[i] as number) - (means[p] as number);
    (sums[group(groupOf, p, groups)] as GroupSums).within += off * off;
  }
  return means.map((mean, p) => {
    const n = counts[p] as number;
    if (n === 0) return 0;
    const of = sums[group(groupOf, p, groups)] as GroupSums;
    return of.sum / of.count + reliability(of, n) * (mean - of.sum / of.count);
  });
}

function group(groupOf: Int32Array, person: number, groups: number): number {
  const g = groupOf[person] as number;
  return g < 0 ? groups : g;
}

function groupSums({
  counts,
  means,
  groupOf,
  groups,
}: {
  counts: Int32Array;
  means: Float64Array;
  groupOf: Int32Array;
  groups: number;
}): GroupSums[] {
  const sums = Array.from({ length: groups + 1 }, () => ({
    ...{ people: 0, count: 0, squares: 0 },
    ...{ sum: 0, within: 0, between: 0 },
  }));
  const each = (visit: (of: GroupSums, n: number, mean: number) => void): void => {
    for (let p = 0; p < counts.length; p++) {
      const n = counts[p] as number;
      if (n > 0) visit(sums[group(groupOf, p, groups)] as GroupSums, n, means[p] as number);
    }
  };
  each((of, n, mean) => {
    of.people++;
    of.count += n;
    of.squares += n * n;
    of.sum += n * mean;
  });
  each((of, n, mean) => {
    const off = mean - of.sum / of.count;
    of.between += n * off * off;
  });
  return sums;
}

/** r of a mean of n observations. */
function reliability({ people, count, squares, within, between }: GroupSums, n: number): number {
  if (people < 2 || count === people) return 1;
  const withinVariance = within / (count - people);
  if (withinVariance === 0) return 1;
  const typical = (count - squares / count) / (people - 1);
  const betweenVariance = Math.max(0, (between / (people - 1) - withinVariance) / typical);
  return betweenVariance / (betweenVariance + withinVariance / n);
}
