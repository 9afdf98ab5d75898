import { expect, test } from 'vitest';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { benchFrame, benchPlan } from './bench-case.ts';
import { plainReplay, plainRows } from './plain-replay.ts';

const curves = [
  'curve: { kind: points, points: [[60, 0], [80, 0.5], [100, 1], [120, 2]] }',
  'curve: { kind: steps, steps: [[0, 0], [70, 60%], [90, 90%], [100, 130%]] }',
  'curve: { kind: proportional, threshold: 75, cap: 110 }',
  'curve: { kind: marginal_steps, steps: [[0, 0.5%], [80, 2%], [100, 3%]] }',
];

const limits = [
  'cap: 180%\n    floor: 10%',
  'cap: { amount: 900, of: [performance, commission] }\n    floor: { amount: 750, of: [performance, commission] }',
  'cap: { share: 60%, of: performance }\n    floor: { amount: 600.01, of: [performance, commission] }',
];
const gates =
  'gates: [{ when: { kpi: complaint_rate, above: 2% }, then: { multiply: 50% } }, { when: { kpi: attendance, below: 0.7 }, then: { zero: [performance] } }]';

test.each(curves.flatMap((curve, k) => [[curve, limits[k % limits.length] as string]]))(
  'replay equals an independent object-per-row reading to the fen: %s, %s',
  (curve, limit) => {
    const commission =
      'commission: { kpi: contacts, kind: whole_tiers, tiers: [[0, 12.5], [0.6, 100], [0.9, 333.33]] }';
    const text = benchPlan
      .replace(/ {4}(gates|cap): .*\n/g, '')
      .replace(
        /curve: .*/,
        `${curve}\n    ${commission}\n    modifiers: [{ by: attendance, points: [[0.6, 0.5], [0.9, 1]] }]\n    ${gates}\n    ${limit}`,
      );
    const { plan, problems } = parsePlan(text);
    if (!plan) throw new Error(JSON.stringify(problems));
    const frame = benchFrame(12_000, 12, 0.1);
    const fast = replay(compilePlan(plan), frame);
    const plain = plainReplay(plan, plainRows(frame));
    let differing = 0;
    plain.forEach((pay, row) => {
      const same = (id: 'base' | 'performance' | 'commission') =>
        Math.round((pay?.[id] ?? NaN) * 100) === fast.lines[id]?.[row];
      if (!same('base') || !same('performance') || !same('commission')) differing++;
    });
    expect(differing).toBe(0);
  },
);
