import type { Frame } from '../../simulations/frame/frame.ts';
import { taxView, type TaxedPayslip } from '../../simulations/pay/income-tax/tax-view.ts';
import { payslip } from '../../simulations/pay/payslip.ts';
import { inexactSums } from '../../simulations/plan/inexact-sums.ts';
import { compilePlan } from '../../simulations/plan/compile-plan.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import type { AuditLog } from '../governance/audit-log.ts';
import type { PayslipRequest } from '../contracts/simulate-schema.ts';
import type { DataSource } from './data-source.ts';
import { findPerson, type PersonKeys } from './find-person.ts';
import { personNotCovered } from './person-not-covered.ts';
import { personRow } from './person-row.ts';
import { planOf, type PlanStores } from './plan-reading.ts';
import { both, done, refused, type Reply } from './reply.ts';
import type { Services } from './services.ts';

export interface PayslipServiceOptions {
  readonly plans: PlanStores;
  readonly data: DataSource;
  readonly audit: AuditLog;
  /** What stands for a raw id or a name of a source file. */
  readonly keys: PersonKeys;
}

/** One person's payslip; the look is on record before the answer leaves. */
export function payslipService({ plans, data, audit, keys }: PayslipServiceOptions): Services['payslip'] {
  return async (request, by) => {
    const inputs = both(await data.load(request.version), await planOf(plans, request.plan, 'plan'));
    if (inputs.kind === 'refused') return inputs;
    const [version, plan] = inputs.value;
    const who = await findPerson(version, request.person, { data, keys });
    if (who.kind === 'refused') return who;
    const row = personRow(version.frame, who.value, request.month);
    if (row.kind === 'refused') return row;
    const object = `${version.people[version.frame.person[row.value] as number]} ${request.month} ${request.version} ${plan.id}`;
    await audit.append({ action: 'person:read', object, purpose: request.purpose }, by);
    return slipOf(version.frame, row.value, plan, request);
  };
}

function slipOf(
  frame: Frame,
  row: number,
  plan: PlanDocument,
  { person, month, tax }: PayslipRequest,
): Reply<TaxedPayslip> {
  const inexact = inexactSums(plan, frame);
  if (inexact.length > 0) return refused(...inexact);
  const program = compilePlan(plan);
  const pay = payslip(program, frame, row);
  if (pay.kind === 'paid')
    return done({ ...pay.slip, ...(tax && { tax: taxView(program, frame, row, tax) }) });
  return refused(personNotCovered(frame, row, pay.reason, { person, month }));
}
