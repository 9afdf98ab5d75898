import { expect, test } from 'vitest';
import { formatter } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import type { RateOutcome } from '../../../simulations/outcomes/outcomes.ts';
import { shownParameters } from './attrition-parameters.ts';
import type { ResultView } from './result-view.ts';
import { sampleOutcomes, sampleSource } from './testing/sample-outcomes.ts';

/** The row of the rate where the data says this of its own leavers. */
function rateRow(locale: 'zh' | 'en', own: RateOutcome['own'] = sampleOutcomes.attrition.rate.own) {
  const rate = { ...sampleOutcomes.attrition.rate, own };
  const view: ResultView = {
    outcomes: { ...sampleOutcomes, attrition: { ...sampleOutcomes.attrition, rate } },
    words: messages[locale],
    format: formatter(locale),
    months: 1,
    baselineName: 'Flat',
    scenarioName: 'Scorecard',
    versionId: 'sample-1',
    source: sampleSource,
    groupName: (_, value) => value,
    lineName: (line) => line,
  };
  return shownParameters(view)[0];
}

test('the rate of leaving is the data’s own with its interval, and says what it was counted in', () => {
  expect(rateRow('en')).toMatchObject({
    id: 'annualRate',
    standard: 0.31,
    low: 0.2366,
    high: 0.4039,
    least: 0,
    most: 0.99,
    source:
      'counted in your data: 36 leavers in 1,173 person-months, 31.2% a year (range: 95 % interval, Wilson)',
  });
  expect(rateRow('zh')?.source).toBe(
    '由您的数据统计：1,173 人月中离职 36 人，年流失率 31.2%（范围为 95% 置信区间，Wilson）',
  );
});

test('with fewer than 30 leavers it is the cited one, and says how many there are', () => {
  const own: RateOutcome['own'] = {
    leavers: { kind: 'value', value: 12, n: 12 },
    personMonths: { kind: 'value', value: 800, n: 60 },
    annual: { kind: 'undefined', reason: 'too-few' },
  };
  const row = rateRow('en', own);
  expect(row).toMatchObject({ standard: 0.3, low: 0.15, high: 0.6 });
  expect(row?.source).toContain('Cornell Global Call Center project');
  expect(row?.source).toContain('fewer than 30 leavers (leavers: 12, person-months: 800)');
  const hidden = { kind: 'hidden', reason: 'small-group' } as const;
  expect(rateRow('zh', { ...own, leavers: hidden, personMonths: hidden })?.source).toContain(
    `离职人数不足 30（离职人数：${messages.zh.figure.hidden}`,
  );
});
