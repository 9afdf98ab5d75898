import { z } from 'zod';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { settlesNow } from '../lowering/settles-now.ts';
import { itemId, kpiId, leaversRule, localText, settledPeriod, share, yuan } from '../quantities.ts';
import { pathText } from '../report.ts';
import { numberWords, yuanWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { leaverWords } from '../words/leaver-words.ts';
import { periodWords } from '../words/period-words.ts';
import { kpiValue, wholeNumber } from './kpi-value.ts';
import type { PostMechanism, WordsPlace } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const account = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the account and its line for people.').optional(),
  earn: z
    .array(
      z
        .strictObject({
          kpi: kpiId,
          points: share.describe('Points for each unit of the KPI; below 0 they are taken off.'),
        })
        .describe('Points by a KPI.'),
    )
    .min(1)
    .describe('What earns points.'),
  yuan_per_point: yuan.describe('What a point pays, yuan.'),
  cycle: settledPeriod.default('quarter'),
  leavers: leaversRule,
});

const keys = {
  points: z
    .array(account.describe('Points that gather over a cycle and are paid at its end.'))
    .describe('Points accounts; a cycle that ends below 0 pays nothing, and the next begins at 0.')
    .default([]),
};

export type PlanAccount = z.output<typeof account>;

interface AccountPart {
  readonly points: readonly PlanAccount[];
}

/** Points account 积分制: points by KPIs gather over a cycle, its last month pays them; what is missing earns none. */
export const pointsAccounts = {
  id: 'points-accounts',
  of: 'post',
  keys,
  lines: (part) => part.points.map(({ id }) => id),
  example: `
schema: quanheng/plan@1
id: points_account
title: { en: Points account, zh: 积分制 }
kpis:
  praise: { title: { en: Praise, zh: 好评数 }, direction: higher, unit: count }
  defects: { title: { en: Defects, zh: 质检差错数 }, direction: lower, unit: count }
posts:
  inbound:
    levels: { junior: { base: 4000 } }
    points:
      - id: credits
        title: { en: Service points, zh: 服务积分 }
        earn: [{ kpi: praise, points: 5 }, { kpi: defects, points: -10 }]
        yuan_per_point: 2
        cycle: quarter
cases:
  - id: a_quarter
    given: { months: [{ praise: 4, defects: 1 }, { praise: 6, defects: 0 }, { praise: 1, defects: 2 }] }
    by_hand: 10 + 30 − 15 = 25 points × 2
    expect: { credits: [0, 0, 50] }
  - id: below_nothing
    given: { months: [{ month: 2026-03, praise: 0, defects: 3 }, { month: 2026-04, praise: 2 }, { month: 2026-05 }, { month: 2026-06, praise: 1 }] }
    by_hand: −30 points pay nothing and are gone; 10 + 5 points × 2
    expect: { credits: [0, 0, 0, 30] }
`,
  words: ({ points }, at) =>
    points.map((each, k) => ({
      clause: pathText([...at.path, 'points', k]),
      words: accountWords(each, at),
    })),
  lower: {
    claims({ points }, on) {
      points.forEach((each, k) => lower(each, on, `${on.clause}.points[${k}]`));
    },
  },
} as const satisfies PostMechanism<AccountPart>;

const MILLION = 1e6;

function lower(
  { id, title, earn, yuan_per_point, cycle, leavers }: PlanAccount,
  on: PostLowering,
  clause: string,
): void {
  const { all, builder, index } = on;
  const ofMonth = builder.mean(earnedPoints(on, earn, clause), {
    title: { en: 'Points of the month', zh: '当月积分' },
    unit: 'points',
    clause,
  });
  const own = wholeNumber(builder, ofMonth, MILLION);
  const input = all.row(`${on.clause} ${id} of the month`, (post) =>
    post.index === index ? own : undefined,
  );
  const column = all.shared.over({
    name: `${on.clause} ${id} to date`,
    fn: 'sum',
    input,
    by: ['person'],
    months: { toDate: cycle },
  });
  const ofPoints = (millionths: NodeId): NodeId =>
    builder.arithmetic('divide', millionths, builder.constant(MILLION));
  const toDate = builder.add({ op: 'shared', column });
  const before = builder.mean(ofPoints(builder.arithmetic('subtract', toDate, own)), {
    title: { en: 'Points of the cycle before this month', zh: '本月之前期内积分' },
    unit: 'points',
    clause,
    given: true,
  });
  const gathered = builder.arithmetic('add', before, ofMonth);
  const points = builder.mean(builder.arithmetic('max', gathered, builder.constant(0)), {
    title: { en: 'Points of the cycle to date, not below 0', zh: '期内累计积分（不低于 0）' },
    unit: 'points',
    clause,
  });
  const pays = builder.mean(settlesNow(on, cycle, leavers), {
    title: { en: 'Paid this month', zh: '本月发放' },
    unit: 'flag',
    clause,
  });
  const worth = builder.multiply(points, builder.constant(yuan_per_point));
  const claim = builder.select(pays, worth, builder.constant(0));
  on.claim({ id, title: title ?? { en: id, zh: id }, variable: true }, claim);
}

function earnedPoints(on: PostLowering, earn: PlanAccount['earn'], clause: string): NodeId {
  const { builder } = on;
  return earn
    .map(({ kpi, points }) => {
      const value = builder.orElse(kpiValue(on, kpi, clause), 0, `points-missing:${kpi}`);
      return builder.multiply(value, builder.constant(points));
    })
    .reduce((a, b) => builder.arithmetic('add', a, b));
}

function accountWords(each: PlanAccount, at: WordsPlace): Sentence {
  const [title, pays, period] = [
    at.lineTitle(each.id),
    yuanWords(each.yuan_per_point),
    periodWords(each.cycle),
  ];
  const earned = joinedWords(
    each.earn.map(({ kpi, points }) => {
      const name = kpiTitle(kpi, at.names);
      const number = numberWords(points);
      return {
        en: `${number} points for each unit of ${name.en}`,
        zh: chinese`${name.zh}每单位 ${number} 分`,
      };
    }),
    { en: ', ', zh: '，' },
  );
  const gone = leaverWords(each.leavers);
  return {
    en: `${title.en}: ${earned.en}; the last month of the ${period.en} pays ${pays.en} a point, nothing below 0; ${gone.en}.`,
    zh: chinese`${title.zh}：${earned.zh}；${period.zh}末每分兑付 ${pays.zh}，低于 0 不扣；${gone.zh}。`,
  };
}
