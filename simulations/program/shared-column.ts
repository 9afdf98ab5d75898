import type { PriorModel } from './fitted-prior.ts';

/**
 * A column over the rows of all posts: what pools, ranks, periods and awards are made of. A post's arithmetic writes
 * one (`row`), the three cross-row kinds read whole columns, and any post reads all of them (node `shared`).
 *
 * Who takes part: rows that a post of the program covers (coverage 0). Every other row is missing in every column,
 * and counts nowhere.
 *
 * Kernel, payslip and SQL are generic readers of these kinds and of nothing else. Largest remainder, water-filling,
 * claw-back, yearly caps and true-up are lowered to them (shared design, "Stages"). An *estimate* is a leaf: SQL, which
 * can fit nothing, reads it as a column of its input (decision 0045).
 */
export type SharedColumn = RowColumn | OverColumn | RunningColumn | PreviousColumn | EstimateColumn;

/** What each post computes; missing for the rows of a post that is not named. */
export interface RowColumn {
  readonly kind: 'row';
  readonly name: string;
  /** Node by index of the post in the program; undefined where a post has none. */
  readonly nodes: readonly (number | undefined)[];
  /** Every version of a plan writes it under its own name, so that periods have all of their months. */
  readonly isHistory?: true;
}

/** What rows belong together: those of a person, of a post of the plan, or of one value of a label. */
export type GroupKey = 'person' | 'post' | { readonly label: string };

/**
 * Months that count, relative to the row's own: the same one; from … to, counted by the calendar (people have gaps),
 * e.g. −3 … −1 for the three months before; those of a period up to and with the row's own; or the rest of a period,
 * behind the row's own (who is there no more settles now). The rest stands in no cycle.
 */
export type MonthRange =
  | 'same'
  | { readonly from: number; readonly to: number }
  | { readonly toDate: PeriodName }
  | { readonly rest: PeriodName };

/** A period of the calendar; `all` is every month there is. */
export type PeriodName = 'quarter' | 'half_year' | 'year' | 'all';

/**
 * An aggregate over a group, told to every row that takes part; a row whose label is missing is in no group and has
 * none. Missing numbers do not count: the sum of none and their count is 0, any other aggregate of none is missing.
 * `last` is that of the latest month (a person's months only).
 *
 * A sum takes whole numbers (fen, counts, grid) and stays below 2⁵³, so it is exact in any order and on any engine.
 */
export interface OverColumn {
  readonly kind: 'over';
  readonly name: string;
  readonly fn: 'sum' | 'count' | 'min' | 'max' | 'last';
  /** Column that is aggregated. */
  readonly input: string;
  /** Column: only rows where it is there and not 0 count. */
  readonly where?: string;
  /** Empty: everybody. */
  readonly by: readonly GroupKey[];
  readonly months: MonthRange;
}

/**
 * A running sum or count inside a group of one month, in a stated order; a rank is a running count. Rows take part
 * where every key and the input are there and `where` is not 0; any other row is missing.
 * Keys are compared as they are: put scores on the grid first.
 */
export interface RunningColumn {
  readonly kind: 'running';
  readonly name: string;
  readonly fn: 'sum' | 'count';
  readonly input: string;
  readonly where?: string;
  readonly by: readonly GroupKey[];
  readonly order: readonly { readonly key: string; readonly descending: boolean }[];
  /** What equal keys do: the place in the order of people decides, or all of them have the same total. */
  readonly ties: 'person' | 'share';
  /** Whether the row itself (with `share`, those that tie with it) is in its total. */
  readonly inclusive: boolean;
}

/**
 * What a column was in the person's latest earlier month, else `initial`. The column may stand later in the list and
 * rest on this one: the only legal cycle. What lies in it is evaluated month by month.
 */
export interface PreviousColumn {
  readonly kind: 'previous';
  readonly name: string;
  /** Name of the column that carries the state. */
  readonly of: string;
  readonly initial: number;
}

/**
 * What is fitted for each post and month from the values of the post's people (`fittedPrior`) and told to every row of
 * it that takes part: the mean that small samples are drawn towards, the observations that it weighs as much as, and 1
 * where it rests on the row's own month because nobody was observed before.
 * A mean of nobody is missing, and so is the strength where nothing speaks for it that people differ. Stands in no cycle.
 */
export interface EstimateColumn {
  readonly kind: 'estimate';
  readonly name: string;
  readonly part: 'mean' | 'strength' | 'own';
  readonly model: PriorModel;
  /** Columns: a person's value of the month, and the observations behind it. */
  readonly value: string;
  readonly size: string;
  /** Months of the fit, all of them before the row's own. */
  readonly months: { readonly from: number; readonly to: number };
  /** Observations that the mean weighs as much as where too few make a fit. */
  readonly fewStrength: number;
}
