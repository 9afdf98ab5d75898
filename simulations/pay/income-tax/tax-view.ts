import { labelAt, type Frame } from '../../frame/frame.ts';
import { evaluateRow } from '../../program/evaluate-row.ts';
import { postOfName } from '../../program/post-names.ts';
import type { Program } from '../../program/program.ts';
import { sharedColumns } from '../../program/shared-columns.ts';
import { payslip, type Payslip } from '../payslip.ts';
import {
  bonusChoice,
  bonusDeadZones,
  bonusTax,
  type BonusChoice,
  type DeadZone,
} from './annual-bonus-tax.ts';
import { incomeTaxRulesOf, type IncomeTaxRules } from './income-tax-rules.ts';
import { fenOf } from './table-tax.ts';
import { withholding, type WithheldMonth } from './withholding.ts';

/** What is assumed of a person, the same in each month, whole fen: pay data does not hold it. */
export interface TaxAssumptions {
  /** Own social insurance and housing fund 个人社保与公积金: off before tax, and off the net pay. */
  readonly contributionsFen: number;
  /** Special additional deductions 专项附加扣除: off before tax alone. */
  readonly deductionsFen: number;
}

/** One month of the year: gross pay, what goes off, what is left. */
export interface TaxMonth extends Pick<WithheldMonth, 'taxableFen' | 'percent' | 'quickFen'> {
  readonly month: string;
  readonly grossFen: number;
  /** Tax withheld on wages. */
  readonly withheldFen: number;
  /** Part of gross pay that is taxed apart. */
  readonly bonusFen: number;
  /** Tax on that part. */
  readonly bonusTaxFen: number;
  readonly netFen: number;
}

/** The annual bonus of the payslip's month, taxed apart. */
export interface BonusView {
  readonly bonusFen: number;
  /** What picks the rate; a part of a fen is kept. */
  readonly twelfthFen: number;
  readonly percent: number;
  readonly quickFen: number;
  readonly taxFen: number;
  /** Tax of the year so far, wages and bonus each by their own table. */
  readonly apartFen: number;
  /** The same with wages and bonus together. */
  readonly togetherFen: number;
  readonly best: BonusChoice['best'];
  readonly savingFen: number;
  /** The dead zone that it lies in; null for none. */
  readonly deadZone: DeadZone | null;
}

/** Why there is no view. */
export type NoTaxReason = 'not-yuan' | 'no-rules';

/** What is said beside the figures: a bonus that law does not tax apart any more, or a second one in a year. */
export type TaxNote = 'apart-expired' | 'apart-once-a-year';

/** The employee's view of income tax: the year up to the month of a payslip. No employer cost. */
export type TaxView =
  | { readonly kind: 'none'; readonly reason: NoTaxReason }
  | {
      readonly kind: 'view';
      /** Months of the calendar year that the plan pays, the payslip's last. */
      readonly months: readonly TaxMonth[];
      readonly bonus: BonusView | null;
      readonly assumed: TaxAssumptions;
      readonly notes: readonly TaxNote[];
      readonly source: string;
    };

/** A payslip, with the view of its tax where that was asked for. */
export interface TaxedPayslip extends Payslip {
  readonly tax?: TaxView | undefined;
}

/**
 * Income tax on a covered row and on the months of its year before: cumulative withholding on wages, annual bonuses
 * (`tax_view: separate`) apart while law allows it, once a year.
 */
export function taxView(program: Program, frame: Frame, row: number, assumed: TaxAssumptions): TaxView {
  const month = monthOf(frame, row);
  const rules = incomeTaxRulesOf(month);
  if ((program.currency ?? 'CNY') !== 'CNY') return { kind: 'none', reason: 'not-yuan' };
  if (!rules) return { kind: 'none', reason: 'no-rules' };
  const { taxed, notes } = withBonuses(slipsOfYear(program, frame, row), rules);
  const off = assumed.contributionsFen + assumed.deductionsFen;
  const withheld = withholding(
    taxed.map(({ slip, bonusFen }) => ({ wagesFen: slip.grossFen - bonusFen, deductionsFen: off })),
    rules,
  );
  const months = taxed.map(({ slip, bonusFen }, k): TaxMonth => {
    const { taxableFen, percent, quickFen, fen: withheldFen } = withheld[k] as WithheldMonth;
    const bonusTaxFen = bonusFen > 0 ? bonusTax(rules, bonusFen).fen : 0;
    const { month: of, grossFen } = slip;
    const netFen = grossFen - assumed.contributionsFen - withheldFen - bonusTaxFen;
    return { month: of, grossFen, taxableFen, percent, quickFen, withheldFen, bonusFen, bonusTaxFen, netFen };
  });
  return { kind: 'view', months, bonus: bonusView(months, off, rules), assumed, notes, source: rules.source };
}

function monthOf({ months, month }: Frame, row: number): string {
  return months[month[row] as number] as string;
}

/** A payslip, and the fen of it that the plan says are taxed apart. */
interface SlipOfYear {
  readonly slip: Payslip;
  readonly apartFen: number;
}

/** Payslips of a row's person in its calendar year up to and with its month; months that the plan does not pay are left out. */
function slipsOfYear(program: Program, frame: Frame, row: number): SlipOfYear[] {
  const last = monthOf(frame, row);
  const rows = Array.from(frame.person.keys()).filter((other) => {
    const month = monthOf(frame, other);
    return (
      frame.person[other] === frame.person[row] && month.slice(0, 4) === last.slice(0, 4) && month <= last
    );
  });
  return rows
    .flatMap((other) => {
      const pay = payslip(program, frame, other);
      return pay.kind === 'paid' ? [{ slip: pay.slip, apartFen: apartFen(program, frame, other) }] : [];
    })
    .toSorted((a, b) => (a.slip.month < b.slip.month ? -1 : 1));
}

/** Fen of the lines that the plan, as it stands in the month, takes apart from wages. */
function apartFen(program: Program, frame: Frame, row: number): number {
  const post = postOfName(program.posts, labelAt(frame, 'post', row));
  if (!post?.lines.some(({ taxedApart }) => taxedApart !== undefined)) return 0;
  const values = evaluateRow(post, frame, row, sharedColumns(program, frame));
  return post.lines.reduce(
    (sum, { node, taxedApart }) =>
      taxedApart !== undefined && values[taxedApart] === 1 ? sum + (values[node] as number) : sum,
    0,
  );
}

/** Each month with the part of it that is taxed apart. */
function withBonuses(
  slips: readonly SlipOfYear[],
  { apartUntil }: IncomeTaxRules,
): { taxed: { slip: Payslip; bonusFen: number }[]; notes: TaxNote[] } {
  const notes = new Set<TaxNote>();
  let isTaken = false;
  const taxed = slips.map(({ slip, apartFen: paid }) => {
    const isLate = slip.month > apartUntil;
    if (paid > 0 && (isLate || isTaken)) notes.add(isLate ? 'apart-expired' : 'apart-once-a-year');
    const bonusFen = paid > 0 && !isLate && !isTaken ? paid : 0;
    isTaken ||= bonusFen > 0;
    return { slip, bonusFen };
  });
  return { taxed, notes: [...notes] };
}

function bonusView(months: readonly TaxMonth[], off: number, rules: IncomeTaxRules): BonusView | null {
  const { bonusFen } = months.at(-1) as TaxMonth;
  if (bonusFen === 0) return null;
  const { twelfthFen, percent, quickFen, fen: taxFen } = bonusTax(rules, bonusFen);
  const wagesFen = months.reduce((sum, of) => sum + of.grossFen - of.bonusFen, 0);
  const deductionsFen = months.length * (off + rules.basicFen);
  const { apart, together, best, saving } = bonusChoice(rules, { wagesFen, deductionsFen, bonusFen });
  const [apartFen, togetherFen, savingFen] = [apart, together, saving].map(fenOf) as [number, number, number];
  const zone = bonusDeadZones(rules).find(
    ({ boundaryFen, endFen }) => bonusFen > boundaryFen && bonusFen < endFen,
  );
  return {
    bonusFen,
    twelfthFen,
    percent,
    quickFen,
    taxFen,
    apartFen,
    togetherFen,
    best,
    savingFen,
    deadZone: zone ?? null,
  };
}
