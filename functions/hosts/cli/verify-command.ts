import { hasErrors } from '../../../simulations/problems/problem.ts';
import { done, type Reply } from '../../services/reply.ts';
import type { StoreCheck } from '../../services/services.ts';
import { verificationText } from '../words/verification-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { headsIn } from './heads-in.ts';
import { exitCodes, type ExitCode } from './terminal.ts';

export interface VerifyOptions extends CommonOptions {
  readonly against?: string;
}

/** `verify [--against <file>]`: whether stored data are what was written; exit 1 where they are not. */
export async function verifyCommand(context: CommandContext, options: VerifyOptions): Promise<ExitCode> {
  const check = await verified(context, options);
  const found = check.kind === 'done' ? done(check.value, check.value.problems) : check;
  const code = say(context, options, found, {
    json: ({ logs, objects, bytes }) => ({ logs, objects, bytes }),
    text: verificationText,
  });
  return hasErrors(found.problems) ? exitCodes.problems : code;
}

async function verified(context: CommandContext, { against }: VerifyOptions): Promise<Reply<StoreCheck>> {
  const earlier = against === undefined ? done([]) : await headsIn(context.path(against));
  return earlier.kind === 'refused' ? earlier : context.services.verify(earlier.value, context.person);
}
