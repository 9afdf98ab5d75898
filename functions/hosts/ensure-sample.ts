import { sampleSeed } from '../../simulations/population/preset-files.ts';
import { sampleCsv } from '../../simulations/population/sample-csv.ts';
import { sampleMapping } from '../../simulations/population/sample-mapping.ts';
import { samplePlans } from '../../simulations/population/sample-plans.ts';
import { samplePopulation } from '../../simulations/population/sample-population.ts';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { planStore } from '../services/plan-store.ts';
import { listVersions } from '../drops/data-versions.ts';
import { dropFile } from '../drops/drop-file.ts';
import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import { WorldError } from '../ports/world-error.ts';
import type { Composition } from './compose.ts';

const maker: Person = { user: 'sample', roles: [] };

/**
 * Makes the sample on first start, through the same drop as any file, in a workspace of its own; its plans are
 * saved first, and again wherever their text has changed since.
 * @throws WorldError when it cannot be written
 */
export async function ensureSample(
  { workspaces, pseudonymKey }: Composition,
  clock: Clock,
  say: (text: string) => void,
): Promise<void> {
  const { store, warehouse } = workspaces.sample;
  const plans = planStore(store, clock);
  for (const { id, yaml } of samplePlans) await plans.save(id, yaml, maker);
  if ((await listVersions(store)).length > 0) return;
  say('Making the sample call centre 晨光呼叫中心 (once) …');
  const place = {
    store,
    warehouse,
    clock,
    pseudonymKey: await pseudonymKey(),
    parquet: parquetFile,
    parquetRows,
  };
  const outcome = await dropFile(place, {
    name: 'sample.csv',
    bytes: new TextEncoder().encode(sampleCsv(samplePopulation({ seed: sampleSeed }))),
    mapping: sampleMapping,
    by: maker,
    note: 'Sample: synthetic people',
  });
  if (outcome.kind === 'refused' || outcome.kind === 'quarantined') {
    throw new WorldError('sample', outcome.problems.map(({ message }) => message).join(' '));
  }
}
