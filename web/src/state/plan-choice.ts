import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';

/**
 * Plans to open with: of those that pay the most posts of the data, the one with the fewest KPIs is the
 * baseline and the one with the most is the scenario.
 *
 * @param plans  by id, in the order of the list
 * @param posts  posts that people of the data hold
 */
export function plansToOpen(
  plans: Readonly<Record<string, PlanDocument>>,
  posts: readonly string[],
): { baseline: string | null; scenario: string | null } {
  const known = Object.entries(plans).map(([id, plan]) => ({
    id,
    fit: coveredPosts(plan, posts),
    kpis: kpiCount(plan),
  }));
  const best = Math.max(0, ...known.map(({ fit }) => fit));
  const fitting = known.filter(({ fit }) => fit === best).toSorted((a, b) => a.kpis - b.kpis);
  return { baseline: fitting[0]?.id ?? null, scenario: fitting.at(-1)?.id ?? null };
}

function coveredPosts(plan: PlanDocument, posts: readonly string[]): number {
  return posts.filter((post) => post in plan.posts).length;
}

function kpiCount({ posts }: PlanDocument): number {
  return Object.values(posts).reduce((sum, { scorecard }) => sum + scorecard.length, 0);
}

/** Months of a choice that the data have; without one, all but the thin ones (all, if all are thin). */
export function chosenMonths(
  choice: readonly string[] | null,
  detail: readonly { readonly month: string; readonly thin: boolean }[],
): string[] {
  const all = detail.map(({ month }) => month);
  const named = all.filter((month) => choice?.includes(month));
  if (named.length > 0) return named;
  const full = detail.filter(({ thin }) => !thin).map(({ month }) => month);
  return full.length > 0 ? full : all;
}
