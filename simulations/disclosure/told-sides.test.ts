import { describe, expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import type { Frame } from '../frame/frame.ts';
import type { Replay } from '../replay/replay-result.ts';
import { defaultThresholds } from './thresholds.ts';
import type { ToldSide } from './told-side.ts';
import { withheldIn, withheldOf } from './told-sides.ts';

/** `count` people a month, p00 first, with the labels that `of` gives person k. */
function frameWith(
  counts: Readonly<Record<string, number>>,
  of: (k: number, month: string) => Record<string, string>,
): Frame {
  return frameOf(
    Object.entries(counts).flatMap(([month, count]) =>
      Array.from({ length: count }, (_, k) => ({
        person: `p${String(k).padStart(2, '0')}`,
        month,
        labels: { post: 'online', level: 'junior', ...of(k, month) },
      })),
    ),
  );
}

/** Pay in fen by person number and month; everybody told. */
function side(
  frame: Frame,
  pay: (k: number, month: string) => number,
  tell = (_: number, __: string) => true,
): ToldSide {
  const names = Array.from({ length: frame.people }, (_, k) => `p${String(k).padStart(2, '0')}`);
  const each = <T>(of: (k: number, month: string) => T): T[] =>
    Array.from(frame.person, (person, row) => of(person, frame.months[frame.month[row] as number] as string));
  const gross = Float64Array.from(each(pay));
  const none = new Float64Array(frame.rows);
  const replay: Replay = {
    covered: new Uint8Array(frame.rows).fill(1),
    reason: new Uint8Array(frame.rows),
    lines: { base: gross },
    grossFen: gross,
    variableFen: none,
    onCostFen: none,
    costs: {},
    proposals: {},
    score: none,
    flags: {},
  };
  return {
    frame,
    people: names,
    replay,
    onCost: { sites: {}, otherwise: [] },
    program: { plan: 'p', posts: [], shared: [] },
    told: Uint8Array.from(each((k, month) => (tell(k, month) ? 1 : 0))),
  };
}

const pair = (one: ToldSide) => [one, one] as const;
const flat = () => 500_000;
const monthsOf = (answer: readonly [ToldSide, ToldSide], before: ToldSide[] = []) => [
  ...withheldOf(answer, before, defaultThresholds).months,
];
const hiddenIn = (
  answer: readonly [ToldSide, ToldSide],
  before: ToldSide[],
  label: string,
  months: number[],
) =>
  withheldIn(answer[0], withheldOf(answer, before, defaultThresholds), Uint8Array.from(months)).groups[label];

describe('withheldOf(answer, before, thresholds)', () => {
  const shifts = (k: number) => ({ shift: k < 10 ? 'day' : 'night' });
  const frame = frameWith({ '2026-01': 30, '2026-02': 30 }, shifts);

  test('an answer by itself keeps back months and groups with fewer than five people', () => {
    const thin = frameWith({ '2026-01': 30, '2026-02': 4 }, shifts);
    expect(monthsOf(pair(side(thin, flat)))).toEqual([0, 1]);
    const few = frameWith({ '2026-01': 30 }, (k) => ({ shift: k < 3 ? 'a' : k < 12 ? 'b' : 'c' }));
    // a has three people; b, the smallest beside it, would give them away
    expect(hiddenIn(pair(side(few, flat)), [], 'shift', [1])).toEqual([true, true, false]);
  });

  test('a group that is small in one month is kept back in every set of months with it: a sum less a month is that month', () => {
    const moving = frameWith({ '2026-01': 30, '2026-02': 30 }, (k, month) => ({
      shift: k < (month === '2026-01' ? 10 : 3) ? 'day' : 'night',
    }));
    const answer = pair(side(moving, flat));
    expect(hiddenIn(answer, [], 'shift', [1, 0])).toEqual([false, false]);
    expect(hiddenIn(answer, [], 'shift', [0, 1])).toEqual([true, true]);
    expect(hiddenIn(answer, [], 'shift', [1, 1])).toEqual([true, true]);
  });

  test.each([
    [0, [0, 0]],
    [1, [0, 1]],
    [4, [0, 1]],
    [5, [0, 0]],
  ])('beside an earlier answer: %i people of the second month are paid otherwise', (few, expected) => {
    const other = side(frame, (k, month) => (month === '2026-02' && k < few ? 600_000 : 500_000));
    expect(monthsOf(pair(other), [side(frame, flat)])).toEqual(expected);
    expect(monthsOf([side(frame, flat), other])).toEqual(expected);
  });

  test('people of whom an earlier answer did not tell count as apart', () => {
    const told = side(frame, flat, (k) => k >= 2);
    expect(monthsOf(pair(side(frame, flat)), [told])).toEqual([1, 1]);
    // a month that was not told at all gives nothing away
    const january = side(frame, flat, (_, month) => month === '2026-01');
    expect(monthsOf(pair(side(frame, flat)), [january])).toEqual([0, 0]);
  });

  test('enough people apart in all, but two of them in one group: the groups are kept back', () => {
    const other = side(frame, (k) => (k >= 8 && k < 16 ? 600_000 : 500_000));
    expect(monthsOf(pair(other), [side(frame, flat)])).toEqual([0, 0]);
    expect(hiddenIn(pair(other), [side(frame, flat)], 'shift', [1, 1])).toEqual([true, true]);
    const clear = side(frame, (k) => (k >= 5 && k < 16 ? 600_000 : 500_000));
    expect(hiddenIn(pair(clear), [side(frame, flat)], 'shift', [1, 1])).toEqual([false, false]);
  });

  test('a group of which only one answer told hides nobody: the one person apart beside it keeps the month back', () => {
    const posts = frameWith({ '2026-01': 30 }, (k) => ({ post: k < 20 ? 'online' : 'lead' }));
    const everybody = side(posts, flat);
    // ten leads and one of the twenty online are not told of: eleven apart, but the leads are known by themselves
    const fewer = side(posts, flat, (k) => k > 0 && k < 20);
    expect(monthsOf(pair(fewer), [everybody])).toEqual([1]);
    expect(monthsOf(pair(everybody), [fewer])).toEqual([1]);
    const online = side(posts, flat, (k) => k < 20);
    expect(monthsOf(pair(online), [everybody])).toEqual([0]);
    // the same across versions
    const later = frameWith({ '2026-01': 30 }, (k) => ({ post: k < 20 ? 'online' : 'lead' }));
    expect(monthsOf(pair(side(later, flat)), [fewer])).toEqual([1]);
    expect(monthsOf(pair(side(later, flat)), [online])).toEqual([0]);
  });

  test('an earlier version of the data with one person less, or with another pay of one', () => {
    const later = frameWith({ '2026-01': 31, '2026-02': 30 }, shifts);
    expect(monthsOf(pair(side(later, flat)), [side(frame, flat)])).toEqual([1, 0]);
    expect(monthsOf(pair(side(frame, flat)), [side(later, flat)])).toEqual([1, 0]);
    const mended = side(later, (k, month) => (month === '2026-02' && k === 7 ? 1 : 500_000));
    expect(monthsOf(pair(mended), [side(later, flat)])).toEqual([0, 1]);
  });

  test('groups of two labels that differ by one person: the later label gives way', () => {
    const alike = frameWith({ '2026-01': 30 }, (k) => ({
      shift: k < 10 ? 'day' : 'night',
      site: k < 11 ? 'a' : 'b',
    }));
    const answer = pair(side(alike, flat));
    expect(hiddenIn(answer, [], 'site', [1])).toEqual([true, true]);
    expect(hiddenIn(answer, [], 'shift', [1])).toEqual([false, false]);
    const same = frameWith({ '2026-01': 30 }, (k) => ({
      shift: k < 10 ? 'day' : 'night',
      site: k < 10 ? 'a' : 'b',
    }));
    expect(hiddenIn(pair(side(same, flat)), [], 'site', [1])).toEqual([false, false]);
  });

  test('a group that is everybody outside another but one person', () => {
    // day 10; sites: 5 and 6 of the first eleven, 19 others; everybody but the day shift are 20
    const outside = frameWith({ '2026-01': 30 }, (k): Record<string, string> => ({
      ...(k < 10 && { shift: 'day' }),
      site: k < 5 ? 'a' : k < 11 ? 'c' : 'b',
    }));
    expect(hiddenIn(pair(side(outside, flat)), [], 'site', [1])).toEqual([true, true, false]);
  });

  test('a group in which one person holds nearly everything', () => {
    const rich = side(frame, (k) => (k === 0 ? 90_000_000 : 500_000));
    expect(hiddenIn(pair(rich), [], 'shift', [1, 1])).toEqual([true, true]);
  });

  test('a group in which two people hold nearly everything, whichever of them comes first', () => {
    const january = frameWith({ '2026-01': 30 }, shifts);
    // of 10 people 8 × 1,000 yuan are less than a tenth of 100,000; 8 × 1,300 are not
    const pay = (rest: number) => (k: number) => ([100, 90][k] ?? (k < 10 ? rest : 5)) * 100_000;
    const hidden = (of: (k: number) => number) => hiddenIn(pair(side(january, of)), [], 'shift', [1]);
    expect(hidden(pay(1))).toEqual([true, true]);
    expect(hidden((k) => pay(1)(k < 2 ? 1 - k : k))).toEqual([true, true]);
    expect(hidden(pay(1.3))).toEqual([false, false]);
  });

  test('a pay line that moves for few, and the line that would give it away', () => {
    const lines = (bonus: (k: number) => number): ToldSide => {
      const made = side(frame, (k) => 500_000 + bonus(k));
      const parts = {
        base: Float64Array.from(frame.person, () => 400_000),
        bonus: Float64Array.from(frame.person, (k) => 50_000 + bonus(k)),
        rest: Float64Array.from(frame.person, (k) => 50_000 + (k < 8 ? 1 : 0) - bonus(k)),
      };
      return { ...made, replay: { ...made.replay, lines: parts } };
    };
    const answer = [lines(() => 0), lines((k) => (k < 3 ? 7 : 0))] as const;
    const { lines: hidden } = withheldIn(
      answer[0],
      withheldOf(answer, [], defaultThresholds),
      Uint8Array.of(1, 1),
    );
    expect([...hidden].sort()).toEqual(['bonus', 'rest']);
  });

  test('on-cost alone that differs for few', () => {
    const costly = (few: number): ToldSide => {
      const made = side(frame, flat);
      const onCostFen = Float64Array.from(frame.person, (k) => (k < few ? 7 : 0));
      return { ...made, replay: { ...made.replay, onCostFen } };
    };
    expect(monthsOf([side(frame, flat), costly(3)])).toEqual([1, 1]);
    expect(monthsOf([side(frame, flat), costly(5)])).toEqual([0, 0]);
  });

  test('few people apart who alone make up a group of every label are few all the same', () => {
    const posts = frameWith({ '2026-01': 30 }, (k) =>
      k < 27 ? { post: 'online', level: 'junior' } : { post: 'lead', level: 'chief' },
    );
    const others = side(posts, flat, (k) => k < 27);
    expect(monthsOf(pair(others), [side(posts, flat)])).toEqual([1]);
  });

  test('a person who is alone in a group, and stands first, is told by both versions', () => {
    const post = (k: number) => ({ post: k === 0 ? 'chief' : 'online' });
    const [before, after] = [0, 1].map(() => frameWith({ '2026-01': 30 }, post)) as [Frame, Frame];
    // five apart with the chief
    const moved = side(after, (k) => (k < 5 ? 1 : 500_000));
    expect(monthsOf(pair(moved), [side(before, flat)])).toEqual([0]);
  });

  test('a line that only one plan has counts as nothing in the other', () => {
    const withBonus = (bonus: readonly number[] | null): ToldSide => {
      const made = side(frame, flat);
      const fen = (is: (k: number) => number) => Float64Array.from(frame.person, is);
      const lines = { base: fen(flat), ...(bonus && { bonus: fen((k) => bonus[k] as number) }) };
      return { ...made, replay: { ...made.replay, lines } };
    };
    // a fen for all but three: 27 apart
    const some = withBonus(Array.from({ length: 30 }, (_, k) => (k < 3 ? 0 : 1)));
    for (const answer of [[withBonus(null), some] as const, [some, withBonus(null)] as const])
      expect([
        ...withheldIn(answer[0], withheldOf(answer, [], defaultThresholds), Uint8Array.of(1, 1)).lines,
      ]).toEqual([]);
  });

  test('a line for few in the first month alone', () => {
    const made = side(frame, flat);
    const january = Array.from(frame.month, (month) => frame.months[month] === '2026-01');
    const lines = {
      base: Float64Array.from(frame.person, () => 400_000),
      rest: Float64Array.from(frame.person, () => 100_000),
      overtime: Float64Array.from(frame.person, (k, row) => (january[row] && k < 3 ? 1 : k < 9 ? 2 : 0)),
    };
    for (const [row, is] of january.entries())
      if (is && (frame.person[row] as number) >= 3) lines.overtime[row] = 0;
    const answer = pair({ ...made, replay: { ...made.replay, lines } });
    const found = withheldOf(answer, [], defaultThresholds);
    // base pay is in the plan's table, so it hides nobody's overtime; the rest does
    expect([...withheldIn(answer[0], found, Uint8Array.of(1, 0)).lines]).toContain('rest');
    expect([...withheldIn(answer[0], found, Uint8Array.of(0, 1)).lines]).toEqual([]);
  });

  describe('people of whom another version alone tells', () => {
    const names = (from: number, count: number) =>
      Array.from({ length: count }, (_, k) => `p${String(from + k).padStart(2, '0')}`);

    test.each([
      [3, 1],
      [4, 1],
      [5, 0],
    ])('%i of them', (more, expected) => {
      const later = frameWith({ '2026-01': 30 + more, '2026-02': 30 }, shifts);
      expect(monthsOf(pair(side(frame, flat)), [side(later, flat)])).toEqual([expected, 0]);
    });

    test('the one who stands first', () => {
      const fewer = { ...side(frameWith({ '2026-01': 29 }, shifts), flat), people: names(1, 29) };
      expect(monthsOf(pair(fewer), [side(frameWith({ '2026-01': 30 }, shifts), flat)])).toEqual([1]);
    });

    test('five in all, two and three of them in two groups', () => {
      const later = frameWith({ '2026-01': 35, '2026-02': 30 }, (k) => ({
        shift: k < 10 || k > 32 ? 'day' : 'night',
      }));
      const answer = pair(side(frame, flat));
      expect(monthsOf(answer, [side(later, flat)])).toEqual([0, 0]);
      expect(hiddenIn(answer, [side(later, flat)], 'shift', [1, 0])).toEqual([true, true]);
      expect(hiddenIn(answer, [side(later, flat)], 'shift', [0, 1])).toEqual([false, false]);
    });

    test('those of a group that this version does not know count to no other group', () => {
      const later = frameWith({ '2026-01': 30, '2026-02': 35 }, (k) => ({
        shift: k < 10 ? 'day' : k < 32 ? 'night' : 'dawn',
      }));
      expect(hiddenIn(pair(side(frame, flat)), [side(later, flat)], 'shift', [1, 0])).toEqual([false, false]);
    });
  });

  test('people without a label count to no group', () => {
    const gaps = frameWith({ '2026-01': 30, '2026-02': 30 }, (k, month): Record<string, string> => {
      if (month === '2026-02' && k < 9) return {};
      return { shift: k < 27 ? 'day' : 'night' };
    });
    expect(hiddenIn(pair(side(gaps, flat)), [], 'shift', [1, 0])).toEqual([true, true]);
  });

  test.each([
    ['first', ['a', 'b', 'c'], ['x', 'y', 'z'], [true, false, true]],
    ['last', ['c', 'b', 'a'], ['z', 'y', 'x'], [true, false, true]],
    ['in between', ['b', 'a', 'c'], ['y', 'x', 'z'], [false, true, true]],
  ])(
    'a group that is another one and one person, %s of three, in the second month',
    (_, shift, site, hidden) => {
      // shifts of 10, 12 and 18; sites: the first shift and one of the second (11), 11 and 6 (17), the other 12
      const three = frameWith({ '2026-01': 40, '2026-02': 40 }, (k, month) => {
        const place = month === '2026-01' ? (k * 7) % 40 : k;
        return {
          shift: shift[k < 10 ? 0 : k < 22 ? 1 : 2] as string,
          site: site[place < 11 ? 0 : place < 28 ? 1 : 2] as string,
        };
      });
      const answer = pair(side(three, flat));
      expect(hiddenIn(answer, [], 'site', [0, 1])).toEqual(hidden);
      expect(hiddenIn(answer, [], 'site', [1, 0])).toEqual([false, false, false]);
      expect(hiddenIn(answer, [], 'shift', [1, 1])).toEqual([false, false, false]);
    },
  );
});
