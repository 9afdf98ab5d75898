import type { PlanDocument } from '../plan-document.ts';
import { clauseDifferences, saidClauses, type ClauseDifference } from './clause-differences.ts';
import { planWords } from './plan-words.ts';

/** The clauses in which two plans differ, in sentences, in the order of the second plan; none where they say the same. */
export function differenceWords(before: PlanDocument, after: PlanDocument): ClauseDifference[] {
  return clauseDifferences(saidClauses(before, planWords(before)), saidClauses(after, planWords(after)));
}
