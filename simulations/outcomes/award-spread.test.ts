import { describe, expect, test } from 'vitest';
import { defaultThresholds } from '../disclosure/thresholds.ts';
import { frameOf } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planOfText } from '../plan/testing/paid-line.ts';
import { replay } from '../replay/replay.ts';
import { compare } from '../scenario/compare.ts';
import { askedAwards } from './asked-awards.ts';

const plan = (awards: string) =>
  compilePlan(
    planOfText(`
schema: quanheng/plan@1
id: awarded
posts: { p: { levels: { junior: { base: 4000 } } } }
${awards}
`),
  );
const from = (points: number, prize = 'amount: 1') =>
  `awards: [{ id: star, title: Star, pick: { everybody: { kpi: qa, at_least: ${points} } }, ${prize} }]`;

/** Sixty people over two months: so many have 90 points in both, in the second alone, and in none. */
const frame = (both: number, second: number) =>
  frameOf(
    ['2026-01', '2026-02'].flatMap((month, m) =>
      Array.from({ length: 60 }, (_, k) => ({
        person: `p${String(k).padStart(2, '0')}`,
        month,
        labels: { post: 'p', level: 'junior' },
        measures: { qa: k < both || (m === 1 && k < both + second) ? 90 : 50 },
      })),
    ),
  );
const spread = (both: number, second: number, before = '', after = from(80)) => {
  const data = frame(both, second);
  return compare(data, replay(plan(before), data), replay(plan(after), data)).awards;
};
const value = (of: number, n = 60) => ({ kind: 'value', value: of, n });
const hidden = { kind: 'hidden', reason: 'small-group' };

test('of sixty people thirty win, ten of them twice, and thirty never', () => {
  expect(spread(10, 20)).toEqual({
    winners: { baseline: value(0), scenario: value(30), change: value(30) },
    repeatWinners: {
      baseline: { kind: 'undefined', reason: 'nobody' },
      scenario: value(1 / 3),
      change: { kind: 'undefined', reason: 'nobody' },
    },
    neverWinners: { baseline: value(1), scenario: value(0.5), change: value(-0.5) },
  });
});

test('gifts count as awards do, and two awards in a month are two', () => {
  expect(spread(10, 20, '', from(80, 'gift: { title: Cup, worth: 1 }'))?.winners.scenario).toEqual(value(30));
  const twice = from(80).replace(
    /(\{ id: star.*\})\]/,
    '$1, { id: moon, title: Moon, pick: { everybody: { kpi: qa, at_least: 80 } }, amount: 1 }]',
  );
  expect(spread(0, 30, '', twice)?.repeatWinners.scenario).toEqual(value(1));
});

describe('few people are not told', () => {
  test.each([
    ['who win', 0, 3],
    ['who never win', 0, 57],
  ])('%s', (_, both, second) => {
    expect(spread(both, second)?.winners.scenario).toEqual(hidden);
    expect(spread(both, second)?.neverWinners.scenario).toEqual(hidden);
  });

  test('who win under the baseline alone, though the scenario gives to everybody', () => {
    const told = spread(0, 3, from(80), from(40));
    expect(told?.winners).toEqual({ baseline: hidden, scenario: hidden, change: hidden });
  });

  test('who win more than once: the winners are', () => {
    expect(spread(3, 27)?.repeatWinners.scenario).toEqual(hidden);
    expect(spread(3, 27)?.winners.scenario).toEqual(value(30));
  });

  test('who win under one plan and not under the other', () => {
    const data = frame(10, 20);
    const other = frameOf(
      ['2026-01', '2026-02'].flatMap((month, m) =>
        Array.from({ length: 60 }, (_, k) => ({
          person: `p${String(k).padStart(2, '0')}`,
          month,
          labels: { post: 'p', level: 'junior' },
          measures: { qa: k < 10 || (m === 1 && k < 30) ? 90 : m === 1 && k < 32 ? 85 : 50 },
        })),
      ),
    );
    const told = compare(other, replay(plan(from(88)), other), replay(plan(from(80)), other)).awards;
    expect(told?.winners).toEqual({ baseline: value(30), scenario: hidden, change: hidden });
    const same = compare(data, replay(plan(from(88)), data), replay(plan(from(80)), data)).awards;
    expect(same?.winners).toEqual({ baseline: value(30), scenario: value(30), change: value(0) });
  });
});

test('plans without awards say nothing of them', () => {
  expect(spread(10, 20, '', '')).toBeUndefined();
});

describe('a role without rows is told', () => {
  const about = (of: number, n = 60) => ({ kind: 'value', value: of, n, about: true });
  const asked = (both: number, second: number) => {
    const told = spread(both, second);
    return told && askedAwards(told);
  };

  test('winners in tens, and the others of these alone', () => {
    expect(asked(10, 18)).toEqual({
      winners: { baseline: about(0), scenario: about(30), change: about(30) },
      neverWinners: { baseline: about(1), scenario: about(0.5), change: about(-0.5) },
      repeatWinners: { baseline: { kind: 'undefined', reason: 'nobody' }, scenario: hidden, change: hidden },
    });
    expect(asked(0, 3)?.winners.scenario).toEqual(hidden);
    expect(defaultThresholds.group).toBe(5);
  });

  test('repeat winners in tenths of a hundred and more', () => {
    const told = spread(10, 20);
    const many =
      told &&
      askedAwards({ ...told, winners: { ...told.winners, scenario: { kind: 'value', value: 104, n: 900 } } });
    expect(many?.repeatWinners.scenario).toEqual({ kind: 'value', value: 0.3, n: 100, about: true });
  });
});
