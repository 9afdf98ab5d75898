import type { PlanMechanism, PostMechanism } from './mechanisms/mechanism.ts';
import { mechanisms } from './mechanisms/mechanisms.ts';
import type { PlanDocument, PlanPost } from './plan-document.ts';

/** Every mechanism, of the documents that its keys make. */
export const everyMechanism: readonly (PostMechanism<PlanPost> | PlanMechanism<PlanDocument>)[] = mechanisms;
