import type { Measure } from './measure.ts';

/** Gross pay and employer on-cost over the months chosen. */
export const costTotal: Measure<'total'> = {
  id: 'total',
  unit: 'fen',
  digits: 2,
  least: 'group',
  words: {
    zh: { title: '总成本', brief: '总成本' },
    en: { title: 'Cost, total', brief: 'Cost, total' },
  },
  of: ({ grossFen, onCostFen }) => grossFen + onCostFen,
};
