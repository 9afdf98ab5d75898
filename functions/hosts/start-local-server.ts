import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { processPool } from '../adapters/processes/process-pool.ts';
import { localIdentity, type LocalIdentity } from '../adapters/local-identity/local-identity.ts';
import { accessLog } from '../governance/access-log.ts';
import { auditLog } from '../governance/audit-log.ts';
import { endedSessions } from '../governance/ended-sessions.ts';
import { roles, type Role } from '../ports/identity.ts';
import { eraseExpired } from '../services/rejects-services.ts';
import type { ErrorReport } from '../api/answers/answer-error.ts';
import { servicesElsewhere } from '../services/services-elsewhere.ts';
import { compose } from './compose.ts';
import { ensureSample } from './ensure-sample.ts';
import { listen, loopback, portOf } from './listen.ts';
import { localApp } from './local-app.ts';
import { requestSignal } from './request-signal.ts';
import { sessionKey } from './session-key.ts';
import { settings } from './settings.ts';

export interface LocalServerOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  /** The built page. */
  readonly pageFolder: string;
  /** Words for the person at the terminal, a line each. */
  readonly say: (text: string) => void;
}

/** A running server. */
export interface LocalServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const clock = (): Date => new Date();

/**
 * The whole product on one machine: takes the port, makes the sample on first start, prints sign-in links.
 * @throws WorldError when the port is taken, or a folder or key cannot be used; RangeError for a wrong PORT
 */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { environment, say, pageFolder } = options;
  const port = portOf(environment['PORT']);
  const { dataFolder, keyFile, sessionKeyFile } = settings(environment, options.workingDirectory);
  const composition = compose({ dataFolder, keyFile, clock });
  const base: { url: string } = { url: '' };
  const identity: LocalIdentity = localIdentity({
    privateKey: await sessionKey(sessionKeyFile),
    clock,
    onUsed: (role) => say(`Signed in as ${role}. Next link for it: ${linkFor(role)}`),
  });
  const linkFor = (role: Role): string => `${base.url}/sign-in?token=${identity.issue(role)}`;
  const report = (error: unknown, path: string): void => say(`error at ${path}: ${wordsOf(error)}`);
  const entry = join(import.meta.dirname, 'service-process.ts');
  const beside = { entry, words: [dataFolder, keyFile], mostWaiting: 64 };
  const pools = {
    working: processPool({ ...beside, processes: 2 }),
    // what a page that was left had read is of use to the next
    reading: processPool({ ...beside, processes: 1, graceMs: 60_000 }),
  };
  const services = servicesElsewhere(composition.services, pools, () => requestSignal.getStore());
  const { workspaces } = composition;
  const { store } = workspaces.own;
  const doors = {
    endedSessions: endedSessions(store, clock),
    accessLog: accessLog(auditLog(store, clock), clock),
  };
  const app = localApp({ services, identity, report, ...doors }, pageFolder);

  const { server, port: taken } = await listen(
    (request) => requestSignal.run(request.signal, () => app.fetch(request)),
    port,
  );
  const sweeping = hourly(
    () => eraseExpired({ workspace: workspaces.own, clock, audit: auditLog(store, clock) }),
    report,
  );
  base.url = `http://${loopback}:${taken}`;
  await ensureSample(composition, clock, say);
  if (!existsSync(join(pageFolder, 'index.html'))) say('The page is not built yet: run `npm run build`.');
  welcome(base.url, dataFolder, keyFile, linkFor, say);
  return {
    url: base.url,
    close: async () => {
      clearInterval(sweeping);
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      await Promise.all([composition.close(), pools.working.close(), pools.reading.close()]);
    },
  };
}

/** Does something now and every hour; what fails is told, and done again an hour later. */
function hourly(work: () => Promise<void>, report: ErrorReport): NodeJS.Timeout {
  const once = (): void => void work().catch((error: unknown) => report(error, 'an hourly task'));
  once();
  return setInterval(once, 3_600_000).unref();
}

function welcome(
  url: string,
  dataFolder: string,
  keyFile: string,
  linkFor: (role: Role) => string,
  say: (text: string) => void,
): void {
  say(`\nQuanheng 权衡 runs at ${url}\n`);
  say('Sign in by one of these links; each works once:');
  for (const role of roles) say(`  ${role.padEnd(8)}  ${linkFor(role)}`);
  say(`\nData lies in ${dataFolder}; the key of pseudonyms in ${keyFile}. Ctrl-C stops.`);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
