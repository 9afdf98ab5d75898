import { templatesText } from '../words/templates-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import type { ExitCode } from './terminal.ts';

/** `templates [template]`: the plans to start from and what each answers, or the document of one. */
export async function templatesCommand(
  context: CommandContext,
  named: string | undefined,
  options: CommonOptions,
): Promise<ExitCode> {
  const { services, person } = context;
  if (named === undefined)
    return say(context, options, await services.templates(person), {
      json: (templates) => ({ templates }),
      text: templatesText,
    });
  return say(context, options, await services.plan({ id: named }, person), {
    json: (plan) => plan,
    text: ({ yaml }) => yaml.trimEnd(),
  });
}
