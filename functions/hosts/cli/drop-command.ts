import { basename } from 'node:path';
import { readAsWords } from '../../../simulations/problems/read-as.ts';
import { both } from '../../services/reply.ts';
import { cliWords } from '../words/cli-words.ts';
import { countText } from '../words/figure-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { inputFile, inputText } from './input-file.ts';
import type { ExitCode } from './terminal.ts';

export interface DropOptions extends CommonOptions {
  readonly map: string;
  readonly note?: string;
  readonly replaces?: number;
  readonly release?: boolean;
  readonly keepRejects?: number;
}

/** `drop <file> --map <mapping>`: a file becomes a data version of one's own workspace. */
export async function dropCommand(
  context: CommandContext,
  file: string,
  options: DropOptions,
): Promise<ExitCode> {
  const inputs = both(
    await inputFile(context.path(file), 'file'),
    await inputText(context.path(options.map), 'mapping'),
  );
  const faces = { json: (value: object) => value, text: String };
  if (inputs.kind === 'refused') return say(context, options, inputs, faces);
  const [bytes, mapping] = inputs.value;
  const { note, replaces, release, keepRejects } = options;
  const request = {
    name: basename(file),
    bytes,
    mapping,
    note,
    replaces,
    release,
    keepRejectsDays: keepRejects,
  };
  const reply = await context.services.drop(request, context.person);
  return say(context, options, reply, {
    json: (value) => ({ ...value }),
    text: ({ version, dropId, records, accepted, rejected, readAs, rejectsUntil }, locale) =>
      [
        cliWords[locale].committed(version, countText(records), countText(accepted), countText(rejected)),
        ...(rejectsUntil ? [`  ${cliWords[locale].rejects(dropId, rejectsUntil)}`] : []),
        ...(readAs ? [`  ${readAsWords(readAs, locale)}`] : []),
      ].join('\n'),
  });
}
