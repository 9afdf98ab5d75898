import { checkAgainstData, checkAgainstNames } from '../../simulations/plan/check-against-data.ts';
import { caseProblems } from '../../simulations/plan/cases/case-problems.ts';
import { differenceWords } from '../../simulations/plan/words/difference-words.ts';
import { joinedOverlay, planChanges } from '../../simulations/plan/overlay/plan-changes.ts';
import { planWords } from '../../simulations/plan/words/plan-words.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import { documentAdvice } from '../../simulations/plan/advice/document-advice.ts';
import { planAdvice } from '../../simulations/plan/advice/plan-advice.ts';
import { withPeople, withStakes, type CheckedPlan } from '../../simulations/plan/advice/with-stakes.ts';
import { placesIn } from '../../simulations/plan/place-in-text.ts';
import { hasErrors, problem, type Problem } from '../../simulations/problems/problem.ts';
import type { PlanTemplate } from '../../simulations/templates/plan-template.ts';
import { planTemplates } from '../../simulations/templates/plan-templates.ts';
import type { PlanList } from '../contracts/plan-schema.ts';
import { mayDo } from '../governance/policy.ts';
import type { Person } from '../ports/identity.ts';
import type { DataSource } from './data-source.ts';
import {
  templateIds,
  newestPlans,
  plainDocument,
  planOf,
  savedPlan,
  type PlanStores,
} from './plan-reading.ts';
import { both, done, refused } from './reply.ts';
import type { Services } from './services.ts';

export interface PlanServicesOptions {
  readonly plans: PlanStores;
  readonly data: DataSource;
}

/** Saved plans and the checker. */
export function planServices({
  plans,
  data,
}: PlanServicesOptions): Pick<
  Services,
  'plans' | 'templates' | 'plan' | 'savePlan' | 'checkPlan' | 'planWords' | 'planDifference'
> {
  return {
    async plans() {
      const newest = await newestPlans(plans);
      const saved = newest.map(({ yaml, ...plan }) => ({
        ...plan,
        title: titleOf(plan.id, yaml),
        template: false,
      }));
      const free = await templateIds(plans);
      return done([...saved, ...planTemplates.filter(({ id }) => free.has(id)).map(listedTemplate)]);
    },
    async templates() {
      return done(planTemplates.map(({ yaml: _, ...note }) => note));
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
      if ((await templateIds(plans)).has(id))
        return refused(problem('request/template-read-only', 'id', { plan: id }), ...problems);
      return done(await plans[0].save(id, yaml, by), problems);
    },
    async checkPlan({ plan: ref, version }, by) {
      const yaml = 'yaml' in ref ? done({ yaml: ref.yaml }) : await savedPlan(plans, ref);
      if (yaml.kind === 'refused') return done({ problems: yaml.problems, document: null });
      const { yaml: text } = yaml.value;
      const { plan, problems } = parsePlan(text);
      if (plan === null) return done({ problems, document: null });
      const placed = placesIn(text);
      const found = [...problems, ...documentAdvice(plan).map((each) => ({ ...each, at: placed(each.at) }))];
      const document = plainDocument(text);
      const cases = caseProblems(plan);
      if (version === undefined) return done({ problems: [...found, ...cases], document });
      const loaded = await data.load(version);
      if (loaded.kind === 'refused')
        return done({ problems: [...found, ...cases, ...loaded.problems], document });
      const checked = { plan, text, frame: loaded.value.frame };
      return done({ problems: problemsOverData(checked, { found, cases, by }), document });
    },
    async planWords(ref) {
      const read = await planOf(plans, ref, 'plan');
      return read.kind === 'refused' ? read : done(planWords(read.value), read.problems);
    },
    async planDifference({ before, after }) {
      const read = both(await planOf(plans, before, 'before'), await planOf(plans, after, 'after'));
      if (read.kind === 'refused') return read;
      const [from, to] = read.value;
      const overlay = joinedOverlay(planChanges(from, to).map((change) => change.overlay));
      return done({ clauses: differenceWords(from, to), overlay }, read.problems);
    },
  };
}

/** A template in the list of plans. */
function listedTemplate({ id, title }: PlanTemplate): PlanList['plans'][number] {
  return { id, version: 1, title, at: '', by: '', since: '', template: true };
}

function titleOf(id: string, yaml: string): { en: string; zh: string } {
  return { ...(parsePlan(yaml).plan?.title ?? { en: id, zh: id }) };
}

/** What does not fit, and for whoever may hold rows what is unwise, with people and money; at lines of the text. */
function problemsOverData(
  checked: CheckedPlan,
  {
    found,
    cases,
    by,
  }: { readonly found: readonly Problem[]; readonly cases: Problem[]; readonly by: Person },
): Problem[] {
  const { plan, text, frame } = checked;
  const isTold = mayDo(by.roles, 'frame:read');
  const misfits = isTold ? checkAgainstData(plan, frame) : checkAgainstNames(plan, frame);
  const placed = placesIn(text);
  const withLines = (of: readonly Problem[]): Problem[] =>
    of.map((each) => ({ ...each, at: placed(each.at) }));
  if (hasErrors(misfits)) return [...found, ...cases, ...withLines(misfits)];
  if (!isTold) return [...found, ...cases, ...withLines(misfits), problem('request/advice-for-rows', 'plan')];
  return [
    ...withStakes(found, checked),
    ...cases,
    ...withPeople(withLines(misfits), checked),
    ...withStakes(withLines(planAdvice(plan, frame)), checked),
  ];
}
