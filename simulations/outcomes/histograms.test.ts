import { describe, expect, test } from 'vitest';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import type { Replay } from '../replay/replay-result.ts';
import { payHistogram } from './pay-histogram.ts';
import { scoreHistograms } from './score-histogram.ts';

/** Fen from 400,000 on in bins of 20,000: so many people in each bin that is named. */
const people = (counts: Readonly<Record<number, number>>): Float64Array =>
  Float64Array.from(
    Object.entries(counts).flatMap(([bin, count]) =>
      Array.from({ length: count }, () => 400_000 + Number(bin) * 20_000),
    ),
  );
const shown = (before: Float64Array, after: Float64Array, least: number) => {
  const { edgesFen, baseline, scenario } = payHistogram([before, after], least) ?? {};
  return [edgesFen, baseline, scenario];
};
const list = (from: number, step: number, count: number) =>
  Array.from({ length: count }, (_, k) => from + k * step);
/** Zeros but for what stands at a place. */
const counts = (length: number, there: Readonly<Record<number, number>>) =>
  Array.from({ length }, (_, k) => there[k] ?? 0);

describe('payHistogram(sorted, least)', () => {
  test('about 24 bins of a round number of yuan, the same on both sides', () => {
    const [edges, before, after] = shown(
      Float64Array.of(400_000, 419_999, 420_000, 880_000),
      Float64Array.of(400_000, 400_001, 430_000, 879_999),
      1,
    );
    // (880,000 − 400,000) / 24 = 20,000 fen
    expect(edges).toEqual(list(400_000, 20_000, 26));
    expect(before).toEqual(counts(25, { 0: 2, 1: 1, 24: 1 }));
    expect(after).toEqual(counts(25, { 0: 2, 1: 1, 23: 1 }));
  });

  test.each([
    [2400, 100, 25],
    [2401, 200, 13],
    [24 * 20_001, 25_000, 20],
    [24 * 25_000, 25_000, 25],
    [24 * 25_001, 50_000, 13],
    [24 * 50_001, 100_000, 13],
    [0, 100, 1],
    [1, 100, 1],
  ])('a range of %i fen has steps of %i', (range, step, bins) => {
    const [edges, before] = shown(Float64Array.of(0), Float64Array.of(range), 1);
    expect(edges).toEqual(list(0, step, bins + 1));
    expect(before).toEqual(counts(bins, { 0: 1 }));
  });

  test('starts at a multiple of its step, and the lower of both sides', () => {
    const [edges, before, after] = shown(Float64Array.of(890_001, 890_002), Float64Array.of(410_001), 1);
    expect(edges?.slice(0, 2)).toEqual([400_000, 425_000]);
    expect(edges?.at(-1)).toBe(900_000);
    expect([before, after]).toEqual([counts(20, { 19: 2 }), counts(20, { 0: 1 })]);
  });

  test('joins a bin that is too small on either side with those to its right', () => {
    const [edges, before, after] = shown(people({ 0: 6, 1: 3, 24: 9 }), people({ 0: 9, 24: 9 }), 5);
    expect(edges).toEqual([400_000, 420_000, 900_000]);
    expect([before, after]).toEqual([
      [6, 12],
      [9, 9],
    ]);
    const swapped = shown(people({ 0: 9, 24: 9 }), people({ 0: 6, 1: 3, 24: 9 }), 5);
    expect(swapped).toEqual([edges, after, before]);
  });

  test('joins the last one with the bin before it', () => {
    const [edges, before, after] = shown(people({ 0: 9, 23: 6, 24: 2 }), people({ 0: 9, 24: 8 }), 5);
    expect(edges).toEqual([...list(400_000, 20_000, 24), 900_000]);
    expect([before, after]).toEqual([counts(24, { 0: 9, 23: 8 }), counts(24, { 0: 9, 23: 8 })]);
    const swapped = shown(people({ 0: 9, 24: 8 }), people({ 0: 9, 23: 6, 24: 2 }), 5);
    expect(swapped).toEqual([edges, after, before]);
    expect(shown(people({ 0: 2 }), people({ 24: 2 }), 5)).toEqual([[400_000, 900_000], [2], [2]]);
  });

  test('no edge tells the pay of the four lowest or highest; of five it does', () => {
    const rest = people({ 0: 5, 24: 5 });
    const far = (low: number, high: number): Float64Array =>
      Float64Array.from([
        ...Array.from({ length: low }, () => 100_000),
        ...rest,
        ...Array.from({ length: high }, () => 5_000_000),
      ]);
    const [edges, before, after] = shown(far(4, 4), rest, 5);
    expect(edges).toEqual(list(400_000, 20_000, 26));
    expect([before, after]).toEqual([counts(25, { 0: 9, 24: 9 }), counts(25, { 0: 5, 24: 5 })]);
    expect(shown(rest, far(4, 4), 5)).toEqual([edges, after, before]);
    // (5,000,000 − 400,000) / 24 is below 200,000; (880,000 − 100,000) / 24 is below 50,000
    expect(shown(far(4, 5), rest, 5)[0]?.at(-1)).toBe(5_200_000);
    expect(shown(far(5, 4), rest, 5)[0]?.slice(0, 1)).toEqual([100_000]);
  });

  test('leaves bins of `least` people as they are', () => {
    const [edges, before] = shown(people({ 0: 5, 1: 5, 24: 5 }), people({ 0: 5, 1: 5, 24: 5 }), 5);
    expect(edges).toHaveLength(26);
    expect(before).toEqual(counts(25, { 0: 5, 1: 5, 24: 5 }));
  });
});

describe('scoreHistograms(frame, replay, monthChosen, thresholds)', () => {
  const row = (k: number, post: string, month = '2026-01'): FrameRecord => ({
    person: `${post}${String(k).padStart(3, '0')}`,
    month,
    labels: { post },
  });
  function histograms(
    rows: readonly (readonly [record: FrameRecord, score: number])[],
    months: readonly number[],
  ) {
    const frame = frameOf(rows.map(([record]) => record));
    const scoreOf = new Map(rows.map(([{ person, month }, score]) => [`${person} ${month}`, score]));
    const names = [...new Set(rows.map(([{ person }]) => person))].sort();
    const score = Float64Array.from(
      frame.person,
      (p, r) => scoreOf.get(`${names[p]} ${frame.months[frame.month[r] as number]}`) as number,
    );
    // a score of 999 stands for a row that the plan does not cover
    const covered = Uint8Array.from(score, (value) => (value === 999 ? 0 : 1));
    const replay = { score, covered } as unknown as Replay;
    return scoreHistograms(frame, replay, Uint8Array.from(months), defaultThresholds);
  }
  const some = (count: number, score: number, from = 0, post = 'online', month?: string) =>
    Array.from({ length: count }, (_, k) => [row(from + k, post, month), score] as const);
  const bins = (found: ReturnType<typeof histograms>, post = 'online') =>
    (found[post] ?? []).filter(({ count }) => count > 0).map(({ from, to, count }) => [from, to, count]);

  test('bins of 5 points, the first one takes what is below and the last one what is above', () => {
    const rows = [
      ...some(6, 72),
      ...some(6, 74.999, 6),
      ...some(6, 75, 12),
      ...some(6, 250, 18),
      ...some(6, -3, 24),
    ];
    expect(bins(histograms(rows, [1]))).toEqual([
      [0, 5, 6],
      [70, 75, 12],
      [75, 80, 6],
      [195, 200, 6],
    ]);
  });

  test('a post with fewer than 20 people has none, and bins of fewer than 5 are joined', () => {
    expect(histograms([...some(19, 72), ...some(20, 72, 0, 'phone')], [1])).toHaveProperty('phone');
    expect(histograms(some(19, 72), [1])).toEqual({});
    expect(bins(histograms([...some(16, 72), ...some(4, 80, 16)], [1]))).toEqual([[70, 200, 20]]);
    // four people are four in two months as well
    const twice = [...some(16, 72), ...some(4, 80, 16), ...some(4, 80, 16, 'online', '2026-02')];
    expect(bins(histograms(twice, [1, 1]))).toEqual([[70, 200, 24]]);
  });

  test('leaves out months not chosen, rows not covered and rows without score', () => {
    const rows = [
      ...some(20, 72),
      ...some(20, 90, 0, 'online', '2026-02'),
      ...some(6, 999, 20),
      ...some(6, NaN, 26),
    ];
    expect(bins(histograms(rows, [1, 0]))).toEqual([[70, 75, 20]]);
    expect(bins(histograms(rows, [0, 1]))).toEqual([[90, 95, 20]]);
  });
});
