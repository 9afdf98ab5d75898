import { quantile } from '../../math/quantiles.ts';
import type { Measure } from './measure.ts';

/** 90th ÷ 10th percentile over people of pay of a full-time paid month. */
export const p90p10: Measure<'p90p10'> = {
  id: 'p90p10',
  unit: 'index',
  digits: 2,
  least: 'percentile',
  words: {
    zh: { title: 'P90 / P10', brief: 'P90 / P10' },
    en: { title: 'P90 / P10', brief: 'P90 / P10' },
  },
  of: ({ pay }) => {
    const [low, high] = [quantile(pay, 0.1), quantile(pay, 0.9)];
    return low === null || high === null || low <= 0 ? null : high / low;
  },
  undefinedReason: 'zero-p10',
};
