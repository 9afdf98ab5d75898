import { checkAgainstData } from '../../simulations/plan/check-against-data.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import { problem } from '../../simulations/problems/problem.ts';
import type { AuditLog } from '../governance/audit-log.ts';
import type { DataSource } from './data-source.ts';
import { newestPlans, plainDocument, savedPlan, type PlanStores } from './plan-reading.ts';
import { done, refused } from './reply.ts';
import type { Services } from './services.ts';

export interface PlanServicesOptions {
  readonly plans: PlanStores;
  readonly data: DataSource;
  readonly audit: AuditLog;
}

/** Saved plans and the checker. */
export function planServices({
  plans,
  data,
  audit,
}: PlanServicesOptions): Pick<Services, 'plans' | 'plan' | 'savePlan' | 'checkPlan'> {
  async function firstSaved(id: string): Promise<string> {
    const first = await savedPlan(plans, { id, version: 1 });
    return first.kind === 'done' ? first.value.at : '';
  }

  return {
    async plans() {
      const newest = await newestPlans(plans);
      return Promise.all(
        newest.map(async ({ id, version, yaml, at, by }) => ({
          id,
          version,
          title: titleOf(id, yaml),
          at,
          by,
          since: version === 1 ? at : await firstSaved(id),
        })),
      );
    },
    async plan(ref) {
      const reply = await savedPlan(plans, ref);
      if (reply.kind === 'refused') return reply;
      const { id, version, yaml } = reply.value;
      return done({ id, version, yaml, document: plainDocument(yaml) ?? {} });
    },
    async savePlan(id, yaml, by) {
      const { plan, problems } = parsePlan(yaml);
      if (plan === null) return refused(...problems);
      if (plan.id !== id) {
        const values = { inside: plan.id, outside: id };
        return refused(problem('request/plan-id-differs', 'id', values), ...problems);
      }
      const saved = await plans[0].save(id, yaml, by);
      await audit.append({ action: 'plan:save', object: `${id}@${saved.version}`, purpose: '' }, by);
      return done(saved, problems);
    },
    async checkPlan(ref, version) {
      const yaml = 'yaml' in ref ? done({ yaml: ref.yaml }) : await savedPlan(plans, ref);
      if (yaml.kind === 'refused') return { problems: yaml.problems, document: null };
      const { plan, problems } = parsePlan(yaml.value.yaml);
      const document = plan === null ? null : plainDocument(yaml.value.yaml);
      if (plan === null || version === undefined) return { problems, document };
      const loaded = await data.load(version);
      if (loaded.kind === 'refused') return { problems: [...problems, ...loaded.problems], document };
      return { problems: [...problems, ...checkAgainstData(plan, loaded.value.frame)], document };
    },
  };
}

function titleOf(id: string, yaml: string): { en: string; zh: string } {
  return { ...(parsePlan(yaml).plan?.title ?? { en: id, zh: id }) };
}
