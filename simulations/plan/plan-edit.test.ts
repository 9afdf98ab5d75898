import { describe, expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import type { PlanEdit } from '../problems/problem.ts';
import { checkAgainstData } from './check-against-data.ts';
import { parsePlan } from './parse-plan.ts';
import { editedPlanText } from './plan-edit.ts';

const good = `# Plan of the service desk
schema: quanheng/plan@1
id: p # never change
posts:
  online:
    levels: { junior: { base: 4200, bonus: 1000 } }
    scorecard:
      # agreed in May
      - { kpi: csat_top_box, weight: 60%, anchors: [[70%, 0], [90%, 100]] }
      - { kpi: contacts, weight: 40%, anchors: [[10, 0], [90, 100]] }
    curve: { kind: points, points: [[60, 0], [100, 1]] }
`;

describe('a cure applied to the text mends it and leaves every other line alone', () => {
  test.each([
    ['weight: 60%', 'wieght: 60%', 'plan/unknown-key'],
    ['kind: points', 'kind: point', 'plan/not-a-choice'],
    ['kpi: contacts', 'kpi: contcts', 'plan/unknown-kpi'],
    ['base: 4200', 'base: ４２００', 'plan/full-width-value'],
    ['[70%, 0], [90%, 100]', '[70, 0], [90, 100]', 'plan/percent-slip'],
  ])('%s written as %s', (right, wrong, code) => {
    const { problems } = parsePlan(good.replace(right, wrong));
    const found = problems.find((each) => each.code === code);
    const mended = editedPlanText(good.replace(right, wrong), found?.edits ?? []);
    expect(mended).toBe(good);
  });

  test('all weights without their percent sign at once', () => {
    const wrong = good.replace('60%', '60').replace('40%', '40');
    const found = parsePlan(wrong).problems.find(({ code }) => code === 'plan/weights-sum');
    expect(editedPlanText(wrong, found?.edits ?? [])).toBe(good);
  });

  test.each([
    ['cap: 200%', 'cap: 200'],
    ['cap: { share: 200% }', 'cap: { share: 200 }'],
    ['floor: 50%', 'floor: 50'],
  ])('a limit %s written as %s', (right, wrong) => {
    const withLimit = (limit: string): string => `${good}    ${limit}\n`;
    const found = parsePlan(withLimit(wrong)).problems.find(({ code }) => code === 'plan/multiple-slip');
    expect(editedPlanText(withLimit(wrong), found?.edits ?? [])).toBe(withLimit(right));
  });

  test('a multiple of the target bonus without its percent sign', () => {
    const right = good.replace('[100, 1]', '[100, 100%]');
    const wrong = good.replace('[100, 1]', '[100, 100]');
    const found = parsePlan(wrong).problems.find(({ code }) => code === 'plan/multiple-slip');
    expect(editedPlanText(wrong, found?.edits ?? [])).toBe(right);
  });

  test('months the wrong way round', () => {
    const wrong = `${good}effective: { from: 2026-03, to: 2026-01 }\n`;
    const found = parsePlan(wrong).problems.find(({ code }) => code === 'plan/effective-reversed');
    expect(editedPlanText(wrong, found?.edits ?? [])).toBe(
      `${good}effective: { from: 2026-01, to: 2026-03 }\n`,
    );
  });

  test('the name of a post as the data has it', () => {
    const wrong = good.replace('online:', 'onlien:');
    const labels = { post: 'online', level: 'junior' };
    const measures = { csat_top_box: 1, contacts: 1 };
    const frame = frameOf([{ person: 'a', month: '2026-01', labels, measures }]);
    const { plan } = parsePlan(wrong);
    if (!plan) throw new Error('no plan');
    const [found] = checkAgainstData(plan, frame);
    expect(editedPlanText(wrong, found?.edits ?? [])).toBe(good);
  });
});

test('editedPlanText(text, edits) changes nothing where the place is not there or the text cannot be read', () => {
  const edits: PlanEdit[] = [
    { path: ['posts', 'phone', 'cap'], value: 1 },
    { path: ['posts', 'phone'], key: 'x' },
  ];
  expect(editedPlanText(good, edits)).toBe(good);
  expect(editedPlanText(good, [{ path: ['posts', 'online', 'levels'], value: 1 }])).toBe(good);
  for (const above of [
    ['id', 'x'],
    ['posts', 'online', 'scorecard', 'x'],
  ])
    expect(editedPlanText(good, [{ path: above, key: 'y' }])).toBe(good);
  expect(editedPlanText('a: [x]', [{ path: ['a', 0], value: 'b, c: d' }])).toBe('a: ["b, c: d"]');
  expect(editedPlanText('a: [', [{ path: ['a'], value: 1 }])).toBe('a: [');
});

test('no cure suggests a name that is taken already', () => {
  const twice = good.replace('weight: 60%', 'weight: 60%, wieght: 3');
  expect(parsePlan(twice).problems.find(({ code }) => code === 'plan/unknown-key')?.edits).toBeUndefined();
});
