import { problem } from '../../simulations/problems/problem.ts';
import { mayDo, type Right } from '../governance/policy.ts';
import type { Person } from '../ports/identity.ts';
import { refused, type Reply } from './reply.ts';
import type { Services } from './services.ts';

/** The right that each thing the product does asks of whoever wants it done, by page, API, CLI or job. */
export const rightTo = {
  versions: 'data:read',
  version: 'data:read',
  frame: 'frame:read',
  people: 'person:read',
  findPerson: 'person:read',
  plans: 'plan:read',
  templates: 'plan:read',
  plan: 'plan:read',
  savePlan: 'plan:write',
  checkPlan: 'plan:read',
  planWords: 'plan:read',
  planDifference: 'plan:read',
  simulate: 'outcomes:read',
  payslip: 'person:read',
  differenceOfAll: 'frame:read',
  differenceOfPerson: 'person:read',
  drop: 'data:write',
  previewDrop: 'data:write',
  rejects: 'data:write',
  eraseRejects: 'data:write',
  opening: 'outcomes:read',
  changeOpening: 'opening:write',
  audit: 'audit:read',
  verify: 'audit:read',
} as const satisfies Record<keyof Services, Right>;

type Service = (...given: unknown[]) => Promise<Reply<unknown>>;

/** The same services, each of which looks at the rights of the person (its last argument) before it does anything. */
export function withRights(services: Services): Services {
  const guarded = Object.entries(rightTo).map(([name, right]) => {
    const service = services[name as keyof Services] as Service;
    const asking: Service = async (...given) =>
      mayDo((given.at(-1) as Person).roles, right)
        ? service(...given)
        : refused(problem('request/forbidden', name, { right }));
    return [name, asking] as const;
  });
  return Object.fromEntries(guarded) as unknown as Services;
}
