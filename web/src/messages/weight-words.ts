import type { Locale } from '../../../simulations/problems/problem.ts';

const en = {
  group: (post: string) => `Weights of ${post}; together always 100 %`,
  sum: '100.0 %',
  sumHint: 'The other weights give or take in proportion',
  number: (title: string) => `${title}, weight in percent`,
  lock: (title: string) => `Lock ${title}`,
  valueText: (title: string, own: string, rest: string, others: number) =>
    others === 0
      ? `${title} ${own} %; nothing else is unlocked`
      : `${title} ${own} %; ${others} others share ${rest} %`,
  refused: 'Every other weight is locked: unlock one to move this one.',
  coverage: (share: string) => `data for ${share}`,
  influence: (share: string) => `influence ${share}`,
  influenceHint: 'Share of the differences in score between people that this KPI makes, at these weights',
  keys: 'Arrows 0.5 %, with Shift 5 %; Home and End; L locks; Escape takes the move back.',
};

export type WeightWords = typeof en;

const zh: WeightWords = {
  group: (post) => `${post}的权重，合计始终为 100%`,
  sum: '100.0%',
  sumHint: '其余权重按比例增减',
  number: (title) => `${title}权重（%）`,
  lock: (title) => `锁定${title}`,
  valueText: (title, own, rest, others) =>
    others === 0
      ? `${title} ${own}%，其他指标均已锁定`
      : `${title} ${own}%，其余 ${rest}% 由 ${others} 项分担`,
  refused: '其他权重均已锁定：请先解锁一项。',
  coverage: (share) => `数据覆盖 ${share}`,
  influence: (share) => `影响 ${share}`,
  influenceHint: '按当前权重，该指标造成的人员间得分差异所占比例',
  keys: '方向键 0.5%，按住 Shift 为 5%；Home、End 到两端；L 锁定；Esc 撤回。',
};

/** Words of the weight editor. */
export const weightWords: Readonly<Record<Locale, WeightWords>> = { en, zh };
