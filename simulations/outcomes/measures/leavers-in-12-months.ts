import type { MeasureFace } from './measure.ts';

/** Expected leavers in 12 months among those here in the last chosen month; see `attritionOutcome`. */
export const leaversIn12Months: MeasureFace<'in12Months'> = {
  id: 'in12Months',
  unit: 'people',
  digits: 1,
  least: 'percentile',
  words: {
    zh: { title: '12 个月预计离职人数', brief: '12 个月预计离职' },
    en: { title: 'Expected leavers in 12 months', brief: 'Leavers in 12 months' },
  },
};
