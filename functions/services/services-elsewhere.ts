import { problem } from '../../simulations/problems/problem.ts';
import type { WorkPool } from '../ports/work-pool.ts';
import { refused, type Reply } from './reply.ts';
import { withRights } from './service-rights.ts';
import type { Services } from './services.ts';

const second = 1000;

/** What services may take, ms, of what they are asked. */
type Limits = { readonly [Name in keyof Services]?: (asked: Parameters<Services[Name]>[0]) => number };

/** Services that replay, or read files and what people wrote. */
const working = {
  simulate: () => 60 * second,
  payslip: () => 60 * second,
  differenceOfAll: () => 120 * second,
  differenceOfPerson: () => 120 * second,
  checkPlan: () => 30 * second,
  planWords: () => 30 * second,
  planDifference: () => 30 * second,
  savePlan: () => 30 * second,
  changeOpening: () => 30 * second,
  previewDrop: (file: { bytes: Uint8Array }) => 30 * second + perByte * file.bytes.length,
  rejects: () => 60 * second,
  eraseRejects: () => 60 * second,
  drop: (file: { bytes: Uint8Array }) => 60 * second + perByte * file.bytes.length,
} as const satisfies Limits;

/** Services that tell what is there: a version's rows are read from files once, plans are parsed for their titles. */
const reading = {
  versions: () => 120 * second,
  version: () => 60 * second,
  frame: () => 60 * second,
  people: () => 60 * second,
  findPerson: () => 60 * second,
  plans: () => 30 * second,
  plan: () => 30 * second,
  opening: () => 30 * second,
} as const satisfies Limits;

/** A second for each megabyte. */
const perByte = second / 1e6;

/** Where calls are done: in one pool what takes long, in another what every page begins with. */
export interface ServicePools {
  readonly working: WorkPool;
  readonly reading: WorkPool;
}

/**
 * The same services, done in two pools, so that nobody waits for what somebody else asked. Rights are asked here
 * and there. A call for which there is no room, or that takes longer than it may, is refused and says so.
 *
 * @param signal  that whoever asks now has gone, where that is known
 */
export function servicesElsewhere(
  services: Services,
  pools: ServicePools,
  signal: () => AbortSignal | undefined,
): Services {
  const limits = { working, reading };
  const elsewhere = (['working', 'reading'] as const).flatMap((pool) =>
    Object.entries(limits[pool]).map(([name, limitOf]) => [name, doneIn(pools[pool], name, limitOf)]),
  );
  return withRights({ ...services, ...Object.fromEntries(elsewhere) });

  function doneIn(pool: WorkPool, name: string, limitOf: unknown) {
    return async (...given: unknown[]): Promise<Reply<unknown>> => {
      const limitMs = (limitOf as (asked: unknown) => number)(given[0]);
      const outcome = await pool.run({ name, given, limitMs }, signal());
      switch (outcome.kind) {
        case 'done':
          return outcome.value as Reply<unknown>;
        case 'busy':
          return refused(problem('request/server-busy', name));
        case 'too-long':
          return refused(problem('request/took-too-long', name, { seconds: Math.round(limitMs / second) }));
      }
    };
  }
}
