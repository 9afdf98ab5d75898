import { api, type Opening, type PlanSummary } from '../engine/api-client.ts';
import { versionKey } from './plan-ref.ts';

/** Texts of plans by key. */
export type PlanTexts = Readonly<Record<string, string>>;

/**
 * All plans: the list with its templates, and the text of each newest saved version and of each older one that is in
 * force. Texts of templates are read when one is chosen.
 */
export async function readPlans(
  inForce: Opening['inForce'],
  signal: AbortSignal,
): Promise<{ list: readonly PlanSummary[]; texts: PlanTexts }> {
  const list = await api.plans(signal);
  const older = inForce.filter(
    (mark) => !list.some(({ id, version }) => id === mark.id && version === mark.version),
  );
  const wanted = [
    ...list.filter(({ template }) => !template).map(({ id }) => ({ key: id, id, version: undefined })),
    ...older.map(({ id, version }) => ({ key: versionKey(id, version), id, version })),
  ];
  return { list, texts: await readTexts(wanted, signal) };
}

/** The texts of plans, by the keys that are wanted. */
export async function readTexts(
  wanted: readonly { readonly key: string; readonly id: string; readonly version?: number | undefined }[],
  signal: AbortSignal,
): Promise<PlanTexts> {
  const texts = await Promise.all(
    wanted.map(async ({ key, id, version }) => [key, (await api.plan(id, version, signal)).yaml] as const),
  );
  return Object.fromEntries(texts);
}
