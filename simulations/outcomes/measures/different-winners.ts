import type { MeasureFace } from './measure.ts';

/** People who won at least one award in the months chosen; see `awardSpread`. */
export const differentWinners: MeasureFace<'winners'> = {
  id: 'winners',
  unit: 'people',
  digits: 0,
  least: 'group',
  words: {
    zh: { title: '获奖人数（不重复计）', brief: '获奖人数' },
    en: { title: 'Different winners of awards', brief: 'Different winners' },
  },
};
