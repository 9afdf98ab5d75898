import { describe, expect, test } from 'vitest';
import { leavingByService } from './leaving-by-service.ts';
import { serviceHazards } from './service-hazards.ts';
import { serviceRisks } from './tenure-risk.ts';
import { monthlyHazard } from './turnover.ts';

/** 1 % a month at 13 to 24 months of service: 2 % before month 4, then 1.5 %, 1.2 %, 1 % and from month 25 on 0.7 %. */
const hazards = Float64Array.from(serviceRisks, (risk) => 0.01 * risk);

/** Leavers of one head. */
const oneHead =
  (...rule: Parameters<typeof leavingByService>) =>
  (service: number, times: number) => {
    const { in90Days, in12Months } = leavingByService(...rule)(
      Int32Array.of(service),
      Float64Array.of(times),
    );
    return { quarter: in90Days[0] as number, year: in12Months[0] as number };
  };

describe('leavingByService, a cohort', () => {
  const gone = oneHead(hazards, 'cohort');

  test('somebody in month 2 of service moves on: two months at 2 %, three at 1.5 %, six at 1.2 %, one at 1 %', () => {
    const { quarter, year } = gone(2, 1);
    expect(quarter).toBeCloseTo(1 - 0.98 ** 2 * 0.985, 12);
    expect(year).toBeCloseTo(1 - 0.98 ** 2 * 0.985 ** 3 * 0.988 ** 6 * 0.99, 12);
  });

  test('from month 20: five months at 1 %, seven at 0.7 %; where service is settled or not known it stays', () => {
    expect(gone(20, 1).year).toBeCloseTo(1 - 0.99 ** 5 * 0.993 ** 7, 12);
    expect(gone(25, 1).year).toBeCloseTo(1 - 0.993 ** 12, 12);
    expect(gone(0, 1).year).toBeCloseTo(1 - 0.99 ** 12, 12);
  });

  test('twice the rate of leaving in every month', () => {
    const { quarter, year } = gone(2, 2);
    expect(quarter).toBeCloseTo(1 - (0.98 ** 2 * 0.985) ** 2, 12);
    expect(year).toBeCloseTo(1 - (0.98 ** 2 * 0.985 ** 3 * 0.988 ** 6 * 0.99) ** 2, 12);
  });

  test('where service is not known, the annual rate leaves in a year', () => {
    for (const rate of [0, 0.05, 0.3, 0.99]) {
      const flat = serviceHazards(
        monthlyHazard(rate, 'cohort'),
        serviceRisks.map((_, month) => (month === 0 ? 9 : 0)),
      );
      expect(oneHead(flat, 'cohort')(0, 1).year).toBeCloseTo(rate, 12);
    }
  });
});

describe('leavingByService, posts refilled', () => {
  const gone = oneHead(hazards, 'separations');

  test('a quarter from month 2, by hand: who leaves is followed by a newcomer', () => {
    const first = 0.02;
    const second = 0.98 * 0.02 + first * 0.02;
    // the third month: the holder is in month 4, a follower in month 2 or 1
    const third = 0.98 ** 2 * 0.015 + first * 0.98 * 0.02 + second * 0.02;
    expect(gone(2, 1).quarter).toBeCloseTo(first + second + third, 12);
  });

  test('where all hazards are alike, the annual rate leaves in a year, whoever follows', () => {
    const flat = hazards.map(() => 0.025);
    for (const service of [0, 1, 25]) {
      const { quarter, year } = oneHead(flat, 'separations')(service, 1);
      expect(quarter).toBeCloseTo(0.075, 12);
      expect(year).toBeCloseTo(0.3, 12);
    }
    // the response: 1 − (1 − h)² a month
    expect(oneHead(flat, 'separations')(7, 2).year).toBeCloseTo(12 * (1 - 0.975 ** 2), 12);
  });

  test('a staff of the lengths of service that refilling makes stays what it is: 12 × the mean hazard leave', () => {
    // share of month s of service in the long run: that of those who have stayed so long
    const stays = Array.from({ length: 4000 }, () => 1);
    for (let s = 1; s < 4000; s++)
      stays[s] = (stays[s - 1] as number) * (1 - (hazards[Math.min(s, 25)] as number));
    // index k of `stays` is month k + 1 of service
    const [all, leaving, year] = stays.reduce(
      ([n, sum, gones], share, k) => {
        const service = Math.min(k + 1, 25);
        return [n + share, sum + share * (hazards[service] as number), gones + share * gone(service, 1).year];
      },
      [0, 0, 0],
    );
    expect(year / all).toBeCloseTo((12 * leaving) / all, 9);
  });

  test('from every month of service, as many as a tree of every stay and leave gives', () => {
    const tree = (service: number, months: number): number => {
      if (months === 0) return 0;
      const hazard = hazards[service] as number;
      return hazard * (1 + tree(1, months - 1)) + (1 - hazard) * tree(Math.min(service + 1, 25), months - 1);
    };
    for (let service = 1; service <= 25; service++) {
      const { quarter, year } = gone(service, 1);
      expect(quarter).toBeCloseTo(tree(service, 3), 12);
      expect(year).toBeCloseTo(tree(service, 12), 12);
    }
  });
});

test.each(['cohort', 'separations'] as const)(
  'leavingByService(hazards, %s) reads each head by itself',
  (meaning) => {
    const [service, times] = [
      [0, 2, 25, 2, 7],
      [1, 1.5, 0.5, 1, 1],
    ];
    const all = leavingByService(hazards, meaning)(Int32Array.from(service), Float64Array.from(times));
    const alone = service.map((month, head) => oneHead(hazards, meaning)(month, times[head] as number));
    expect([...all.in90Days]).toEqual(alone.map(({ quarter }) => quarter));
    expect([...all.in12Months]).toEqual(alone.map(({ year }) => year));
  },
);
