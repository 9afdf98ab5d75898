import { roundFen } from '../../../simulations/program/round-fen.ts';
import { both } from '../../services/reply.ts';
import { payslipText } from '../words/payslip-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import { overlaidPlanNamed, versionNamed } from './named-inputs.ts';
import type { ExitCode } from './terminal.ts';

export interface PayslipOptions extends CommonOptions {
  readonly plan: string;
  readonly overlay?: readonly string[];
  readonly data?: string;
  readonly purpose: string;
  readonly tax?: boolean;
  /** Yuan a month, with `tax`. */
  readonly contributions?: number;
  readonly deductions?: number;
}

/** `payslip <person> <month> --plan <plan>`: why this amount, down to each KPI; the look is logged. */
export async function payslipCommand(
  context: CommandContext,
  who: { person: string; month: string },
  options: PayslipOptions,
): Promise<ExitCode> {
  const inputs = both(
    await versionNamed(context, options.data, options),
    await overlaidPlanNamed(context, options),
  );
  if (inputs.kind === 'refused') return say(context, options, inputs, { json: () => ({}), text: () => '' });
  const [version, plan] = inputs.value;
  const { purpose, tax, contributions = 0, deductions = 0 } = options;
  const assumed = { contributionsFen: roundFen(contributions), deductionsFen: roundFen(deductions) };
  const request = { version, plan, purpose, ...who, ...(tax && { tax: assumed }) };
  const reply = await context.services.payslip(request, context.person);
  return say(context, options, reply, {
    json: (payslip) => ({ ...who, payslip }),
    text: (payslip, locale) => payslipText(payslip, who.person, locale),
  });
}
