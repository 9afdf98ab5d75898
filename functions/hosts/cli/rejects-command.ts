import { cliWords } from '../words/cli-words.ts';
import { localeFor, say, type CommandContext, type CommonOptions } from './command-context.ts';
import { exitCodes, type ExitCode } from './terminal.ts';

export interface RejectsOptions extends CommonOptions {
  readonly erase?: boolean;
}

/** `rejects <drop>`: the records that a drop rejected, as CSV on stdout, to be mended and dropped again. */
export async function rejectsCommand(
  context: CommandContext,
  dropId: string,
  options: RejectsOptions,
): Promise<ExitCode> {
  const { services, person } = context;
  if (options.erase)
    return say(context, options, await services.eraseRejects(dropId, person), {
      json: (value) => value,
      text: (_, locale) => cliWords[locale].erased(dropId),
    });
  const reply = await services.rejects({ dropId, locale: localeFor(context, options) }, person);
  if (options.json || reply.kind === 'refused')
    return say(context, options, reply, { json: (value) => value, text: ({ csv }) => csv });
  context.terminal.out(reply.value.csv);
  return exitCodes.done;
}
