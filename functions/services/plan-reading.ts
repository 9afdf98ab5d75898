import { applyOverlay } from '../../simulations/plan/overlay/apply-overlay.ts';
import { readYaml } from '../../simulations/plan/read-yaml.ts';
import { parsePlan, type ParsedPlan } from '../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import { fewNames } from '../../simulations/problems/few-names.ts';
import { problem, type Problem } from '../../simulations/problems/problem.ts';
import type { PlanRef } from '../contracts/plan-schema.ts';
import type { PlanShelf, PlanStore, StoredPlan } from './plan-store.ts';
import { done, refused, type Reply } from './reply.ts';

/** Saved plans of both workspaces, and templates: each hides those with the same id that come after it. */
export type PlanStores = readonly [own: PlanStore, sample: PlanStore, ...templates: PlanShelf[]];

/** Every saved plan in its newest version with the time of its first, by id. */
export async function newestPlans([own, sample]: PlanStores): Promise<(StoredPlan & { since: string })[]> {
  const found = new Map<string, StoredPlan & { since: string }>();
  for (const store of [own, sample]) {
    const saves = await store.saves.all();
    for (const [id, { version }] of await store.newest()) {
      const plan = found.has(id) ? null : await store.read(id, version);
      const since = saves.find(({ body }) => body.id === id)?.body.at ?? '';
      if (plan) found.set(id, { ...plan, since });
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Ids that mean a template, since no saved plan has them. */
export async function templateIds([own, sample, ...templates]: PlanStores): Promise<ReadonlySet<string>> {
  const idsOf = async (shelf: PlanShelf): Promise<string[]> => [...(await shelf.newest()).keys()];
  const [saved = [], ofSample = [], ...found] = await Promise.all([own, sample, ...templates].map(idsOf));
  const taken = new Set([...saved, ...ofSample]);
  return new Set(found.flat().filter((id) => !taken.has(id)));
}

/** A saved plan or a template; the newest version where none is named. */
export async function savedPlan(
  stores: PlanStores,
  { id, version }: { id: string; version?: number | undefined },
): Promise<Reply<StoredPlan>> {
  for (const store of stores) {
    const wanted = version ?? (await store.newest()).get(id)?.version;
    const plan = wanted === undefined ? null : await store.read(id, wanted);
    if (plan) return done(plan);
  }
  const known = new Set(
    (await Promise.all(stores.map((store) => store.newest()))).flatMap((map) => [...map.keys()]),
  );
  const plan = version === undefined ? id : `${id}, version ${version}`;
  return refused(problem('request/unknown-plan', 'plan', { plan, known: fewNames([...known].sort()) }));
}

/** The plan that a request means, parsed. */
export async function planOf(stores: PlanStores, ref: PlanRef, at: string): Promise<Reply<PlanDocument>> {
  if ('overlay' in ref) {
    const parent = await planOf(stores, ref.plan, at);
    return parent.kind === 'done' ? placed(applyOverlay(parent.value, ref.overlay), at) : parent;
  }
  if ('yaml' in ref) return placed(parsePlan(ref.yaml), at);
  const saved = await savedPlan(stores, ref);
  return saved.kind === 'done' ? placed(parsePlan(saved.value.yaml), at) : saved;
}

/** A reading whose problems say which plan they are about. */
function placed({ plan, problems }: ParsedPlan, at: string): Reply<PlanDocument> {
  const told = problems.map((each): Problem => ({ ...each, at: `${at}: ${each.at}` }));
  return plan === null ? refused(...told) : done(plan, told);
}

/** YAML as plain JSON values, as the person wrote it; null for what is no mapping. */
export function plainDocument(yaml: string): Record<string, unknown> | null {
  const read = readYaml(yaml);
  return read.kind === 'read' && isRecord(read.value) ? read.value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
