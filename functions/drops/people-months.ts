/** Attributes of a person in a month, as the rows of a file state them. */
interface Stated {
  readonly person: string;
  readonly month: string;
  readonly labels: Map<string, Map<string, number>>;
  readonly amounts: Map<string, bigint>;
}

/** A line of the `people` table. */
export interface PersonMonth {
  readonly person: string;
  readonly month: string;
  readonly labels: Readonly<Record<string, string>>;
  /** In millionths. */
  readonly amounts: Readonly<Record<string, bigint>>;
}

/** Gathers one line per person and month: the most frequent label, ties to the smaller text; the last amount. */
export class PeopleMonths {
  readonly #stated = new Map<string, Stated>();

  add(
    person: string,
    month: string,
    labels: Readonly<Record<string, string | null>>,
    amounts: Readonly<Record<string, bigint | null>>,
  ): void {
    const key = `${month} ${person}`;
    const stated = this.#stated.get(key) ?? {
      person,
      month,
      labels: new Map<string, Map<string, number>>(),
      amounts: new Map<string, bigint>(),
    };
    this.#stated.set(key, stated);
    for (const [name, value] of Object.entries(labels)) {
      if (value === null) continue;
      const counts = stated.labels.get(name) ?? new Map<string, number>();
      stated.labels.set(name, counts.set(value, (counts.get(value) ?? 0) + 1));
    }
    for (const [name, value] of Object.entries(amounts)) if (value !== null) stated.amounts.set(name, value);
  }

  /** Lines in order of month and person. */
  lines(): PersonMonth[] {
    return [...this.#stated]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { person, month, labels, amounts }]) => ({
        person,
        month,
        amounts: Object.fromEntries(amounts),
        labels: Object.fromEntries([...labels].map(([name, counts]) => [name, mostFrequent(counts)])),
      }));
  }

  /** Person-months with more than one value of a label, by label. */
  conflicts(): Map<string, number> {
    const found = new Map<string, number>();
    for (const { labels } of this.#stated.values()) {
      for (const [name, counts] of labels) if (counts.size > 1) found.set(name, (found.get(name) ?? 0) + 1);
    }
    return found;
  }
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
