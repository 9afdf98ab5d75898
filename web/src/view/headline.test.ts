import { describe, expect, it } from 'vitest';
import { formatter } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import { headline } from './headline.ts';
import { largestGap } from './largest-gap.ts';
import type { ResultView } from './result-view.ts';
import { sampleOutcomes, sampleSource } from './testing/sample-outcomes.ts';
import { tiles } from './tiles.ts';

const view = (locale: 'zh' | 'en', months: 1 | 12 = 1): ResultView => ({
  outcomes: sampleOutcomes,
  words: messages[locale],
  format: formatter(locale),
  months,
  baselineName: 'Flat',
  scenarioName: 'Scorecard',
  versionId: 'sample-1',
  source: sampleSource,
  groupName: (_, value) => value,
  lineName: (line) => line,
});

describe('headline', () => {
  it('says cost, people and leavers in one sentence', () => {
    expect(headline(view('en'))).toBe(
      '“Scorecard” costs ¥20,000 (+2.5%) more a month than “Flat”; 64% of people gain more than 1 %, 25% lose more than 1 %; ' +
        'expected leavers in 90 days −0.5 (assumed; range −1.0 … +0.2).',
    );
    expect(headline(view('zh', 12))).toBe(
      '“Scorecard”比“Flat”每年多支出 ¥24.0万（+2.5%）；64% 的人增加超过 1%，25% 的人减少超过 1%；90 天预计离职 −0.5 人（假设值，范围 −1.0 ~ +0.2）。',
    );
  });
});

describe('tiles', () => {
  it('give the six numbers with the way they moved', () => {
    const shown = tiles(view('en')).map(({ id, value, change, direction }) => [id, value, change, direction]);
    expect(shown).toEqual([
      ['cost', '¥820.0K', '+¥20,000 (+2.5%) above baseline', 1],
      ['median', '¥8,000', '+¥100 (+1.3%) above baseline', 1],
      ['gini', '0.125', '+0.025 above baseline', 1],
      ['gaining', '64% / 25%', '11% within ±1 %', 0],
      // 6.0 % now and 1.3 % (1.25) before, as they are shown
      ['gap', '6.0%', 'Shift: night against day · +4.7 pp', 0],
      ['leavers', '7.5', '−0.5 (−1.0 … +0.2)', -1],
    ]);
  });
});

describe('largestGap', () => {
  it('passes over hidden groups and the reference', () => {
    expect(largestGap(sampleOutcomes.fairness)).toMatchObject({
      label: 'shift',
      group: 'night',
      reference: 'day',
    });
    expect(largestGap([])).toBeNull();
  });
});
