import { z } from 'zod';
import type { NodeId, NodeMeaning } from '../../program/program.ts';
import type { Sentence } from '../../problems/problem.ts';
import { roundFen } from '../../program/round-fen.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import { shareFen } from '../lowering/share-fen.ts';
import { itemId, lines, localText, settledPeriod, yuan } from '../quantities.ts';
import { pathText } from '../report.ts';
import { yuanWords } from '../words/figure-words.ts';
import { linesWords } from '../words/lines-words.ts';
import { periodWords } from '../words/period-words.ts';
import type { PlanMechanism, WordsPlace } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const periodCap = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the cap for people.').optional(),
  amount: yuan.describe('Most that the lines pay a person in the period, yuan.'),
  per: settledPeriod.default('year'),
  of: lines.default(['all']).describe('Lines that it caps together; all variable pay where absent.'),
});

const keys = {
  period_caps: z
    .array(periodCap.describe('Most that lines pay a person in a quarter, half-year or year.'))
    .describe('Caps over a quarter, half-year or year, of a person in whatever posts.')
    .default([]),
};

export type PlanPeriodCap = z.output<typeof periodCap>;

interface PeriodCapPart {
  readonly period_caps: readonly PlanPeriodCap[];
}

/**
 * Caps over a period 年度封顶: a month pays min(cap, earned to date) − min(cap, earned before it), so that the cap binds
 * once and what lies beyond it is gone. A person's months in all posts count together.
 */
export const periodCaps = {
  id: 'period-caps',
  of: 'plan',
  keys,
  example: `
schema: quanheng/plan@1
id: yearly_cap
title: { en: Commission capped by the year, zh: 提成年度封顶 }
posts:
  sales_support:
    levels: { junior: { base: 3000 } }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%]] }
period_caps:
  - { id: commission_year, title: { en: Yearly cap, zh: 年度封顶 }, amount: 8000, per: year, of: commission }
cases:
  - id: the_cap_is_reached
    given: { months: [{ sales_amount: 740000 }, { sales_amount: 90000 }, { sales_amount: 10000 }] }
    by_hand: 7400 are paid of 8000, 900 are earned, 600 are left
    expect: { commission: [7400, 600, 0] }
  - id: a_year_begins_anew
    given: { months: [{ month: 2025-12, sales_amount: 900000 }, { month: 2026-01, sales_amount: 90000 }] }
    expect: { commission: [8000, 900] }
`,
  words: (part, at) =>
    part.period_caps.map((each, k) => ({
      clause: pathText(['period_caps', k]),
      words: capWords(each, at),
    })),
  lower: {
    settlement({ period_caps }, all) {
      period_caps.forEach((each, k) => lower(each, all, `period_caps[${k}]`));
    },
  },
} as const satisfies PlanMechanism<PeriodCapPart>;

function capWords({ title, amount, per, of }: PlanPeriodCap, at: WordsPlace): Sentence {
  // an annual bonus is lowered behind the caps
  const capped = of.includes('all')
    ? { en: 'All variable pay of the months, annual bonuses aside', zh: '各月全部浮动工资（不含年终奖）' }
    : linesWords(of, at);
  const [most, period] = [yuanWords(amount), periodWords(per)];
  const name = title ? { en: `${title.en}: `, zh: chinese`${title.zh}：` } : { en: '', zh: '' };
  return {
    en: `${name.en}${capped.en}: at most ${most.en} a ${period.en} for a person, in whatever posts.`,
    zh: chinese`${name.zh}${capped.zh}每人每${period.zh}合计最高 ${most.zh}，不分岗位。`,
  };
}

function lower({ id, amount, per, of }: PlanPeriodCap, all: PlanLowering, clause: string): void {
  const input = all.row(`period cap ${id} of the month`, (on) => {
    const fen = linesOf(on, of).map(([, node]) => node);
    return fen.length === 0 ? undefined : fen.reduce((a, b) => on.builder.arithmetic('add', a, b));
  });
  const column = all.shared.over({
    name: `period cap ${id} to date`,
    fn: 'sum',
    input,
    by: ['person'],
    months: { toDate: per },
  });
  for (const on of all.posts) capPost(on, linesOf(on, of), { amount, column, clause });
}

/** Lines that are capped, with their fen. */
function linesOf(on: PostLowering, of: readonly string[]): [line: string, fen: NodeId][] {
  return on.linesMeant(of).flatMap((line) => {
    const fen = on.fen.get(line);
    return fen === undefined ? [] : [[line, fen] as [string, NodeId]];
  });
}

interface Capped {
  /** Yuan of the period. */
  readonly amount: number;
  /** Column of the fen to date. */
  readonly column: string;
  readonly clause: string;
}

function capPost(
  on: PostLowering,
  capped: readonly [line: string, fen: NodeId][],
  { amount, column, clause }: Capped,
): void {
  const { builder } = on;
  const step = (node: NodeId, title: NodeMeaning['title']): NodeId =>
    builder.mean(node, { title, unit: 'fen', clause });
  const fen = capped.map(([, node]) => node);
  if (fen.length === 0) return;
  const own = fen.reduce((a, b) => builder.arithmetic('add', a, b));
  const toDate = step(builder.add({ op: 'shared', column }), {
    en: 'Earned in the period to date',
    zh: '期内累计应得',
  });
  const before = step(builder.arithmetic('subtract', toDate, own), {
    en: 'Earned in the period before this month',
    zh: '本月之前期内累计应得',
  });
  const most = step(builder.constant(roundFen(amount)), { en: 'Cap of the period', zh: '期内封顶额' });
  const within = (sum: NodeId): NodeId => builder.arithmetic('min', sum, most);
  const paid = step(builder.arithmetic('subtract', within(toDate), within(before)), {
    en: 'Left under the cap of the period',
    zh: '封顶后本月发放',
  });
  const binds = builder.arithmetic('greater', toDate, most);
  const shares = fen.length === 1 ? [paid] : shareFen(builder, fen, { sum: own, total: paid });
  capped.forEach(([line, node], k) => on.setFen(line, builder.select(binds, shares[k] as NodeId, node)));
}
