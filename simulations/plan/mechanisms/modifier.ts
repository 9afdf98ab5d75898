import { kpiTitle } from '../../kpi/kpi-title.ts';
import { interpolation } from '../../program/piecewise.ts';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { PlanDocument, PlanPost } from '../plan-document.ts';
import type { Amounts } from './gate.ts';
import { measure } from './kpi-value.ts';

/** Modifiers 调节系数: lines multiplied by a curve of a KPI (attendance, team result); 1 where it is missing. */
export function lowerModifiers(
  builder: ProgramBuilder,
  plan: PlanDocument,
  modifiers: PlanPost['modifiers'],
  before: Amounts,
  clause: string,
): Amounts {
  return modifiers.reduce<Amounts>((amounts, { by, points, of }, k) => {
    const at = `${clause}.modifiers[${k}]`;
    const title = kpiTitle(by, plan);
    const value = measure(builder, plan, by, 0, at);
    const factor = builder.mean(
      builder.orElse(builder.piecewise(value, interpolation(points)), 1, `modifier-missing:${by}`),
      {
        title: { en: `Modifier by ${title.en}`, zh: `${title.zh}调节系数` },
        unit: 'multiple',
        clause: at,
      },
    );
    const next = { ...amounts };
    for (const line of of)
      if (amounts[line] !== undefined) next[line] = builder.multiply(amounts[line], factor);
    return next;
  }, before);
}
