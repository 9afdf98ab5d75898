import type { Locale, ProblemEntry, Sentence, Severity } from './problem-entry.ts';
import { overlayProblems } from './overlay-problems.ts';
import { planProblems } from './plan-problems.ts';
import { dataProblems } from './data-problems.ts';
import { requestProblems } from './request-problems.ts';
import type { Stake } from './stake.ts';
import { storeProblems } from './store-problems.ts';

export type { Locale, Sentence, Severity } from './problem-entry.ts';

/** Every code that the product can answer with; a test finds the unused and the undocumented. */
export const problemCatalogue = {
  ...planProblems,
  ...overlayProblems,
  ...dataProblems,
  ...requestProblems,
  ...storeProblems,
} as const;

export type ProblemCode = keyof typeof problemCatalogue;

/** Values that fill the `{placeholders}` of a sentence; a value that is words has them in each language. */
export type ProblemValues = Readonly<Record<string, string | number | Sentence>>;

/** One change of a plan's text: another value at a place, another name for the key there, or nothing there any more. */
export type PlanEdit =
  | { readonly path: readonly (string | number)[]; readonly value: string | number }
  | { readonly path: readonly (string | number)[]; readonly key: string }
  | { readonly path: readonly (string | number)[]; readonly remove: true };

/**
 * Something that a person typed or uploaded wrong: a value, never an exception.
 *
 * `at` is a place a person can find: a path in a plan (`posts.online.scorecard[2].weight`) or in a
 * file (`line 12, column "CSAT"`). `message` and `cure` are English; `problemWords` gives any locale.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly at: string;
  readonly message: string;
  readonly cure: string;
  readonly values: ProblemValues;
  /** The cure as changes of the plan, where it can be applied as it stands. */
  readonly edits?: readonly PlanEdit[];
  /** Whom it concerns and how much pay it moves, where a plan was checked against data. */
  readonly stake?: Stake;
}

/** A problem of the catalogue, filled with its values. */
export function problem(
  code: ProblemCode,
  at: string,
  values: ProblemValues = {},
  edits: readonly PlanEdit[] = [],
): Problem {
  const { severity } = problemCatalogue[code];
  const words = problemWords({ code, values }, 'en');
  return { code, severity, at, values, ...words, ...(edits.length > 0 && { edits }) };
}

/** Message and cure of a problem in one language. */
export function problemWords(
  { code, values }: Pick<Problem, 'code' | 'values'>,
  locale: Locale,
): { message: string; cure: string } {
  const entry: ProblemEntry = problemCatalogue[code];
  return {
    message: filled(entry.message, values, locale),
    cure: filled(
      values['near'] !== undefined && entry.nearCure ? entry.nearCure : entry.cure,
      values,
      locale,
    ),
  };
}

/** A sentence in one language, its `{placeholders}` replaced; a name without a value stays visible. */
function filled(sentence: Sentence, values: ProblemValues, locale: Locale): string {
  return sentence[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'object' ? value[locale] : String(value);
  });
}

/** Whether a list holds anything that stops the work. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
