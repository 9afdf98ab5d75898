import { namesCovered } from '../../../simulations/program/post-names.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';

/** What is known of saved plans beside their texts. */
interface PlansKnown {
  /** Key of the plan in force; null where none is marked. */
  readonly inForce: string | null;
  /** When each was saved first, ISO; absent for what was never saved. */
  readonly since: Readonly<Record<string, string>>;
}

/**
 * Plans to open with: the plan in force is the baseline, and the plan saved first of the others is the
 * scenario, both of those that pay the most posts of the data. A plan saved later changes neither.
 *
 * @param plans  by key, in the order of the list
 * @param posts  posts that people of the data hold
 */
export function plansToOpen(
  plans: Readonly<Record<string, PlanDocument>>,
  posts: readonly string[],
  { inForce, since }: PlansKnown,
): { baseline: string | null; scenario: string | null } {
  const known = Object.entries(plans).map(([key, plan]) => ({ key, fit: coveredPosts(plan, posts) }));
  const best = Math.max(0, ...known.map(({ fit }) => fit));
  const age = (key: string) => since[key] ?? '~';
  const fitting = known
    .filter(({ fit }) => fit === best)
    .map(({ key }) => key)
    .toSorted((a, b) => (age(a) === age(b) ? 0 : age(a) < age(b) ? -1 : 1));
  const baseline = inForce !== null && fitting.includes(inForce) ? inForce : (fitting[0] ?? null);
  return { baseline, scenario: fitting.find((key) => key !== baseline) ?? baseline };
}

function coveredPosts(plan: PlanDocument, posts: readonly string[]): number {
  const names = Object.entries(plan.posts).flatMap(([id, post]) => namesCovered(id, post));
  return posts.filter((post) => names.includes(post)).length;
}

interface Version {
  readonly id: string;
  readonly workspace: 'own' | 'sample';
  readonly number: number;
}

/** The version that a page without a link opens on: the pinned one, else the first of one's own, else the sample. */
export function versionToOpen(versions: readonly Version[], pinned: string | null): string | null {
  const oldest = (workspace: Version['workspace']) =>
    versions.filter((each) => each.workspace === workspace).toSorted((a, b) => a.number - b.number)[0];
  const there = versions.find(({ id }) => id === pinned);
  return (there ?? oldest('own') ?? oldest('sample'))?.id ?? null;
}

/** The newest version of one's own, where it came after the one shown; null where nothing is newer. */
export function newerVersion<V extends Version>(versions: readonly V[], shown: string | null): V | null {
  const current = versions.find(({ id }) => id === shown);
  const own = versions.filter(({ workspace }) => workspace === 'own');
  const newest = own.toSorted((a, b) => b.number - a.number)[0];
  if (!current || !newest || newest.id === shown) return null;
  return current.workspace === 'sample' || newest.number > current.number ? newest : null;
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
