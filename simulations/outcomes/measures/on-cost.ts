import type { Measure } from './measure.ts';

/** What the employer pays on top of gross pay, over the months chosen. */
export const onCost: Measure<'onCost'> = {
  id: 'onCost',
  unit: 'fen',
  digits: 2,
  least: 'group',
  words: {
    zh: { title: '企业附加成本，合计', brief: '企业附加成本' },
    en: { title: 'Employer on-cost, total', brief: 'Employer on-cost' },
  },
  of: ({ onCostFen }) => onCostFen,
};
