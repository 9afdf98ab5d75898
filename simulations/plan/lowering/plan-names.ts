import type { Direction } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';

/** What a plan says of its KPIs, and the factor of every target bonus and commission. */
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
}
