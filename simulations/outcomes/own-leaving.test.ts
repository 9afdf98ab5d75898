import { describe, expect, test } from 'vitest';
import { serviceRisks } from '../behaviour/tenure-risk.ts';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { ownLeaving } from './own-leaving.ts';

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];

/** People by the months they are seen in: one letter a month, `.` = not seen; the letter is the band. */
function own(people: readonly string[], over = months) {
  const bands: Readonly<Record<string, string | null>> = { a: '01–03', b: '04–06', z: '25+', x: null };
  const records = people.flatMap((seen, k) =>
    [...seen].flatMap((band, m): FrameRecord[] =>
      band === '.'
        ? []
        : [
            {
              person: `p${String(k).padStart(3, '0')}`,
              month: over[m] as string,
              labels: { post: 'online', level: 'junior', tenure: bands[band] ?? null },
            },
          ],
    ),
  );
  return ownLeaving(frameOf(records));
}

describe('ownLeaving', () => {
  test('whoever is last seen before the last month has left, after as many months as they were seen', () => {
    // two stay through four months in which they could leave; one leaves after the second
    expect(own(['xxxxx', 'xxxxx', 'xx...'])).toMatchObject({ leavers: 1, stayers: 2, exposure: 4 + 4 + 2 });
  });

  test('somebody missing who comes back was there throughout, in the last months too', () => {
    expect(own(['xxxxx', 'xx.xx', 'xxx.x'])).toMatchObject({ leavers: 0, stayers: 3, exposure: 12 });
  });

  test('somebody who joins counts from then on; in the last month nobody can be seen to leave', () => {
    expect(own(['xxxxx', '..xxx', '....x'])).toMatchObject({ leavers: 0, stayers: 3, exposure: 4 + 2 });
  });

  test('months of service have their exposure: the band of each month, of an absence the band before it', () => {
    const { exposureByService } = own(['aabbz', 'a..bx', 'zz...', 'x....']);
    const by = Object.fromEntries(serviceRisks.map((_, month) => [month, exposureByService[month]]));
    // first months of the bands: 1, 4 and 25; 0 without one
    expect(by).toMatchObject({ 0: 1, 1: 2 + 3, 4: 2 + 1, 7: 0, 25: 2 });
  });

  test('a month that a file only touches is no last month, and is no exposure', () => {
    // May holds one of six: less than a quarter of the usual five
    const touched = own(['xxxxx', 'xxxx.', 'xxxx.', 'xxxx.', 'xxxx.', 'xx...']);
    expect(touched).toMatchObject({ leavers: 1, stayers: 5, exposure: 5 * 3 + 2 });
    // May holds two of five
    expect(own(['xxxxx', 'xxxxx', 'xxxx.', 'xxxx.', 'xxxx.'])).toMatchObject({ leavers: 3, exposure: 20 });
  });

  test('months that nobody has are months of the calendar', () => {
    const apart = ['2025-11', '2026-01', '2026-02'];
    // two months to January, one to February; the leaver was at risk until January
    expect(own(['xxx', 'xxx', 'x..'], apart)).toMatchObject({ leavers: 1, exposure: 3 + 3 + 2 });
  });

  test('two rows of a month are one month; one month tells nothing', () => {
    const row = (post: string, month: string): FrameRecord => ({
      person: 'p',
      month,
      labels: { post, level: 'junior' },
    });
    const twice = frameOf([
      row('online', '2026-01'),
      row('phone', '2026-01'),
      { ...row('online', '2026-01'), person: 'q' },
      { ...row('online', '2026-02'), person: 'q' },
    ]);
    expect(ownLeaving(twice)).toMatchObject({ leavers: 1, stayers: 1, exposure: 2 });
    expect(own(['x', 'x'])).toMatchObject({ leavers: 0, stayers: 2, exposure: 0 });
    expect(ownLeaving(twice)).toBe(ownLeaving(twice));
  });
});
