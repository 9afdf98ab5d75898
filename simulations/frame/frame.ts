/**
 * The columnar table that crosses every border: one row per person and month.
 *
 * Rows are sorted by (month, post, person). `NaN` marks a missing number and `-1` a missing label,
 * inside columns only: results say `null` with a reason.
 */
export interface Frame {
  /** Number of rows, person-months. */
  readonly rows: number;
  /** Number of distinct people; `person[r]` is in [0, people). */
  readonly people: number;
  /** Pay months as `YYYY-MM`, ascending, without gaps in the index; `month[r]` points in here. */
  readonly months: readonly string[];
  readonly person: Int32Array;
  /** Place of each person in the order of pseudonyms, by index; absent where the index itself is in that order. */
  readonly ordinal?: Int32Array;
  readonly month: Int32Array;
  /** Dictionary-coded text by name: always `post` and `level`; then `team`, `site`, `shift`, `tenure` … */
  readonly labels: Readonly<Record<string, LabelColumn>>;
  /** Plain numbers by name: `fte`, `paidShare` (shares), `baseFen` (fen a month). Absent = unknown for all. */
  readonly numbers: Readonly<Record<string, Float64Array>>;
  /** KPI measures by catalogue id. */
  readonly measures: Readonly<Record<string, MeasureColumn>>;
}

/** Text as codes into a sorted dictionary; -1 = missing. */
export interface LabelColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/**
 * A KPI as a ratio of sums, so that periods and teams aggregate rightly.
 * Value = numerator / denominator; a denominator of 0 or NaN means that the KPI is missing there.
 * `samples` is the number of observations behind it (surveys, calls).
 */
export interface MeasureColumn {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly samples: Float64Array;
}

/** Value of a measure in one row; NaN where the KPI is missing. */
export function measureValue({ numerator, denominator }: MeasureColumn, row: number): number {
  const below = denominator[row];
  return below === 0 ? NaN : numerator[row] / below;
}

/** The label of one row, or null where it is missing. */
export function labelAt(frame: Frame, name: string, row: number): string | null {
  const column = frame.labels[name];
  const code = column?.codes[row] ?? -1;
  return code < 0 ? null : (column?.values[code] ?? null);
}
