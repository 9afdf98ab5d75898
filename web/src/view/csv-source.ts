import { defaultAttrition } from '../../../simulations/behaviour/attrition-assumptions.ts';
import { defaultGroups } from '../../../simulations/scenario/compare.ts';
import { canonicalJson } from '../../../simulations/math/canonical-json.ts';
import { resultSeed, type ResultInputs } from '../../../simulations/scenario/result-identity.ts';
import type { CsvSource } from '../charts/csv-text.ts';
import type { EngineQuestion } from '../engine/engine.ts';
import { isSaved } from '../state/requested-plan.ts';

/** What shown figures answer, and on which data and engine. */
export interface ResultSource {
  readonly question: EngineQuestion;
  /** Hash and labels of the data version; null while another one is being opened. */
  readonly version: { readonly hash: string; readonly labels: readonly { readonly name: string }[] } | null;
  readonly engineVersion: string;
}

/** What the plans are called on the page; one that is not saved is a draft. */
export interface PlanTitles {
  readonly baseline: string;
  readonly scenario: string;
}

/**
 * Data version, plans with their hashes, months, result id and engine of shown figures. The result id is the
 * one that the server gives to the same question; ids and hashes of plans are empty where the browser has no
 * digests (pages that are not served from localhost or over HTTPS).
 */
export async function csvSource(
  { question, version, engineVersion }: ResultSource,
  titles: PlanTitles,
): Promise<CsvSource> {
  const { baseline, scenario, months, references, assumptions, versionId, refs } = question;
  const hashes = { baseline: await hashOf(baseline), scenario: await hashOf(scenario) };
  const inputs: ResultInputs | null = version && {
    data: version.hash,
    ...hashes,
    months,
    groups: defaultGroups.filter((group) => version.labels.some(({ name }) => name === group)),
    references,
    assumptions: { ...defaultAttrition, ...assumptions },
    engineVersion,
    seed: resultSeed,
  };
  return {
    data_version: versionId,
    data_sha256: version?.hash ?? '',
    months: months.join(';'),
    baseline_plan: baseline.id,
    baseline_title: titles.baseline,
    baseline_sha256: hashes.baseline,
    scenario_plan: scenario.id,
    scenario_title: titles.scenario,
    scenario_sha256: hashes.scenario,
    scenario_saved: isSaved(refs.scenario) ? 'yes' : 'no',
    scenario_overlay: 'overlay' in refs.scenario ? canonicalJson(refs.scenario.overlay) : '',
    result_id: inputs ? await hashOf(inputs) : '',
    engine_version: engineVersion,
  };
}

async function hashOf(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(value));
  const subtle = (globalThis.crypto as Partial<Crypto>).subtle;
  if (!subtle) return '';
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
