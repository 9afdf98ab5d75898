import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benchFrame } from '../oracle/bench-case.ts';
import { deidentify } from './deidentify.ts';
import { frameOf } from './record-frame.ts';
import { decodeFrame, encodeFrame } from './frame-codec.ts';

const number = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: -300, max: 70_000 }),
  fc.double({ noNaN: true }),
  fc.integer().map((n) => n / 100),
);
const record = fc.record({
  person: fc.string({ minLength: 1, maxLength: 3 }),
  month: fc.constantFrom('2026-01', '2026-02'),
  label: fc.oneof(fc.constant(null), fc.string()),
  number,
  measure: number,
});

test('decodeFrame(encodeFrame(frame)) is the same frame, double by double', () => {
  fc.assert(
    fc.property(fc.array(record), (records) => {
      const frame = frameOf(
        records.map(({ person, month, label, number: fte, measure }) => ({
          person,
          month,
          labels: { post: '客服', level: label },
          ...(fte === undefined ? {} : { numbers: { fte } }),
          ...(measure === undefined ? {} : { measures: { csat: measure } }),
        })),
      );
      expect(decodeFrame(encodeFrame(frame))).toEqual(frame);
      const worker = deidentify(frame);
      expect(decodeFrame(encodeFrame(worker))).toEqual(worker);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});

test('encodeFrame(frame) takes at most 30 bytes for each row and five KPIs of counts', () => {
  const { measures, ...frame } = benchFrame(12_000, 12, 0);
  const five = Object.fromEntries(Object.entries(measures).slice(0, 5));
  expect(encodeFrame({ ...frame, measures: five }).length / 12_000).toBeLessThan(30);
});

test('decodeFrame(bytes) refuses bytes that are no frame or are cut short', () => {
  const bytes = encodeFrame(benchFrame(120));
  expect(() => decodeFrame(bytes.subarray(0, 3))).toThrow(RangeError);
  expect(() => decodeFrame(bytes.subarray(0, bytes.length - 8))).toThrow(RangeError);
  expect(() => decodeFrame(new TextEncoder().encode('hello, this is no frame'))).toThrow();
});
