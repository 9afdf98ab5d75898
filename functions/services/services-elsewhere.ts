import { problem } from '../../simulations/problems/problem.ts';
import type { WorkPool } from '../ports/work-pool.ts';
import { refused, type Reply } from './reply.ts';
import { withRights } from './service-rights.ts';
import type { Services } from './services.ts';

const second = 1000;

/** Services that parse, replay or read files: what each may take, ms, of what it is asked. */
const heavy = {
  simulate: () => 60 * second,
  payslip: () => 60 * second,
  checkPlan: () => 30 * second,
  savePlan: () => 30 * second,
  changeOpening: () => 30 * second,
  previewDrop: (file: { bytes: Uint8Array }) => 30 * second + perByte * file.bytes.length,
  drop: (file: { bytes: Uint8Array }) => 60 * second + perByte * file.bytes.length,
} as const satisfies { readonly [Name in keyof Services]?: (asked: Parameters<Services[Name]>[0]) => number };

/** A second for each megabyte. */
const perByte = second / 1e6;

/**
 * The same services, the heavy ones done in a pool, so that nobody waits for what somebody else asked. Rights are asked
 * here and there. A call for which there is no room, or that takes longer than it may, is refused and says so.
 *
 * @param signal  that whoever asks now has gone, where that is known
 */
export function servicesElsewhere(
  services: Services,
  pool: WorkPool,
  signal: () => AbortSignal | undefined,
): Services {
  const elsewhere = Object.entries(heavy).map(([name, limitOf]) => {
    const service = async (...given: unknown[]): Promise<Reply<unknown>> => {
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
    return [name, service] as const;
  });
  return withRights({ ...services, ...Object.fromEntries(elsewhere) });
}
