import { resolve } from 'node:path';
import type { Locale } from '../../../simulations/problems/problem.ts';
import type { Reply } from '../../services/reply.ts';
import type { Services } from '../../services/services.ts';
import type { Person } from '../../ports/identity.ts';
import { problemsText } from '../words/problems-text.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/** What every command works with. */
export interface CommandContext {
  readonly services: Services;
  /** Who is at the keyboard: the files are theirs, so they hold every right. */
  readonly person: Person;
  /** Absolute path of one that was typed. */
  readonly path: (typed: string) => string;
  readonly terminal: Terminal;
  /** Makes the sample where it is not there yet. */
  readonly makeSample: () => Promise<void>;
  /** Of the environment, unless `--lang` says another. */
  readonly locale: Locale;
}

/** Options of every command. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly sample?: boolean;
  /** Language of text; JSON stays English, for programs. */
  readonly lang?: Locale;
}

/** The language of a command's text. */
export function localeFor({ locale }: CommandContext, { lang }: CommonOptions): Locale {
  return lang ?? locale;
}

/** Paths that were typed count from the folder in which the person typed them. */
export function pathFrom(folder: string): (typed: string) => string {
  return (typed) => resolve(folder, typed);
}

/**
 * Says what a command found: one JSON document, or text; problems beside it on `err`.
 * @param json  the document, made of the value
 * @param text  the same for a person
 */
export function say<T>(
  context: CommandContext,
  options: CommonOptions,
  reply: Reply<T>,
  faces: { json: (value: T) => object; text: (value: T, locale: Locale) => string },
): ExitCode {
  const { terminal } = context;
  const locale = localeFor(context, options);
  if (options.json) {
    const value = reply.kind === 'done' ? faces.json(reply.value) : {};
    terminal.out(`${JSON.stringify({ ...value, problems: reply.problems }, null, 2)}\n`);
  } else if (reply.kind === 'done') terminal.out(`${faces.text(reply.value, locale)}\n`);
  if (!options.json && reply.problems.length > 0) terminal.err(`${problemsText(reply.problems, locale)}\n`);
  return reply.kind === 'done' ? exitCodes.done : exitCodes.problems;
}
