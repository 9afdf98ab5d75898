import type { Sentence } from '../problems/problem.ts';
import type { Currency } from './currencies.ts';
import type { SharedColumn } from './shared-column.ts';

/** Reference to a node: its index in `PostProgram.nodes`. Inputs always have lower indices. */
export type NodeId = number;

/**
 * One step of arithmetic. Numbers are IEEE doubles; a missing number (NaN in columns) stays missing
 * through every node except `weighted`, `orElse` and `isMissing`. Comparisons give 1 or 0.
 * Kernel, payslip and SQL are generic readers of these nodes and of nothing else.
 */
export type ProgramNode =
  /** `written` is the number as the plan writes it, where `value` carries slack; for words alone. */
  | { readonly op: 'constant'; readonly value: number; readonly written?: number }
  /** A number column of the frame, see `Frame.numbers`; missing where the frame has none. */
  | { readonly op: 'number'; readonly name: string }
  /** A KPI's value, numerator / denominator; missing without denominator or with fewer samples than `minSamples`. */
  | { readonly op: 'measure'; readonly kpi: string; readonly minSamples: number }
  /** A sum behind a KPI, so that periods and groups aggregate as ratios of sums; missing where the file has none. */
  | { readonly op: 'part'; readonly kpi: string; readonly part: 'numerator' | 'denominator' | 'samples' }
  /** What the calendar says of the row's month. */
  | { readonly op: 'calendar'; readonly part: CalendarPart }
  /** Place of the row's person in the order of pseudonyms; the last key of every order. */
  | { readonly op: 'person' }
  /** What a column over all rows says here, see `shared-column.ts`; missing where the row takes no part. */
  | { readonly op: 'shared'; readonly column: string }
  /** A number by the row's label, e.g. base pay by level; missing for a label not in `table`. */
  | { readonly op: 'lookup'; readonly label: string; readonly table: Readonly<Record<string, number>> }
  /** Segment k holds from[k] (with slack folded in) on: value[k] + slope[k]·(x − origin[k]). Below from[1] is segment 0. */
  | {
      readonly op: 'piecewise';
      readonly input: NodeId;
      readonly from: readonly number[];
      readonly origin: readonly number[];
      readonly value: readonly number[];
      readonly slope: readonly number[];
      /** `reached`: x ≥ from[k]; `passed`: x > from[k] (lower is better: the boundary belongs to the left). */
      readonly boundary: 'reached' | 'passed';
    }
  /** Σ w·x / Σ w over the inputs that are there; missing when Σ w of those < minWeight. */
  | {
      readonly op: 'weighted';
      readonly inputs: readonly NodeId[];
      readonly weights: readonly number[];
      readonly minWeight: number;
    }
  | { readonly op: 'orElse'; readonly input: NodeId; readonly otherwise: NodeId; readonly flag: string }
  | { readonly op: 'isMissing'; readonly input: NodeId }
  | { readonly op: ArithmeticOp; readonly left: NodeId; readonly right: NodeId }
  | { readonly op: 'floor'; readonly input: NodeId }
  | { readonly op: 'abs'; readonly input: NodeId }
  /** Missing for a negative number; correctly rounded in every reader. */
  | { readonly op: 'sqrt'; readonly input: NodeId }
  /** floor(x · 10⁹ + 0.5): what orders are by, so that 99.99999999999999 and 100 tie in every reader. */
  | { readonly op: 'grid'; readonly input: NodeId }
  /** `then` where `condition` is not 0 and not missing, else `otherwise`. */
  | { readonly op: 'select'; readonly condition: NodeId; readonly then: NodeId; readonly otherwise: NodeId }
  /** Yuan to integer fen, half away from zero (`roundFen`). */
  | { readonly op: 'roundFen'; readonly input: NodeId };

export type ArithmeticOp =
  'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max' | 'less' | 'atMost' | 'greater' | 'atLeast';

/**
 * Parts of a calendar: `index` counts months (`calendarMonth`), `month_of_year` from 1 on, `quarter` and `half_year`
 * count those of all years, `last_of_…` is 1 in the last month of one, else 0.
 */
export type CalendarPart =
  | 'index'
  | 'month_of_year'
  | 'quarter'
  | 'half_year'
  | 'last_of_quarter'
  | 'last_of_half_year'
  | 'last_of_year';

/** How a number of the payslip is written. */
export type ValueUnit =
  'yuan' | 'fen' | 'points' | 'multiple' | 'share' | 'count' | 'seconds' | 'hours' | 'flag' | 'number';

/** What a node means to the person who is paid; nodes without one are shown inside their parent. */
export interface NodeMeaning {
  readonly title: Sentence;
  readonly unit: ValueUnit;
  /** Where in the plan document it is written, e.g. `posts.online.scorecard[0].anchors`. */
  readonly clause: string;
  /** Taken as it is: a change of unit or a division into whole fen is no arithmetic to be shown. */
  readonly given?: true;
}

/** A pay line: one amount of integer fen, rounded once. */
export interface ProgramLine {
  /** `base`, `performance`, `commission`, `overtime_workday` …; the same id in every post. */
  readonly id: string;
  readonly title: Sentence;
  /** Node in integer fen. */
  readonly node: NodeId;
  /** Whether the line counts as variable pay. */
  readonly variable: boolean;
  /** Node: 1 in months in which income tax takes it apart from wages, as law allows of an annual bonus; never where absent. */
  readonly taxedApart?: NodeId;
}

/** A move between levels or posts that a plan proposes: no pay, and no cost of the month. */
export interface ProgramProposal {
  readonly id: string;
  readonly title: Sentence;
  /** Node: 1 in a month in which it is looked at for the row. */
  readonly applies: NodeId;
  /** Node: 1 where it is proposed, else 0. */
  readonly proposes: NodeId;
  /** Nodes: what base pay and target bonus would come to more a month from the next one on, fen; 0 where it is not proposed. */
  readonly baseFen: NodeId;
  readonly targetFen: NodeId;
}

/** Why a row is paid or not, by the value of `PostProgram.coverage`; 1 is a row of no post of the plan. */
export const coverageReasons = ['covered', 'no-such-post', 'no-such-level', 'no-base-pay'] as const;
export type CoverageReason = (typeof coverageReasons)[number];

/** Something that is known of every row: a node's value where the row is covered, else `uncovered`. */
export interface ProgramColumn {
  readonly node: NodeId;
  readonly uncovered: number;
}

/** The arithmetic of one post. */
export interface PostProgram {
  /** Id of the post in the plan. */
  readonly post: string;
  /** Values of the label `post` in the data that this post pays (see `post-names.ts`). */
  readonly covers: readonly string[];
  readonly nodes: readonly ProgramNode[];
  /** Meaning by node id. */
  readonly meanings: Readonly<Record<NodeId, NodeMeaning>>;
  readonly lines: readonly ProgramLine[];
  readonly proposals: readonly ProgramProposal[];
  /** Named nodes that outcomes read: `score` (points, may be missing), `curve` (multiple), `points:<kpi>`, `goal:<id>:<kpi>` … */
  readonly outputs: Readonly<Record<string, NodeId>>;
  /** Node: 0 where the post pays the row, else the index of the reason in `coverageReasons`. */
  readonly coverage: NodeId;
  /** `gross`, `variable`, `on_cost`, `line:<id>` and `cost:<id>` (part of on-cost) in fen, `score` in points, `won` the number of awards, `flag:<id>` and `proposed:<id>` 1 or 0, `proposed_base:<id>` and `proposed_target:<id>` in fen. */
  readonly columns: Readonly<Record<string, ProgramColumn>>;
  /** Rules for missing data that a line may rest on. */
  readonly flags: readonly string[];
}

/** What a plan compiles to. */
export interface Program {
  readonly plan: string;
  /** Currency of its amounts; CNY where absent. */
  readonly currency?: Currency;
  readonly posts: readonly PostProgram[];
  /** Columns over the rows of all posts; each reads those before it, a `previous` one later. None in a row program. */
  readonly shared: readonly SharedColumn[];
}
