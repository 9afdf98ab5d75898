import { expect, it } from 'vitest';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import { frameOf } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { kpiInfluence } from './kpi-influence.ts';

const { plan } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 5000, bonus: 1000 } }
    scorecard:
      - { kpi: qa, weight: 50%, anchors: [[0, 0], [200, 200]] }
      - { kpi: attitude, weight: 25%, anchors: [[0, 0], [200, 200]] }
      - { kpi: norm_adherence, weight: 25%, anchors: [[0, 0], [200, 200]] }
`);

it('kpiInfluence says that a KPI without spread moves nothing, and splits the rest by spread', () => {
  if (!plan) throw new Error('the plan of this test does not parse');
  // qa: 80 or 120 → 40 or 60 in the score; attitude, crossed with it: 60 or 140 → 15 or 35; norm_adherence: always 100.
  const frame = frameOf(
    Array.from({ length: 40 }, (_, p) => ({
      person: `p${p}`,
      month: '2026-01',
      labels: { post: 'online', level: 'junior' },
      measures: { qa: p % 2 ? 80 : 120, attitude: p % 4 < 2 ? 60 : 140, norm_adherence: 100 },
    })),
  );
  const program = compilePlan(plan);
  const weights = { online: { qa: 0.5, attitude: 0.25, norm_adherence: 0.25 } };
  const paid = replay(program, frame);
  const influence = kpiInfluence(program, frame, paid, Uint8Array.of(1), weights, defaultThresholds);
  expect(influence['online']?.['qa']).toBeCloseTo(0.5, 12);
  expect(influence['online']?.['attitude']).toBeCloseTo(0.5, 12);
  expect(influence['online']?.['norm_adherence']).toBeCloseTo(0, 12);
  // a tenth of a point apart, so that all of the score's variance is 0.0025
  const close = frameOf(
    Array.from({ length: 40 }, (_, p) => ({
      person: `p${p}`,
      month: '2026-01',
      labels: { post: 'online', level: 'junior' },
      measures: { qa: p % 2 ? 100 : 100.2, attitude: 100, norm_adherence: 100 },
    })),
  );
  const near = kpiInfluence(
    program,
    close,
    replay(program, close),
    Uint8Array.of(1),
    weights,
    defaultThresholds,
  );
  expect(near['online']?.['qa']).toBeCloseTo(1, 9);
  const strict = { ...defaultThresholds, percentile: 41 };
  expect(kpiInfluence(program, frame, paid, Uint8Array.of(1), weights, strict)).toEqual({});
  expect(kpiInfluence(program, frame, paid, Uint8Array.of(0), weights, defaultThresholds)).toEqual({});
});
