import { z } from 'zod';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import { interpolation } from '../../program/piecewise.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { gradeId, gradeName, itemId, kpiId, ofPerformance, points, share } from '../quantities.ts';
import { pathText } from '../report.ts';
import { kpiFigure, percentWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { linesWords } from '../words/lines-words.ts';
import { lineWords } from '../words/points-words.ts';
import { byGrade } from './by-grade.ts';
import { gradeTitle } from './grade-value.ts';
import { kpiValue } from './kpi-value.ts';
import type { PostMechanism, WordsPlace } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const modifier = z.strictObject({
  id: itemId.optional(),
  by: z
    .union([kpiId, z.strictObject({ grade: gradeId }).describe('A grade of the plan, with `table`.')])
    .describe('A KPI with `points`, or a grade with `table`.'),
  points: points('KPI value in its own unit', 'factor')
    .min(1)
    .describe('KPI value to factor, values ascending; 1 where the KPI is missing.')
    .optional(),
  table: z
    .record(gradeName, share.describe('Factor.'))
    .describe('Factor by grade; 1 for grades that it does not name, and for whoever has none.')
    .optional(),
  of: ofPerformance,
});

const keys = {
  modifiers: z
    .array(modifier.describe('Lines multiplied by a factor of a KPI or a grade.'))
    .describe('Modifiers, in their order, after curve and commission.')
    .default([]),
};

interface ModifierPart {
  readonly modifiers: z.output<typeof keys.modifiers>;
}

/** Modifiers 调节系数: lines multiplied by a curve of a KPI (attendance, team result) or by grade; 1 where it is missing. */
export const modifiers = {
  id: 'modifiers',
  of: 'post',
  keys,
  example: `
schema: quanheng/plan@1
id: modifiers
title: { en: Modifiers, zh: 调节系数 }
posts:
  inbound:
    levels: { junior: { base: 4000, bonus: 1000 } }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%]] }
    modifiers:
      - { by: attendance, points: [[80%, 50%], [100%, 100%]] }
      - { by: qa, points: [[60, 80%], [90, 120%]], of: [performance, commission] }
cases:
  - id: both
    given: { attendance: 0.9, qa: 90, sales_amount: 10000 }
    by_hand: 1000 × 75 % × 120 %; commission 100 × 120 %
    expect: { performance: 900, commission: 120 }
  - id: missing_attendance_is_one
    given: { qa: 60, sales_amount: 10000 }
    expect: { performance: 800, commission: 80 }
`,
  words: (part, at) =>
    part.modifiers.map((modifier, k) => ({
      clause: pathText([...at.path, 'modifiers', k]),
      words: modifierWords(modifier, at),
    })),
  lower: {
    claims(part, on) {
      const { builder, claims } = on;
      part.modifiers.forEach((each, k) => {
        const { of } = each;
        const factor = factorOf(on, each, `${on.clause}.modifiers[${k}]`);
        for (const line of on.linesMeant(of)) {
          const amount = claims.get(line);
          if (amount !== undefined) claims.set(line, builder.multiply(amount, factor));
        }
      });
    },
  },
  check(part, { path }, report) {
    part.modifiers.forEach(({ by, points: curve, table }, k) => {
      const [wanted, other] = typeof by === 'string' ? [curve, table] : [table, curve];
      if (wanted === undefined || other !== undefined)
        report('plan/modifier-scale', [...path, 'modifiers', k]);
    });
  },
} as const satisfies PostMechanism<ModifierPart>;

/** A modifier by KPI or by grade. */
type Modifier = z.output<typeof modifier>;

/** The factor of a modifier; 1, and flagged, where its KPI or grade is missing. */
function factorOf(on: PostLowering, each: Modifier, clause: string): NodeId {
  const { builder, names } = on;
  const { by, points: curve = [[0, 1]], table = {} } = each;
  const { en, zh } = typeof by === 'string' ? kpiTitle(by, names) : gradeTitle(names, by.grade);
  const [value, flag] =
    typeof by === 'string'
      ? [builder.piecewise(kpiValue(on, by, clause), interpolation(curve)), `modifier-missing:${by}`]
      : [byGrade(on, { grade: by.grade, table, otherwise: 1 }), `grade-missing:${by.grade}`];
  return builder.mean(builder.orElse(value, 1, flag), {
    title: { en: `Modifier by ${en}`, zh: chinese`${zh}调节系数` },
    unit: 'multiple',
    clause,
  });
}

function modifierWords(each: Modifier, at: WordsPlace): Sentence {
  const lines = linesWords(each.of, at);
  const { by, points: curve = [], table = {} } = each;
  if (typeof by !== 'string') {
    const title = gradeTitle(at.names, by.grade);
    const factors = joinedWords(
      Object.entries(table).map(([name, factor]) => {
        const { en, zh } = percentWords(factor);
        return { en: `${en} for ${name}`, zh: chinese`${name} 为 ${zh}` };
      }),
      { en: ', ', zh: '，' },
    );
    return {
      en: `${lines.en}: multiplied by ${title.en}: ${factors.en}; by 1 for others.`,
      zh: chinese`${lines.zh}按${title.zh}调节：${factors.zh}；其他不调节。`,
    };
  }
  const title = kpiTitle(by, at.names);
  const factors = lineWords({ points: curve, x: (value) => kpiFigure(by, value, at.names), y: percentWords });
  return {
    en: `${lines.en}: multiplied by ${title.en}: ${factors.en}; by 1 where it is missing.`,
    zh: chinese`${lines.zh}按${title.zh}调节：${factors.zh}；缺失时不调节。`,
  };
}
