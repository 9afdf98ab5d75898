import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, type NumberRow } from '../testing/number-columns.ts';
import { floorFill } from './floor-fill.ts';
import { largestRemainder } from './largest-remainder.ts';
import { rank, type Ranking } from './rank.ts';
import { shareOfWhole } from './share-of-whole.ts';
import { waterFill } from './water-fill.ts';

/** People a, b, c … in one month with the numbers of each. */
function people(numbers: readonly NumberRow['numbers'][], month = 1): NumberRow[] {
  return numbers.map((own, k) => ({
    person: `p${String.fromCharCode(97 + k)}`,
    month,
    team: 'A',
    numbers: own,
  }));
}
const team = [{ label: 'team' }] as const;

describe('largestRemainder', () => {
  const shares = (fund: number, weights: readonly number[], month = 1) =>
    columnsOf(
      people(
        weights.map((weight) => ({ fund, weight })),
        month,
      ),
      (all) => largestRemainder(all, { name: 'share', fund: 'fund', weight: 'weight', by: team }),
    )['share'];

  test('whole parts first, the fen that are left by the largest remainder', () => {
    // 100 · 1/6, 2/6, 3/6 = 16.67, 33.33, 50
    expect(shares(100, [1, 2, 3])).toEqual([17, 33, 50]);
    // 10 · 3/7, 3/7, 1/7 = 4.29, 4.29, 1.43
    expect(shares(10, [3, 3, 1])).toEqual([4, 4, 2]);
  });

  test('ties by person, ascending in odd calendar months and descending in even ones', () => {
    expect(shares(5, [1, 1, 1, 1], 1)).toEqual([2, 1, 1, 1]);
    expect(shares(5, [1, 1, 1, 1], 2)).toEqual([1, 1, 1, 2]);
    expect(shares(6, [1, 1, 1, 1], 12)).toEqual([1, 1, 2, 2]);
  });

  test('nothing for no weight, and a fund without weights stays', () => {
    expect(shares(7, [0, 1, 1])).toEqual([0, 4, 3]);
    expect(shares(7, [0, 0])).toEqual([0, 0]);
    expect(shares(7, [NaN, 2])).toEqual([NaN, 7]);
  });

  test('a fund below zero is shared as well', () => {
    // −10 · 1/3, 2/3 = −3.33, −6.67: the whole parts are −4 and −7
    expect(shares(-10, [1, 2])).toEqual([-3, -7]);
  });
});

const weight = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 60_000_000 }));
const fund = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 2 ** 45 }));

/** Shares by whole numbers of any size: parts, then remainders, ties by place in the list. */
function exactShares(fund: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, one) => sum + one, 0n);
  if (total === 0n) return weights.map(() => 0n);
  const parts = weights.map((one) => (fund * one) / total);
  const order = [...weights.keys()].sort((a, b) => {
    const [first, second] = [a, b].map((k) => (fund * (weights[k] as bigint)) % total) as [bigint, bigint];
    return first === second ? a - b : first > second ? -1 : 1;
  });
  const left = Number(fund - parts.reduce((sum, one) => sum + one, 0n));
  for (const k of order.slice(0, left)) parts[k] = (parts[k] as bigint) + 1n;
  return parts;
}

test('largestRemainder shares any fund to the fen, as whole numbers of any size do', () => {
  fc.assert(
    fc.property(fund, fc.array(weight, { minLength: 1, maxLength: 12 }), (fen, weights) => {
      const rows = people(weights.map((own) => ({ fund: fen, weight: own })));
      const found = columnsOf(rows, (all) =>
        largestRemainder(all, { name: 'share', fund: 'fund', weight: 'weight', by: team }),
      )['share'];
      expect(found?.map(BigInt)).toEqual(exactShares(BigInt(fen), weights.map(BigInt)));
    }),
    { seed: 20261128, numRuns: 300 },
  );
});

test('shareOfWhole is long division, as whole numbers of any size do it', () => {
  const digits = (most: number) =>
    fc.tuple(fc.nat(53), fc.maxSafeNat()).map(([bits, n]) => n % Math.min(most, 2 ** bits));
  fc.assert(
    fc.property(digits(2 ** 53), digits(2 ** 39), digits(2 ** 27), (amount, more, own) => {
      const all = Math.min(2 ** 39 - 1, own + more + 1);
      const out = columnsOf(people([{ amount, own, all }]), (all) => {
        for (const part of ['quotient', 'remainder'] as const)
          all.row(part, ({ builder }) => {
            const inputs = {
              fund: builder.shared('amount'),
              weight: builder.shared('own'),
              total: builder.shared('all'),
            };
            return shareOfWhole(builder, inputs)[part];
          });
      });
      const [product, total] = [BigInt(amount) * BigInt(own), BigInt(all)];
      expect([out['quotient']?.[0], out['remainder']?.[0]].map((x) => BigInt(x ?? NaN))).toEqual([
        product / total,
        product % total,
      ]);
    }),
    { seed: 20261128, numRuns: 500 },
  );
});

describe('waterFill', () => {
  const filled = (fund: number, of: readonly (readonly [weight: number, cap: number])[]) => {
    const rows = people(
      of.map(([own, cap]) => ({ fund, weight: own, ...(Number.isNaN(cap) ? {} : { cap }) })),
    );
    const out = columnsOf(rows, (all) =>
      waterFill(all, { name: 'share', fund: 'fund', weight: 'weight', cap: 'cap', by: team }),
    );
    return [out['share'], out['share/left']?.[0]];
  };

  test('what a cap cuts off goes to the others, again and again', () => {
    // 100 each: a keeps 40, the other three share 360: 120 each; b keeps 110, two share 250
    expect(
      filled(400, [
        [1, 40],
        [1, 110],
        [1, 1000],
        [1, 1000],
      ]),
    ).toEqual([[40, 110, 125, 125], 0]);
    // by weights 3 and 1 of 400: 300 and 100; a keeps 200, b has 200
    expect(
      filled(400, [
        [3, 200],
        [1, 900],
      ]),
    ).toEqual([[200, 200], 0]);
  });

  test('nobody without a cap is capped; what nobody may take is left', () => {
    expect(
      filled(100, [
        [1, 10],
        [1, NaN],
      ]),
    ).toEqual([[10, 90], 0]);
    expect(
      filled(100, [
        [1, 10],
        [2, 30],
      ]),
    ).toEqual([[10, 30], 60]);
    expect(
      filled(100, [
        [0, 10],
        [2, 30],
      ]),
    ).toEqual([[0, 30], 70]);
    expect(
      filled(100, [
        [1, 0],
        [1, 0],
      ]),
    ).toEqual([[0, 0], 100]);
  });

  test('whoever has just as much as the cap has it, and the fen that is left passes by the capped', () => {
    // 50 each, and 50 is the cap of both
    expect(
      filled(100, [
        [1, 50],
        [1, 50],
      ]),
    ).toEqual([[50, 50], 0]);
    // 33.3 each: a keeps 33, of 67 b has 34
    expect(
      filled(100, [
        [1, 33],
        [1, 99],
        [1, 99],
      ]),
    ).toEqual([[33, 34, 33], 0]);
  });
});

/** Caps whoever would have the cap or more, shares the rest among the others, and so on until nobody else is capped. */
function exactFill(fund: bigint, weights: readonly bigint[], caps: readonly bigint[]): bigint[] {
  const capped = new Set<number>();
  for (;;) {
    const rest = [...capped].reduce((left, k) => left - (caps[k] as bigint), fund);
    const open = weights.map((one, k) => (capped.has(k) ? 0n : one));
    const total = open.reduce((sum, one) => sum + one, 0n);
    const more = [...open.keys()].filter(
      (k) => (open[k] as bigint) > 0n && rest * (open[k] as bigint) >= (caps[k] as bigint) * total,
    );
    if (more.length === 0) {
      const shares = exactShares(rest, open);
      return weights.map((_, k) => (capped.has(k) ? caps[k] : shares[k]) as bigint);
    }
    for (const k of more) capped.add(k);
  }
}

test('waterFill is what capping and sharing again and again comes to, to the fen', () => {
  const member = fc.record({ weight, cap: fc.oneof(fc.nat(30), fc.nat(60_000_000)) });
  const fen = fc.oneof(fc.nat(100), fc.nat(400_000_000));
  fc.assert(
    fc.property(fen, fc.array(member, { minLength: 1, maxLength: 10 }), (amount, members) => {
      const rows = people(members.map((own) => ({ fund: amount, ...own })));
      const out = columnsOf(rows, (all) =>
        waterFill(all, { name: 'share', fund: 'fund', weight: 'weight', cap: 'cap', by: team }),
      );
      const [weights, caps] = [
        members.map((one) => BigInt(one.weight)),
        members.map(({ cap }) => BigInt(cap)),
      ];
      expect(out['share']?.map(BigInt)).toEqual(exactFill(BigInt(amount), weights, caps));
      const given = (out['share'] as number[]).reduce((sum, one) => sum + one, 0);
      expect(out['share/left']?.[0]).toBe(amount - given);
    }),
    { seed: 20261128, numRuns: 400 },
  );
});

test('rank: 1 is the best; who ties within the grid has the better place, the worse, or one by person', () => {
  const scores = [80, 100, 99.99999999999999, 60, NaN];
  const places = (more: Partial<Ranking>) =>
    columnsOf(people(scores.map((score) => ({ ...(Number.isNaN(score) ? {} : { score }) }))), (all) =>
      rank(all, { name: 'place', score: 'score', by: team, best: 'highest', ties: 'better', ...more }),
    )['place'];
  expect(places({})).toEqual([3, 1, 1, 4, NaN]);
  expect(places({ ties: 'worse' })).toEqual([3, 2, 2, 4, NaN]);
  expect(places({ ties: 'person' })).toEqual([3, 1, 2, 4, NaN]);
  expect(places({ best: 'lowest' })).toEqual([2, 3, 3, 1, NaN]);
  expect(places({ where: 'score', by: [] })).toEqual([3, 1, 1, 4, NaN]);
});

describe('floorFill', () => {
  const filled = (fund: number, of: readonly (readonly [weight: number, least: number])[]) =>
    columnsOf(people(of.map(([own, least]) => ({ fund, weight: own, least }))), (all) =>
      floorFill(all, { name: 'share', fund: 'fund', weight: 'weight', least: 'least', by: team }),
    )['share'];

  test('who would have less than the least has it, which comes off the others, again and again', () => {
    // by weights 100, 300, 600; the first has 250, so 750 by 3 to 6
    expect(
      filled(1000, [
        [1, 250],
        [3, 0],
        [6, 0],
      ]),
    ).toEqual([250, 250, 500]);
    // of 750 the second would have 250 and is owed 300: 450 are left
    expect(
      filled(1000, [
        [1, 250],
        [3, 300],
        [6, 0],
      ]),
    ).toEqual([250, 300, 450]);
    expect(
      filled(100, [
        [1, 10],
        [1, 20],
      ]),
    ).toEqual([50, 50]);
  });

  test('no weight has the least; without any weight the rest stays; what is owed may be all', () => {
    expect(
      filled(100, [
        [0, 30],
        [5, 0],
      ]),
    ).toEqual([30, 70]);
    expect(
      filled(100, [
        [0, 30],
        [0, 0],
      ]),
    ).toEqual([30, 0]);
    expect(
      filled(100, [
        [1, 60],
        [9, 40],
      ]),
    ).toEqual([60, 40]);
    expect(
      filled(100, [
        [NaN, 0],
        [5, 30],
      ]),
    ).toEqual([NaN, 100]);
  });

  test('over random people the fund is spent, nobody is below the least, and the others share by weight', () => {
    const one = fc.record({ weight: fc.nat(1000), least: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), fc.nat(20_000), (all, more) => {
        const owed = all.reduce((sum, { least }) => sum + least, 0);
        const fund = owed + more;
        const shares = filled(
          fund,
          all.map(({ weight: own, least }): [number, number] => [own, least]),
        ) as number[];
        const weighs = all.some(({ weight: own }) => own > 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(weighs ? fund : owed);
        shares.forEach((share, k) => expect(share).toBeGreaterThanOrEqual(all[k]?.least ?? NaN));
        // yuan for each weight is the same for whoever has more than the least, and less than a raised one has
        const rates = shares.flatMap((share, k) => {
          const { weight: own, least } = all[k] as { weight: number; least: number };
          return share > least && own > 0 ? [[(share - 1) / own, (share + 1) / own]] : [];
        });
        const [low, high] = [
          Math.max(...rates.map(([least]) => least as number)),
          Math.min(...rates.map(([, most]) => most as number)),
        ];
        if (rates.length > 0) expect(low).toBeLessThanOrEqual(high);
        shares.forEach((share, k) => {
          const { weight: own, least } = all[k] as { weight: number; least: number };
          if (rates.length > 0 && share === least && own > 0)
            expect((share + 1) / own).toBeGreaterThanOrEqual(low);
        });
      }),
      { seed: 20261128, numRuns: 200 },
    );
  });
});
