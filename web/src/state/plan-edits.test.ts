import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import { applyEdits, curvePoints, isEdited, noEdits } from './plan-edits.ts';

const item = (kpi: string, weight: number) => ({ kpi, weight, min_samples: 0 });
const plan = {
  schema: 'quanheng/plan@1',
  id: 'p',
  currency: 'CNY',
  scale: 1,
  kpis: {},
  employer: { on_cost: { rate: 0, base_min: 0, base_max: undefined } },
  posts: {
    online: {
      levels: {},
      scorecard: [item('csat', 0.5), item('fcr', 0.5)],
      missing: { min_coverage: 0.6 },
      curve: { kind: 'proportional', threshold: 0, cap: 150 },
      modifiers: [],
      gates: [],
    },
  },
} as const satisfies PlanDocument | object as unknown as PlanDocument;

describe('applyEdits', () => {
  it('sets weights in the order of the scorecard, points and scale', () => {
    const edited = applyEdits(plan, {
      weights: { online: [3000, 7000] },
      curves: {
        online: [
          [0, 0.2],
          [100, 1],
        ],
      },
      scale: 1.1,
    });
    expect(edited.posts['online']?.scorecard.map(({ weight }) => weight)).toEqual([0.3, 0.7]);
    expect(edited.posts['online']?.curve).toEqual({
      kind: 'points',
      points: [
        [0, 0.2],
        [100, 1],
      ],
    });
    expect(edited.scale).toBe(1.1);
    expect(plan.scale).toBe(1);
  });

  it('leaves out weights of another number of KPIs and posts that are gone', () => {
    const edits = { ...noEdits, weights: { online: [10_000], gone: [5000, 5000] } };
    expect(applyEdits(plan, edits)).toEqual(plan);
  });
});

describe('isEdited', () => {
  it('is false for the plan as saved only', () => {
    expect(isEdited(noEdits)).toBe(false);
    expect(isEdited({ ...noEdits, scale: 1 })).toBe(true);
  });
});

describe('curvePoints', () => {
  it('draws every kind of curve', () => {
    expect(curvePoints({ kind: 'proportional', threshold: 60, cap: 150 })).toEqual([
      [60, 0.6],
      [150, 1.5],
    ]);
    expect(curvePoints({ kind: 'fixed', multiple: 1 })).toEqual([
      [0, 1],
      [100, 1],
    ]);
    expect(
      curvePoints({
        kind: 'steps',
        steps: [
          [0, 0],
          [80, 1],
        ],
      }),
    ).toEqual([
      [0, 0],
      [80, 1],
    ]);
  });
});
