import type { Sentence } from '../../problems/problem.ts';
import type { Currency } from '../../program/currencies.ts';

/**
 * A generated sentence with its amounts in another currency than yuan.
 *
 * inCurrency({ en: '200 yuan a month', zh: '每月 200 元' }, 'USD').en // => '200 USD a month'
 */
export function inCurrency({ en, zh }: Sentence, currency: Currency): Sentence {
  if (currency === 'CNY') return { en, zh };
  return {
    en: en.replace(/(?<=\d )yuan\b/g, currency),
    zh: zh.replace(/(?<=\d )元(?=(\p{Script=Han})?)/gu, (_, han?: string) =>
      han ? `${currency} ` : currency,
    ),
  };
}
