import { z } from 'zod';
import type { Direction } from '../../kpi/kpi-title.ts';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import { band, interpolation, steps, type Piecewise } from '../../program/piecewise.ts';
import { points, share } from '../quantities.ts';

const attainment = z.strictObject({
  target: share.describe('Target, in the unit of the KPI, above 0.'),
  floor: share.describe('Least share of the target that counts.').default(0),
  cap: share.describe('Largest share of the target that counts.').default(1.5),
  lower: z
    .enum(['linear', 'ratio'])
    .describe(
      'Where lower is better: linear counts 2 − value ÷ target, nothing at twice the target; ratio counts target ÷ value, the cap at 0.',
    )
    .default('linear'),
});

/** Keys of a document that make points of a KPI's value; exactly one of them is written. */
export const pointsKeys = {
  anchors: points('KPI value in its own unit', 'points, 100 = on target')
    .min(2)
    .describe('KPI value to points by straight lines between anchors, values ascending.')
    .optional(),
  steps: points('KPI value from which the step holds', 'points, 100 = on target')
    .min(1)
    .describe('KPI value to points by whole steps, values ascending.')
    .optional(),
  band: z
    .strictObject({
      from: share.describe('Lower end of the band, in the unit of the KPI.'),
      to: share.describe('Upper end of the band, in the unit of the KPI.'),
      falls_below: share.describe(
        'How far below the band the points have fallen to 0, in the unit of the KPI.',
      ),
      falls_above: share.describe(
        'How far above the band the points have fallen to 0, in the unit of the KPI.',
      ),
    })
    .describe('100 points inside a band of values, falling straight to 0 outside it.')
    .optional(),
  attainment: attainment
    .describe('Points by the share of a target that is reached: 100 on target.')
    .optional(),
};

/** A KPI with its scale. */
export interface PointsPart {
  readonly kpi: string;
  readonly anchors?: readonly (readonly [number, number])[] | undefined;
  readonly steps?: readonly (readonly [number, number])[] | undefined;
  readonly band?: z.output<typeof pointsKeys.band>;
  readonly attainment?: z.output<typeof attainment> | undefined;
}

/** Points of a KPI's value, by its scale. @throws RangeError when it has none (the checker reports it first) */
export function pointsNode(
  builder: ProgramBuilder,
  value: NodeId,
  item: PointsPart,
  direction: Direction,
): NodeId {
  return item.attainment
    ? attainmentPoints(builder, value, item.attainment, direction)
    : builder.piecewise(value, kpiPoints(item, direction));
}

/** 100 × the share of the target that is reached, within floor and cap. Source: methods 1.1. */
function attainmentPoints(
  builder: ProgramBuilder,
  value: NodeId,
  { target, floor, cap, lower }: z.output<typeof attainment>,
  direction: Direction,
): NodeId {
  const of = (constant: number): NodeId => builder.constant(constant);
  const reached = (): NodeId => {
    if (direction !== 'lower') return builder.arithmetic('divide', value, of(target));
    if (lower === 'linear')
      return builder.arithmetic('subtract', of(2), builder.arithmetic('divide', value, of(target)));
    const isNothing = builder.arithmetic('atMost', value, of(0));
    return builder.select(isNothing, of(cap), builder.arithmetic('divide', of(target), value));
  };
  const clipped = builder.arithmetic('min', builder.arithmetic('max', reached(), of(floor)), of(cap));
  return builder.multiply(clipped, of(100));
}

/**
 * How a KPI's value becomes points: straight lines between anchors, whole steps, or a band.
 * Steps of a KPI where lower is better hold up to and including their boundary.
 *
 * @param direction  which way is better, see `kpiDirection`
 *
 * @throws RangeError when the item has no scale (the checker reports it first)
 *
 * evaluatePiecewise(kpiPoints({ kpi: 'csat', weight: 1, min_samples: 0, anchors: [[0.7, 0], [0.9, 100]] }, 'higher'), 0.8) // ≈ 50
 */
export function kpiPoints(item: PointsPart, direction: Direction): Piecewise {
  if (item.anchors) return interpolation(item.anchors);
  if (item.steps) return steps(item.steps, direction === 'lower' ? 'passed' : 'reached');
  if (item.band) return band(item.band.from, item.band.to, item.band.falls_below, item.band.falls_above);
  throw new RangeError(`KPI ${item.kpi} has no anchors, steps or band`);
}
