import { basename } from 'node:path';
import type { DropPreview } from '../../services/services.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import { readAsWords } from '../../../simulations/problems/read-as.ts';
import { cliWords } from '../words/cli-words.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { inputFile } from './input-file.ts';
import type { ExitCode } from './terminal.ts';

export interface MapOptions extends CommonOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly table?: readonly string[];
}

/** `map <file>`: a first mapping on stdout, what only a person can say as comments above it. */
export async function mapCommand(
  context: CommandContext,
  file: string,
  options: MapOptions,
): Promise<ExitCode> {
  const faces = { json: (value: object) => value, text: mappingText };
  const bytes = await inputFile(context.path(file), 'file');
  if (bytes.kind === 'refused') return say(context, options, bytes, { json: () => ({}), text: String });
  const { encoding, delimiter, table } = options;
  const given = { name: basename(file), bytes: bytes.value, encoding, delimiter, tables: table };
  return say(context, options, await context.services.previewDrop(given, context.person), faces);
}

function mappingText({ readAs, questions, suggestedMapping }: DropPreview, locale: Locale): string {
  const words = cliWords[locale].map;
  const asked = questions.map(({ at, question, choices }, k) => {
    const among = choices.length === 0 ? '' : ` [${choices.join(' | ')}]`;
    return `${k + 1}. ${at}: ${question[locale]}${among}`;
  });
  const lines = [
    words.readAs(readAsWords(readAs, locale)),
    ...(asked.length > 0 ? [words.ask, ...asked] : []),
  ];
  return `${lines.map((line) => `# ${line.replaceAll(/\s+/g, ' ')}`).join('\n')}\n${suggestedMapping.trimEnd()}`;
}
