import { postOfName } from '../program/post-names.ts';
import { labelAt, type Frame } from '../frame/frame.ts';
import type { Sentence } from '../problems/problem.ts';
import { evaluateRow } from '../program/evaluate-row.ts';
import type { Currency } from '../program/currencies.ts';
import { sharedColumns } from '../program/shared-columns.ts';
import {
  coverageReasons,
  type CoverageReason,
  type Program,
  type ProgramLine,
  type ProgramProposal,
  type ValueUnit,
} from '../program/program.ts';
import { explainedInputs, nodeFormula, type Explained } from './node-formula.ts';

/** One step of an explanation: a number, how it came about, and the numbers that it came from. */
export interface PayslipStep {
  readonly title: Sentence;
  readonly unit: ValueUnit;
  /** Null where the number is missing (no data). */
  readonly value: number | null;
  /** The arithmetic with its numbers, e.g. `80 + 4 × (88 − 85)`; empty for a number that is given. */
  readonly formula: string;
  /** Where the plan says so, e.g. `posts.online.curve`. */
  readonly clause: string;
  readonly parts: readonly PayslipStep[];
}

/** One pay line in integer fen, with its explanation. */
export interface PayslipLine {
  readonly id: string;
  readonly title: Sentence;
  readonly fen: number;
  /** The arithmetic in yuan before the one rounding. */
  readonly formula: string;
  readonly parts: readonly PayslipStep[];
}

/** Why a person gets an amount in a month under a plan: the lines add up to `grossFen`. */
export interface Payslip {
  readonly plan: string;
  /** Currency of every amount, whose hundredths are called fen. */
  readonly currency: Currency;
  readonly month: string;
  readonly post: string;
  readonly level: string;
  readonly lines: readonly PayslipLine[];
  readonly grossFen: number;
  readonly onCostFen: number;
  /** Share of the scorecard's weight whose KPIs have data; null without a scorecard. */
  readonly coverage: number | null;
  /** Rules for missing data that applied, by flag id. */
  readonly flags: readonly string[];
  /** Rules of the ladder that are looked at this month, beside pay. */
  readonly proposals: readonly PayslipProposal[];
}

/** Whether a rule of the ladder proposes a move, and what it would come to a month from the next one on. */
export interface PayslipProposal {
  readonly id: string;
  readonly title: Sentence;
  readonly isProposed: boolean;
  /** Base pay and target bonus more, fen; 0 where nothing is proposed. */
  readonly baseFen: number;
  readonly targetFen: number;
  readonly parts: readonly PayslipStep[];
}

/** A payslip, or why the plan does not pay the row. */
export type RowPay =
  | { readonly kind: 'paid'; readonly slip: Payslip }
  | { readonly kind: 'uncovered'; readonly reason: Exclude<CoverageReason, 'covered'> };

/** The payslip of one row of a frame, read from the same program as the kernel reads. */
export function payslip(program: Program, frame: Frame, row: number): RowPay {
  const name = labelAt(frame, 'post', row);
  const post = postOfName(program.posts, name);
  if (!post || name === null) return { kind: 'uncovered', reason: 'no-such-post' };
  const values = evaluateRow(post, frame, row, sharedColumns(program, frame));
  const reason = coverageReasons[values[post.coverage] as number] as CoverageReason;
  if (reason !== 'covered') return { kind: 'uncovered', reason };
  const { currency = 'CNY' } = program;
  const explained = { post, values, frame, row, currency };
  const column = (of: string): number => values[post.columns[of]?.node as number] as number;
  const coverage = values[post.outputs['coverage'] as number] ?? NaN;
  const slip = {
    plan: program.plan,
    currency,
    month: frame.months[frame.month[row] as number] as string,
    post: name,
    level: labelAt(frame, 'level', row) as string,
    lines: post.lines.map((line) => lineOf(line, explained)),
    grossFen: column('gross'),
    onCostFen: column('on_cost'),
    coverage: Number.isNaN(coverage) ? null : coverage,
    flags: post.flags.filter((flag) => column(`flag:${flag}`) === 1),
    proposals: post.proposals
      .filter(({ applies }) => values[applies] === 1)
      .map((proposal) => proposalOf(proposal, explained)),
  };
  return { kind: 'paid', slip };
}

function lineOf({ id, title, node }: ProgramLine, explained: Explained): PayslipLine {
  const fen = explained.values[node] as number;
  return { id, title, fen, formula: nodeFormula(explained, node), parts: parts(explained, node) };
}

function proposalOf(
  { id, title, proposes, baseFen, targetFen }: ProgramProposal,
  explained: Explained,
): PayslipProposal {
  const value = (node: number): number => explained.values[node] as number;
  return {
    id,
    title,
    isProposed: value(proposes) === 1,
    baseFen: value(baseFen),
    targetFen: value(targetFen),
    parts: parts(explained, proposes),
  };
}

/** The nearest steps with a meaning below a node, each once, in the order of the arithmetic. */
function parts(explained: Explained, node: number, seen = new Set<number>()): PayslipStep[] {
  return explainedInputs(explained, node).flatMap((input) => {
    if (seen.has(input)) return [];
    seen.add(input);
    const meaning = explained.post.meanings[input];
    if (!meaning) return parts(explained, input, seen);
    const value = explained.values[input] as number;
    const { title, unit, clause, given } = meaning;
    return [
      {
        title,
        unit,
        clause,
        value: Number.isNaN(value) ? null : value,
        formula: given ? '' : nodeFormula(explained, input),
        parts: parts(explained, input),
      },
    ];
  });
}
