import type { DifferenceSteps } from '../../../simulations/scenario/difference-steps.ts';
import { problem } from '../../../simulations/problems/problem.ts';
import type { PlanRef } from '../../contracts/plan-schema.ts';
import { both, done, refused, type Reply } from '../../services/reply.ts';
import { differenceText } from '../words/difference-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { overlaidPlanNamed, planNamed, versionNamed } from './named-inputs.ts';
import type { ExitCode } from './terminal.ts';

export interface DiffOptions extends CommonOptions {
  readonly overlay?: readonly string[];
  readonly data?: string;
  readonly person?: string;
  readonly month?: string;
  readonly purpose: string;
}

/**
 * `diff <before> [after]`: what differs between two plans, or between a plan and the same with overlays, in sentences;
 * with data also what each clause costs, for everybody or for one person's month.
 */
export async function diffCommand(
  context: CommandContext,
  named: { readonly before: string; readonly after?: string | undefined },
  options: DiffOptions,
): Promise<ExitCode> {
  const plans = both(
    await planNamed(context, named.before, 'before'),
    await overlaidPlanNamed(context, {
      ...options,
      plan: named.after ?? named.before,
      at: named.after === undefined ? 'before' : 'after',
    }),
  );
  return say(context, options, plans.kind === 'refused' ? plans : await told(context, plans.value, options), {
    json: (difference) => difference,
    text: differenceText,
  });
}

async function told(
  context: CommandContext,
  [before, after]: readonly [PlanRef, PlanRef],
  options: DiffOptions,
) {
  const said = await context.services.planDifference({ before, after }, context.person);
  const wanted = options.data ?? options.sample ?? options.person ?? options.month;
  if (said.kind === 'refused' || wanted === undefined) return said;
  const steps = await stepsOf(context, { before, after }, options);
  return steps.kind === 'refused' ? steps : done({ ...said.value, pay: steps.value }, said.problems);
}

async function stepsOf(
  context: CommandContext,
  plans: { readonly before: PlanRef; readonly after: PlanRef },
  options: DiffOptions,
): Promise<Reply<DifferenceSteps>> {
  const { person, month, purpose } = options;
  if ((person === undefined) !== (month === undefined))
    return refused(problem('request/person-and-month', person === undefined ? '--month' : '--person'));
  const version = await versionNamed(context, options.data, options);
  if (version.kind === 'refused') return version;
  const request = { version: version.value, ...plans };
  return person === undefined || month === undefined
    ? context.services.differenceOfAll(request, context.person)
    : context.services.differenceOfPerson({ ...request, person, month, purpose }, context.person);
}
