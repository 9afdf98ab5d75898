import type { MeasureFace } from './measure.ts';

/** Expected leavers in 90 days among those here in the last chosen month; see `attritionOutcome`. */
export const leaversIn90Days: MeasureFace<'in90Days'> = {
  id: 'in90Days',
  unit: 'people',
  digits: 1,
  least: 'percentile',
  words: {
    zh: { title: '90 天预计离职人数', brief: '90 天预计离职' },
    en: { title: 'Expected leavers in 90 days', brief: 'Leavers in 90 days' },
  },
};
