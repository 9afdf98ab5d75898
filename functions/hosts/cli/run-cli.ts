import { CommanderError } from 'commander';
import { userInfo } from 'node:os';
import { WorldError } from '../../ports/world-error.ts';
import { compose } from '../compose.ts';
import { ensureSample } from '../ensure-sample.ts';
import { engineVersion } from '../engine-version.ts';
import { settings } from '../settings.ts';
import { localeOf } from '../words/cli-words.ts';
import { pathFrom } from './command-context.ts';
import { program } from './program.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

export interface CliInput {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly terminal: Terminal;
}

/** One call of `quanheng`, from what was typed to its exit code; throws nothing. */
export async function runCli({
  words,
  environment,
  workingDirectory,
  terminal,
}: CliInput): Promise<ExitCode> {
  const json = words.includes('--json');
  let code: ExitCode = exitCodes.done;
  const root = program({
    version: engineVersion,
    terminal,
    async run(command) {
      const { callerFolder, ...places } = settings(environment, workingDirectory);
      const clock = (): Date => new Date();
      const composition = compose({ ...places, clock });
      const { services, close } = composition;
      try {
        const person = { user: `cli:${userInfo().username}`, roles: ['analyst', 'hr', 'auditor'] as const };
        code = await command({
          services,
          person,
          path: pathFrom(callerFolder),
          terminal,
          makeSample: () => ensureSample(composition, clock, (text) => terminal.err(`${text}\n`)),
          locale: localeOf(environment),
        });
      } finally {
        await close();
      }
    },
  });
  try {
    await root.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : usage(error, json, terminal);
    return worldFailed(error, json, terminal);
  }
}

function usage(error: CommanderError, json: boolean, { out }: Terminal): ExitCode {
  if (json) out(`${JSON.stringify({ error: { kind: 'usage', message: error.message } })}\n`);
  return exitCodes.usage;
}

function worldFailed(error: unknown, json: boolean, { out, err }: Terminal): ExitCode {
  const message = error instanceof WorldError ? error.message : `unexpected: ${String(error)}`;
  err(`${message}\n`);
  if (!(error instanceof WorldError) && error instanceof Error) err(`${error.stack ?? ''}\n`);
  if (json) out(`${JSON.stringify({ error: { kind: 'world', message } })}\n`);
  return exitCodes.world;
}
