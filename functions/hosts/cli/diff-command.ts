import { both, done } from '../../services/reply.ts';
import { differenceText } from '../words/difference-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { overlaidPlanNamed, planNamed } from './named-inputs.ts';
import type { ExitCode } from './terminal.ts';

export interface DiffOptions extends CommonOptions {
  readonly overlay?: readonly string[];
}

/** `diff <before> [after]`: what differs between two plans, or between a plan and the same with overlays, in sentences. */
export async function diffCommand(
  context: CommandContext,
  named: { readonly before: string; readonly after?: string | undefined },
  options: DiffOptions,
): Promise<ExitCode> {
  const plans = both(
    await planNamed(context, named.before, 'before'),
    await overlaidPlanNamed(context, { ...options, plan: named.after ?? named.before }),
  );
  const reply =
    plans.kind === 'refused'
      ? plans
      : await context.services.planDifference(
          { before: plans.value[0], after: plans.value[1] },
          context.person,
        );
  return say(context, options, reply.kind === 'done' ? done(reply.value, reply.problems) : reply, {
    json: (difference) => difference,
    text: differenceText,
  });
}
