import { z } from 'zod';
import { kpiTitle } from '../../kpi/kpi-title.ts';
import { interpolation } from '../../program/piecewise.ts';
import { kpiId, ofPerformance, points } from '../quantities.ts';
import { kpiValue } from './kpi-value.ts';
import type { PostMechanism } from './mechanism.ts';

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
