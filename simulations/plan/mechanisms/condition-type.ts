import type { KpiReference } from './kpi-value.ts';

/** How a number is compared; exactly one is written. */
export interface Comparison {
  readonly above?: number | undefined;
  readonly below?: number | undefined;
  readonly at_least?: number | undefined;
  readonly at_most?: number | undefined;
  readonly is?: number | undefined;
}

/** How a grade is compared; exactly one is written. */
export interface GradeComparison {
  readonly is?: readonly string[] | undefined;
  readonly at_least?: string | undefined;
  readonly at_most?: string | undefined;
}

/** One grammar of conditions for gates, items, variants, guarantees, benefits, training, awards and the ladder. */
export type Condition =
  | (Comparison & KpiReference & { readonly benefit_of_doubt?: number | undefined })
  | { readonly score: Comparison; readonly period?: KpiReference['period'] }
  | (Comparison & { readonly number: string })
  | { readonly label: string; readonly is: readonly string[] }
  | (GradeComparison & { readonly grade: string })
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly times: number; readonly within: 'quarter' | 'half_year' | 'year'; readonly of: Condition }
  | { readonly in: string; readonly of: Condition };
