import { planTemplates } from '../../simulations/templates/plan-templates.ts';
import { commitLog, factOfCommit } from '../drops/commit-log.ts';
import { auditLog } from '../governance/audit-log.ts';
import { auditSource, auditTrail } from '../governance/audit-trail.ts';
import { mayDo } from '../governance/policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/identity.ts';
import type { DropPlace } from '../drops/drop-file.ts';
import { nameKeyMaker, pseudonymMaker } from '../drops/pseudonym.ts';
import { aggregateGuard } from './aggregate-guard.ts';
import { dataSource } from './drop-data-source.ts';
import { dropServices } from './drop-services.ts';
import { openingService } from './opening-service.ts';
import { factOfOpening, openingStore } from './opening-store.ts';
import { differenceServices } from './difference-service.ts';
import { payslipService } from './payslip-service.ts';
import type { PersonKeys } from './find-person.ts';
import { peopleServices } from './people-services.ts';
import { planServices } from './plan-services.ts';
import { factOfSave, planStore } from './plan-store.ts';
import { done, type Reply } from './reply.ts';
import { rejectsServices } from './rejects-services.ts';
import { withRights } from './service-rights.ts';
import type { Services } from './services.ts';
import { templateShelf } from './template-shelf.ts';
import { simulateService } from './simulate-service.ts';
import { verifyService } from './verify-service.ts';
import { askedSummary, askedVersion } from './asked-version.ts';
import { versionDetail } from './version-detail.ts';
import type { Workspaces } from './workspaces.ts';

export interface ServicesOptions {
  readonly workspaces: Workspaces;
  readonly clock: Clock;
  readonly engineVersion: string;
  /** The key of pseudonyms; read when it is needed first. */
  readonly pseudonymKey: () => Promise<Uint8Array>;
  /** Writes tables of a drop. */
  readonly parquet: DropPlace['parquet'];
  /** Reads a Parquet file that somebody drops. */
  readonly parquetRows: DropPlace['parquetRows'];
}

/** Everything the product does, over stores and engines: the same for API, CLI, one machine and AWS. */
export function quanhengServices({
  workspaces,
  clock,
  engineVersion,
  pseudonymKey,
  parquet,
  parquetRows,
}: ServicesOptions): Services {
  const data = dataSource(workspaces);
  const { own } = workspaces;
  const audit = auditLog(own.store, clock);
  const plans = [
    planStore(own.store, clock),
    planStore(workspaces.sample.store, clock),
    templateShelf(planTemplates),
  ] as const;
  const keys: PersonKeys = {
    pseudonym: async (rawId) => pseudonymMaker(await pseudonymKey())(rawId),
    nameKey: async (name) => nameKeyMaker(await pseudonymKey())(name),
  };
  const openings = openingStore(own.store, clock);
  const trail = [
    auditSource('looks', audit, ({ body }) => body),
    auditSource('drops', commitLog(own.store), (entry) => factOfCommit(own.name, entry)),
    auditSource('plans', plans[0].saves, factOfSave),
    auditSource('openings', openings, factOfOpening),
  ];
  return withRights({
    versions: async (by) => {
      const versions = await data.versions();
      return done(holdsRows(by) ? versions : versions.map(askedSummary));
    },
    version: async (id, by) =>
      mapped(await data.load(id), (version) => {
        const detail = versionDetail(version);
        return holdsRows(by) ? detail : askedVersion(detail);
      }),
    ...peopleServices({ data, audit, keys }),
    ...planServices({ plans, data }),
    simulate: simulateService({
      plans,
      data,
      audit,
      engineVersion,
      guard: aggregateGuard(own.store, data),
    }),
    payslip: payslipService({ plans, data, audit, keys }),
    ...differenceServices({ plans, data, audit, keys }),
    ...openingService({ openings, plans, data }),
    ...dropServices({ workspace: own, clock, pseudonymKey, parquet, parquetRows }),
    ...rejectsServices({ workspace: own, clock, audit, pseudonymKey }),
    audit: async (limit) => done(await auditTrail(trail, limit)),
    verify: verifyService(workspaces),
  });
}

const holdsRows = ({ roles }: Person): boolean => mayDo(roles, 'frame:read');

function mapped<A, B>(reply: Reply<A>, change: (value: A) => B): Reply<B> {
  return reply.kind === 'done' ? done(change(reply.value), reply.problems) : reply;
}
