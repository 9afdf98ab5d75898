import { kpiTitle } from '../../../simulations/kpi/kpi-title.ts';
import type { Locale, Sentence } from '../../../simulations/problems/problem.ts';

const flags: Readonly<Record<string, (kpi: string) => Sentence>> = {
  'full-time-assumed': () => ({
    en: 'full time assumed: the data has no full-time share',
    zh: '按全职计：数据中没有工时比例',
  }),
  'full-month-assumed': () => ({
    en: 'whole month assumed: the data has no paid share',
    zh: '按整月计：数据中没有计薪比例',
  }),
  'no-score-as-on-target': () => ({ en: 'no score: paid as on target', zh: '没有绩效得分：按达标计' }),
  'no-score-as-last': () => ({ en: 'no score: the last one counts', zh: '没有绩效得分：按最近一次得分计' }),
  'no-score-as-zero': () => ({ en: 'no score: no performance pay', zh: '没有绩效得分：不发绩效工资' }),
  'no-tenure': () => ({
    en: 'no months of service in the data: not on probation',
    zh: '数据中没有司龄：不按试用期计',
  }),
  'no-leave-hours': () => ({ en: 'no hours of leave in lieu in the data', zh: '数据中没有补休工时' }),
  'no-hours': () => ({ en: 'no overtime hours in the data', zh: '数据中没有加班工时' }),
  'missing-kpi-as-zero': () => ({ en: 'a KPI is missing: 0 points', zh: '缺少指标：按 0 分计' }),
  'missing-kpi-as-target': () => ({ en: 'a KPI is missing: as on target', zh: '缺少指标：按达标计' }),
  'no-year-score-as-on-target': () => ({
    en: 'no score in the year: paid as on target',
    zh: '全年没有绩效得分：按达标计',
  }),
  'no-reversals': () => ({ en: 'no reversed sales in the data', zh: '数据中没有退单' }),
  'points-missing': (kpi) => ({ en: `${kpi} is missing: no points`, zh: `缺少${kpi}：不计积分` }),
  'no-legal-minimum': () => ({
    en: 'no minimum wage is known of the place and month: nothing is made up',
    zh: '没有当地当月的最低工资：不予补足',
  }),
  'commission-missing': (kpi) => ({
    en: `${kpi} is missing: no commission`,
    zh: `缺少${kpi}：不计提成`,
  }),
  'item-missing': (kpi) => ({
    en: `${kpi} is missing: nothing is paid for it`,
    zh: `缺少${kpi}：该项不计发`,
  }),
  'modifier-missing': (kpi) => ({
    en: `${kpi} is missing: its modifier is 1`,
    zh: `缺少${kpi}：调节系数按 1 计`,
  }),
  'leniency-not-known': (kpi) => ({
    en: `it cannot be told how mild the raters of ${kpi} are: ratings count as given`,
    zh: `无法识别${kpi}评分人的宽严：按原始评分计`,
  }),
  'prior-of-the-month': (kpi) => ({
    en: `no earlier months of ${kpi}: the month itself makes the mean`,
    zh: `没有更早月份的${kpi}：基准取自当月`,
  }),
  'people-do-not-differ': (kpi) => ({
    en: `people do not differ in ${kpi} beyond chance: the mean counts`,
    zh: `${kpi}的个人差异不超出偶然：按基准计`,
  }),
  'grade-missing': (grade) => ({
    en: `no grade (${grade}): its modifier is 1`,
    zh: `没有等级（${grade}）：调节系数按 1 计`,
  }),
  'grade-missing-item': (grade) => ({
    en: `no grade (${grade}): nothing is paid for it`,
    zh: `没有等级（${grade}）：不发相应项目`,
  }),
  'fund-missing': (pool) => ({
    en: `the fund of ${pool} rests on a KPI that is missing: it is empty`,
    zh: `${pool}的总额所依据的指标缺失：按 0 计`,
  }),
  'fund-unclaimed': (pool) => ({
    en: `nobody claims what ${pool} holds: it stays with the company`,
    zh: `${pool}无人可分：总额留归公司`,
  }),
  'pool-minimums-short': (pool) => ({
    en: `${pool} holds less than its minimums: it is shared in proportion to them`,
    zh: `${pool}总额不足以支付最低额：按最低额比例分配`,
  }),
  'pool-share-missing': (pool) => ({
    en: `nothing to share ${pool} by: no share of it`,
    zh: `缺少${pool}的分配依据：不参与分配`,
  }),
  'award-left': (award) => ({
    en: `${award}: fewer people to win it than prizes, the rest stays with the company`,
    zh: `${award}：可获奖人数少于名额，余额留归公司`,
  }),
  'tied-across-grades': (grade) => ({
    en: `tied across a boundary of ${grade}`,
    zh: `在${grade}的档次分界处并列`,
  }),
};

/** A rule for missing data that applied (`no-hours`, `modifier-missing:attendance`), in words. */
export function flagWord(flag: string, locale: Locale): string {
  const [rule = '', kpi = ''] = flag.split(':');
  if (!Object.hasOwn(flags, rule)) return flag;
  return flags[rule]?.(kpiTitle(kpi, { kpis: {} })[locale])[locale] ?? flag;
}
