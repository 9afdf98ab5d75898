import type { Role } from '../ports/identity.ts';

/** What a person may do; every route asks for exactly one of these. */
export const rights = [
  'data:read',
  'data:write',
  'plan:read',
  'plan:write',
  'opening:write',
  'frame:read',
  'person:read',
  'outcomes:read',
  'audit:read',
  'settings',
] as const;
export type Right = (typeof rights)[number];

/** Who may do what; what is not here is denied. The admin sees no pay and the auditor only aggregates. */
const policy: Readonly<Record<Role, readonly Right[]>> = {
  analyst: [
    'data:read',
    'data:write',
    'plan:read',
    'plan:write',
    'opening:write',
    'frame:read',
    'outcomes:read',
  ],
  hr: ['data:read', 'plan:read', 'plan:write', 'opening:write', 'frame:read', 'person:read', 'outcomes:read'],
  finance: ['data:read', 'plan:read', 'outcomes:read'],
  auditor: ['data:read', 'plan:read', 'outcomes:read', 'audit:read'],
  admin: ['settings'],
};

/** All rights of somebody who holds these roles, in the order of the catalogue. */
export function rightsOf(held: readonly Role[]): readonly Right[] {
  return rights.filter((right) => held.some((role) => policy[role].includes(right)));
}

/** Whether one of the roles carries the right. */
export function mayDo(held: readonly Role[], right: Right): boolean {
  return held.some((role) => policy[role].includes(right));
}
