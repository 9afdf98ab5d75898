import { describe, expect, it } from 'vitest';
import { formatter } from './format.ts';

describe('formatter', () => {
  it.each([
    ['zh', 128_400_000, '¥128.4万'],
    ['zh', 523_456, '¥5,235'],
    ['zh', 23_400_000_000, '¥2.3亿'],
    ['en', 128_400_000, '¥1.3M'],
    ['en', -50_000, '−¥500'],
  ] as const)('%s money(%d) is short and grouped as the language counts', (locale, fen, text) => {
    expect(formatter(locale).money(fen)).toBe(text);
  });

  it('says percentage points, not per cent, for a difference of shares', () => {
    expect(formatter('zh').points(-0.0123)).toBe('−1.2 个百分点');
    expect(formatter('en').points(0.0123)).toBe('+1.2 pp');
  });

  it('signs changes, and leaves zero without a sign', () => {
    expect(formatter('en').shareChange(0.021)).toBe('+2.1%');
    expect(formatter('en').shareChange(0)).toBe('0.0%');
    expect(formatter('zh').moneyChange(820_000)).toBe('+¥8,200');
  });

  it('has no minus before a rounded zero', () => {
    expect(formatter('en').share(-0.0001)).toBe('0.0%');
    expect(formatter('en').shareChange(-0.0001)).toBe('0.0%');
  });

  it('writes months as the language does', () => {
    expect(formatter('zh').month('2026-10')).toBe('2026年10月');
    expect(formatter('en').month('2026-10')).toBe('Oct 2026');
    expect(formatter('zh').monthShort('2026-10')).toBe('26/10');
  });
});
