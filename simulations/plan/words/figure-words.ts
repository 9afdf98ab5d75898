import { kpiUnitName } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { PlanNames } from '../lowering/plan-names.ts';

/**
 * A number as sentences write it: thousands apart, at most six decimals.
 *
 * numberWords(12500.5) // => '12,500.5'
 */
export function numberWords(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(6))).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? thousands : `${thousands}.${decimals}`;
}

/**
 * A share in percent.
 *
 * percentWords(0.925) // => { en: '92.5 %', zh: '92.5%' }
 */
export function percentWords(share: number): Sentence {
  const number = numberWords(Number((share * 100).toPrecision(12)));
  return { en: `${number} %`, zh: `${number}%` };
}

/** An amount of money, at most six decimals. */
export function yuanWords(amount: number): Sentence {
  return { en: `${numberWords(amount)} yuan`, zh: `${numberWords(amount)} 元` };
}

const units: Readonly<Record<string, Sentence>> = {
  seconds: { en: ' seconds', zh: ' 秒' },
  hours: { en: ' hours', zh: ' 小时' },
  money: { en: ' yuan', zh: ' 元' },
  points: { en: ' points', zh: ' 分' },
};

/** A value of a KPI in its own unit: `90 %`, `30 seconds`. */
export function kpiFigure(kpi: string, value: number, names: PlanNames): Sentence {
  const unit = kpiUnitName(kpi, names) ?? 'number';
  if (unit === 'share') return percentWords(value);
  const number = numberWords(value);
  return { en: `${number}${units[unit]?.en ?? ''}`, zh: `${number}${units[unit]?.zh ?? ''}` };
}
