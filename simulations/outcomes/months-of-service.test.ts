import { expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument } from '../plan/plan-document.ts';
import { replay } from '../replay/replay.ts';
import { comparedPay } from './compared-pay.ts';
import { monthsOfService } from './months-of-service.ts';

const plan = compilePlan(
  planDocument.parse({
    schema: 'quanheng/plan@1',
    id: 'p',
    posts: { online: { levels: { junior: { base: 4000 } } } },
  }),
);

/** Month of service of somebody with these bands in January, February, March, and a colleague's beside it. */
function serviceOf(...bands: (string | null | undefined)[]): number {
  const months = ['2026-01', '2026-02', '2026-03'];
  const row = (person: string, month: string, tenure: string | null): FrameRecord => ({
    person,
    month,
    labels: { post: 'online', level: 'junior', tenure },
  });
  const own = bands.flatMap((tenure, m) =>
    tenure === undefined ? [] : [row('b', months[m] as string, tenure)],
  );
  const frame = frameOf([...months.map((month) => row('a', month, '13–24')), ...own]);
  const paid = replay(plan, frame);
  return monthsOfService(
    comparedPay(frame, paid, paid, Uint8Array.of(1, 1, 1)).population,
    frame,
  )[1] as number;
}

test.each([
  ['the middle of the band', [undefined, undefined, '04–06'], 5],
  ['the middle of 13 … 24, the lower one', [undefined, undefined, '13–24'], 18],
  ['the months that all bands leave open: 3 in February', ['01–03', '01–03', '04–06'], 4],
  ['1 … 3 in January, so 3 … 5 in March', ['01–03', undefined, '04–06'], 4],
  ['7 … 12 in January and in March: 9 … 12', ['07–12', undefined, '07–12'], 10],
  ['the last band where they contradict', ['25+', undefined, '01–03'], 2],
  ['settled from month 25 on', [undefined, '25+', '25+'], 25],
  ['settled: 24 in January is 26 in March', ['13–24', undefined, '25+'], 25],
  ['the last month seen, which is January', ['04–06'], 5],
  ['not known without a band in the last month', ['04–06', '04–06', null], 0],
  ['not known in another unit', [undefined, undefined, '0-30'], 0],
] as const)('monthsOfService is %s', (_, bands, month) => {
  expect(serviceOf(...bands)).toBe(month);
});

test('monthsOfService counts months of the calendar, not of the frame', () => {
  // nine months apart: 1 … 3 in December is 10 … 12 in September
  const labels = { post: 'online', level: 'junior' };
  const frame = frameOf([
    { person: 'a', month: '2025-12', labels: { ...labels, tenure: '01–03' } },
    { person: 'a', month: '2026-09', labels: { ...labels, tenure: '07–12' } },
  ]);
  const paid = replay(plan, frame);
  expect([...monthsOfService(comparedPay(frame, paid, paid, Uint8Array.of(1, 1)).population, frame)]).toEqual(
    [11],
  );
});

test('monthsOfService is not known where the data has no bands', () => {
  const frame = frameOf([{ person: 'a', month: '2026-01', labels: { post: 'online', level: 'junior' } }]);
  const paid = replay(plan, frame);
  expect([...monthsOfService(comparedPay(frame, paid, paid, Uint8Array.of(1)).population, frame)]).toEqual([
    0,
  ]);
});
