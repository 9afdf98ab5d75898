import { randomStream } from '../../math/random-stream.ts';

/** Choices that a seed makes: the same seed makes the same ones in the same order. */
export interface Choices {
  /** True with a chance of `share`. */
  readonly chance: (share: number) => boolean;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

export function choicesOf(seed: number): Choices {
  const { uniform } = randomStream(seed);
  let asked = 0;
  const next = (): number => uniform(0, 0, 0, asked++);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    whole,
    chance: (share) => next() < share,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
  };
}
