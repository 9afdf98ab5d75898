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

  it.each([
    ['zh', [3_494_000_00, -80_290_00], ['¥349.4万', '−¥8.0万']],
    ['zh', [83_800_00, -8_029_00], ['¥8.4万', '−¥0.8万']],
    ['zh', [5_600_00, -29_00], ['¥5,600', '−¥29']],
    ['zh', [2_340_000_000_00, 12_000_000_00], ['¥23.4亿', '+¥0.1亿']],
    ['en', [3_494_000_00, -56_282_00], ['¥3,494.0K', '−¥56.3K']],
    ['en', [23_494_000_00, 56_282_00], ['¥23.5M', '+¥0.1M']],
    ['en', [0, 0], ['¥0', '¥0']],
  ] as const)('%s writes all amounts of %j in one unit', (locale, fens, [money, change]) => {
    const scale = formatter(locale).moneyScale(fens);
    expect([scale.money(fens[0]), scale.change(fens[1])]).toEqual([money, change]);
  });

  it('never shortens money of a column', () => {
    expect(formatter('zh').moneyWhole(128_400_000)).toBe('¥1,284,000');
    expect(formatter('en').moneyWholeChange(-7_235_249)).toBe('−¥72,352');
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
