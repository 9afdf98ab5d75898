import { z } from 'zod';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { itemId, lines, localText, share } from '../quantities.ts';
import { pathText } from '../report.ts';
import { percentWords } from '../words/figure-words.ts';
import { linesWords } from '../words/lines-words.ts';
import { percentEdits } from './check-share.ts';
import type { PostMechanism } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const adjustment = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the adjustment for people.'),
  share_of: lines,
  at_most: share.describe('Largest share that may be taken off.').default(1),
  needs: z.literal('reason').describe('A decision wants a reason that is written down with it.').optional(),
});

const keys = {
  adjustments: z
    .array(adjustment.describe('A share of lines that a person takes off by hand.'))
    .describe(
      'Decisions by hand, after the gates: the data says each as the number `adjustment:<id>`, the share taken off.',
    )
    .default([]),
};

interface AdjustmentsPart {
  readonly adjustments: z.output<typeof keys.adjustments>;
}

/** Adjustments 人工调整: a share of lines that somebody takes off by hand, from the data; nothing where it has none. */
export const adjustments = {
  id: 'adjustments',
  of: 'post',
  keys,
  example: `
schema: quanheng/plan@1
id: adjustments
title: { en: Decided by hand, zh: 人工调整 }
kpis:
  calls_per_hour: { title: { en: Calls per hour, zh: 每小时通话 } }
  occurrences: { title: { en: Attendance occurrences, zh: 出勤异常次数 }, direction: lower, unit: count }
posts:
  inbound:
    levels: { junior: { base: 0 } }
    items:
      - { id: cph, title: { en: Calls-per-hour bonus, zh: 每小时通话奖 }, steps: { kpi: calls_per_hour, round: half_up, amounts: [[10, 45], [15, 275]] } }
    gates:
      - { id: once, when: { kpi: occurrences, is: 1 }, then: { multiply: 50%, of: cph } }
      - { id: twice, when: { kpi: occurrences, at_least: 2 }, then: { zero: cph } }
    adjustments:
      - { id: spot_check, title: { en: Quality spot check, zh: 质检抽查扣减 }, share_of: cph, at_most: 60%, needs: reason }
cases:
  - id: spot_check
    given: { calls_per_hour: [2500, 163.33], people: [{ occurrences: 0 }, { 'adjustment:spot_check': 0.4 }, { occurrences: 1, 'adjustment:spot_check': 0.4 }, { occurrences: 2 }, { 'adjustment:spot_check': 0.9 }] }
    by_hand: 15 calls an hour pay 275; less 40 %; half of that; nothing; 60 % is the most that may be taken off
    expect: { cph: [275, 165, 82.5, 0, 110] }
`,
  lower: {
    claims(part, on) {
      part.adjustments.forEach((each, k) => lower(each, on, `${on.clause}.adjustments[${k}]`));
    },
  },
  check({ adjustments: all }, { path }, report) {
    all.forEach(({ id, at_most: given }, k) => {
      if (all.findIndex((other) => other.id === id) < k)
        report('plan/double-id', [...path, 'adjustments', k, 'id'], { id });
      const at = [...path, 'adjustments', k, 'at_most'];
      if (given < 0) report('plan/below-zero', at, { given });
      else if (given > 1) report('plan/multiple-slip', at, { given }, percentEdits(at, given));
    });
  },
  words: ({ adjustments: all }, at) =>
    all.map((each, k) => ({
      clause: pathText([...at.path, 'adjustments', k]),
      words: adjustmentWords(each, linesWords(each.share_of, at)),
    })),
} as const satisfies PostMechanism<AdjustmentsPart>;

type Adjustment = AdjustmentsPart['adjustments'][number];

function lower({ id, title, share_of, at_most }: Adjustment, on: PostLowering, clause: string): void {
  const { builder, claims } = on;
  const given = builder.add({ op: 'number', name: `adjustment:${id}` });
  const least = builder.arithmetic('max', given, builder.constant(0));
  const taken: NodeId = builder.mean(builder.arithmetic('min', least, builder.constant(at_most)), {
    title,
    unit: 'share',
    clause,
    given: true,
  });
  for (const line of on.linesMeant(share_of)) {
    const amount = claims.get(line);
    if (amount === undefined) continue;
    const kept = builder.arithmetic('subtract', builder.constant(1), taken);
    claims.set(line, builder.select(taken, builder.multiply(amount, kept), amount));
  }
}

function adjustmentWords(
  { title, at_most, needs }: Adjustment,
  of: ReturnType<typeof linesWords>,
): ReturnType<typeof linesWords> {
  const most = percentWords(at_most);
  const reason =
    needs === undefined ? { en: '', zh: '' } : { en: ', with a written reason', zh: '，须写明理由' };
  return {
    en: `${title.en}: somebody may take at most ${most.en} off, by hand${reason.en}: ${of.en}.`,
    zh: chinese`${title.zh}：可人工扣减${of.zh}，最多 ${most.zh}${reason.zh}。`,
  };
}
