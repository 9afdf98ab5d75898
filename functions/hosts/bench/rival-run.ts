import type { ToldFigures } from '../../../simulations/oracle/told-figures.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';

/** A rival at work: what it tells of a plan beside the present one. */
export type RivalRun = (plan: PlanDocument) => Promise<ToldFigures>;
