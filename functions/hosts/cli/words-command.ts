import { planWordsText } from '../words/plan-words-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { overlaidPlanNamed } from './named-inputs.ts';
import type { ExitCode } from './terminal.ts';

export interface WordsOptions extends CommonOptions {
  readonly overlay?: readonly string[];
}

/** `words <plan>`: the whole plan in plain sentences, each with its clause. */
export async function wordsCommand(
  context: CommandContext,
  named: string,
  options: WordsOptions,
): Promise<ExitCode> {
  const plan = await overlaidPlanNamed(context, { ...options, plan: named, at: 'plan' });
  const reply = plan.kind === 'refused' ? plan : await context.services.planWords(plan.value, context.person);
  return say(context, options, reply, {
    json: (sections) => ({ sections }),
    text: planWordsText,
  });
}
