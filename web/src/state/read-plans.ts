import { api, type Opening, type PlanSummary } from '../engine/api-client.ts';
import { versionKey } from './plan-ref.ts';

/** Texts of plans by key. */
export type PlanTexts = Readonly<Record<string, string>>;

/** All saved plans: the list, and the text of each newest version and of each older one that is in force. */
export async function readPlans(
  inForce: Opening['inForce'],
  signal: AbortSignal,
): Promise<{ list: readonly PlanSummary[]; texts: PlanTexts }> {
  const list = await api.plans(signal);
  const older = inForce.filter(
    (mark) => !list.some(({ id, version }) => id === mark.id && version === mark.version),
  );
  const wanted = [
    ...list.map(({ id }) => ({ key: id, id, version: undefined })),
    ...older.map(({ id, version }) => ({ key: versionKey(id, version), id, version })),
  ];
  const texts = await Promise.all(
    wanted.map(async ({ key, id, version }) => [key, (await api.plan(id, version, signal)).yaml] as const),
  );
  return { list, texts: Object.fromEntries(texts) };
}
