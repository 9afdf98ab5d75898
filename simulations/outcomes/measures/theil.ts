import { theilT } from '../../math/inequality.ts';
import type { Measure } from './measure.ts';

/** Theil T over people of pay of a full-time paid month. Source: methods 4. */
export const theilOfPay: Measure<'theil'> = {
  id: 'theil',
  unit: 'index',
  digits: 4,
  least: 'percentile',
  words: {
    zh: { title: '泰尔指数', brief: '泰尔指数' },
    en: { title: 'Theil', brief: 'Theil' },
  },
  of: ({ pay }) => theilT(pay),
};
