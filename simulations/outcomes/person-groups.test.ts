import { expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../frame/frame-builder.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { compare } from '../scenario/compare.ts';
import { comparedPay, type ComparedPay } from './compared-pay.ts';
import { dominated, personGroups } from './person-groups.ts';

const replayOf = (records: readonly FrameRecord[], chief: number) => {
  const { plan } = parsePlan(
    `schema: quanheng/plan@1\nid: p\nposts: { online: { levels: { agent: { base: 4000 }, chief: { base: ${chief} } } } }`,
  );
  if (!plan) throw new Error('no plan');
  const frame = frameOf(records);
  return { frame, pay: replay(compilePlan(plan), frame) };
};

function compared(records: readonly FrameRecord[]): ComparedPay {
  const { frame, pay } = replayOf(records, 4000);
  return comparedPay(frame, pay, pay, new Uint8Array(frame.months.length).fill(1));
}

const row = (person: string, month: string, team: string | null): FrameRecord => ({
  ...{ person, month, labels: { post: 'online', level: 'agent', team } },
});

test('personGroups(pay, label): the label of most months, ties to the first value, nobody twice', () => {
  const pay = compared([
    ...[row('a', '2026-01', 'x'), row('a', '2026-02', 'y'), row('a', '2026-03', 'y')],
    ...[row('b', '2026-01', 'z'), row('b', '2026-02', 'x')],
    ...[row('c', '2026-01', null), row('c', '2026-02', 'z')],
    row('d', '2026-01', null),
  ]);
  const groups = personGroups(pay, 'team');
  expect(groups?.values).toEqual(['x', 'y', 'z']);
  expect([...(groups?.groupOf ?? [])]).toEqual([1, 0, 2, -1]);
  expect(groups?.counts).toEqual([1, 1, 1]);
  expect(personGroups(pay, 'site')).toBeNull();
});

const one = (pay: readonly number[], share = 0.1): boolean | undefined =>
  dominated(
    { label: 'team', values: ['x'], groupOf: new Int32Array(pay.length), counts: [pay.length] },
    Float64Array.from(pay),
    share,
  )[0];

test('dominated(groups, pay, share): all but the two largest hold less than the share of the largest', () => {
  expect(one([3, 100, 50, 6])).toBe(true);
  expect(one([3, 100, 50, 7])).toBe(false);
  expect(one([50, 3, 6, 100])).toBe(true);
  expect(one([100, 100, 5, 5])).toBe(false);
  expect(one([100, 100, 9])).toBe(true);
  expect(one([100])).toBe(true);
  expect(one([0, 0])).toBe(false);
  expect(one([3, 100, 50, 6], 0.05)).toBe(false);
  const two = {
    label: 'team',
    values: ['x', 'y'],
    groupOf: Int32Array.of(0, 1, -1, 1, 1, 0),
    counts: [2, 3],
  };
  expect(dominated(two, Float64Array.of(100, 10, 900, 10, 10, 5), 0.1)).toEqual([true, false]);
});

test.each([
  ['in the baseline', 200_000, 4000],
  ['in the scenario', 4000, 200_000],
])(
  'a group in which one person earns nearly everything %s is hidden with the one beside it',
  (_, before, after) => {
    const people = Array.from({ length: 40 }, (_, k) => ({
      ...{ person: `p${String(k).padStart(2, '0')}`, month: '2026-01' },
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
