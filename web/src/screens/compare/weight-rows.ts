import { kpiTitle } from '../../../../simulations/kpi/kpi-title.ts';
import { weightBasisPoints } from '../../../../simulations/plan/weights.ts';
import type { PlanDocument } from '../../../../simulations/plan/plan-document.ts';
import type { Locale } from '../../../../simulations/problems/problem.ts';

/** A row of the weight editor. */
export interface WeightRow {
  kpi: string;
  title: string;
  /** Basis points; the rows of a post sum to 10,000. */
  weightBp: number;
  locked: boolean;
  /** Share of person-months that have the KPI. */
  coverage?: number;
  /** Share of the score's spread that it makes. */
  effectiveShare?: number;
}

interface WeightContext {
  readonly locked: ReadonlySet<string>;
  readonly kpis: readonly { readonly id: string; readonly coverage: number }[];
  /** Share of the score's spread by KPI, where known. */
  readonly influence: Readonly<Record<string, number>>;
  readonly locale: Locale;
}

/** The scorecard of a post as rows to weigh, in the order of the plan. */
export function weightRows(
  plan: PlanDocument,
  post: string,
  { locked, kpis, influence, locale }: WeightContext,
): WeightRow[] {
  return (plan.posts[post]?.scorecard ?? []).map(({ kpi, weight }) => {
    const coverage = kpis.find(({ id }) => id === kpi)?.coverage;
    return {
      kpi,
      title: kpiTitle(kpi, plan)[locale],
      weightBp: weightBasisPoints(weight) ?? Math.round(weight * 10_000),
      locked: locked.has(kpi),
      ...(coverage === undefined ? {} : { coverage }),
      ...(influence[kpi] === undefined ? {} : { effectiveShare: influence[kpi] }),
    };
  });
}
