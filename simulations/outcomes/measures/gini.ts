import { giniIndex } from '../../math/inequality.ts';
import type { Measure } from './measure.ts';

/** Gini coefficient over people of pay of a full-time paid month. Source: methods 4. */
export const giniOfPay: Measure<'gini'> = {
  id: 'gini',
  unit: 'index',
  digits: 3,
  least: 'percentile',
  words: {
    zh: { title: '薪酬基尼系数', brief: '薪酬基尼系数' },
    en: { title: 'Gini of pay', brief: 'Gini of pay' },
  },
  of: ({ pay }) => giniIndex(pay),
};
