import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import type { PlanLimit, PlanLine, PlanPost } from '../plan-document.ts';
import type { Amounts, Gated } from './gate.ts';

/** Fen by line, after cap and floor, rounded once. */
export type LineFen = Readonly<Partial<Record<PlanLine, NodeId>>>;

/**
 * Cap 封顶, then floor 保底, each on the sum of the lines it names; then rounding to fen.
 *
 * A limit that binds on several lines is shared among them in proportion to what they were, in whole
 * fen by largest remainder, ties to the first line; lines that are all 0 share equally. A floor skips
 * the lines that a `zero` gate struck, with their share of the amount.
 */
export function lowerLimits(
  builder: ProgramBuilder,
  post: PlanPost,
  { amounts, zeroed }: Gated,
  target: NodeId,
  clause: string,
): LineFen {
  const capped = post.cap ? lowerCap(builder, post.cap, amounts, target, `${clause}.cap`) : amounts;
  const limited = post.floor
    ? lowerFloor(builder, post.floor, { amounts: capped, zeroed }, target, `${clause}.floor`)
    : capped;
  return Object.fromEntries(
    Object.entries(limited).map(([line, input]) => [line, builder.add({ op: 'roundFen', input })]),
  );
}

function lowerCap(
  builder: ProgramBuilder,
  cap: PlanLimit,
  amounts: Amounts,
  target: NodeId,
  clause: string,
): Amounts {
  const lines = present(cap, amounts);
  const most = builder.mean(limitValue(builder, cap, target), {
    title: { en: 'Cap', zh: '封顶' },
    unit: 'yuan',
    clause,
  });
  const [only] = lines;
  if (only === undefined) return amounts;
  if (lines.length === 1)
    return { ...amounts, [only]: builder.arithmetic('min', amounts[only] as NodeId, most) };
  const sum = sumOf(builder, lines, amounts);
  const binds = builder.arithmetic('greater', sum, most);
  return { ...amounts, ...shareOut(builder, { lines, amounts, sum, binds, limit: most, clause }) };
}

function lowerFloor(
  builder: ProgramBuilder,
  floor: PlanLimit,
  { amounts, zeroed }: Gated,
  target: NodeId,
  clause: string,
): Amounts {
  const lines = present(floor, amounts);
  const least = builder.mean(limitValue(builder, floor, target), {
    title: { en: 'Floor', zh: '保底' },
    unit: 'yuan',
    clause,
  });
  const [only] = lines;
  if (only === undefined) return amounts;
  const unlessStruck = (line: PlanLine, raised: NodeId): NodeId => {
    const struck = zeroed[line];
    return struck === undefined ? raised : builder.select(struck, amounts[line] as NodeId, raised);
  };
  if (lines.length === 1) {
    const raised = builder.arithmetic('max', amounts[only] as NodeId, least);
    return { ...amounts, [only]: unlessStruck(only, raised) };
  }
  const sum = sumOf(builder, lines, amounts);
  const binds = builder.arithmetic('less', sum, least);
  const raised = shareOut(builder, { lines, amounts, sum, binds, limit: least, clause });
  const kept = lines.map((line) => [line, unlessStruck(line, raised[line] as NodeId)]);
  return { ...amounts, ...(Object.fromEntries(kept) as Amounts) };
}

/** The lines that a limit names and the post pays, in the order of the lines. */
function present(limit: PlanLimit, amounts: Amounts): PlanLine[] {
  return (Object.keys(amounts) as PlanLine[]).filter((line) => limit.of.includes(line));
}

function sumOf(builder: ProgramBuilder, lines: readonly PlanLine[], amounts: Amounts): NodeId {
  return lines.map((line) => amounts[line] as NodeId).reduce((a, b) => builder.arithmetic('add', a, b));
}

function limitValue(builder: ProgramBuilder, limit: PlanLimit, target: NodeId): NodeId {
  if (limit.amount !== undefined) return builder.constant(limit.amount);
  return builder.multiply(target, builder.constant(limit.share ?? 0));
}

/** A limit on several lines. */
interface SharedLimit {
  readonly lines: readonly PlanLine[];
  readonly amounts: Amounts;
  readonly sum: NodeId;
  /** 1 where the sum lies beyond the limit. */
  readonly binds: NodeId;
  readonly limit: NodeId;
  readonly clause: string;
}

/** Yuan by line: whole fen of the limit by largest remainder where it binds, else what it was. */
function shareOut(
  builder: ProgramBuilder,
  { lines, amounts, sum, binds, limit, clause }: SharedLimit,
): Amounts {
  const nothing = builder.arithmetic('atMost', sum, builder.constant(0));
  const total = builder.add({ op: 'roundFen', input: limit });
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
      const fen = builder.arithmetic('add', whole[k] as NodeId, extra);
      const yuan = builder.mean(builder.arithmetic('divide', fen, builder.constant(100)), {
        title: { en: 'Share of the limit, in whole fen', zh: '限额按比例分摊，取整到分' },
        unit: 'yuan',
        clause,
        given: true,
      });
      return [line, builder.select(binds, yuan, amounts[line] as NodeId)];
    }),
  );
}
