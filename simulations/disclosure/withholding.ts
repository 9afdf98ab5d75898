/** What an answer keeps back for reasons beyond itself: by label a flag for each group, and names of pay lines. */
export interface Withholding {
  readonly groups: Readonly<Record<string, readonly boolean[]>>;
  readonly lines: ReadonlySet<string>;
}

/** Nothing is kept back but what the answer itself asks for. */
export const nothingWithheld: Withholding = { groups: {}, lines: new Set() };
