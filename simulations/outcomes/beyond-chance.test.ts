import { describe, expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
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

const pagesWithFinding = (cut: number, pages: number): number =>
  Array.from({ length: pages }, (_, seed) => finds(seed, cut)).filter(Boolean).length;

/**
 * The same for 200 people over six months: a person's months resemble each other (a person's own level is four times
 * as wide as the luck of a month), part months count in part, and `moving` people draw new groups in each month.
 */
function findsOverMonths(seed: number, moving: number): boolean {
  const stream = randomStream(10_000 + seed);
  const records = Array.from({ length: 1200 }, (_, n) => {
    const [k, m] = [Math.floor(n / 6), n % 6];
    const drawn = labels.map((label, purpose) => {
      const turn = stream.uniform(k, 0, 20) < moving ? m : 0;
      return [label, `${label} ${Math.floor(3 * stream.uniform(k, turn, purpose))}`];
    });
    const level = 1 + 0.2 * stream.normal(k, 0, 9) + 0.05 * stream.normal(k, m, 10);
    return {
      person: `p${String(k).padStart(3, '0')}`,
      month: `2026-0${m + 1}`,
      labels: { post: 'online', level: 'junior', ...(Object.fromEntries(drawn) as Record<string, string>) },
      numbers: {
        baseFen: Math.round(500_000 * Math.max(0.2, level)),
        fte: stream.uniform(k, 0, 21) < 0.3 ? 0.5 : 1,
      },
    };
  });
  const frame = frameOf(records);
  const paid = replay(plan, frame);
  return compare(frame, paid, paid, { groups: labels }).fairness.some(({ groups }) =>
    groups.some(({ beyondChance }) => beyondChance.baseline),
  );
}

/** Thirty pages notice a share of 40 % in 98 of 100 cases; `npm run test:recovery` runs more of them. */
const few = 30;
const seeds = Number(process.env['QUANHENG_RECOVERY_SEEDS'] ?? few);

/** Probability of `found` or more of n at a chance p each. */
function chanceOfMore(found: number, n: number, p: number): number {
  let [term, below] = [(1 - p) ** n, 0];
  for (let k = 0; k < found; k += 1) {
    below += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return 1 - below;
}

describe('a page of three labels with six groups each', () => {
  test('shows a finding where none was planted on 5 % of pages at most, by the 99 % binomial interval', () => {
    const pages = 3 * seeds;
    expect(chanceOfMore(pagesWithFinding(0, pages), pages, 0.05)).toBeGreaterThan(0.005);
  }, 600_000);

  test.each([
    ['nobody changes group', 0],
    ['a third change group every month', 0.33],
    ['everybody does', 1],
  ])('no more over six months, in which a person’s pay resembles itself: %s', (_, moving) => {
    const found = Array.from({ length: seeds }, (_, seed) => findsOverMonths(seed, moving));
    const pages = found.filter(Boolean).length;
    if (seeds > few) process.stdout.write(`${pages} of ${seeds} pages show a finding\n`);
    expect(chanceOfMore(pages, seeds, 0.05)).toBeGreaterThan(0.005);
  });

  test('finds a group that is paid a tenth less on nearly every page', () => {
    expect(pagesWithFinding(0.1, 30)).toBeGreaterThan(27);
  });
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
