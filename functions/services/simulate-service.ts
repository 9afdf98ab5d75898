import { twoCurrencies } from '../../simulations/scenario/two-currencies.ts';
import { attritionParameters, defaultAttrition } from '../../simulations/behaviour/attrition-assumptions.ts';
import { askedOutcomes } from '../../simulations/outcomes/asked-outcomes.ts';
import { defaultThresholds } from '../../simulations/disclosure/thresholds.ts';
import { nothingWithheld } from '../../simulations/disclosure/withholding.ts';
import type { Frame } from '../../simulations/frame/frame.ts';
import { compilePlan } from '../../simulations/plan/compile-plan.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import { fewNames } from '../../simulations/problems/few-names.ts';
import { hasErrors, problem, type Problem } from '../../simulations/problems/problem.ts';
import { compare, defaultGroups } from '../../simulations/scenario/compare.ts';
import { lineTitles } from '../../simulations/program/line-titles.ts';
import { paidLabels } from '../../simulations/program/paid-labels.ts';
import { replay } from '../../simulations/replay/replay.ts';
import type { SimulateRequest } from '../contracts/simulate-schema.ts';
import type { AuditLog } from '../governance/audit-log.ts';
import { mayDo } from '../governance/policy.ts';
import type { Person } from '../ports/identity.ts';
import type { AggregateGuard } from './aggregate-guard.ts';
import type { DataSource, LoadedVersion } from './data-source.ts';
import { planMisfits } from './plan-misfits.ts';
import { planOf, savedPlan, type PlanStores } from './plan-reading.ts';
import { both, done, refused } from './reply.ts';
import { resultSeed } from '../../simulations/scenario/result-identity.ts';
import { hashOf, resultId } from './result-id.ts';
import type { Services } from './services.ts';

export interface SimulateServiceOptions {
  readonly plans: PlanStores;
  readonly data: DataSource;
  readonly audit: AuditLog;
  readonly guard: AggregateGuard;
  readonly engineVersion: string;
}

/** What a request comes to once its gaps are filled. */
interface Chosen {
  readonly months: readonly string[];
  readonly groups: readonly string[];
  readonly references: Readonly<Record<string, string>>;
  readonly attrition: typeof defaultAttrition;
}

/** Two plans replayed over one data version, compared and disclosed. */
export function simulateService({
  plans,
  data,
  audit,
  guard,
  engineVersion,
}: SimulateServiceOptions): Services['simulate'] {
  return async (request, by) => {
    const barred = [...(await barredPlans(plans, request, by)), ...betweenSteps(request, by)];
    if (barred.length > 0) return refused(...barred);
    const documents = both(
      await planOf(plans, request.baseline, 'baseline'),
      await planOf(plans, request.scenario, 'scenario'),
    );
    const inputs = both(await data.load(request.version), documents);
    if (inputs.kind === 'refused') return inputs;
    const [version, [baseline, scenario]] = inputs.value;
    const unknown = unknownNames(version.frame, request);
    const misfits = [
      ...planMisfits('baseline', baseline, version, holdsRows(by)),
      ...planMisfits('scenario', scenario, version, holdsRows(by)),
      ...twoCurrencies(baseline, scenario, 'scenario'),
    ];
    const logged = (result: string): Promise<unknown> => {
      const object = `${request.version} ${baseline.id} ${scenario.id} ${result}`;
      return audit.append({ action: 'outcomes:read', object, purpose: '' }, by);
    };
    if (hasErrors([...unknown, ...misfits])) {
      await logged('refused');
      return refused(...unknown, ...misfits);
    }
    const chosen = choose(version.frame, request);
    const id = identity({ version, baseline, scenario, chosen, engineVersion });
    const programs = [baseline, scenario].map(compilePlan);
    const [before, after] = programs.map((program) => replay(program, version.frame));
    if (!before || !after) throw new TypeError('two plans give two replays');
    const { months } = chosen;
    const released = holdsRows(by)
      ? done(nothingWithheld)
      : await guard.release(by.roles, {
          version,
          plans: [baseline, scenario],
          replays: [before, after],
          months,
        });
    await logged(released.kind === 'done' ? id : 'refused');
    if (released.kind === 'refused') return released;
    const outcomes = compare(version.frame, before, after, {
      ...chosen,
      withheld: released.value,
      ...(!holdsRows(by) && { inCompanyOf: [...new Set(programs.flatMap(paidLabels))] }),
    });
    return done(
      {
        resultId: id,
        outcomes: holdsRows(by) ? outcomes : askedOutcomes(outcomes, defaultThresholds),
        lineTitles: lineTitles(...programs),
      },
      [...inputs.problems, ...misfits],
    );
  };
}

/** Whether somebody may hold rows: for them answers are computed in the browser, and nothing is gained by guarding these. */
function holdsRows({ roles }: Person): boolean {
  return mayDo(roles, 'frame:read');
}

/** What a role without rows may not ask for: plans that are not saved, or that the same person wrote. */
async function barredPlans(plans: PlanStores, request: SimulateRequest, by: Person): Promise<Problem[]> {
  if (holdsRows(by)) return [];
  const sides = [
    ['baseline', request.baseline],
    ['scenario', request.scenario],
  ] as const;
  const found: Problem[] = [];
  for (const [at, ref] of sides) {
    if (!('id' in ref)) found.push(problem('request/saved-plans-only', at));
    else {
      const saved = await savedPlan(plans, ref);
      if (saved.kind === 'done' && saved.value.by === by.user)
        found.push(problem('request/own-plan', at, { plan: ref.id }));
    }
  }
  return found;
}

/** Assumptions that a role without rows may not ask for: between steps lie as many answers as one likes. */
function betweenSteps({ assumptions = {} }: SimulateRequest, by: Person): Problem[] {
  if (holdsRows(by)) return [];
  return Object.entries(attritionParameters).flatMap(([name, { step }]) => {
    const value = assumptions[name as keyof typeof attritionParameters];
    const steps = (value ?? 0) / step;
    return Math.abs(steps - Math.round(steps)) < 1e-6
      ? []
      : [problem('request/between-steps', `assumptions.${name}`, { name, step })];
  });
}

function unknownNames(
  frame: Frame,
  { months = [], groups = [], references = {} }: SimulateRequest,
): Problem[] {
  const labels = Object.keys(frame.labels);
  const unknown = [...new Set(months)].filter((month) => !frame.months.includes(month));
  const unknownLabel = (at: string, label: string): Problem =>
    problem('request/unknown-label', at, { label, known: fewNames(labels) });
  return [
    ...(unknown.length > 0
      ? [
          problem('request/unknown-month', 'months', {
            month: fewNames(unknown),
            known: fewNames(frame.months),
          }),
        ]
      : []),
    ...groups.filter((label) => !labels.includes(label)).map((label) => unknownLabel('groups', label)),
    ...Object.entries(references).flatMap(([label, group]) => {
      const values = labels.includes(label) ? frame.labels[label]?.values : undefined;
      if (!values) return [unknownLabel('references', label)];
      if (values.includes(group)) return [];
      return [
        problem('request/unknown-group', `references.${label}`, { label, group, known: fewNames(values) }),
      ];
    }),
  ];
}

/** Months in the order of the frame, each once: the order of asking does not change a result. */
function choose(frame: Frame, { months, groups, references, assumptions }: SimulateRequest): Chosen {
  const given = Object.entries(assumptions ?? {}).filter(([, value]) => value !== undefined);
  return {
    months: months === undefined ? frame.months : frame.months.filter((month) => months.includes(month)),
    groups:
      groups === undefined ? defaultGroups.filter((label) => frame.labels[label]) : [...new Set(groups)],
    references: references ?? {},
    attrition: { ...defaultAttrition, ...Object.fromEntries(given) },
  };
}

function identity(inputs: {
  version: LoadedVersion;
  baseline: PlanDocument;
  scenario: PlanDocument;
  chosen: Chosen;
  engineVersion: string;
}): string {
  const { months, groups, references, attrition } = inputs.chosen;
  return resultId({
    data: inputs.version.summary.hash,
    baseline: hashOf(inputs.baseline),
    scenario: hashOf(inputs.scenario),
    months,
    groups,
    references,
    assumptions: { ...attrition },
    engineVersion: inputs.engineVersion,
    seed: resultSeed,
  });
}
