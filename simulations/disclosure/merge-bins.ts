import { isFew } from './few.ts';

/** A bin of a histogram before disclosure. */
export interface CountedBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Distinct people in it; it is enough to name `least` of them. */
  readonly people: ReadonlySet<number>;
}

/** A bin that may be shown. */
export interface ShownBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Joins neighbouring bins until no bin that holds anybody stands for fewer than `least` distinct people.
 * The first bin that is too small joins the next one, the last one the bin before it.
 *
 * @param bins  ascending and adjacent
 * @returns [] where all together are fewer than `least` people
 */
export function mergeBins(bins: readonly CountedBin[], least: number): ShownBin[] {
  const merged: CountedBin[] = [];
  for (const bin of bins) {
    const last = merged.at(-1);
    if (last && isSmall(last, least)) merged[merged.length - 1] = joined(last, bin);
    else merged.push(bin);
  }
  while (merged.length > 1 && isSmall(merged.at(-1) as CountedBin, least)) {
    const last = merged.pop() as CountedBin;
    merged.push(joined(merged.pop() as CountedBin, last));
  }
  if (merged.some((bin) => bin.people.size < least && bin.count > 0)) return [];
  return merged.map(({ from, to, count }) => ({ from, to, count }));
}

function isSmall({ people }: CountedBin, least: number): boolean {
  return isFew(people.size, least);
}

function joined(a: CountedBin, b: CountedBin): CountedBin {
  return { from: a.from, to: b.to, count: a.count + b.count, people: new Set([...a.people, ...b.people]) };
}
