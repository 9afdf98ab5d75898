import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import type { AuditLog } from './audit-log.ts';

/** Who came, who left, and who was turned away, in the audit log. */
export interface AccessLog {
  signedIn(by: Person): Promise<void>;
  signedOut(by: Person): Promise<void>;
  /**
   * At most one record a minute for each person and thing, so that knocking does not fill the disk; the next record
   * says how many were left out.
   * @param by    null for somebody who is not signed in
   * @param what  a right, or `sign-in`; never words of the request
   */
  denied(by: Person | null, what: string): Promise<void>;
}

const nobody: Person = { user: '', roles: [] };
/** Pairs of person and thing that are remembered; beyond it all are forgotten, and what was left out is not told. */
const most = 1000;

/** The access log over the audit log of a store. */
export function accessLog(audit: Pick<AuditLog, 'append'>, clock: Clock): AccessLog {
  const minutes = new Map<string, { readonly minute: number; more: number }>();
  const session = (action: string) => (by: Person) => audit.append({ action, object: '', purpose: '' }, by);
  return {
    signedIn: session('session:begin'),
    signedOut: session('session:end'),
    async denied(by, what) {
      const who = by ?? nobody;
      const key = `${who.user} ${what}`;
      const minute = Math.floor(clock().getTime() / 60_000);
      const last = minutes.get(key);
      if (last?.minute === minute) {
        last.more += 1;
        return;
      }
      if (minutes.size >= most) minutes.clear();
      minutes.set(key, { minute, more: 0 });
      const purpose = last && last.more > 0 ? `and ${last.more} more since the last record` : '';
      await audit.append({ action: 'denied', object: what, purpose }, who);
    },
  };
}
