import { z } from 'zod';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import { interpolation } from '../../program/piecewise.ts';
import { kpiId, ofPerformance, points } from '../quantities.ts';
import { pathText } from '../report.ts';
import { kpiFigure, percentWords } from '../words/figure-words.ts';
import { linesWords } from '../words/lines-words.ts';
import { lineWords } from '../words/points-words.ts';
import { kpiValue } from './kpi-value.ts';
import type { PostMechanism, WordsPlace } from './mechanism.ts';

const modifier = z.strictObject({
  by: kpiId,
  points: points('KPI value in its own unit', 'factor')
    .min(1)
    .describe('KPI value to factor, values ascending.'),
  of: ofPerformance,
});

const keys = {
  modifiers: z
    .array(modifier.describe('Lines multiplied by a curve of a KPI; 1 where the KPI is missing.'))
    .describe('Modifiers, in their order, after curve and commission.')
    .default([]),
};

interface ModifierPart {
  readonly modifiers: z.output<typeof keys.modifiers>;
}

/** Modifiers 调节系数: lines multiplied by a curve of a KPI (attendance, team result); 1 where it is missing. */
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
      const { builder, claims, names } = on;
      part.modifiers.forEach(({ by, points: curve, of }, k) => {
        const clause = `${on.clause}.modifiers[${k}]`;
        const title = kpiTitle(by, names);
        const value = kpiValue(on, by, clause);
        const factor = builder.mean(
          builder.orElse(builder.piecewise(value, interpolation(curve)), 1, `modifier-missing:${by}`),
          { title: { en: `Modifier by ${title.en}`, zh: `${title.zh}调节系数` }, unit: 'multiple', clause },
        );
        for (const line of on.linesMeant(of)) {
          const amount = claims.get(line);
          if (amount !== undefined) claims.set(line, builder.multiply(amount, factor));
        }
      });
    },
  },
} as const satisfies PostMechanism<ModifierPart>;

function modifierWords({ by, points: curve, of }: z.output<typeof modifier>, at: WordsPlace): Sentence {
  const title = kpiTitle(by, at.names);
  const lines = linesWords(of, at);
  const factors = lineWords({ points: curve, x: (value) => kpiFigure(by, value), y: percentWords });
  return {
    en: `${lines.en}: multiplied by ${title.en}: ${factors.en}; by 1 where it is missing.`,
    zh: `${lines.zh}按${title.zh}调节：${factors.zh}；缺失时不调节。`,
  };
}
