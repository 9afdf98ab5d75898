import type { Measure } from './measure.ts';

/** Gross ÷ person-months, so that mean × person-months is the gross cost. */
export const meanPay: Measure<'mean'> = {
  id: 'mean',
  unit: 'fen a month',
  digits: 2,
  least: 'group',
  words: {
    zh: { title: '人月平均薪酬', brief: '平均薪酬' },
    en: { title: 'Mean pay of a person-month', brief: 'Mean pay' },
  },
  of: ({ grossFen, personMonths }) => (personMonths === 0 ? null : grossFen / personMonths),
};
