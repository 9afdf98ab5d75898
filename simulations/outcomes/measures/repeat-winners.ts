import type { MeasureFace } from './measure.ts';

/** Of those who won an award, the share who won more than one; see `awardSpread`. */
export const repeatWinners: MeasureFace<'repeatWinners'> = {
  id: 'repeatWinners',
  unit: 'share',
  digits: 1,
  least: 'group',
  words: {
    zh: { title: '获奖者中多次获奖的占比', brief: '多次获奖占比' },
    en: { title: 'Share of winners who win more than once', brief: 'Repeat winners' },
  },
};
