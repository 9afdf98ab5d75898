import type { MeasureFace } from './measure.ts';

/** What replacing the expected leavers of 12 months costs; see `turnoverCost`. */
export const costOfTurnover: MeasureFace<'costFen'> = {
  id: 'costFen',
  unit: 'fen',
  digits: 2,
  least: 'percentile',
  words: {
    zh: { title: '12 个月离职成本', brief: '12 个月离职成本' },
    en: { title: 'Cost of turnover in 12 months', brief: 'Turnover cost' },
  },
};
