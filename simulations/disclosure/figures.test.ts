import { expect, test } from 'vitest';
import {
  countFigure,
  fenPair,
  guardedFigure,
  guardedPair,
  hiddenFigure,
  hiddenPair,
  shownFen,
  shownFigure,
} from './figures.ts';
import { defaultThresholds } from './thresholds.ts';

const value = (figure: number, n: number) => ({ kind: 'value', value: figure, n });
const undefinedFor = (reason: string) => ({ kind: 'undefined', reason });
const hidden = { kind: 'hidden', reason: 'small-group' };

test('least people are 5 for sums, 10 for a median, 20 for other percentiles, 50 for exact money; one may hold a tenth', () => {
  expect(defaultThresholds).toEqual({ group: 5, median: 10, percentile: 20, dominance: 0.1, exactMoney: 50 });
});

test('shownFigure(value, n): null and NaN are undefined with their reason, 0 is a value', () => {
  expect(shownFigure(0, 7)).toEqual(value(0, 7));
  expect(shownFigure(-3.5, 0)).toEqual(value(-3.5, 0));
  expect([shownFigure(null, 7), shownFigure(NaN, 7)]).toEqual([
    undefinedFor('nobody'),
    undefinedFor('nobody'),
  ]);
  expect(shownFigure(null, 7, 'zero-pay')).toEqual(undefinedFor('zero-pay'));
});

test('guardedFigure(value, n, least): 1 … least − 1 people are hidden, none and `least` are not', () => {
  const shown = [0, 1, 4, 5, 6].map((n) => guardedFigure(100, n, 5));
  expect(shown).toEqual([value(100, 0), hidden, hidden, value(100, 5), value(100, 6)]);
  expect(guardedFigure(null, 3, 5)).toEqual(hidden);
  expect(guardedFigure(null, 0, 5)).toEqual(undefinedFor('nobody'));
  expect(guardedFigure(null, 9, 5, 'zero-p10')).toEqual(undefinedFor('zero-p10'));
  expect([0, 1, 4, 5].map((n) => countFigure(n, 5))).toEqual([value(0, 0), hidden, hidden, value(5, 5)]);
});

test('guardedPair(baseline, scenario, rights): the change is the difference, and goes with either side', () => {
  const open = { n: 9, hidden: false, changeHidden: false };
  expect(guardedPair(100, 130, open)).toEqual({
    baseline: value(100, 9),
    scenario: value(130, 9),
    change: value(30, 9),
  });
  const none = undefinedFor('zero-pay');
  expect(guardedPair(null, 130, open, 'zero-pay')).toEqual({
    baseline: none,
    scenario: value(130, 9),
    change: none,
  });
  expect(guardedPair(100, null, open, 'zero-pay')).toEqual({
    baseline: value(100, 9),
    scenario: none,
    change: none,
  });
  expect(guardedPair(100, 130, { ...open, changeHidden: true })).toEqual({
    baseline: value(100, 9),
    scenario: hidden,
    change: hidden,
  });
  expect(guardedPair(100, 130, { ...open, hidden: true })).toEqual(hiddenPair);
  expect([hiddenPair, hiddenFigure]).toEqual([
    { baseline: hidden, scenario: hidden, change: hidden },
    hidden,
  ]);
});

test('shownFen(fen, n): in steps of 10 yuan below 50 people, exact from 50 on', () => {
  const fen = [123_456, 123_499, 123_500, 400, 500, -123_456];
  expect(fen.map((each) => shownFen(each, 49, defaultThresholds))).toEqual([
    123_000, 123_000, 124_000, 0, 1000, -123_000,
  ]);
  expect(fen.map((each) => shownFen(each, 50, defaultThresholds))).toEqual(fen);
});

test('fenPair(baseline, scenario, rights): the change of what is shown, not of what is known', () => {
  const rights = { n: 10, hidden: false, changeHidden: false };
  expect(fenPair(123_456, 124_567, rights, defaultThresholds)).toEqual({
    baseline: value(123_000, 10),
    scenario: value(125_000, 10),
    change: value(2000, 10),
  });
});
