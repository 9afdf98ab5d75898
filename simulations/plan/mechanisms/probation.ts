import { z } from 'zod';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { share } from '../quantities.ts';
import { valueEdits } from '../report.ts';
import { percentWords } from '../words/figure-words.ts';
import { percentEdits } from './check-share.ts';
import { compared } from './condition.ts';
import type { PlanMechanism } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

/** Least share of the contract wage on probation: Labour Contract Law art. 20. */
const LEAST_SHARE = 0.8;
/** Longest probation, months: Labour Contract Law art. 19. */
const MOST_MONTHS = 6;

const probationPart = z.strictObject({
  months: z
    .number()
    .int()
    .min(1)
    .max(24)
    .describe('Months of probation: it lasts while tenure_months of the data is below this.'),
  base: share.describe('Share of base pay that is paid on probation.').default(1),
  bonus: share.describe('Share of the target bonus that holds on probation.').default(1),
});

const keys = {
  probation: probationPart
    .describe('Pay on probation; nobody is on probation where absent, or where the data has no tenure.')
    .optional(),
};

interface ProbationPart {
  readonly probation?: z.output<typeof probationPart> | undefined;
}

/** Probation 试用期: shares of base pay and target bonus in the first months of service. */
export const probation = {
  id: 'probation',
  of: 'plan',
  keys,
  example: `
schema: quanheng/plan@1
id: probation
title: { en: Probation, zh: 试用期 }
probation: { months: 3, base: 80%, bonus: 50% }
posts:
  inbound:
    levels: { junior: { base: 4200, bonus: 1000 } }
    curve: { kind: fixed, multiple: 110% }
cases:
  - id: third_and_fourth_month
    given: { months: [{ tenure_months: 2 }, { tenure_months: 3 }, {}] }
    by_hand: 4200 × 80 %, 1000 × 50 % × 1.1; after three months in full; so where tenure is unknown
    expect: { base: [3360, 4200, 4200], performance: [550, 1100, 1100] }
`,
  lower: {
    score({ probation: part }, { posts }) {
      if (part) for (const on of posts) lower(part, on);
    },
  },
  check({ probation: part }, _, report) {
    if (!part) return;
    const { months, base, bonus } = part;
    if (base < LEAST_SHARE)
      report(
        'plan/probation-low',
        ['probation', 'base'],
        { given: percentWords(base).en },
        valueEdits(['probation', 'base'], '80%'),
      );
    if (months > MOST_MONTHS)
      report(
        'plan/probation-long',
        ['probation', 'months'],
        { given: months },
        valueEdits(['probation', 'months'], MOST_MONTHS),
      );
    for (const [key, given] of Object.entries({ base, bonus }))
      if (given < 0) report('plan/below-zero', ['probation', key], { given });
      else if (given > 1.5)
        report('plan/multiple-slip', ['probation', key], { given }, percentEdits(['probation', key], given));
  },
  words({ probation: part }) {
    if (!part) return [];
    const [base, bonus] = [percentWords(part.base), percentWords(part.bonus)];
    const words = {
      en: `On probation, the first ${part.months} months of service, ${base.en} of base pay is paid and the target bonus is ${bonus.en}.`,
      zh: chinese`试用期为入职前 ${part.months} 个月，期间基本工资按 ${base.zh}、目标奖金按 ${bonus.zh} 计。`,
    };
    return [{ clause: 'probation', words }];
  },
} as const satisfies PlanMechanism<ProbationPart>;

function lower({ months, base, bonus }: z.output<typeof probationPart>, on: PostLowering): void {
  const { builder, pay } = on;
  const clause = 'probation';
  const tenure = builder.mean(builder.add({ op: 'number', name: 'tenure_months' }), {
    title: { en: 'Months of service', zh: '司龄（月）' },
    unit: 'number',
    clause,
  });
  const isOn = builder.mean(builder.orElse(compared(on, tenure, { below: months }), 0, 'no-tenure'), {
    title: { en: 'On probation', zh: '是否在试用期' },
    unit: 'flag',
    clause,
  });
  const reduced = (amount: NodeId, by: number): NodeId =>
    by === 1 ? amount : builder.select(isOn, builder.multiply(amount, probationShare(on, by)), amount);
  on.pay = {
    ...pay,
    fullBase: reduced(pay.fullBase, base),
    base: reduced(pay.base, base),
    target: reduced(pay.target, bonus),
  };
  on.setFen('base', builder.add({ op: 'roundFen', input: on.pay.base }));
}

function probationShare({ builder }: PostLowering, by: number): NodeId {
  return builder.mean(builder.constant(by), {
    title: { en: 'Share on probation', zh: '试用期比例' },
    unit: 'share',
    clause: 'probation',
  });
}
