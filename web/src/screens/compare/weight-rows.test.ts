import { expect, it } from 'vitest';
import { parsePlan } from '../../../../simulations/plan/parse-plan.ts';
import { weightRows } from './weight-rows.ts';

const yaml = `
schema: quanheng/plan@1
id: p
kpis: { fcr: { title: { en: First contact, zh: 首解 } } }
posts:
  online:
    levels: { junior: { base: 5000, bonus: 1000 } }
    scorecard:
      - { kpi: csat_top_box, weight: 33.33%, anchors: [[0.5, 0], [0.8, 100]] }
      - { kpi: fcr, weight: 66.67%, anchors: [[0.5, 0], [0.8, 100]] }
`;

it('weightRows(plan, post) gives basis points, names, locks and coverage in the order of the plan', () => {
  const { plan } = parsePlan(yaml);
  if (!plan) throw new Error('the plan of this test does not parse');
  const rows = weightRows(plan, 'online', {
    locked: new Set(['fcr']),
    kpis: [{ id: 'fcr', coverage: 0.9 }],
    influence: { fcr: 0.8 },
    locale: 'zh',
  });
  expect(rows.map(({ kpi, weightBp, locked }) => [kpi, weightBp, locked])).toEqual([
    ['csat_top_box', 3333, false],
    ['fcr', 6667, true],
  ]);
  expect(rows[1]).toMatchObject({ title: '首解', coverage: 0.9, effectiveShare: 0.8 });
  expect(rows[0]).not.toHaveProperty('coverage');
  expect(weightRows(plan, 'gone', { locked: new Set(), kpis: [], influence: {}, locale: 'en' })).toEqual([]);
});
