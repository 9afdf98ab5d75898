import type { Sentence } from '../../../simulations/problems/problem.ts';

/** What only a person can say of a file, at the place of the mapping that the answer goes to. */
export interface MappingQuestion {
  /** Path in the mapping, `month.format`. */
  readonly at: string;
  readonly question: Sentence;
  /** Texts that the answer may be, the one that is suggested first; empty where it is free. */
  readonly choices: readonly string[];
}

/** A question with its words in both languages. */
export function question(
  at: string,
  en: string,
  zh: string,
  choices: readonly string[] = [],
): MappingQuestion {
  return { at, question: { en, zh }, choices };
}
