import { keptWith } from '../math/kept-with.ts';

/** Repeated values of people in groups. */
export interface RepeatedValues {
  /** Value and person of each observation. */
  readonly values: Float64Array;
  readonly personOf: Int32Array;
  /** Group by person; −1 = no group, which counts as one of its own. */
  readonly groupOf: Int32Array;
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
export function shrunkenMeans({ values, personOf, groupOf }: RepeatedValues): Float64Array {
  const layout = layoutOf(personOf, groupOf);
  const { counts, group, count } = layout;
  const means = ownMeans(values, personOf, counts);
  const spread = spreadOf(layout, means);
  addWithin(spread.within, { values, personOf }, means, group);
  const weight = reliabilities(layout, spread);
  const lasting = new Float64Array(means.length);
  for (let p = 0; p < means.length; p++) {
    const n = counts[p];
    if (n === 0) continue;
    const g = group[p];
    const centre = spread.sum[g] / count[g];
    lasting[p] = centre + weight[g][n] * (means[p] - centre);
  }
  return lasting;
}

/** How observations lie over people and groups, whatever their values are. */
interface Layout {
  /** Observations by person, and of whom most. */
  readonly counts: Int32Array;
  readonly most: number;
  /** Group by person; the last one is that of those without a group. */
  readonly group: Int32Array;
  /** People with observations, and observations, by group. */
  readonly people: Float64Array;
  readonly count: Float64Array;
  /** Σ over people of (number of observations)², by group. */
  readonly squares: Float64Array;
}

const layoutOf = keptWith((personOf: Int32Array, groupOf: Int32Array): Layout => {
  const counts = new Int32Array(groupOf.length);
  for (let i = 0; i < personOf.length; i++) {
    const p = personOf[i];
    counts[p] += 1;
  }
  const largest = (column: Int32Array): number => column.reduce((a, b) => Math.max(a, b), 0);
  const groups = largest(groupOf) + 1;
  const group = groupOf.map((g) => (g < 0 ? groups : g));
  const column = (): Float64Array => new Float64Array(groups + 1);
  const [people, count, squares] = [column(), column(), column()];
  for (let p = 0; p < counts.length; p++) {
    const n = counts[p];
    const g = group[p];
    people[g] += n > 0 ? 1 : 0;
    count[g] += n;
    squares[g] += n * n;
  }
  return { counts, most: largest(counts), group, people, count, squares };
});

/** Means of each person's observations; 0 of none. */
function ownMeans(values: Float64Array, personOf: Int32Array, counts: Int32Array): Float64Array {
  const means = new Float64Array(counts.length);
  for (let i = 0; i < values.length; i++) {
    const p = personOf[i];
    means[p] += values[i];
  }
  for (let p = 0; p < means.length; p++) if (counts[p] > 0) means[p] /= counts[p];
  return means;
}

/** Sums by group: of the observations, and of their squares about the means within and between people. */
interface Spread {
  readonly sum: Float64Array;
  readonly within: Float64Array;
  readonly between: Float64Array;
}

function spreadOf({ counts, group, count }: Layout, means: Float64Array): Spread {
  const column = (): Float64Array => new Float64Array(count.length);
  const [sum, between] = [column(), column()];
  for (let p = 0; p < means.length; p++) {
    const g = group[p];
    sum[g] += counts[p] * means[p];
  }
  for (let p = 0; p < means.length; p++) {
    const n = counts[p];
    if (n === 0) continue;
    const g = group[p];
    const off = means[p] - sum[g] / count[g];
    between[g] += n * off * off;
  }
  return { sum, within: column(), between };
}

function addWithin(
  within: Float64Array,
  { values, personOf }: Pick<RepeatedValues, 'values' | 'personOf'>,
  means: Float64Array,
  group: Int32Array,
): void {
  // neighbours are mostly of one group: its sum stays at hand
  let at = 0;
  let sum = within[at];
  for (let i = 0; i < values.length; i++) {
    const p = personOf[i];
    const off = values[i] - means[p];
    const g = group[p];
    if (g !== at) {
      within[at] = sum;
      at = g;
      sum = within[at];
    }
    sum += off * off;
  }
  within[at] = sum;
}

/** By group, the reliability of a mean of n observations, n up to the most that anybody has. */
function reliabilities(layout: Layout, spread: Spread): Float64Array[] {
  return Array.from(layout.people, (_, g) => {
    const ofMeans = new Float64Array(layout.most + 1);
    for (let n = 0; n < ofMeans.length; n++) ofMeans[n] = reliability(layout, spread, g, n);
    return ofMeans;
  });
}

/** r of a mean of n observations in a group. */
function reliability(layout: Layout, spread: Spread, g: number, n: number): number {
  const [people, count, squares] = [layout.people[g], layout.count[g], layout.squares[g]];
  if (people < 2 || count === people) return 1;
  const withinVariance = spread.within[g] / (count - people);
  if (withinVariance === 0) return 1;
  const typical = (count - squares / count) / (people - 1);
  const betweenVariance = Math.max(0, (spread.between[g] / (people - 1) - withinVariance) / typical);
  return betweenVariance / (betweenVariance + withinVariance / n);
}
