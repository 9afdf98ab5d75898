import { roles, type Identity, type Role } from '../../ports/identity.ts';
import { accessLog } from '../../governance/access-log.ts';
import { auditLog } from '../../governance/audit-log.ts';
import { endedSessions } from '../../governance/ended-sessions.ts';
import { memoryStore } from '../../ports/testing/memory-store.ts';
import { api } from '../app.ts';
import type { Services } from '../../services/services.ts';
import { fakeServices } from './fake-services.ts';

/** An identity whose session token is the name of a role, and whose sign-in token is `link-<role>`. */
export const namedIdentity: Identity = {
  verify: async (jwt) => {
    const role = roles.find((known) => known === jwt);
    return role ? { user: role, roles: [role] } : null;
  },
  signIn: async (token) => (token.startsWith('link-') ? { jwt: token.slice(5), seconds: 60 } : null),
};

/** The app over fake services; errors that it reports are kept in `reported`. */
export function fakeApp(changes: Partial<Services> = {}) {
  const reported: unknown[] = [];
  const store = memoryStore();
  const clock = () => new Date(0);
  const audit = auditLog(store, clock);
  const app = api({
    services: fakeServices(changes),
    identity: namedIdentity,
    engineVersion: '9.9.9',
    cookie: { secure: true },
    endedSessions: endedSessions(store, clock),
    accessLog: accessLog(audit, clock),
    compressed: true,
    maxDropBytes: 5000,
    report: (error) => reported.push(error),
  });
  return { app, reported, audit };
}

/** Headers of a request in the name of a role. */
export function as(role: Role): { authorization: string } {
  return { authorization: `Bearer ${role}` };
}
