import { expect, it, vi } from 'vitest';
import { roles } from '../ports/identity.ts';
import { fakeServices } from '../api/testing/fake-services.ts';
import { withRights } from './service-rights.ts';
import type { Services } from './services.ts';

/** Who may have what done: written by hand from the design, not from the table under test. */
const allowed: Record<keyof Services, string> = {
  versions: 'analyst hr finance auditor',
  version: 'analyst hr finance auditor',
  frame: 'analyst hr',
  people: 'hr',
  findPerson: 'hr',
  plans: 'analyst hr finance auditor',
  templates: 'analyst hr finance auditor',
  plan: 'analyst hr finance auditor',
  savePlan: 'analyst hr',
  checkPlan: 'analyst hr finance auditor',
  planWords: 'analyst hr finance auditor',
  planDifference: 'analyst hr finance auditor',
  simulate: 'analyst hr finance auditor',
  payslip: 'hr',
  differenceOfAll: 'analyst hr',
  differenceOfPerson: 'hr',
  drop: 'analyst',
  previewDrop: 'analyst',
  rejects: 'analyst',
  eraseRejects: 'analyst',
  opening: 'analyst hr finance auditor',
  changeOpening: 'analyst hr',
  audit: 'auditor',
  verify: 'auditor',
};

it.each(Object.entries(allowed))('%s is done for %s and for nobody else', async (name, who) => {
  const inner = fakeServices();
  const spy = vi.spyOn(inner, name as keyof Services);
  const service = withRights(inner)[name as keyof Services] as (
    ...given: unknown[]
  ) => Promise<{ kind: string }>;
  for (const role of roles) {
    spy.mockClear();
    const reply = await service({}, {}, { user: role, roles: [role] });
    const may = who.split(' ').includes(role);
    expect([role, reply.kind, spy.mock.calls.length]).toEqual([role, may ? 'done' : 'refused', may ? 1 : 0]);
    if (!may) expect(reply).toMatchObject({ problems: [{ code: 'request/forbidden', at: name }] });
  }
});

it('somebody without a role gets nothing, and two roles get what either may have', async () => {
  const services = withRights(fakeServices());
  expect((await services.versions({ user: 'x', roles: [] })).kind).toBe('refused');
  expect((await services.audit(1, { user: 'x', roles: ['admin', 'auditor'] })).kind).toBe('done');
});

it('leaves no service without a right', () => {
  expect(Object.keys(withRights(fakeServices())).sort()).toEqual(Object.keys(fakeServices()).sort());
});
