import type { Measure } from './measure.ts';

/** Gross pay and employer on-cost ÷ months in which both plans cover somebody. */
export const costPerMonth: Measure<'perMonth'> = {
  id: 'perMonth',
  unit: 'fen a month',
  digits: 2,
  least: 'group',
  words: {
    zh: { title: '每月成本', brief: '成本' },
    en: { title: 'Cost per month', brief: 'Cost' },
  },
  of: ({ grossFen, onCostFen, months }) => (grossFen + onCostFen) / months,
};
