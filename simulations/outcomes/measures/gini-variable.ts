import { giniIndex } from '../../math/inequality.ts';
import type { Measure } from './measure.ts';

/** The same of variable pay alone. */
export const giniOfVariablePay: Measure<'giniVariable'> = {
  id: 'giniVariable',
  unit: 'index',
  digits: 3,
  least: 'percentile',
  words: {
    zh: { title: '浮动薪酬基尼系数', brief: '浮动薪酬基尼系数' },
    en: { title: 'Gini of variable pay', brief: 'Gini of variable pay' },
  },
  of: ({ variable }) => giniIndex(variable),
};
