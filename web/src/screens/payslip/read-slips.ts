import { api, ApiError, type PayslipAnswer, type PayslipRequest } from '../../engine/api-client.ts';
import { monthWithRows } from './month-with-rows.ts';

type Side = 'baseline' | 'scenario';

interface SlipsAsked extends Omit<PayslipRequest, 'plan'> {
  readonly sides: readonly { readonly side: Side; readonly plan: PayslipRequest['plan'] }[];
  /** Months that may stand in for one in which the person was not there. */
  readonly others: readonly string[];
}

/** Payslips of one person and month, baseline first. */
interface Slips {
  readonly person: string;
  readonly slips: readonly { readonly side: Side; readonly slip: PayslipAnswer['payslip'] }[];
  /** The person's last month, where it stands in for the month asked for. */
  readonly lastMonth: { readonly person: string; readonly month: string } | null;
}

/** The payslips of a person under each plan. */
export async function readSlips(
  { sides, others, ...request }: SlipsAsked,
  signal: AbortSignal,
): Promise<Slips> {
  const { person } = request;
  const read = async (month: string) =>
    Promise.all(
      sides.map(async ({ side, plan }) => {
        const { payslip } = await api.payslip({ ...request, month, plan }, signal);
        return { side, slip: payslip };
      }),
    );
  try {
    return { person, slips: await read(request.month), lastMonth: null };
  } catch (error) {
    const month = error instanceof ApiError ? monthWithRows(error.problems, others) : null;
    if (month === null) throw error;
    return { person, slips: await read(month), lastMonth: { person, month } };
  }
}
