import { expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { comparedPay, type ComparedPay } from './compared-pay.ts';
import { personGroups } from './person-groups.ts';

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
  person,
  month,
  labels: { post: 'online', level: 'agent', team },
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
