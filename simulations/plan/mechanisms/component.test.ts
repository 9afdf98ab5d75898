import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FrameRecord } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { paidLines } from '../testing/paid-lines.ts';

/** 600 yuan a month on target; 80 % and more pay 100 %, 90 % and more 120 %, less 40 %; 70 % in advance. */
const plan = (more = '', post = ''): string => `
schema: quanheng/plan@1
id: goals
kpis: { solved: { unit: share }, breaches: { unit: count } }
posts:
  inbound:
    levels: { junior: { base: 4000 }, senior: { base: 5000 } }
    components:
      - id: goal
        period: quarter
        target: { junior: 600 }
        scorecard: [{ kpi: solved, weight: 100%, steps: [[0, 40], [80%, 100], [90%, 120]] }]
        curve: { kind: proportional }
        advance: 70%
        ${more}
    ${post}
  chat:
    levels: { junior: { base: 4000 } }
    components:
      - { id: goal, period: quarter, target: { junior: 900 }, curve: { kind: fixed }, advance: 50% }
`;

type Month = Partial<FrameRecord> & { readonly month: string; readonly solved?: readonly [number, number] };

const record = (person: string, { solved, ...more }: Month): FrameRecord => ({
  person,
  labels: { post: 'inbound', level: 'junior' },
  ...(solved && { measures: { solved } }),
  ...more,
});
const months = (person: string, ...of: Month[]): FrameRecord[] => of.map((month) => record(person, month));
const goal = (records: readonly FrameRecord[], more = '', post = ''): number[] =>
  paidLines(plan(more, post), records).fen('goal');

const good: readonly [number, number] = [160, 200];
const bad: readonly [number, number] = [100, 200];
/** Somebody who is there all the quarter, so that the data goes on; 420 + 420 and 1800 − 840. */
const other = months(
  'z',
  { month: '2026-01', solved: good },
  { month: '2026-02', solved: good },
  { month: '2026-03', solved: good },
);

describe('who settles when', () => {
  test('who leaves settles in the last month, with the target of the months that were there', () => {
    const leaver = months('a', { month: '2026-01', solved: good }, { month: '2026-02', solved: bad });
    // to date 260 of 400 is 65 %: 1200 × 40 % = 480, less 420
    expect(goal([...leaver, ...other])).toEqual([42_000, 42_000, 6_000, 42_000, 96_000]);
  });

  test('forfeit: who is gone for good settles nothing, and keeps the advances of each month', () => {
    const leaver = months('a', { month: '2026-01', solved: good }, { month: '2026-02', solved: good });
    expect(goal([...leaver, ...other], 'leavers: forfeit')).toEqual([42_000, 42_000, 42_000, 42_000, 96_000]);
    // who comes back in the next quarter has not left: 1200 − 420 in February
    const away = [...leaver, ...months('a', { month: '2026-04', solved: good })];
    expect(goal([...away, ...other], 'leavers: forfeit').slice(0, 3)).toEqual([42_000, 42_000, 78_000]);
  });

  test('data that ends inside a quarter settles nothing', () => {
    expect(goal(other.slice(0, 2))).toEqual([42_000, 42_000]);
  });

  test('data that skips the end of a quarter settles it in the last month there', () => {
    const later = months('z', { month: '2026-07', solved: good });
    // 420; 1200 − 420 in February, since the data goes on in July
    expect(goal([...other.slice(0, 2), ...later])).toEqual([42_000, 78_000, 42_000]);
  });

  test('a month without the person is no month of the period', () => {
    const gap = months('a', { month: '2026-01', solved: good }, { month: '2026-03', solved: good });
    // 1200 for the two months, 420 are paid
    expect(goal([...gap, ...other])[3]).toBe(78_000);
  });

  test('after a change of post each post settles its own months', () => {
    const chat = { labels: { post: 'chat', level: 'junior' } };
    const moved = months(
      'a',
      { month: '2026-01', solved: good },
      { month: '2026-02', ...chat },
      { month: '2026-03', ...chat },
    );
    // inbound settles January: 600; chat: 450 in February, 1800 − 450 in March
    expect(goal([...moved, ...other])).toEqual([60_000, 42_000, 45_000, 42_000, 135_000, 96_000]);
  });

  test('a quarter begins anew', () => {
    const next = months('z', { month: '2026-04', solved: bad });
    expect(goal([...other, ...next])).toEqual([42_000, 42_000, 96_000, 16_800]);
  });
});

describe('what is earned', () => {
  test('part months count by their paid share, levels without a target earn nothing', () => {
    const half = { numbers: { paidShare: 0.5, fte: 0.5 } };
    // 150 × 70 %; then (150 + 600) − 105
    const parts = months(
      'a',
      { month: '2026-02', solved: good, ...half },
      { month: '2026-03', solved: good },
    );
    expect(goal(parts)).toEqual([10_500, 64_500]);
    const senior = { labels: { post: 'inbound', level: 'senior' } };
    expect(goal(months('a', { month: '2026-03', solved: good, ...senior }))).toEqual([0]);
  });

  test('without a score it is paid as on target, flagged; or nothing where the goal says so', () => {
    const none = months('a', { month: '2026-02' }, { month: '2026-03', solved: bad });
    expect(goal(none)).toEqual([42_000, 6_000]);
    expect(paidLines(plan(), none).flags(0)).toContain('no-score-as-on-target');
    expect(goal(none, 'missing: { no_score: zero }')).toEqual([0, 48_000]);
  });

  test('what a gate took off an advance does not come back, and a gate takes the settlement of its own month', () => {
    const gate = 'gates: [{ when: { kpi: breaches, at_least: 1 }, then: { zero: goal } }]';
    const struck = (month: string): FrameRecord[] =>
      other.map((one) =>
        one.month === month ? { ...one, measures: { ...one.measures, breaches: 1 } } : one,
      );
    expect(goal(struck('2026-01'), '', gate)).toEqual([0, 42_000, 96_000]);
    expect(goal(struck('2026-03'), '', gate)).toEqual([42_000, 42_000, 0]);
  });

  test('a gate does not lessen what is taken back', () => {
    const gate = 'gates: [{ when: { kpi: breaches, at_least: 1 }, then: { multiply: 50%, of: goal } }]';
    const last = months('z', { month: '2026-03', measures: { solved: [0, 600], breaches: 1 } });
    // 320 of 1000 earn 1800 × 40 % = 720; 840 are paid
    expect(goal([...other.slice(0, 2), ...last], 'claw_back: true', gate)).toEqual([42_000, 42_000, -12_000]);
    expect(goal([...other.slice(0, 2), ...last], '', gate)).toEqual([42_000, 42_000, 0]);
  });

  test('a KPI of the score may cover the quarter alone', () => {
    const text = `
schema: quanheng/plan@1
id: p
kpis: { solved: { unit: share } }
posts:
  inbound:
    levels: { junior: { bonus: 1000, base: 1 } }
    scorecard: [{ kpi: solved, weight: 100%, period: quarter, anchors: [[0, 0], [100%, 100]] }]
    curve: { kind: proportional }
`;
    const rows = months(
      'a',
      { month: '2026-03', solved: [1, 4] },
      { month: '2026-04', solved: [3, 4] },
      { month: '2026-05', solved: [4, 4] },
    );
    // 25 %; the new quarter: 75 %, then 7 of 8
    expect(paidLines(text, rows).fen('performance')).toEqual([25_000, 75_000, 87_500]);
  });
});

test('the payslip of a settlement adds up to the line and names its steps', () => {
  const { program, frame } = paidLines(plan('claw_back: true'), other);
  const pay = payslip(program, frame, 2);
  if (pay.kind !== 'paid') throw new Error(pay.reason);
  const line = pay.slip.lines.find(({ id }) => id === 'goal');
  expect(line?.fen).toBe(96_000);
  const steps = JSON.stringify(line);
  for (const title of [
    'goal: target of the period to date',
    'goal: advances of the period',
    'goal: settlement',
  ])
    expect(steps).toContain(title);
});

describe('over random people', () => {
  const person = fc.record({
    months: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
    solved: fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 200, max: 200 })), {
      minLength: 9,
      maxLength: 9,
    }),
    post: fc.array(fc.constantFrom('inbound', 'chat'), { minLength: 9, maxLength: 9 }),
  });
  type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;
  const recordsOf = (people: readonly Person[]): FrameRecord[] =>
    people.flatMap(({ months: there, solved, post }, p) =>
      there.map((m) =>
        record(`p${p}`, {
          month: `2026-0${m}`,
          solved: solved[m - 1] as [number, number],
          labels: { post: post[m - 1] as string, level: 'junior' },
        }),
      ),
    );
  /** Somebody in all months, so that data never ends inside a quarter. */
  const steady: Person = {
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9],
    solved: Array.from({ length: 9 }, (): [number, number] => [180, 200]),
    post: Array.from({ length: 9 }, () => 'inbound' as const),
  };

  test('advances and settlement are what the whole period earns; more where nothing is taken back', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 4 }), (others) => {
        const people = [...others, steady];
        const records = recordsOf(people);
        const sums = (more: string): Map<string, number> => {
          const { fen, frame } = paidLines(plan(more), records);
          const posts = frame.labels['post'];
          const of = new Map<string, number>();
          fen('goal').forEach((amount, row) => {
            const month = Number(frame.months[frame.month[row] as number]?.slice(5));
            const post = posts?.values[posts.codes[row] as number] ?? '';
            const key = `p${frame.person[row]} ${post} ${Math.ceil(month / 3)}`;
            of.set(key, (of.get(key) ?? 0) + amount);
          });
          return of;
        };
        const [exact, kept] = [sums('claw_back: true'), sums('')];
        people.forEach(({ months: there, solved, post }, p) => {
          for (const name of ['inbound', 'chat'])
            for (const quarter of [1, 2, 3]) {
              const own = there.filter((m) => Math.ceil(m / 3) === quarter && post[m - 1] === name);
              if (own.length === 0) continue;
              const key = `p${p} ${name} ${quarter}`;
              const above = own.reduce((sum, m) => sum + (solved[m - 1]?.[0] ?? 0), 0);
              const rate = above / (200 * own.length);
              const factor = rate >= 0.9 ? 120 : rate >= 0.8 ? 100 : 40;
              // whole yuan a month, so whole fen
              const earned = name === 'chat' ? 90_000 * own.length : 600 * own.length * factor;
              expect(exact.get(key)).toBe(earned);
              expect(kept.get(key)).toBeGreaterThanOrEqual(earned);
            }
        });
      }),
      { seed: 81, numRuns: 40 },
    );
  });

  test('the order in which rows arrive does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (people, keys) => {
          const records = recordsOf([...people, steady]);
          const shuffled = records
            .map((one) => ({ one, key: keys.next().value as number }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(goal(shuffled)).toEqual(goal(records));
        },
      ),
      { seed: 82, numRuns: 20 },
    );
  });
});
