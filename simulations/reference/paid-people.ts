import { frameOf } from '../frame/record-frame.ts';
import { payslip, type Payslip, type PayslipStep } from '../pay/payslip.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument } from '../plan/plan-document.ts';
import { sharedColumns } from '../program/shared-columns.ts';
import { replay } from '../replay/replay.ts';

/** What a plan pays people in one month, in their order; amounts in yuan. */
export interface PaidPeople {
  /** Of a pay line, whole fen, by the kernel. */
  readonly line: (id: string) => number[];
  /** What a line pays all of them together. */
  readonly total: (id: string) => number;
  /** A step of everybody's payslip by its title, an amount. */
  readonly step: (line: string, title: string) => (number | null)[];
  /** A column over all rows, an amount. */
  readonly column: (name: string) => number[];
  readonly hasFlag: (flag: string) => boolean;
}

/** Puts a post into a plan document and pays people of an odd month by it. @param more  keys of the plan */
export function paidPeople(
  post: object,
  more: object,
  people: readonly { readonly level: string; readonly measures: Readonly<Record<string, number>> }[],
): PaidPeople {
  const plan = planDocument.parse({ schema: 'quanheng/plan@1', id: 'reference', posts: { post }, ...more });
  const frame = frameOf(
    people.map(({ level, measures }, k) => ({
      person: String(k).padStart(6, '0'),
      month: '2026-01',
      labels: { post: 'post', level },
      measures,
    })),
  );
  const program = compilePlan(plan);
  const paid = replay(program, frame);
  const slips = people.map((_, row) => payslip(program, frame, row));
  const fen = (id: string): number[] => [...(paid.lines[id] ?? [])];
  return {
    line: (id) => fen(id).map((of) => of / 100),
    total: (id) => fen(id).reduce((a, b) => a + b, 0) / 100,
    step: (line, title) =>
      slips.map((pay) => (pay.kind === 'paid' ? (stepNamed(pay.slip, line, title) ?? NaN) / 100 : null)),
    column: (name) => [...(sharedColumns(program, frame).get(name) ?? [])].map((of) => of / 100),
    hasFlag: (flag) => paid.flags[flag]?.includes(1) ?? false,
  };
}

function stepNamed({ lines }: Payslip, id: string, title: string): number | null | undefined {
  const found = (steps: readonly PayslipStep[]): PayslipStep | undefined =>
    steps.find((step) => step.title.en === title) ??
    steps.map(({ parts }) => found(parts)).find((step) => step !== undefined);
  return found(lines.find((line) => line.id === id)?.parts ?? [])?.value;
}
