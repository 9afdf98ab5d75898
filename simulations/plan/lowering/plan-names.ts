import type { Direction } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';

/** A grade as a plan has it: its names from best to worst, with where each begins or how many have it. */
export interface GradeNames {
  readonly id: string;
  readonly title?: Sentence | undefined;
  readonly cuts?: readonly (readonly [name: string, from: number])[] | undefined;
  readonly rank?: { readonly shares: readonly (readonly [name: string, share: number])[] } | undefined;
}

/** What a plan says of its KPIs and grades, and the factor of every target bonus and commission. */
export interface PlanNames {
  readonly kpis: Readonly<
    Record<
      string,
      {
        readonly title?: Sentence | undefined;
        readonly direction?: Direction | undefined;
        readonly unit?: string | undefined;
      }
    >
  >;
  readonly scale: number;
  readonly grades?: readonly GradeNames[];
}
