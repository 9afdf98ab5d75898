import { z } from 'zod';
import type { NodeId, NodeMeaning } from '../../program/program.ts';
import { settlesNow } from '../lowering/settles-now.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { nearestName } from '../nearest-name.ts';
import { keyEdits } from '../report.ts';
import { itemId, label, leaversRule, localText, settledPeriod, share, yuan } from '../quantities.ts';
import { componentWords } from './component-words.ts';
import { percentEdits } from './check-share.ts';
import type { PostMechanism } from './mechanism.ts';
import { curveKeys, multipleNode } from './payout-curve.ts';
import { scorecardKeys, scoreNodes } from './scorecard.ts';

const component = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the goal for people.').optional(),
  period: settledPeriod,
  target: z
    .record(label.describe('Level of the post.'), yuan.describe('Full-time target bonus, yuan a month.'))
    .describe('Target bonus of a month by level; nothing for levels that are not named.'),
  ...scorecardKeys,
  ...curveKeys,
  advance: share
    .describe('Share of what the period to date earns that each month pays in advance; the rest at the end.')
    .default(0),
  claw_back: z
    .boolean()
    .describe('Whether the settlement takes back what advances paid too much.')
    .default(false),
  leavers: leaversRule,
});

const keys = {
  components: z
    .array(component.describe('A goal with its own target bonus, scorecard, curve and period.'))
    .describe('Goals of a quarter, half-year or year beside performance pay, with advances and a settlement.')
    .default([]),
};

export type PlanComponent = z.output<typeof component>;

interface ComponentPart {
  readonly components: readonly PlanComponent[];
  readonly levels: Readonly<Record<string, unknown>>;
}

/**
 * Goals of a period 季度、半年目标奖: each month pays an advance on the period to date; its last month, or the person's
 * last month in the post, settles what the whole period earns, less the advances as claimed. What gates or a pool took
 * off an advance does not come back. Money taken back stands behind gates and limits, which do not lessen it.
 */
export const components = {
  id: 'components',
  of: 'post',
  keys,
  lines: (part) => part.components.map(({ id }) => id),
  example: `
schema: quanheng/plan@1
id: goals
title: { en: Quarterly goals with advances, zh: 季度目标奖与预发 }
kpis: { resolution_rate: { title: { en: Resolution rate, zh: 问题解决率 }, direction: higher, unit: share } }
posts:
  inbound:
    levels: { junior: { base: 4000 } }
    components:
      - id: long_goal
        title: { en: Quarterly goal, zh: 季度目标奖 }
        period: quarter
        target: { junior: 600 }
        scorecard: [{ kpi: resolution_rate, weight: 100%, steps: [[0%, 40], [80%, 100], [90%, 120]] }]
        curve: { kind: proportional }
        advance: 70%
      - id: strict_goal
        title: { en: Quarterly goal with claw-back, zh: 季度目标奖（多退少补） }
        period: quarter
        target: { junior: 600 }
        scorecard: [{ kpi: resolution_rate, weight: 100%, steps: [[0%, 40], [80%, 100], [90%, 120]] }]
        curve: { kind: proportional }
        advance: 70%
        claw_back: true
cases:
  - id: settled_with_more
    given: { months: [{ resolution_rate: [160, 200] }, { resolution_rate: [100, 200] }, { resolution_rate: [190, 200] }] }
    by_hand: 'to date 80 % is 100 points, 65 % 40, 75 % 40: 600 × 1.0 × 70 %; 600 × 0.4 × 70 %; 1800 × 0.4 − 588'
    expect: { long_goal: [420, 168, 132], strict_goal: [420, 168, 132] }
  - id: advances_beyond_the_whole
    given: { months: [{ resolution_rate: [190, 200] }, { resolution_rate: [170, 200] }, { resolution_rate: [60, 200] }] }
    by_hand: 'to date 95 % and 90 % are 120 points, 70 % 40: 504 + 504; 720 − 1008 = −288'
    expect: { long_goal: [504, 504, 0], strict_goal: [504, 504, -288] }
`,
  words: (part, at) => componentWords(part.components, at),
  lower: {
    claims(part, on) {
      part.components.forEach((each, k) => lower(each, on, `${on.clause}.components[${k}]`));
    },
    settlement(part, on) {
      for (const { id } of part.components) {
        const [fen, back] = [on.fen.get(id), on.outputs[takenBack(id)]];
        if (fen !== undefined && back !== undefined)
          on.setFen(id, on.builder.arithmetic('subtract', fen, back));
      }
    },
  },
  check(part, { path }, report) {
    const known = Object.keys(part.levels);
    part.components.forEach(({ target, advance }, k) => {
      const ahead = [...path, 'components', k, 'advance'];
      if (advance < 0) report('plan/below-zero', ahead, { given: advance });
      else if (advance > 1)
        report('plan/multiple-slip', ahead, { given: advance }, percentEdits(ahead, advance));
      for (const level of Object.keys(target)) {
        if (known.includes(level)) continue;
        const at = [...path, 'components', k, 'target', level];
        const near = nearestName(level, known);
        const values = { level, known: known.join(', '), ...(near !== undefined && { near }) };
        report('plan/level-not-in-table', at, values, keyEdits(at, near));
      }
    });
  },
} as const satisfies PostMechanism<ComponentPart>;

/** Output that holds the fen which a settlement takes back. */
const takenBack = (id: string): string => `taken-back:${id}`;

function lower(each: PlanComponent, on: PostLowering, clause: string): void {
  const { id, period, advance, leavers } = each;
  const { builder } = on;
  const step = (node: NodeId, en: string, zh: string, unit: NodeMeaning['unit'] = 'fen'): NodeId =>
    builder.mean(node, { title: { en: `${title.en}: ${en}`, zh: `${title.zh}：${zh}` }, unit, clause });
  const title = each.title ?? { en: id, zh: id };
  const { score, points } =
    each.scorecard.length === 0
      ? { score: undefined, points: {} }
      : scoreNodes(each, on, { clause, period, inPost: true });
  for (const [kpi, node] of Object.entries(points)) on.outputs[`goal:${id}:${kpi}`] = node;
  const multiple = multipleNode(each, on, { line: id, score, clause });
  const yuanOf = (fen: NodeId): NodeId => builder.arithmetic('divide', fen, builder.constant(100));
  const fenOf = (yuan: NodeId): NodeId => builder.add({ op: 'roundFen', input: yuan });

  const target = step(fenOf(targetOf(each, on)), 'target of the month', '当月标准');
  const whole = step(
    toDate(on, `${on.clause} ${id} target`, target, period),
    'target of the period to date',
    '期内累计标准',
  );
  const earned = step(
    fenOf(builder.multiply(yuanOf(whole), multiple)),
    'earned by the period to date',
    '期内累计应得',
  );
  const settles = step(settlesNow(on, period, leavers), 'settled this month', '本月结算', 'flag');
  const ahead = fenOf(
    builder.multiply(builder.multiply(yuanOf(target), multiple), builder.constant(advance)),
  );
  const advanced = step(builder.select(settles, builder.constant(0), ahead), 'advance', '预发');
  const paid = step(
    toDate(on, `${on.clause} ${id} advances`, advanced, period),
    'advances of the period',
    '期内已预发',
  );
  const rest = builder.arithmetic('subtract', earned, paid);
  const settled = step(builder.arithmetic('max', rest, builder.constant(0)), 'settlement', '结算');
  on.claim({ id, title, variable: true }, yuanOf(builder.select(settles, settled, advanced)));
  if (!each.claw_back) return;
  const tooMuch = builder.arithmetic(
    'max',
    builder.arithmetic('subtract', paid, earned),
    builder.constant(0),
  );
  on.outputs[takenBack(id)] = step(
    builder.select(settles, tooMuch, builder.constant(0)),
    'advances taken back',
    '追回多发预发',
  );
}

/** Yuan that a month of full paid time on target is worth, for the share that is paid. */
function targetOf({ target }: PlanComponent, { builder, pay, levels, names }: PostLowering): NodeId {
  const table = Object.fromEntries(levels.map((level) => [level, (target[level] ?? 0) * names.scale]));
  return builder.multiply(builder.add({ op: 'lookup', label: 'level', table }), pay.paid);
}

/** Sum of a person's fen in the post, of the period up to and with the month. */
function toDate(
  { all, builder, index }: PostLowering,
  name: string,
  fen: NodeId,
  period: PlanComponent['period'],
): NodeId {
  const input = all.row(`${name} of the month`, (post) => (post.index === index ? fen : undefined));
  const months = { toDate: period };
  return builder.add({
    op: 'shared',
    column: all.shared.over({ name, fn: 'sum', input, by: ['person'], months }),
  });
}
