import { cliWords } from '../words/cli-words.ts';
import { versionsText, versionText } from '../words/versions-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { versionNamed, versionsMeant } from './named-inputs.ts';
import type { ExitCode } from './terminal.ts';

/** `data [version]`: the data versions, or one of them. */
export async function dataCommand(
  context: CommandContext,
  named: string | undefined,
  options: CommonOptions,
): Promise<ExitCode> {
  if (named === undefined) return listVersions(context, options);
  const id = await versionNamed(context, named, options);
  if (id.kind === 'refused') return say(context, options, id, { json: () => ({}), text: String });
  return say(context, options, await context.services.version(id.value, context.person), {
    json: (version) => version,
    text: versionText,
  });
}

async function listVersions(context: CommandContext, options: CommonOptions): Promise<ExitCode> {
  return say(context, options, await versionsMeant(context, options), {
    json: (versions) => ({ versions }),
    text: (versions, locale) =>
      versions.length === 0 ? cliWords[locale].noData : versionsText(versions, locale),
  });
}
