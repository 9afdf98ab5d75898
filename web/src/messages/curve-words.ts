import type { Locale } from '../../../simulations/problems/problem.ts';
import type { CurveRefusal } from '../screens/compare/curve-points.ts';

const en = {
  chart: 'Bonus curve: score points across, share of the target bonus up',
  keys: 'Left and right move the score, up and down the payout, with Shift by 10; Insert splits, Delete removes; Escape takes a drag back. A click on the line adds a point.',
  table: 'Points of the curve',
  point: (n: number) => `Point ${n}`,
  pointText: (n: number, score: string, payout: string) => `Point ${n}: score ${score}, payout ${payout} %`,
  score: 'Score',
  payout: 'Payout %',
  scoreOf: (n: number) => `Score of point ${n}`,
  payoutOf: (n: number) => `Payout of point ${n}, percent of target`,
  after: 'After it',
  remove: (n: number) => `Remove point ${n}`,
  add: 'Add a point',
  monotone: 'Never falls',
  cap: (share: string) => `At most ${share} %`,
  slope: (percent: string) => `${percent} % a point`,
  flat: 'flat',
  reached: 'from this score on (≥)',
  becomesPoints: 'Changing a point turns this curve into one of points.',
  rates: 'Each step gives the rate for the part of the score above it.',
  baseline: 'baseline',
  people: 'person-months by score',
  refusals: {
    order: 'There is another point at or beyond this score.',
    falling: 'More score would pay less; switch off “never falls” to allow it.',
    'above-cap': 'This is above the limit; switch it off to go higher.',
    'below-zero': 'Score and payout cannot be below zero.',
    'too-few': 'A curve keeps at least two points.',
  } satisfies Record<CurveRefusal, string>,
};

export type CurveWords = typeof en;

const zh: CurveWords = {
  chart: '奖金曲线：横轴为得分，纵轴为目标奖金的比例',
  keys: '左右键调整得分，上下键调整兑现比例，按住 Shift 为 10 倍；Insert 拆分，Delete 删除；Esc 撤回拖动。点击曲线可添加点。',
  table: '曲线各点',
  point: (n) => `点 ${n}`,
  pointText: (n, score, payout) => `点 ${n}：得分 ${score}，兑现 ${payout}%`,
  score: '得分',
  payout: '兑现 %',
  scoreOf: (n) => `点 ${n} 的得分`,
  payoutOf: (n) => `点 ${n} 的兑现比例（%）`,
  after: '其后',
  remove: (n) => `删除点 ${n}`,
  add: '添加点',
  monotone: '只升不降',
  cap: (share) => `不超过 ${share}%`,
  slope: (percent) => `每分 ${percent}%`,
  flat: '持平',
  reached: '达到该分即适用（≥）',
  becomesPoints: '修改任一点后，曲线将改为折线形式。',
  rates: '每档比例适用于超出该档得分的部分。',
  baseline: '基准',
  people: '各得分段的人月数',
  refusals: {
    order: '该得分处或其外侧已有另一个点。',
    falling: '得分更高反而兑现更少；如确需如此，请关闭“只升不降”。',
    'above-cap': '超过上限；如需更高，请关闭上限。',
    'below-zero': '得分与兑现比例不能小于零。',
    'too-few': '曲线至少保留两个点。',
  },
};

/** Words of the curve editor. */
export const curveWords: Readonly<Record<Locale, CurveWords>> = { en, zh };
