import { isolatesPeople, sameCohort, type Cohort } from '../../simulations/disclosure/released-cohorts.ts';
import { defaultThresholds } from '../../simulations/disclosure/thresholds.ts';
import type { Frame } from '../../simulations/frame/frame.ts';
import type { Replay } from '../../simulations/replay/replay-result.ts';
import { mayDo } from '../governance/policy.ts';
import type { Person, Role } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { WorldError } from '../ports/world-error.ts';
import type { DataSource, LoadedVersion } from './data-source.ts';

/** Remembers whom answers to roles without rows were about, so that no two of them differ by a few people. */
export interface AggregateGuard {
  /**
   * Takes an answer about these rows on record.
   * @returns false when it must not be given: beside earlier answers it would show a few people's pay
   */
  release(by: Person, version: LoadedVersion, baseline: Replay, scenario: Replay): Promise<boolean>;
}

/** One record: the rows of a version that both plans covered, a bit each, in base64. */
interface Released {
  readonly version: string;
  readonly rows: string;
}

/** Different sets of people that a role may see; later ones are refused, so that checking them stays quick. */
const MOST = 16;
const ATTEMPTS = 10;
const keyOf = (role: Role, n: number): string => `disclosure/${role}/${String(n).padStart(6, '0')}.json`;

/** The guard over a store: records are put if absent, so a restart or a second server forgets nothing. */
export function aggregateGuard(store: ObjectStore, data: DataSource): AggregateGuard {
  async function released(role: Role): Promise<{ cohorts: Cohort[]; next: number }> {
    const cohorts: Cohort[] = [];
    for (let n = 1; ; n += 1) {
      const bytes = await store.get(keyOf(role, n));
      if (bytes === null) return { cohorts, next: n };
      const { version, rows } = JSON.parse(new TextDecoder().decode(bytes)) as Released;
      const loaded = await data.load(version);
      if (loaded.kind === 'refused') throw new WorldError('disclosure', `version ${version} cannot be read`);
      cohorts.push(cohortOf(loaded.value, Buffer.from(rows, 'base64')));
    }
  }

  async function releaseTo(role: Role, version: LoadedVersion, bits: Uint8Array): Promise<boolean> {
    const candidate = cohortOf(version, bits);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { cohorts, next } = await released(role);
      if (cohorts.some((cohort) => sameCohort(cohort, candidate))) return true;
      if (cohorts.length >= MOST || isolatesPeople(candidate, cohorts, defaultThresholds.group)) return false;
      const record: Released = { version: version.summary.id, rows: Buffer.from(bits).toString('base64') };
      const bytes = new TextEncoder().encode(JSON.stringify(record));
      if ((await store.putIfAbsent(keyOf(role, next), bytes)) === 'created') return true;
    }
    throw new WorldError('disclosure', `no free number after ${ATTEMPTS} attempts`, { retry: true });
  }

  return {
    async release(by, version, baseline, scenario) {
      if (mayDo(by.roles, 'frame:read')) return true;
      const bits = comparedBits(version.frame, baseline, scenario);
      for (const role of by.roles) if (!(await releaseTo(role, version, bits))) return false;
      return true;
    },
  };
}

/** Rows that both plans cover, over the whole version: months may be chosen freely. */
function comparedBits({ rows }: Frame, baseline: Replay, scenario: Replay): Uint8Array {
  const bits = new Uint8Array(Math.ceil(rows / 8));
  for (let row = 0; row < rows; row += 1)
    if (baseline.covered[row] === 1 && scenario.covered[row] === 1)
      bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
  return bits;
}

function cohortOf({ summary, frame, people }: LoadedVersion, bits: Uint8Array): Cohort {
  const cohort = new Map<string, Set<string>>();
  for (let row = 0; row < frame.rows; row += 1) {
    if ((((bits[row >> 3] ?? 0) >> (row & 7)) & 1) === 0) continue;
    const month = `${summary.workspace} ${frame.months[frame.month[row] as number] as string}`;
    const known = cohort.get(month) ?? new Set<string>();
    cohort.set(month, known.add(people[frame.person[row] as number] as string));
  }
  return cohort;
}
