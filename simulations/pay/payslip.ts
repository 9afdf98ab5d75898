import { labelAt, type Frame } from '../frame/frame.ts';
import type { Sentence } from '../problems/problem.ts';
import { evaluateRow, type RowEvaluation } from '../program/evaluate-row.ts';
import type { NodeId, PostProgram, Program, ValueUnit } from '../program/program.ts';
import { nodeFormula, nodeInputs } from './node-formula.ts';
import { employerContribution } from './employer-contribution.ts';

/** One step of an explanation: a number, how it came about, and the numbers that it came from. */
export interface PayslipStep {
  readonly title: Sentence;
  readonly unit: ValueUnit;
  /** Null where the number is missing (no data). */
  readonly value: number | null;
  /** The arithmetic with its numbers, e.g. `80 + 4 × (88 − 85)`. */
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
  readonly month: string;
  readonly post: string;
  readonly level: string;
  readonly lines: readonly PayslipLine[];
  readonly grossFen: number;
  readonly onCostFen: number;
  /** Rules for missing data that applied, by flag id. */
  readonly flags: readonly string[];
}

/**
 * The payslip of one row of a frame, read from the same program as the kernel reads.
 *
 * @returns null where the plan does not cover the row (no such post or level, or base pay unknown)
 */
export function payslip(program: Program, frame: Frame, row: number): Payslip | null {
  const name = labelAt(frame, 'post', row);
  const level = labelAt(frame, 'level', row);
  const post = program.posts.find((candidate) => candidate.post === name);
  if (!post || name === null || level === null || !post.levels.includes(level)) return null;
  const evaluation = evaluateRow(post, frame, row);
  const lines = post.lines.map(({ id, title, node }) => line(id, title, node, post, evaluation, frame, row));
  if (lines.some(({ fen }) => Number.isNaN(fen))) return null;
  const grossFen = lines.reduce((sum, { fen }) => sum + fen, 0);
  const onCostFen = employerContribution(grossFen, program.onCost);
  const month = frame.months[frame.month[row] as number] as string;
  return {
    plan: program.plan,
    month,
    post: name,
    level,
    lines,
    grossFen,
    onCostFen,
    flags: evaluation.flags,
  };
}

function line(
  id: string,
  title: Sentence,
  node: NodeId,
  post: PostProgram,
  evaluation: RowEvaluation,
  frame: Frame,
  row: number,
): PayslipLine {
  const fen = evaluation.values[node] as number;
  const explain = { post, evaluation, frame, row };
  return { id, title, fen, formula: nodeFormula(explain, node), parts: parts(explain, node) };
}

interface Explained {
  readonly post: PostProgram;
  readonly evaluation: RowEvaluation;
  readonly frame: Frame;
  readonly row: number;
}

/** The nearest steps with a meaning below a node, each once, in the order of the arithmetic. */
function parts(explain: Explained, node: NodeId, seen = new Set<NodeId>()): PayslipStep[] {
  return nodeInputs(explain.post, node).flatMap((input) => {
    if (seen.has(input)) return [];
    seen.add(input);
    const meaning = explain.post.meanings[input];
    if (!meaning) return parts(explain, input, seen);
    const value = explain.evaluation.values[input] as number;
    return [
      {
        ...meaning,
        value: Number.isNaN(value) ? null : value,
        formula: nodeFormula(explain, input),
        parts: parts(explain, input),
      },
    ];
  });
}
