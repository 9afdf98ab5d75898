import { done } from '../../services/reply.ts';
import { versionsText, versionText } from '../words/versions-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { versionNamed } from './named-inputs.ts';
import { exitCodes, type ExitCode } from './terminal.ts';

/** `data [version]`: the data versions, or one of them. */
export async function dataCommand(
  context: CommandContext,
  named: string | undefined,
  options: CommonOptions,
): Promise<ExitCode> {
  if (named === undefined) return listVersions(context, options);
  const id = await versionNamed(context, named, options);
  if (id.kind === 'refused') return exitCodes.problems;
  return say(context, options, await context.services.version(id.value), {
    json: (version) => version,
    text: versionText,
  });
}

async function listVersions(context: CommandContext, options: CommonOptions): Promise<ExitCode> {
  const all = await context.services.versions();
  const versions = options.sample ? all.filter(({ workspace }) => workspace === 'sample') : all;
  return say(context, options, done(versions), {
    json: () => ({ versions }),
    text: () =>
      versions.length === 0 ? 'no data yet: `quanheng drop <file> --map <mapping>`' : versionsText(versions),
  });
}
