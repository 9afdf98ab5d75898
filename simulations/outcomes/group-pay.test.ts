import { expect, test } from 'vitest';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { compare } from '../scenario/compare.ts';
import { comparedPay } from './compared-pay.ts';
import { groupGap } from './fairness.ts';
import type { GroupMembership } from './group-membership.ts';
import {
  affectedInGroups,
  dominated,
  groupCovariance,
  groupMeans,
  groupPay,
  type GroupPay,
} from './group-pay.ts';

const replayOf = (records: readonly FrameRecord[], chief: number) => {
  const { plan } = parsePlan(
    `schema: quanheng/plan@1\nid: p\nposts: { online: { levels: { agent: { base: 4000 }, chief: { base: ${chief} } } } }`,
  );
  if (!plan) throw new Error('no plan');
  const frame = frameOf(records);
  return { frame, pay: replay(compilePlan(plan), frame) };
};

/**
 * a and b in group x, c in x and then in y, d in y; pay as the file has it, so that a month's gross is what stands
 * here in yuan. x: 53 over 3.5 paid months, y: 80 over 3.
 */
const months: [person: string, month: string, group: string, gross: number, fte: number][] = [
  ['a', '2026-01', 'x', 10, 1],
  ['a', '2026-02', 'x', 14, 1],
  ['b', '2026-01', 'x', 9, 0.5],
  ['c', '2026-01', 'x', 20, 1],
  ['c', '2026-02', 'y', 30, 1],
  ['d', '2026-01', 'y', 24, 1],
  ['d', '2026-02', 'y', 26, 1],
];

function moving() {
  const { plan } = parsePlan(
    'schema: quanheng/plan@1\nid: p\nposts: { online: { levels: { agent: { bonus: 0 } } } }',
  );
  if (!plan) throw new Error('no plan');
  const frame = frameOf(
    months.map(([person, month, team, gross, fte]) => ({
      person,
      month,
      labels: { post: 'online', level: 'agent', team },
      numbers: { baseFen: gross * 100, fte },
    })),
  );
  const paid = replay(compilePlan(plan), frame);
  // the replay prorates by FTE or not; what is tested here is what is made of the fen
  const gross = Float64Array.from(frame.person, (person, row) => {
    const month = frame.months[frame.month[row] as number];
    const found = months.find(([who, when]) => who === 'abcd'[person] && when === month);
    return (found?.[3] ?? NaN) * 100;
  });
  const exact = { ...paid, grossFen: gross };
  return comparedPay(frame, exact, exact, Uint8Array.of(1, 1));
}

test('each person-month counts in its own group: whoever moves is in both, with their months there', () => {
  const pay = groupPay(moving(), 'team') as GroupPay;
  expect([pay.members.values, pay.members.counts]).toEqual([
    ['x', 'y'],
    [3, 2],
  ]);
  const [x, y] = groupMeans(pay, 0);
  expect(x?.mean).toBeCloseTo((53 / 3.5) * 100, 8);
  expect(y?.mean).toBeCloseTo((80 / 3) * 100, 8);
  // x: residuals −44/7, 10/7, 34/7; 3/2 · (3192/49) / 3.5². y: ±10/3; 2 · (200/9) / 3²
  expect(x?.variance).toBeCloseTo(((1.5 * (3192 / 49)) / 12.25) * 1e4, 6);
  expect(y?.variance).toBeCloseTo((400 / 81) * 1e4, 6);
  // only c is in both: √(3/2 · 2) · 34/7 · 10/3 ÷ (3.5 · 3)
  expect(groupCovariance(pay, groupMeans(pay, 0), 0, [0, 1])).toBeCloseTo(
    ((Math.sqrt(3) * (34 / 7) * (10 / 3)) / 10.5) * 1e4,
    6,
  );
  expect(groupPay(moving(), 'site')).toBeNull();
});

test('whoever is affected counts once in every group that they are in', () => {
  const pay = groupPay(moving(), 'team') as GroupPay;
  expect(affectedInGroups(pay, Uint8Array.of(1, 0, 1, 0))).toEqual([2, 1]);
  expect(affectedInGroups(pay, Uint8Array.of(0, 0, 0, 1))).toEqual([0, 1]);
});

test('where few people are paid otherwise, the gap of the scenario is hidden and that of the baseline is not', () => {
  const people = Array.from({ length: 40 }, (_, k) => ({
    person: `p${String(k).padStart(2, '0')}`,
    month: '2026-01',
    labels: { post: 'online', level: k < 6 ? 'chief' : 'agent', team: k < 4 || k > 20 ? 'left' : 'right' },
  }));
  const [before, after] = [replayOf(people, 4000), replayOf(people, 5000)];
  const pay = comparedPay(before.frame, before.pay, after.pay, Uint8Array.of(1));
  // six chiefs are paid otherwise, four of them in one team and two in the other
  expect(
    groupGap(pay, 'team', defaultThresholds)?.groups.map(({ gap }) => [gap.baseline.kind, gap.scenario.kind]),
  ).toEqual([
    ['value', 'hidden'],
    ['value', 'hidden'],
  ]);
});

test('the interval of a gap knows that the same people stand in both groups, and the reference can be chosen', () => {
  const open = { group: 1, median: 1, percentile: 1, dominance: 0, exactMoney: 0 };
  const gap = groupGap(moving(), 'team', open);
  expect([gap?.reference, groupGap(moving(), 'team', open, { reference: 'y' })?.reference]).toEqual([
    'x',
    'y',
  ]);
  expect(groupGap(moving(), 'team', open, { reference: 'nobody' })?.reference).toBe('x');
  const figure = gap?.groups.find(({ group }) => group === 'y')?.gap.baseline;
  // 1 − (80/3)/(106/7); error and degrees of freedom from the moments above (Python), t at 97.5 % of R
  expect(figure).toMatchObject({ kind: 'interval' });
  if (figure?.kind !== 'interval') return;
  expect(figure.value).toBeCloseTo(-0.761006, 6);
  expect((figure.high - figure.low) / 2).toBeCloseTo(1.01695, 5);
});

/** People of one group, or of two, with one paid month each. */
const held = (pay: readonly number[], groupOf: readonly number[] = pay.map(() => 0)): GroupPay => {
  const size = Math.max(...groupOf) + 1;
  const cells = new Float64Array(pay.length * size);
  for (const [p, g] of groupOf.entries()) if (g >= 0) cells[p * size + g] = pay[p] as number;
  const members = { values: Array.from({ length: size }, (_, g) => `${g}`) } as unknown as GroupMembership;
  return { members, gross: [cells, cells] };
};
const one = (pay: readonly number[], share = 0.1): boolean | undefined => dominated(held(pay), 0, share)[0];

test('dominated(groups, side, share): all but the two largest hold less than the share of the largest', () => {
  expect(one([3, 100, 50, 6])).toBe(true);
  expect(one([3, 100, 50, 7])).toBe(false);
  expect(one([50, 3, 6, 100])).toBe(true);
  expect(one([100, 100, 5, 5])).toBe(false);
  expect(one([100, 100, 9])).toBe(true);
  expect(one([100])).toBe(true);
  expect(one([0, 0])).toBe(false);
  expect(one([3, 100, 50, 6], 0.05)).toBe(false);
  const two = held([100, 10, 900, 10, 10, 5], [0, 1, -1, 1, 1, 0]);
  expect(dominated(two, 1, 0.1)).toEqual([true, false]);
});

test.each([
  ['in the baseline', 200_000, 4000],
  ['in the scenario', 4000, 200_000],
])(
  'a group in which one person earns nearly everything %s is hidden with the one beside it',
  (_, before, after) => {
    const people = Array.from({ length: 40 }, (_, k) => ({
      person: `p${String(k).padStart(2, '0')}`,
      month: '2026-01',
      labels: {
        post: 'online',
        level: k === 0 ? 'chief' : 'agent',
        team: k < 6 ? 'small' : k < 16 ? 'next' : 'large',
      },
    }));
    const kinds = (...chief: readonly [number, number]): string[] => {
      const [left, right] = chief.map((base) => replayOf(people, base)) as [
        ReturnType<typeof replayOf>,
        ReturnType<typeof replayOf>,
      ];
      const { fairness } = compare(left.frame, left.pay, right.pay, { groups: ['team'] });
      return (fairness[0]?.groups ?? []).map(
        ({ group, people, meanFen, gap }) =>
          `${group} ${people.kind} ${meanFen.baseline.kind} ${gap.baseline.kind}`,
      );
    };
    // of 6 people 4 × 4,000 are less than a tenth of 200,000; the next smallest group would give them away
    expect(kinds(before, after)).toEqual([
      'large value value value',
      'next hidden hidden hidden',
      'small hidden hidden hidden',
    ]);
    expect(kinds(4000, 4000)).toEqual([
      'large value value value',
      'next value value value',
      'small value value value',
    ]);
  },
);
