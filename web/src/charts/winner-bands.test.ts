import { describe, expect, it } from 'vitest';
import { formatter } from '../messages/format.ts';
import { messages } from '../messages/messages.ts';
import { sampleOutcomes, sampleSource } from '../view/testing/sample-outcomes.ts';
import { divergingStarts, winnerBands, winnersFinding } from './winner-bands.ts';

describe('divergingStarts', () => {
  it('puts zero in the middle of the unchanged band', () => {
    expect(divergingStarts([0.25, 0.25, 0.25, 0.125, 0.125])).toEqual([-0.625, -0.375, -0.125, 0.125, 0.25]);
  });
});

describe('winnersFinding', () => {
  const view = {
    outcomes: sampleOutcomes,
    words: messages.en,
    format: formatter('en'),
    months: 1,
    baselineName: 'a',
    scenarioName: 'b',
    versionId: 'v',
    source: sampleSource,
    groupName: (_: string, value: string) => value,
    lineName: (line: string) => line,
  } as const;
  it('says what is hidden instead of a number', () => {
    const winners = {
      ...sampleOutcomes.winners,
      gaining: { kind: 'hidden', reason: 'small-group' } as const,
    };
    expect(winnersFinding(view)).toBe('64.0% of people gain more than 1 %, 25.0% lose more than 1 %');
    expect(winnersFinding({ ...view, outcomes: { ...sampleOutcomes, winners } })).toBe(
      '25.0% of people lose; how many gain is hidden',
    );
  });
});

describe('winnerBands', () => {
  it('names five bands by their edges and steps', () => {
    const view = {
      outcomes: sampleOutcomes,
      words: messages.en,
      format: formatter('en'),
      months: 1,
      baselineName: 'a',
      scenarioName: 'b',
      versionId: 'v',
      source: sampleSource,
      groupName: (_: string, value: string) => value,
      lineName: (line: string) => line,
    } as const;
    expect(winnerBands(view).map(({ title, people, share, step }) => [title, people, share, step])).toEqual([
      ['below −5%', '10', 0.1, -2],
      ['−5% to −1%', '15', 0.15, -1],
      ['−1% to +1%', '11', 0.11, 0],
      ['+1% to +5%', '34', 0.34, 1],
      ['above +5%', '30', 0.3, 2],
    ]);
  });
});
