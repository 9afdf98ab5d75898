import { z } from 'zod';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import type { PayAmounts, PostLowering } from '../lowering/plan-lowering.ts';
import { label, localText, yuan } from '../quantities.ts';
import { pathText } from '../report.ts';
import { yuanWords } from '../words/figure-words.ts';
import type { ClauseWords, PostMechanism, WordsPlace } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const level = z.strictObject({
  title: localText.describe('Name of the level for people.').optional(),
  base: yuan.describe('Full-time base pay, yuan a month; from the data where absent.').optional(),
  bonus: yuan.describe('Full-time target bonus, yuan a month.').default(0),
});

const keys = {
  levels: z
    .record(label.describe('Level as the data names it.'), level.describe('Pay of a level.'))
    .describe('Pay table by level.'),
};

interface PayTablePart {
  readonly levels: z.output<typeof keys.levels>;
}

/** Pay table 薪级表: base pay and target bonus by level. */
export const payTable = {
  id: 'pay-table',
  of: 'post',
  keys,
  example: `
schema: quanheng/plan@1
id: pay-table
title: { en: Pay table, zh: 薪级表 }
posts:
  online:
    title: { en: Online service, zh: 在线客服 }
    levels:
      junior: { title: { en: Junior, zh: 初级 }, base: 4200, bonus: 1000 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1800 }
cases:
  - id: junior
    given: { level: junior }
    expect: { base: 4200, performance: 1000, gross: 5200 }
  - id: base_of_the_data
    given: { level: senior, base: 6100 }
    by_hand: the plan names no base pay of seniors, so that of the data holds
    expect: { base: 6100, performance: 1800 }
  - id: half_time_and_three_quarters_of_the_month
    given: { level: junior, fte: 0.5, paid_share: 0.75 }
    by_hand: 4200 × 0.5 × 0.75 = 1575; 1000 × 0.375 = 375
    expect: { base: 1575, performance: 375 }
`,
  words: ({ levels }, at) => [
    {
      clause: pathText([...at.path, 'levels']),
      words: {
        en: 'Base pay and target bonus are paid in proportion to the paid share of the month and to full time.',
        zh: '基本工资和目标奖金按当月计薪比例和全职比例折算。',
      },
    },
    ...Object.keys(levels).map((name) => levelWords(levels, name, at)),
  ],
  lower: {
    score(part, on) {
      on.pay = lower(part, on);
      const fen = on.builder.add({ op: 'roundFen', input: on.pay.base });
      on.line({ id: 'base', title: { en: 'Base pay', zh: '基本工资' }, variable: false }, fen);
    },
  },
} as const satisfies PostMechanism<PayTablePart>;

function levelWords(levels: PayTablePart['levels'], name: string, { path }: WordsPlace): ClauseWords {
  const { title = { en: name, zh: name }, base, bonus } = levels[name] as z.output<typeof level>;
  const paid =
    base === undefined
      ? { en: 'as the data says', zh: '按数据' }
      : { en: `${yuanWords(base).en} a month`, zh: chinese`每月 ${yuanWords(base).zh}` };
  return {
    clause: pathText([...path, 'levels', name]),
    words: {
      en: `${title.en}: base pay ${paid.en}, target bonus ${yuanWords(bonus).en} a month.`,
      zh: chinese`${title.zh}：基本工资${paid.zh}，目标奖金每月 ${yuanWords(bonus).zh}。`,
    },
  };
}

/** Base pay and target bonus by level, prorated by paid share and FTE before any curve. */
function lower(post: PayTablePart, { builder, clause, names: { scale } }: PostLowering): PayAmounts {
  const table = (key: 'base' | 'bonus', factor: number): Record<string, number> =>
    Object.fromEntries(
      Object.entries(post.levels).flatMap(([level, pay]) =>
        pay[key] === undefined ? [] : [[level, pay[key] * factor]],
      ),
    );
  const fromData = builder.mean(
    builder.arithmetic('divide', builder.add({ op: 'number', name: 'baseFen' }), builder.constant(100)),
    {
      title: { en: 'Full-time base pay in the data', zh: '数据中的全职基本工资' },
      unit: 'yuan',
      clause: `${clause}.levels`,
      given: true,
    },
  );
  const fromPlan = builder.add({ op: 'lookup', label: 'level', table: table('base', 1) });
  const known = builder.add({ op: 'isMissing', input: fromPlan });
  const fullBase = builder.mean(builder.select(known, fromData, fromPlan), {
    title: { en: 'Full-time base pay of the level', zh: '职级全职基本工资' },
    unit: 'yuan',
    clause: `${clause}.levels`,
  });
  const fte = share(builder, 'fte', clause);
  const paid = builder.mean(builder.multiply(share(builder, 'paidShare', clause), fte), {
    title: { en: 'Paid share of the month × full-time share', zh: '计薪比例 × 全职比例' },
    unit: 'share',
    clause: `${clause}.levels`,
  });
  const target = builder.mean(builder.add({ op: 'lookup', label: 'level', table: table('bonus', scale) }), {
    title: { en: 'Target bonus of the level', zh: '职级目标奖金' },
    unit: 'yuan',
    clause: `${clause}.levels`,
  });
  return {
    fullBase,
    settledBase: fullBase,
    fte,
    paid,
    base: builder.multiply(fullBase, paid),
    target: builder.multiply(target, paid),
  };
}

const shares = {
  paidShare: { title: { en: 'Paid share of the month', zh: '计薪比例' }, assumed: 'full-month-assumed' },
  fte: { title: { en: 'Full-time share', zh: '全职比例' }, assumed: 'full-time-assumed' },
} as const;

function share(builder: ProgramBuilder, name: keyof typeof shares, clause: string): NodeId {
  const { title, assumed } = shares[name];
  const given = builder.add({ op: 'number', name });
  return builder.mean(builder.orElse(given, 1, assumed), {
    title,
    unit: 'share',
    clause: `${clause}.levels`,
  });
}
