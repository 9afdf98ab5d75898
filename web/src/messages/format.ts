import type { Currency } from '../../../simulations/program/currencies.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';

/** Numbers as people of one language read them; money arrives in fen, shares as 0 … 1. */
export interface Formatter {
  readonly locale: Locale;
  /** Of every amount. */
  readonly currency: Currency;
  /** Money to the yuan, short where it is long: `¥8,200`, `¥128.4万`. */
  money(fen: number): string;
  /** Money for the ticks of an axis: no decimals that say nothing. */
  moneyTick(fen: number): string;
  /** Money to the yuan, never short: for columns of numbers. */
  moneyWhole(fen: number): string;
  /** The same with a sign. */
  moneyWholeChange(fen: number): string;
  /** Short money in one unit for all amounts of a chart. */
  moneyScale(fens: readonly number[]): MoneyScale;
  /** Money to the fen, grouped. */
  moneyExact(fen: number): string;
  /** Money to the fen with a sign. */
  moneyExactChange(fen: number): string;
  /** Short money with a sign, also on gains. */
  moneyChange(fen: number): string;
  /** A share as a whole percentage. */
  shareWhole(value: number): string;
  /** A share as a percentage with one decimal. */
  share(value: number): string;
  shareChange(value: number): string;
  /** Difference of two shares in percentage points. */
  points(value: number): string;
  count(value: number): string;
  decimal(value: number, digits: number): string;
  decimalChange(value: number, digits: number): string;
  /** `2026-10` as the language writes it. */
  month(month: string): string;
  /** The same, short, for axes. */
  monthShort(month: string): string;
  /** An ISO time as a date and time of the reader's zone. */
  time(iso: string): string;
}

/** Amounts of fen in one unit, as they are and as changes. */
interface MoneyScale {
  money(fen: number): string;
  change(fen: number): string;
}

const tags: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };
/** Fen from which money is written short: 1万 yuan, or 100K. */
const longMoney: Readonly<Record<Locale, number>> = { zh: 1_000_000, en: 10_000_000 };
/** Units of short money, largest first: yuan of one, and from how many yuan on it is used. */
const moneyUnits: Readonly<Record<Locale, readonly { sign: string; yuan: number; from: number }[]>> = {
  zh: [
    { sign: '亿', yuan: 1e8, from: 1e9 },
    { sign: '万', yuan: 1e4, from: 1e4 },
  ],
  en: [
    { sign: 'M', yuan: 1e6, from: 1e7 },
    { sign: 'K', yuan: 1e3, from: 1e5 },
  ],
};
const pointUnits: Readonly<Record<Locale, string>> = { zh: ' 个百分点', en: ' pp' };
const signed = { signDisplay: 'exceptZero' } as const;

/** The formatter of one language, by `Intl` alone. @param currency  that of every amount, an ISO code with two decimals */
export function formatter(locale: Locale, currency: Currency = 'CNY'): Formatter {
  const yuan = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const tag = tags[locale];
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(tag, { signDisplay: 'negative', ...options });
    return (value: number) => format.format(value).replace('-', '−');
  };
  const whole = number({ ...yuan, maximumFractionDigits: 0 });
  const compactYuan = {
    ...yuan,
    notation: 'compact',
    useGrouping: true,
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  } as const;
  const compact = number(compactYuan);
  const wholeChange = number({ ...yuan, ...signed, maximumFractionDigits: 0 });
  const compactChange = number({ ...compactYuan, ...signed });
  const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const scaled = number({ ...yuan, ...tenths });
  const scaledChange = number({ ...yuan, ...signed, ...tenths });
  const tick = number({
    ...yuan,
    notation: 'compact',
    useGrouping: true,
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  const exact = number({ ...yuan, minimumFractionDigits: 2 });
  const exactChange = number({ ...yuan, ...signed, minimumFractionDigits: 2 });
  const percent = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const pointsOf = number({ ...signed, minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const monthOf = new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const short = (fen: number) => Math.abs(fen) < longMoney[locale];
  /** Made once for a number of digits: a format of `Intl` costs more than what it writes. */
  const decimals = (options: Intl.NumberFormatOptions) => {
    const made: ReturnType<typeof number>[] = [];
    return (value: number, digits: number) => {
      const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return (made[digits] ??= number({ ...options, ...places }))(value);
    };
  };
  return {
    locale,
    currency,
    money: (fen) => (short(fen) ? whole(fen / 100) : compact(fen / 100)),
    moneyTick: (fen) => tick(fen / 100),
    moneyExact: (fen) => exact(fen / 100),
    moneyExactChange: (fen) => exactChange(fen / 100),
    moneyWhole: (fen) => whole(fen / 100),
    moneyWholeChange: (fen) => wholeChange(fen / 100),
    moneyScale: (fens) => {
      const most = Math.max(0, ...fens.map(Math.abs)) / 100;
      const unit = moneyUnits[locale].find(({ from }) => most >= from);
      if (!unit) return { money: (fen) => whole(fen / 100), change: (fen) => wholeChange(fen / 100) };
      const inUnits = (fen: number) => fen / 100 / unit.yuan;
      return {
        money: (fen) => scaled(inUnits(fen)) + unit.sign,
        change: (fen) => scaledChange(inUnits(fen)) + unit.sign,
      };
    },
    moneyChange: (fen) => (short(fen) ? wholeChange(fen / 100) : compactChange(fen / 100)),
    shareWhole: number({ style: 'percent', maximumFractionDigits: 0 }),
    share: number(percent),
    shareChange: number({ ...percent, ...signed }),
    points: (value) => pointsOf(value * 100) + pointUnits[locale],
    count: number({ maximumFractionDigits: 0 }),
    decimal: decimals({}),
    decimalChange: decimals(signed),
    month: (month) => monthOf.format(new Date(`${month}-01T00:00:00Z`)),
    monthShort: (month) => month.slice(2).replace('-', '/'),
    time: (iso) => time.format(new Date(iso)),
  };
}
