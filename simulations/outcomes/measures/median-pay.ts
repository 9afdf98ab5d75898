import { quantile } from '../../math/quantiles.ts';
import type { Measure } from './measure.ts';

/** Median over people of pay of a full-time paid month. */
export const medianPay: Measure<'median'> = {
  id: 'median',
  unit: 'fen a month',
  digits: 2,
  least: 'median',
  words: {
    zh: { title: '全职足月薪酬中位数', brief: '薪酬中位数' },
    en: { title: 'Median pay of a full-time month', brief: 'Median pay' },
  },
  of: ({ pay }) => quantile(pay, 0.5),
};
