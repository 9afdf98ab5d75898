import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import type { PlanLimit, PlanLine, PlanPost } from '../plan-document.ts';
import type { Amounts, Gated } from './gate.ts';

/** Fen by line, after cap and floor, rounded once. */
export type LineFen = Readonly<Partial<Record<PlanLine, NodeId>>>;

/**
 * Cap 封顶 and floor 保底 on the sum of the lines they name, then rounding to fen.
 *
 * A limit on several lines is shared among them in proportion; the fen of the shared amount go by
 * largest remainder, ties to the first line. A `zero` gate beats the floor.
 */
export function lowerLimits(
  builder: ProgramBuilder,
  post: PlanPost,
  { amounts, zeroed }: Gated,
  target: NodeId,
  clause: string,
): LineFen {
  const shared = [post.cap, post.floor].find((limit) => limit && present(limit, amounts).length > 1);
  if (!shared) return roundEach(builder, limitEach(builder, post, { amounts, zeroed }, target, clause));
  const lines = present(shared, amounts);
  const sum = lines.map((line) => amounts[line] as NodeId).reduce((a, b) => builder.arithmetic('add', a, b));
  const struck = lines
    .map((line) => zeroed[line] ?? builder.constant(0))
    .reduce((a, b) => builder.multiply(a, b));
  const limited = limitAmount(builder, post, sum, struck, target, clause);
  const rest = Object.fromEntries(
    Object.entries(amounts).filter(([line]) => !lines.includes(line as PlanLine)),
  );
  return { ...roundEach(builder, rest), ...allot(builder, lines, amounts, sum, limited) };
}

function present(limit: PlanLimit, amounts: Amounts): PlanLine[] {
  return [...new Set(limit.of)].filter((line) => amounts[line] !== undefined);
}

function limitEach(
  builder: ProgramBuilder,
  post: PlanPost,
  { amounts, zeroed }: Gated,
  target: NodeId,
  clause: string,
): Amounts {
  const next: Partial<Record<PlanLine, NodeId>> = { ...amounts };
  for (const line of Object.keys(amounts) as PlanLine[]) {
    const only = { ...post, cap: names(post.cap, line), floor: names(post.floor, line) };
    const struck = zeroed[line] ?? builder.constant(0);
    next[line] = limitAmount(builder, only, amounts[line] as NodeId, struck, target, clause);
  }
  return next;
}

function names(limit: PlanLimit | undefined, line: PlanLine): PlanLimit | undefined {
  return limit?.of.includes(line) ? limit : undefined;
}

function limitAmount(
  builder: ProgramBuilder,
  { cap, floor }: { cap?: PlanLimit | undefined; floor?: PlanLimit | undefined },
  amount: NodeId,
  struck: NodeId,
  target: NodeId,
  clause: string,
): NodeId {
  let limited = amount;
  if (cap) {
    const title = { en: 'Cap', zh: '封顶' };
    const most = builder.mean(limitValue(builder, cap, target), {
      title,
      unit: 'yuan',
      clause: `${clause}.cap`,
    });
    limited = builder.arithmetic('min', limited, most);
  }
  if (!floor) return limited;
  const title = { en: 'Floor', zh: '保底' };
  const least = builder.mean(limitValue(builder, floor, target), {
    title,
    unit: 'yuan',
    clause: `${clause}.floor`,
  });
  return builder.select(struck, limited, builder.arithmetic('max', limited, least));
}

function limitValue(builder: ProgramBuilder, limit: PlanLimit, target: NodeId): NodeId {
  if (limit.amount !== undefined) return builder.constant(limit.amount);
  return builder.multiply(target, builder.constant(limit.share ?? 0));
}

function roundEach(builder: ProgramBuilder, amounts: Amounts): LineFen {
  return Object.fromEntries(
    Object.entries(amounts).map(([line, amount]) => [line, builder.add({ op: 'roundFen', input: amount })]),
  );
}

/**
 * Where the limit binds, its fen shared by largest remainder; where it does not, each line rounded.
 * A sum of 0 shares equally (a floor on people who earned nothing).
 */
function allot(
  builder: ProgramBuilder,
  lines: readonly PlanLine[],
  amounts: Amounts,
  sum: NodeId,
  limited: NodeId,
): LineFen {
  const one = builder.constant(1);
  const binds = builder.arithmetic('subtract', one, equal(builder, sum, limited));
  const nothing = builder.arithmetic('atMost', sum, builder.constant(0));
  const total = builder.add({ op: 'roundFen', input: limited });
  const exact = lines.map((line) => {
    const weight = builder.select(
      nothing,
      builder.constant(1 / lines.length),
      builder.arithmetic('divide', amounts[line] as NodeId, sum),
    );
    return builder.multiply(total, weight);
  });
  const whole = exact.map((input) => builder.add({ op: 'floor', input }));
  const rest = exact.map((amount, k) => builder.arithmetic('subtract', amount, whole[k] as NodeId));
  const left = whole.reduce((remaining, fen) => builder.arithmetic('subtract', remaining, fen), total);
  return Object.fromEntries(
    lines.map((line, k) => {
      const rank = rest
        .flatMap((other, j) =>
          j === k ? [] : [builder.arithmetic(j < k ? 'atLeast' : 'greater', other, rest[k] as NodeId)],
        )
        .reduce((a, b) => builder.arithmetic('add', a, b));
      const extra = builder.arithmetic('less', rank, left);
      const allotted = builder.arithmetic('add', whole[k] as NodeId, extra);
      return [
        line,
        builder.select(binds, allotted, builder.add({ op: 'roundFen', input: amounts[line] as NodeId })),
      ];
    }),
  );
}

function equal(builder: ProgramBuilder, a: NodeId, b: NodeId): NodeId {
  return builder.multiply(builder.arithmetic('atMost', a, b), builder.arithmetic('atLeast', a, b));
}
