import { both, done, type Reply } from '../../services/reply.ts';
import type { PlanRef } from '../../contracts/plan-schema.ts';
import type { SimulateRequest } from '../../contracts/simulate-schema.ts';
import type { Simulation } from '../../services/services.ts';
import { cliWords } from '../words/cli-words.ts';
import { outcomesText } from '../words/outcomes-text.ts';
import { localeFor, say, type CommandContext, type CommonOptions } from './command-context.ts';
import { overlaidPlanNamed, planNamed, versionNamed } from './named-inputs.ts';
import type { ExitCode } from './terminal.ts';

export interface SimulateOptions extends CommonOptions {
  readonly plan: string;
  readonly overlay?: readonly string[];
  readonly baseline?: string;
  readonly data?: string;
  readonly months?: readonly string[];
  readonly groups?: readonly string[];
  readonly reference?: Readonly<Record<string, string>>;
}

/** `simulate --plan <plan> [--baseline <plan>]`: cost, dispersion, fairness, winners and leavers side by side. */
export async function simulateCommand(context: CommandContext, options: SimulateOptions): Promise<ExitCode> {
  const { plan, overlay, baseline } = options;
  const words = cliWords[localeFor(context, options)];
  if (baseline === undefined)
    context.terminal.err(`${overlay === undefined ? words.noBaseline : words.baselineIsParent}\n`);
  const names = {
    baseline: nameOf(baseline ?? plan),
    scenario: overlay === undefined ? nameOf(plan) : words.draftOf(nameOf(plan)),
  };
  return say(context, options, await simulation(context, options), {
    json: (result) => result,
    text: ({ resultId, outcomes, lineTitles }, locale) =>
      `${outcomesText(outcomes, { ...names, lineTitles }, locale)}\n\n${cliWords[locale].result} ${resultId}`,
  });
}

async function simulation(context: CommandContext, options: SimulateOptions): Promise<Reply<Simulation>> {
  const scenario = await overlaidPlanNamed(context, options);
  const plans =
    options.baseline === undefined
      ? pairOf(scenario)
      : both(await planNamed(context, options.baseline, '--baseline'), scenario);
  const inputs = both(await versionNamed(context, options.data, options), plans);
  if (inputs.kind === 'refused') return inputs;
  const [version, [first, second]] = inputs.value;
  return context.services.simulate(requestOf(version, first, second, options), context.person);
}

/** A plan beside itself; one with an overlay beside itself without it. */
function pairOf(plan: Reply<PlanRef>): Reply<readonly [PlanRef, PlanRef]> {
  if (plan.kind === 'refused') return plan;
  const { value, problems } = plan;
  return done(['overlay' in value ? value.plan : value, value] as const, problems);
}

function requestOf(
  version: string,
  baseline: PlanRef,
  scenario: PlanRef,
  { months, groups, reference }: SimulateOptions,
): SimulateRequest {
  return {
    version,
    baseline,
    scenario,
    ...(months && { months: [...months] }),
    ...(groups && { groups: [...groups] }),
    ...(reference && { references: { ...reference } }),
  };
}

/** `docs/examples/flat.plan.yaml` → `flat`. */
function nameOf(named: string): string {
  return (named.split(/[/\\]/).at(-1) ?? named).replace(/(\.plan)?\.(ya?ml|json)$/i, '');
}
