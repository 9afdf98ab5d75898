import { hasErrors } from '../../../simulations/problems/problem.ts';
import { both, done, refused, type Reply } from '../../services/reply.ts';
import { cliWords } from '../words/cli-words.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { planNamed, versionNamed } from './named-inputs.ts';
import type { ExitCode } from './terminal.ts';

export interface CheckOptions extends CommonOptions {
  readonly data?: string;
}

/** `check <plan> [--data <version>]`: everything that is wrong or unwise, before anyone is paid by it. */
export async function checkCommand(
  context: CommandContext,
  named: string,
  options: CheckOptions,
): Promise<ExitCode> {
  return say(context, options, await check(context, named, options), {
    json: (checked) => checked,
    text: (_, locale) => cliWords[locale].planFits,
  });
}

async function check(context: CommandContext, named: string, options: CheckOptions): Promise<Reply<object>> {
  const wantsData = options.data !== undefined || options.sample === true;
  const plan = await planNamed(context, named, 'plan');
  const inputs = both(plan, wantsData ? await versionNamed(context, options.data, options) : done(undefined));
  if (inputs.kind === 'refused') return inputs;
  const [ref, version] = inputs.value;
  const checked = await context.services.checkPlan({ plan: ref, version }, context.person);
  if (checked.kind === 'refused') return checked;
  const { problems, document } = checked.value;
  return hasErrors(problems) ? refused(...problems) : done({ document }, problems);
}
