import { compilePlan } from '../../simulations/plan/compile-plan.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import { twoCurrencies } from '../../simulations/scenario/two-currencies.ts';
import { differenceSteps } from '../../simulations/scenario/difference-steps.ts';
import { hasErrors } from '../../simulations/problems/problem.ts';
import { coverageReasons } from '../../simulations/program/program.ts';
import { replay } from '../../simulations/replay/replay.ts';
import type { AuditLog } from '../governance/audit-log.ts';
import type { DifferenceRequest } from '../contracts/difference-schema.ts';
import type { DataSource, LoadedVersion } from './data-source.ts';
import { findPerson, type PersonKeys } from './find-person.ts';
import { personNotCovered } from './person-not-covered.ts';
import { personRow } from './person-row.ts';
import { planMisfits } from './plan-misfits.ts';
import { planOf, type PlanStores } from './plan-reading.ts';
import { both, done, refused, type Reply } from './reply.ts';
import type { Services } from './services.ts';

export interface DifferenceServiceOptions {
  readonly plans: PlanStores;
  readonly data: DataSource;
  readonly audit: AuditLog;
  readonly keys: PersonKeys;
}

/** Why two plans pay differently, clause by clause: for everybody, and for one person's month, which is on record. */
export function differenceServices({
  plans,
  data,
  audit,
  keys,
}: DifferenceServiceOptions): Pick<Services, 'differenceOfAll' | 'differenceOfPerson'> {
  /** The version and both plans, with what does not fit them; refused where a plan cannot be replayed over the data. */
  const inputs = async (request: DifferenceRequest): Promise<Reply<readonly [LoadedVersion, Plans]>> => {
    const read = both(
      await data.load(request.version),
      both(await planOf(plans, request.before, 'before'), await planOf(plans, request.after, 'after')),
    );
    if (read.kind === 'refused') return read;
    const [version, [before, after]] = read.value;
    const misfits = [
      ...planMisfits('before', before, version, true),
      ...planMisfits('after', after, version, true),
      ...twoCurrencies(before, after, 'after'),
    ];
    return hasErrors(misfits) ? refused(...misfits) : done(read.value, [...read.problems, ...misfits]);
  };
  return {
    async differenceOfAll(request) {
      const read = await inputs(request);
      if (read.kind === 'refused') return read;
      const [{ frame }, [before, after]] = read.value;
      const costOf = (plan: PlanDocument): number => {
        const { grossFen, onCostFen } = replay(compilePlan(plan), frame);
        return sum(grossFen) + sum(onCostFen);
      };
      return done(differenceSteps(before, after, costOf), read.problems);
    },
    async differenceOfPerson(request, by) {
      const read = await inputs(request);
      if (read.kind === 'refused') return read;
      const [version, [before, after]] = read.value;
      const who = await findPerson(version, request.person, { data, keys });
      if (who.kind === 'refused') return who;
      const row = personRow(version.frame, who.value, request.month);
      if (row.kind === 'refused') return row;
      for (const [at, plan] of Object.entries({ before, after })) {
        const why = coverageReasons[replay(compilePlan(plan), version.frame).reason[row.value] as number];
        if (why !== undefined && why !== 'covered')
          return refused(personNotCovered(version.frame, row.value, why, request, at));
      }
      const object = `${version.people[who.value]} ${request.month} ${request.version} ${before.id} ${after.id}`;
      await audit.append({ action: 'person:read', object, purpose: request.purpose }, by);
      const grossOf = (plan: PlanDocument): number =>
        replay(compilePlan(plan), version.frame).grossFen[row.value] as number;
      return done(differenceSteps(before, after, grossOf), read.problems);
    },
  };
}

type Plans = readonly [before: PlanDocument, after: PlanDocument];

function sum(fen: Float64Array): number {
  return fen.reduce((a, b) => a + b, 0);
}
