import type { MeasureFace } from './measure.ts';

/** The share of people who never won an award in the months chosen; see `awardSpread`. */
export const neverWinners: MeasureFace<'neverWinners'> = {
  id: 'neverWinners',
  unit: 'share',
  digits: 1,
  least: 'group',
  words: {
    zh: { title: '从未获奖的人员占比', brief: '从未获奖占比' },
    en: { title: 'Share of people who never win', brief: 'Never win' },
  },
};
