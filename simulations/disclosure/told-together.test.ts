import { describe, expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import type { Frame } from '../frame/frame.ts';
import type { Contribution } from '../program/contribution.ts';
import type { Replay } from '../replay/replay-result.ts';
import { ownPay } from './own-pay.ts';
import { defaultThresholds } from './thresholds.ts';
import type { ToldSide } from './told-side.ts';
import { withheldIn, withheldOf } from './told-sides.ts';

const BASE = 400_000;
const free: Contribution = { rate: 0, baseMinFen: 0, baseMaxFen: Infinity };

/** `count` people in two months or others; the last eight of the first thirty lead. */
function frameWith(count: number, baseFen?: number, months = ['2026-01', '2026-02']): Frame {
  return frameOf(
    months.flatMap((month) =>
      Array.from({ length: count }, (_, k) => ({
        person: `p${String(k).padStart(2, '0')}`,
        month,
        labels: { post: k >= 22 && k < 30 ? 'lead' : 'online', level: 'junior' },
        numbers: baseFen === undefined ? {} : { baseFen, fte: 0.5 },
      })),
    ),
  );
}

type Pay = (k: number, month: number) => number;

interface Lines {
  readonly performance: Pay;
  readonly commission?: Pay;
}

/** A plan that pays everybody 4,000 yuan by its table and lines of their own; told in the months given. */
function sideOf(
  frame: Frame,
  { performance, commission = () => 0 }: Lines,
  { onCost = free, months = [0, 1] }: { onCost?: Contribution; months?: number[] } = {},
): ToldSide {
  const column = (pay: Pay): Float64Array =>
    Float64Array.from(frame.person, (person, row) => pay(person, frame.month[row] as number));
  const lines = {
    base: column(() => BASE),
    performance: column(performance),
    commission: column(commission),
  };
  const variableFen = lines.performance.map((fen, row) => fen + (lines.commission[row] as number));
  const replay: Replay = {
    covered: new Uint8Array(frame.rows).fill(1),
    reason: new Uint8Array(frame.rows),
    flags: {},
    lines,
    variableFen,
    score: new Float64Array(frame.rows),
    grossFen: variableFen.map((fen) => fen + BASE),
    costs: {},
    proposals: {},
    onCostFen: variableFen.map((fen) => Math.round(0.3 * fen)),
  };
  return {
    frame,
    replay,
    onCost: { sites: {}, otherwise: [onCost] },
    program: { plan: 'p', posts: [], shared: [] },
    people: Array.from({ length: frame.people }, (_, k) => `p${k}`),
    told: Uint8Array.from(frame.month, (month) => (months.includes(month) ? 1 : 0)),
  };
}

const frame = frameWith(30);
/** Bonus of person k: no two in proportion to anything. */
const own: Pay = (k, month) => 30_000 + 7919 * (((k + 3 * month) * (k + 1)) % 29);
const now = sideOf(frame, { performance: own });
const monthsOf = (answer: readonly [ToldSide, ToldSide], before: ToldSide[] = []) => [
  ...withheldOf(answer, before, defaultThresholds).months,
];
const times = (factor: (k: number, month: number) => number): Lines => ({
  performance: (k, month) => Math.round(factor(k, month) * own(k, month)),
});
const raised = (factor: Parameters<typeof times>[0]) => sideOf(frame, times(factor));

describe('withheldOf(answer, before, thresholds) takes sums with every factor', () => {
  test('a plan that pays all a tenth more but one to four people tells theirs, of five it does not', () => {
    const but = (some: number) => raised((k, month) => (k < some && month === 1 ? 1.3 : 1.1));
    expect(monthsOf([now, but(1)])).toEqual([0, 1]);
    expect(monthsOf([now, but(4)])).toEqual([0, 1]);
    expect(monthsOf([now, but(5)])).toEqual([0, 0]);
  });

  test('the others may have been told before, in that month alone', () => {
    const all = raised(() => 1.1);
    const other = raised((k) => (k === 7 ? 1.2 : 1.4));
    expect(monthsOf([other, other], [all])).toEqual([1, 1]);
    const february = sideOf(
      frame,
      times(() => 1.1),
      { months: [1] },
    );
    expect(monthsOf([other, other], [february])).toEqual([0, 1]);
  });

  test('a month that the answer does not tell is not looked at', () => {
    const told = (factor: (k: number) => number, month: number) =>
      sideOf(frame, times(factor), { months: [month] });
    const january = told(() => 1, 0);
    const before = [told(() => 1.1, 1), told((k) => (k === 7 ? 1.2 : 1.4), 1)];
    expect(monthsOf([january, january], before)).toEqual([0, 0]);
    expect(monthsOf([before[0] as ToldSide, before[0] as ToldSide], [before[1] as ToldSide])).toEqual([0, 1]);
  });

  test('three plans told in pairs that are apart for six or more give one away together', () => {
    const sets = [(k: number) => k <= 5, (k: number) => k >= 5 && k <= 10, (k: number) => k <= 10 && k !== 5];
    const [first, second, third] = sets.map((is) => raised((k) => (is(k) ? 1.1 : 1))) as [
      ToldSide,
      ToldSide,
      ToldSide,
    ];
    expect(monthsOf([now, third], [first])).toEqual([0, 0]);
    expect(monthsOf([now, third], [first, second])).toEqual([1, 1]);
  });

  test('people of another version alone count too: 1.1 × the earlier sum less the later one is the joiner', () => {
    const joined = frameWith(31);
    const later = sideOf(
      joined,
      times(() => 1.1),
    );
    expect(monthsOf([later, later], [now])).toEqual([1, 1]);
    expect(monthsOf([now, now], [later])).toEqual([1, 1]);
    // of March the earlier version knows nothing
    const march = sideOf(
      frameWith(30, undefined, ['2026-01', '2026-03']),
      times(() => 1.1),
    );
    expect(monthsOf([march, march], [later])).toEqual([1, 0]);
    const six = sideOf(
      frameWith(36),
      times(() => 1.1),
    );
    expect(monthsOf([six, six], [now])).toEqual([0, 0]);
  });

  test('on-cost that follows the pay of all but few, or of few alone, tells of those few', () => {
    // the largest remainders of k (k + 1) by 29 are 27, 27, 23, 23, 20, 20, 16, 16
    const bounded = (bounds: Partial<Contribution>) => {
      const side = sideOf(
        frame,
        { performance: own },
        { onCost: { ...free, rate: 0.3, ...bounds }, months: [0] },
      );
      return monthsOf([side, side]);
    };
    const gross = (rest: number): number => BASE + 30_000 + 7919 * rest;
    expect(bounded({ baseMaxFen: gross(28) })).toEqual([0, 0]);
    expect(bounded({ baseMaxFen: gross(20) })).toEqual([1, 0]);
    expect(bounded({ baseMaxFen: gross(19) })).toEqual([0, 0]);
    expect(bounded({ baseMinFen: gross(21) })).toEqual([1, 0]);
    expect(bounded({ baseMinFen: gross(20) })).toEqual([0, 0]);
  });

  test('of a post on-cost is told too: two leads beyond the bound are theirs, of twelve people they are not', () => {
    // remainders of the leads are 13, 1, 20, 12, 6, 2, 0, 0; twelve of all thirty are above 12
    const bounded = (rest: number) => {
      const onCost = { ...free, rate: 0.3, baseMaxFen: BASE + 30_000 + 7919 * rest };
      const side = sideOf(frame, { performance: own }, { onCost, months: [0] });
      const found = withheldOf([side, side], [], defaultThresholds);
      return [found.months[0], withheldIn(side, found, Uint8Array.of(1, 0)).groups['post']];
    };
    expect(bounded(12)).toEqual([0, [true, true]]);
    expect(bounded(28)).toEqual([0, [false, false]]);
  });

  test('a group in which all but few get a tenth more is kept back with another, the month is not', () => {
    const mixed = (some: number) =>
      raised((k, month) => (k >= 30 - some ? 1.3 : k >= 22 ? 1.1 : 1 + ((k * k + month) % 17) / 100));
    const groups = (side: ToldSide) =>
      withheldIn(now, withheldOf([now, side], [], defaultThresholds), Uint8Array.of(1, 1)).groups['post'];
    expect(frame.labels['post']?.values).toEqual(['lead', 'online']);
    expect(groups(mixed(3))).toEqual([true, true]);
    expect(groups(mixed(8))).toEqual([false, false]);
    expect(monthsOf([now, mixed(3)])).toEqual([0, 0]);
  });

  test('a line that pays all but one a tenth more is kept back, and another with it', () => {
    const sold: Pay = (k, month) => 20_000 + 6101 * (((k + 5 * month) * (k + 2)) % 31);
    const before = sideOf(frame, { performance: own, commission: sold });
    const lines = (factor: (k: number) => number) => {
      const after = sideOf(frame, {
        performance: (k, month) => own((k * 7 + 2) % 30, month),
        commission: (k, month) => Math.round(factor(k) * sold(k, month)),
      });
      const found = withheldOf([before, after], [], defaultThresholds);
      expect([...found.months]).toEqual([0, 0]);
      return [...withheldIn(before, found, Uint8Array.of(1, 0)).lines].sort();
    };
    expect(lines((k) => (k === 4 ? 1.5 : 1.1))).toEqual(['commission', 'performance']);
    expect(lines((k) => (k % 2 ? 1.5 : 1.1))).toEqual([]);
  });
});

describe('ownPay(side)', () => {
  const onCost = { rate: 0.3, baseMinFen: 420_000, baseMaxFen: 500_000 };
  const paid = (of: Frame) => ownPay(sideOf(of, { performance: (k) => k * 10_000 }, { onCost }));

  /** Fen of person k in the first month. */
  const at = (of: Frame, column: Float64Array, k: number) =>
    column[of.person.findIndex((person, row) => person === k && of.month[row] === 0)];

  test('base pay of the plan’s table is nobody’s own; on-cost ends at both bounds', () => {
    const { base, gross, onCost: cost } = paid(frame);
    expect([at(frame, base, 3), at(frame, gross, 3)]).toEqual([0, 30_000]);
    // 410,000 is below, 420,000 and 500,000 at, 510,000 above the bounds
    expect([1, 2, 10, 11].map((k) => at(frame, cost, k))).toEqual([0, 6000, 30_000, 0]);
  });

  test('of several contributions each ends at its own bounds', () => {
    const side = sideOf(frame, { performance: (k) => k * 10_000 }, { onCost });
    const housing = { rate: 0.1, baseMinFen: 0, baseMaxFen: 450_000 };
    const cost = ownPay({ ...side, onCost: { sites: {}, otherwise: [onCost, housing] } }).onCost;
    // 410,000: 10 % alone; 450,000: both; 460,000 and 500,000: 30 % alone; 510,000: neither
    expect([1, 5, 6, 10, 11].map((k) => at(frame, cost, k))).toEqual([1000, 20_000, 18_000, 30_000, 0]);
  });

  test('what costs beside pay is their own, whatever the bounds', () => {
    const side = sideOf(frame, { performance: (k) => k * 10_000 }, { onCost });
    const coaching = Float64Array.from(frame.person, (k) => (k === 11 ? 54_000 : 0));
    const cost = ownPay({ ...side, replay: { ...side.replay, costs: { coaching } } }).onCost;
    expect([10, 11].map((k) => at(frame, cost, k))).toEqual([30_000, 54_000]);
  });

  test('base pay of the data is, for the share that is paid', () => {
    const half = frameWith(30, 2 * BASE);
    const { base, gross } = paid(half);
    expect([at(half, base, 3), at(half, gross, 3)]).toEqual([BASE, BASE + 30_000]);
    const whole = frameWith(30, BASE);
    expect(at(whole, paid(whole).base, 3)).toBe(0);
  });
});
