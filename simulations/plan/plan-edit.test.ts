import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { frameOf } from '../frame/record-frame.ts';
import type { PlanEdit } from '../problems/problem.ts';
import { planTemplates } from '../templates/plan-templates.ts';
import { checkAgainstData } from './check-against-data.ts';
import { parsePlan } from './parse-plan.ts';
import { droppedAt, valueAt } from './overlay/value-at.ts';
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

describe('a part taken out', () => {
  const text = `a: 1 # one
b: { x: 1, y: [1, 2, 3], z: 3 } # kept
c:
  - { k: 1 } # gone
  # of the second
  - k: 2
    l: |
      two
      lines
  - 3
d:
  only: 1
e: last
`;
  const without = (...path: (string | number)[]) => editedPlanText(text, [{ path, remove: true }]);

  test.each<[(string | number)[], string, string]>([
    [['a'], 'a: 1 # one\n', ''],
    [['b', 'x'], '{ x: 1, y', '{ y'],
    [['b', 'z'], '3], z: 3 }', '3] }'],
    [['b', 'y', 0], '[1, 2, 3]', '[2, 3]'],
    [['b', 'y', 2], '[1, 2, 3]', '[1, 2]'],
    [['c', 0], '  - { k: 1 } # gone\n', ''],
    [['c', 1], '  - k: 2\n    l: |\n      two\n      lines\n', ''],
    [['c', 1, 'l'], '    l: |\n      two\n      lines\n', ''],
    [['c', 2], '  - 3\n', ''],
    [['d', 'only'], 'd:\n  only: 1\n', ''],
    [['e'], 'e: last\n', ''],
    // beside the mark of the list, and where nothing is
    [['c', 1, 'k'], '', ''],
    [['c', 7], '', ''],
    [['z', 'x'], '', ''],
  ])('%j', (path, from, to) => expect(without(...path)).toBe(text.replace(from, to)));

  test('of every plan to start from, every fiftieth part in turn: the text then holds all the rest', () => {
    let taken = 0;
    for (const { yaml } of planTemplates) {
      const whole = parse(yaml) as unknown;
      for (const path of pathsOf(whole).filter((_, k) => k % 50 === 0)) {
        const edited = editedPlanText(yaml, [{ path, remove: true }]);
        if (edited === yaml) continue;
        taken++;
        expect(parse(edited)).toEqual(emptied(whole, path));
      }
    }
    expect(taken).toBeGreaterThan(20);
  });

  function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [];
    const entries: [string | number, unknown][] = Array.isArray(value)
      ? [...value.entries()]
      : Object.entries(value);
    return entries.flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
  }

  /** The value without a part, and without what the part was alone in. */
  function emptied(whole: unknown, path: readonly (string | number)[]): unknown {
    const above = path.slice(0, -1);
    const parent = valueAt(whole, above);
    const count = Array.isArray(parent) ? parent.length : Object.keys(parent as object).length;
    return count === 1 ? emptied(whole, above) : droppedAt(whole, path);
  }
});

test('no cure suggests a name that is taken already', () => {
  const twice = good.replace('weight: 60%', 'weight: 60%, wieght: 3');
  expect(parsePlan(twice).problems.find(({ code }) => code === 'plan/unknown-key')?.edits).toBeUndefined();
});
