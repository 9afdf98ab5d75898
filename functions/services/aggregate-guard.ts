import { isolatesPeople, sameCohort, type Cohort } from '../../simulations/disclosure/released-cohorts.ts';
import { defaultThresholds } from '../../simulations/disclosure/thresholds.ts';
import type { Frame } from '../../simulations/frame/frame.ts';
import type { Replay } from '../../simulations/replay/replay-result.ts';
import { mayDo } from '../governance/policy.ts';
import { roles, type Person, type Role } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { WorldError } from '../ports/world-error.ts';
import { recordLog, type Entry, type RecordLog } from '../records/record-log.ts';
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

/** The guard over a store: one log of sets a role, so a restart or a second server forgets nothing. */
export function aggregateGuard(store: ObjectStore, data: DataSource): AggregateGuard {
  const logs = new Map(
    roles.map((role) => [
      role,
      recordLog<Released>(store, { folder: `released/${role}/`, part: 'disclosure' }),
    ]),
  );

  async function cohortsOf(entries: readonly Entry<Released>[]): Promise<Cohort[]> {
    const cohorts: Cohort[] = [];
    for (const { version, rows } of entries.map(({ body }) => body)) {
      const loaded = await data.load(version);
      if (loaded.kind === 'refused') throw new WorldError('disclosure', `version ${version} cannot be read`);
      cohorts.push(cohortOf(loaded.value, Buffer.from(rows, 'base64')));
    }
    return cohorts;
  }

  async function releaseTo(role: Role, version: LoadedVersion, bits: Uint8Array): Promise<boolean> {
    const log = logs.get(role) as RecordLog<Released>;
    const candidate = cohortOf(version, bits);
    const record: Released = { version: version.summary.id, rows: Buffer.from(bits).toString('base64') };
    let mayBeGiven = false;
    await log.appendAfter(async (before) => {
      const cohorts = await cohortsOf(before);
      mayBeGiven = cohorts.some((cohort) => sameCohort(cohort, candidate));
      if (mayBeGiven || cohorts.length >= MOST) return null;
      mayBeGiven = !isolatesPeople(candidate, cohorts, defaultThresholds.group);
      return mayBeGiven ? record : null;
    });
    return mayBeGiven;
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
