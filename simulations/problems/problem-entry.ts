/** Languages that every sentence of the product exists in. */
export type Locale = 'en' | 'zh';

/** A sentence in each language; `{name}` is filled from a problem's values. */
export type Sentence = Readonly<Record<Locale, string>>;

/** How bad: an `error` stops the work, a `warning` wants a look, an `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** One entry of the catalogue: what is wrong, and what to do. */
export interface ProblemEntry {
  readonly severity: Severity;
  readonly message: Sentence;
  readonly cure: Sentence;
  /** The cure where the values say in `near` what was surely meant. */
  readonly nearCure?: Sentence;
}
