import { describe, expect, test } from 'vitest';
import { frameOf } from '../frame/frame-builder.ts';
import { randomStream } from '../math/random-stream.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument } from '../plan/plan-document.ts';
import { replay } from '../replay/replay.ts';
import { compare } from '../scenario/compare.ts';
import { withBeyondChance, type TestedGap } from './beyond-chance.ts';

const plan = compilePlan(
  planDocument.parse({
    schema: 'quanheng/plan@1',
    id: 'from-data',
    posts: { online: { levels: { junior: {} } } },
  }),
);
const labels = ['team', 'shift', 'site'];

/** Whether a page of 300 people with labels drawn at random shows a finding; `cut` lowers one group's pay. */
function finds(seed: number, cut: number): boolean {
  const stream = randomStream(seed);
  const people = Array.from({ length: 300 }, (_, k) => {
    const drawn = labels.map((label, purpose) => [
      label,
      `${label} ${Math.floor(6 * stream.uniform(k, 0, purpose))}`,
    ]);
    const groups = Object.fromEntries(drawn) as Record<string, string>;
    const factor = groups['team'] === 'team 3' ? 1 - cut : 1;
    return {
      person: `p${String(k).padStart(3, '0')}`,
      month: '2026-01',
      labels: { post: 'online', level: 'junior', ...groups },
      numbers: { baseFen: Math.round(500_000 * factor * (1 + 0.1 * stream.normal(k, 0, 9))) },
    };
  });
  const frame = frameOf(people);
  const paid = replay(plan, frame);
  return compare(frame, paid, paid, { groups: labels }).fairness.some(({ groups }) =>
    groups.some(({ beyondChance }) => beyondChance.baseline),
  );
}

const share = (cut: number, seeds = 200): number =>
  Array.from({ length: seeds }, (_, seed) => finds(seed, cut)).filter(Boolean).length / seeds;

describe('a page of three labels with six groups each', () => {
  test('shows a finding where none was planted on 5 % of pages at most, by the 99 % binomial interval', () => {
    // of 200 pages 19 and more have a 99 % interval (Clopper–Pearson) wholly above 5 %
    expect(share(0)).toBeLessThanOrEqual(18 / 200);
  }, 60_000);

  test('finds a group that is paid a tenth less on nearly every page', () => {
    expect(share(0.1, 40)).toBeGreaterThan(0.9);
  }, 60_000);
});

test('withBeyondChance(gaps) steps down by Holm: 0.05 / 3, 0.05 / 2, 0.05', () => {
  const found = (...ps: (number | null)[]): boolean[] => {
    const groups = ps.map((p) => ({ p: { baseline: p, scenario: null } }));
    const [gap] = withBeyondChance([{ label: 'team', reference: 'a', groups } as unknown as TestedGap]);
    return (gap?.groups ?? []).map(({ beyondChance }) => beyondChance.baseline);
  };
  expect(found(0.01, 0.02, 0.04)).toEqual([true, true, true]);
  expect(found(0.04, 0.03, 0.01)).toEqual([false, false, true]);
  expect(found(0.02, 0.02, 0.02)).toEqual([false, false, false]);
  expect(found(0.04, null)).toEqual([true, false]);
  expect(found(null, null)).toEqual([false, false]);
});
