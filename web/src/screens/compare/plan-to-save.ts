import type { PlanDocument } from '../../../../simulations/plan/plan-document.ts';

/** What a plan is going to be saved as. */
export interface PlanToSave {
  id: string;
  title: { zh: string; en: string };
}

/**
 * An id and titles of its own for an edited plan: those of the plan it came from, counted on from 2 to the
 * first number that is free.
 *
 * @param taken  ids of saved plans
 */
export function planToSave(plan: PlanDocument | null, taken: readonly string[]): PlanToSave {
  const [id, title] = [plan?.id ?? 'plan', plan?.title];
  if (!taken.includes(id)) return { id, title: { zh: title?.zh ?? id, en: title?.en ?? id } };
  const [stem, titles] = [
    stemOf(id, '-'),
    { zh: stemOf(title?.zh ?? id, ' '), en: stemOf(title?.en ?? id, ' ') },
  ];
  let number = 2;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return { id: `${stem}-${number}`, title: { zh: `${titles.zh} ${number}`, en: `${titles.en} ${number}` } };
}

/** A name without the number at its end. */
function stemOf(name: string, before: string): string {
  return name.replace(new RegExp(`${before}\\d+$`), '');
}
