import { describe, expect, it } from 'vitest';
import { cliWords, localeOf } from './cli-words.ts';
import { figureText, shareText, signed, yuanText } from './figure-text.ts';
import { payslipText } from './payslip-text.ts';
import { textTable } from './text-table.ts';

describe('textTable(rows)', () => {
  it('aligns columns, Chinese characters two places wide', () => {
    const text = textTable([
      ['', 'people'],
      ['夜班', '12'],
      ['day', '1,371'],
    ]);
    expect(text.split('\n')).toEqual(['        people', '  夜班      12', '  day    1,371']);
  });

  it('keeps every row on its line and no text turned', () => {
    const text = textTable([
      ['team', 'people'],
      ['a\nb\u202e', '5'],
    ]);
    expect(text).toBe('  team  people\n  a b        5');
  });
});

describe('figureText(figure, text)', () => {
  it('writes a value, an interval, a hidden and an undefined figure', () => {
    expect(figureText({ kind: 'value', value: 123456789, n: 9 }, yuanText, cliWords.en)).toBe('1,234,567.89');
    expect(figureText({ kind: 'value', value: 5, n: 9 }, signed(yuanText), cliWords.en)).toBe('+0.05');
    expect(
      figureText(
        { kind: 'interval', value: 0.05, low: -0.01, high: 0.11, level: 0.95, n: 9 },
        shareText,
        cliWords.en,
      ),
    ).toBe('5.00 % [-1.00 % … 11.00 %]');
    expect(figureText({ kind: 'hidden', reason: 'small-group' }, yuanText, cliWords.en)).toBe('hidden');
    expect(figureText({ kind: 'undefined', reason: 'nobody' }, yuanText, cliWords.en)).toBe('— (nobody)');
  });
});

describe('payslipText(slip, person)', () => {
  it('is an indented tree of amounts and their arithmetic', () => {
    const title = (en: string) => ({ en, zh: en });
    const step = {
      title: title('Score'),
      unit: 'points' as const,
      value: 92.5,
      formula: '',
      clause: 'posts.a',
      parts: [],
    };
    const missing = { ...step, title: title('CSAT'), value: null };
    const text = payslipText(
      {
        plan: 'flat',
        currency: 'CNY',
        month: '2026-01',
        post: 'online',
        level: 'junior',
        lines: [
          {
            id: 'base',
            title: title('Base pay'),
            fen: 400_050,
            formula: '4000.5',
            parts: [{ ...step, parts: [missing] }],
          },
        ],
        grossFen: 400_050,
        onCostFen: 0,
        coverage: 0.8,
        flags: [],
        proposals: [
          {
            id: 'up',
            title: title('Promotion'),
            isProposed: true,
            baseFen: 80_000,
            targetFen: 30_000,
            parts: [step],
          },
          { id: 'down', title: title('Demotion'), isProposed: false, baseFen: 0, targetFen: 0, parts: [] },
        ],
      },
      'p_1',
      'en',
    );
    expect(text.split('\n')).toEqual([
      'p_1  2026-01  online / junior  plan flat',
      '  Base pay: 4,000.50 yuan  = 4000.5',
      '    Score: 92.5 points  (posts.a)',
      '      CSAT: no data  (posts.a)',
      '  gross: 4,000.50 yuan',
      '  employer on-cost: 0.00 yuan',
      '  weight of the score with data: 80.00 %',
      '  Promotion: proposed, more a month from the next one on (base pay, target bonus): 800.00 yuan, 300.00 yuan',
      '    Score: 92.5 points  (posts.a)',
      '  Demotion: not proposed',
    ]);
  });
});

describe('cliWords', () => {
  it('say in Chinese all that they say in English, and in Chinese characters', () => {
    const shape = (words: unknown): unknown =>
      typeof words === 'object' && words !== null
        ? Object.fromEntries(Object.entries(words).map(([key, value]) => [key, shape(value)]))
        : typeof words;
    expect(shape(cliWords.zh)).toEqual(shape(cliWords.en));
    const texts = (words: unknown): string[] =>
      typeof words === 'string' ? [words] : Object.values(words ?? {}).flatMap(texts);
    const plain = texts(cliWords.zh).filter((text) => text !== '' && !/[一-鿿]/.test(text));
    expect(plain).toEqual([]);
  });

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh'],
    [{}, 'en'],
  ])('the environment %j asks for %s', (environment, locale) => expect(localeOf(environment)).toBe(locale));
});
