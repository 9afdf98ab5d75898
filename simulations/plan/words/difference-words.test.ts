import { expect, test } from 'vitest';
import { parsePlan } from '../parse-plan.ts';
import type { PlanDocument } from '../plan-document.ts';
import { differenceWords } from './difference-words.ts';

const text = `
schema: quanheng/plan@1
id: p
posts:
  online:
    title: { en: Online, zh: 在线 }
    levels: { junior: { base: 4000, bonus: 1000 } }
    gates:
      - { id: errors, when: { kpi: qa, below: 60 }, then: { multiply: 90% } }
      - { id: breach, when: { kpi: complaint_rate, above: 3% }, then: { zero: performance } }
overtime: {}
`;

function read(of: string): PlanDocument {
  const { plan, problems } = parsePlan(of);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

test('differenceWords(before, after) says changed, new and gone clauses, items by their names', () => {
  const other = text
    .replace('bonus: 1000', 'bonus: 1200')
    .replace(/ {6}- \{ id: errors.*\n/, '')
    .replace('overtime: {}', 'employer: { on_cost: 30% }');
  expect(differenceWords(read(text), read(other))).toEqual([
    {
      clause: 'posts.online.levels.junior',
      section: { en: 'Online', zh: '在线' },
      before: {
        en: 'junior: base pay 4,000 yuan a month, target bonus 1,000 yuan a month.',
        zh: 'junior：基本工资每月 4,000 元，目标奖金每月 1,000 元。',
      },
      after: {
        en: 'junior: base pay 4,000 yuan a month, target bonus 1,200 yuan a month.',
        zh: 'junior：基本工资每月 4,000 元，目标奖金每月 1,200 元。',
      },
    },
    {
      clause: 'employer.on_cost',
      section: { en: 'All posts', zh: '全部岗位' },
      before: null,
      after: {
        en: 'The employer pays 30 % of gross pay beside it.',
        zh: '企业另承担应发工资的 30%。',
      },
    },
    {
      clause: 'posts.online.gates[errors]',
      section: { en: 'Online', zh: '在线' },
      before: {
        en: 'Inspection score below 60: Performance pay multiplied by 90 %.',
        zh: '质检得分低于 60：绩效工资乘以 90%。',
      },
      after: null,
    },
    expect.objectContaining({ clause: 'overtime', after: null }) as object,
  ]);
});

test('differenceWords(before, after) is nothing for plans that say the same', () => {
  expect(differenceWords(read(text), read(text.replace('id: p', 'id: q')))).toEqual([]);
});
