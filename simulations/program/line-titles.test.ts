import { expect, test } from 'vitest';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { lineTitles } from './line-titles.ts';

const programOf = (title: string) => {
  const { plan } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  nights: { levels: { junior: { base: 4100 } } }
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[60, 0], [90, 100]] }]
    curve: { kind: proportional }
    items: [{ id: night, title: { en: ${title}, zh: 夜班 }, amount: 30 }]
ladder: { rules: [{ id: night, title: { en: To nights, zh: 转夜班 }, from: junior, to: { post: nights }, when: { score: { at_least: 80 } } }] }
`);
  if (!plan) throw new Error('no plan');
  return compilePlan(plan);
};

test('lineTitles(…programs): every line of either, as the last that has it calls it', () => {
  const titles = lineTitles(programOf('Night allowance'), programOf('Night pay'));
  expect(titles['night']).toEqual({ en: 'Night pay', zh: '夜班' });
  expect(titles['base']).toEqual({ en: 'Base pay', zh: '基本工资' });
  expect(titles['proposed:night']).toEqual({ en: 'To nights', zh: '转夜班' });
  expect(Object.keys(titles)).toEqual(['base', 'performance', 'night', 'proposed:night']);
});
