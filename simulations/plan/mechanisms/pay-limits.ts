import { z } from 'zod';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { shareFen } from '../lowering/share-fen.ts';
import { ofPerformance, share, yuan } from '../quantities.ts';
import { pathText } from '../report.ts';
import { percentWords, yuanWords } from '../words/figure-words.ts';
import { linesWords } from '../words/lines-words.ts';
import type { PostMechanism, WordsPlace } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

/** A share of the target bonus, or an amount in yuan, on the sum of the lines named. */
const limit = z.union([
  share
    .transform((of) => ({
      share: of,
      amount: undefined,
      of: ['performance'],
    }))
    .describe('A share of the target bonus, on performance pay.'),
  z
    .strictObject({
      share: share.describe('Share of the target bonus.').optional(),
      amount: yuan.describe('Yuan a month.').optional(),
      of: ofPerformance,
    })
    .describe('Exactly one of share and amount, on the sum of the lines named.'),
]);

const keys = {
  cap: limit.describe('Most that lines pay together, after the gates.').optional(),
  floor: limit.describe('Least that lines pay together, after the cap.').optional(),
};

export type PlanLimit = z.output<typeof limit>;

interface LimitPart {
  readonly cap?: PlanLimit | undefined;
  readonly floor?: PlanLimit | undefined;
}

/**
 * Cap 封顶, then floor 保底, each on the sum of the lines it names; then rounding to fen.
 *
 * A limit that binds on several lines is shared among them in proportion to what they were, in whole
 * fen by largest remainder, ties to the first line; lines that are all 0 share equally. A floor skips
 * the lines that a `zero` gate struck, with their share of the amount.
 */
export const payLimits = {
  id: 'limits',
  of: 'post',
  keys,
  example: `
schema: quanheng/plan@1
id: limits
title: { en: Cap and floor, zh: 封顶与保底 }
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [300, 300]] }]
    curve: { kind: proportional, cap: 300 }
    gates: [{ id: breach, when: { kpi: complaint_rate, above: 3% }, then: { zero: performance } }]
    cap: 180%
    floor: { share: 20%, of: performance }
  sales_support:
    levels: { junior: { base: 3600, bonus: 600 } }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%]] }
    cap: { amount: 1000, of: [performance, commission] }
cases:
  - id: cap_and_floor
    given: { post: online, months: [{ qa: 200 }, { qa: 10 }, { qa: 10, complaint_rate: 0.05 }] }
    by_hand: 2000 to 1800; 100 to 200; what a gate cancels stays cancelled
    expect: { performance: [1800, 200, 0] }
  - id: shared_cap
    given: { post: sales_support, sales_amount: 90000 }
    by_hand: 600 + 900 = 1500; 1000 in proportion
    expect: { performance: 400, commission: 600 }
`,
  words: ({ cap, floor }, at) => [
    ...(cap ? [{ clause: pathText([...at.path, 'cap']), words: capWords(cap, at) }] : []),
    ...(floor ? [{ clause: pathText([...at.path, 'floor']), words: floorWords(floor, at) }] : []),
  ],
  lower: {
    limits({ cap, floor }, on) {
      if (cap) lowerCap(cap, on, `${on.clause}.cap`);
      if (floor) lowerFloor(floor, on, `${on.clause}.floor`);
    },
    rounding(_, { builder, claims, fen }) {
      for (const [line, input] of claims) fen.set(line, builder.add({ op: 'roundFen', input }));
    },
  },
} as const satisfies PostMechanism<LimitPart>;

/** The amount of a limit: `180 % of the target bonus`. */
function amountWords({ share: of, amount }: PlanLimit): Sentence {
  if (amount !== undefined)
    return { en: `${yuanWords(amount).en} a month`, zh: chinese`每月 ${yuanWords(amount).zh}` };
  const text = percentWords(of ?? 0);
  return { en: `${text.en} of the target bonus`, zh: chinese`目标奖金的 ${text.zh}` };
}

function capWords(cap: PlanLimit, at: WordsPlace): Sentence {
  const [lines, most] = [linesWords(cap.of, at), amountWords(cap)];
  const shared = cap.of.length > 1 || cap.of[0] === 'all';
  return {
    en: `${lines.en}: at most ${most.en}${shared ? ' together, shared in proportion' : ''}.`,
    zh: chinese`${lines.zh}${shared ? '合计' : ''}最高为${most.zh}${shared ? '，超出时按比例分摊' : ''}。`,
  };
}

function floorWords(floor: PlanLimit, at: WordsPlace): Sentence {
  const [lines, least] = [linesWords(floor.of, at), amountWords(floor)];
  const shared = floor.of.length > 1 || floor.of[0] === 'all';
  return {
    en: `${lines.en}: at least ${least.en}${shared ? ' together' : ''}, except what a gate cancelled.`,
    zh: chinese`${lines.zh}${shared ? '合计' : ''}最低为${least.zh}，被一票否决取消的除外。`,
  };
}

/** Yuan by line. */
type Amounts = ReadonlyMap<string, NodeId>;

function lowerCap(cap: PlanLimit, on: PostLowering, clause: string): void {
  const { builder, claims } = on;
  const lines = present(cap, on);
  const most = limitValue(cap, on, { title: { en: 'Cap', zh: '封顶' }, unit: 'yuan', clause });
  const [only] = lines;
  if (only === undefined) return;
  if (lines.length === 1) {
    claims.set(only, builder.arithmetic('min', claims.get(only) as NodeId, most));
    return;
  }
  const sum = sumOf(builder, lines, claims);
  const binds = builder.arithmetic('greater', sum, most);
  const shared = shareOut(builder, { lines, amounts: claims, sum, binds, limit: most, clause });
  shared.forEach((yuan, line) => claims.set(line, yuan));
}

function lowerFloor(floor: PlanLimit, on: PostLowering, clause: string): void {
  const { builder, claims, struck } = on;
  const lines = present(floor, on);
  const least = limitValue(floor, on, { title: { en: 'Floor', zh: '保底' }, unit: 'yuan', clause });
  const [only] = lines;
  if (only === undefined) return;
  const raise = (line: string, raised: NodeId): void => {
    const strikes = struck.get(line);
    const kept = claims.get(line) as NodeId;
    claims.set(line, strikes === undefined ? raised : builder.select(strikes, kept, raised));
  };
  if (lines.length === 1) return raise(only, builder.arithmetic('max', claims.get(only) as NodeId, least));
  const sum = sumOf(builder, lines, claims);
  const binds = builder.arithmetic('less', sum, least);
  shareOut(builder, { lines, amounts: claims, sum, binds, limit: least, clause }).forEach((yuan, line) =>
    raise(line, yuan),
  );
}

/** The lines that a limit names and the post claims, in the order of the payslip. */
function present(limit: PlanLimit, on: PostLowering): string[] {
  return on.linesMeant(limit.of).filter((line) => on.claims.has(line));
}

function sumOf(builder: ProgramBuilder, lines: readonly string[], amounts: Amounts): NodeId {
  return lines.map((line) => amounts.get(line) as NodeId).reduce((a, b) => builder.arithmetic('add', a, b));
}

function limitValue(
  limit: PlanLimit,
  { builder, pay }: PostLowering,
  meaning: Parameters<ProgramBuilder['mean']>[1],
): NodeId {
  const value =
    limit.amount === undefined
      ? builder.multiply(pay.target, builder.constant(limit.share ?? 0))
      : builder.constant(limit.amount);
  return builder.mean(value, meaning);
}

/** A limit on several lines. */
interface SharedLimit {
  readonly lines: readonly string[];
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
  const total = builder.add({ op: 'roundFen', input: limit });
  const before = lines.map((line) => amounts.get(line) as NodeId);
  const shares = shareFen(builder, before, { sum, total });
  return new Map(
    lines.map((line, k) => {
      const fen = shares[k] as NodeId;
      const yuan = builder.mean(builder.arithmetic('divide', fen, builder.constant(100)), {
        title: { en: 'Share of the limit, in whole fen', zh: '限额按比例分摊，取整到分' },
        unit: 'yuan',
        clause,
        given: true,
      });
      return [line, builder.select(binds, yuan, amounts.get(line) as NodeId)] as const;
    }),
  );
}
