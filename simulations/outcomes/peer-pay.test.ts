import { expect, test } from 'vitest';
import { defaultAttrition } from '../behaviour/attrition-assumptions.ts';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { compare } from '../scenario/compare.ts';
import { comparedPay } from './compared-pay.ts';
import { relativeToPeers } from './peer-pay.ts';

const replayOf = (records: readonly FrameRecord[], commission = '') => {
  const { plan, problems } = parsePlan(
    `schema: quanheng/plan@1\nid: p\nposts: { online: { levels: { low: {}, high: {} }${commission} }, phone: { levels: { low: {}, high: {} } } }`,
  );
  if (!plan) throw new Error(JSON.stringify(problems));
  const frame = frameOf(records);
  return { frame, pay: replay(compilePlan(plan), frame) };
};
const person = (k: number, yuan: number, over: Partial<FrameRecord> = {}): FrameRecord => ({
  person: `p${String(k).padStart(3, '0')}`,
  month: '2026-01',
  labels: { post: 'online', level: 'low' },
  numbers: { baseFen: yuan * 100, fte: 1 },
  ...over,
});

test('relativeToPeers(pay, lasting): log change against the median of post and level, for those below it', () => {
  const { frame, pay } = replayOf([
    ...[person(0, 4000), person(1, 5000), person(2, 6000)],
    person(3, 30_000, { labels: { post: 'online', level: 'high' } }),
    person(4, 1000, { labels: { post: 'phone', level: 'low' } }),
    person(5, 90_000, { labels: { post: 'phone', level: 'high' } }),
  ]);
  const compared = comparedPay(frame, pay, pay, Uint8Array.of(1));
  const changed = (...yuan: readonly number[]) => [
    ...relativeToPeers(
      compared,
      Float64Array.from([...yuan, 60_000, 500, 90_000], (each) => each * 100),
    ),
  ];
  const expectNear = (got: readonly number[], logs: readonly number[]) =>
    got.forEach((value, k) => expect(value).toBeCloseTo(logs[k] ?? 0, 12));
  const { log } = Math;
  expect(changed(4000, 5000, 6000)).toEqual([0, 0, 0, 0, 0, 0]);
  expectNear(changed(4400, 5500, 6600), []);
  // median 6,000: 4,000 was 80 % of it and is two thirds
  expectNear(changed(4000, 6000, 6000), [log(2 / 3 / 0.8)]);
  // median 4,000 below people who fell to it: only 75 % of it counts
  expectNear(changed(3000, 5000, 4000), [log(0.75 / 0.8)]);
  // from 120 % to 90 % of 5,000, from 80 % to 110 %
  expectNear(changed(5500, 5000, 4500), [0, 0, log(0.9 / 1.2)]);
  expect(changed(0, 5000, 6000)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('relativeToPeers(pay, lasting) makes nothing of somebody who was paid nothing', () => {
  const { frame, pay } = replayOf([person(0, 0), person(1, 5000), person(2, 6000)]);
  const compared = comparedPay(frame, pay, pay, Uint8Array.of(1));
  expect([...relativeToPeers(compared, Float64Array.of(100_000, 500_000, 600_000))]).toEqual([0, 0, 0]);
});

test('relativeToPeers(pay, lasting) compares full-time months', () => {
  const half = { numbers: { baseFen: 400_000, fte: 0.5 } };
  const { frame, pay } = replayOf([person(0, 4000, half), person(1, 4000), person(2, 4000)]);
  const compared = comparedPay(frame, pay, pay, Uint8Array.of(1));
  expect([...compared.gross[0]]).toEqual([200_000, 400_000, 400_000]);
  const [first] = relativeToPeers(compared, Float64Array.of(100_000, 400_000, 400_000));
  expect(first).toBeCloseTo(Math.log(0.5), 12);
});

test('leavers by market and peers: sellers gain on the market, those whom they pass look at them', () => {
  const records = ['2026-01', '2026-02', '2026-03'].flatMap((month) =>
    Array.from({ length: 100 }, (_, k) =>
      person(k, 4000, { month, measures: { sales_amount: k < 50 ? 4000 : 0 } }),
    ),
  );
  const [before, after] = [
    replayOf(records),
    replayOf(records, ', commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 10%]] }'),
  ];
  const leavers = (change: object) => {
    const attrition = { ...defaultAttrition, mode: 'market-peer' as const, ...change };
    const { scenario } = compare(before.frame, before.pay, after.pay, { attrition }).attrition.in12Months;
    return 'value' in scenario ? scenario.value : NaN;
  };
  // 30 % a year; sellers earn 4,400: market −1; the others fall to 4,000 of a median of 4,200: peer −2, losses × 2
  const sellers = 50 * (1 - 0.7 ** (1 / 1.1));
  const others = 50 * (1 - 0.7 ** (1.05 ** 4));
  expect(leavers({})).toBeCloseTo(sellers + others, 9);
  expect(leavers({ etaPeer: 0 })).toBeCloseTo(sellers + 15, 9);
  expect(leavers({ etaMarket: 0, lambdaLoss: 1 })).toBeCloseTo(15 + 50 * (1 - 0.7 ** (1.05 ** 2)), 9);
});
