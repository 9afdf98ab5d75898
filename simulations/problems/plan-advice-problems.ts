import type { ProblemEntry } from './problem-entry.ts';

/** What is unwise in a plan by itself (`documentAdvice`), or for the people of a data version (`planAdvice`). */
export const planAdviceProblems = {
  'plan/dead-zone': {
    severity: 'info',
    message: {
      en: 'Between {from} and {to} points pay stands still: effort there earns nothing',
      zh: '在 {from} 到 {to} 分之间奖金不变：多努力也没有回报',
    },
    cure: { en: 'Let it rise there, unless that is meant', zh: '如非有意，请使其逐步增加' },
  },
  'plan/cliff': {
    severity: 'info',
    message: {
      en: 'At {at} points a single point moves {yuan} yuan, {share} of a month on target at level "{level}"',
      zh: '在 {at} 分处，1 分之差相差 {yuan} 元，占职级“{level}”达标月薪的 {share}',
    },
    cure: {
      en: 'Straight lines between the steps (kind: points) have no such place, unless that is meant',
      zh: '如非有意，可改为折线（kind: points），避免断崖',
    },
  },
  'plan/whole-tiers': {
    severity: 'info',
    message: {
      en: 'Whole tiers: at {at} yuan the whole amount earns {whole} yuan; marginal tiers would pay {marginal}',
      zh: '全额分档：达到 {at} 元时全部金额按该档计 {whole} 元；若超额分段则为 {marginal} 元',
    },
    cure: {
      en: 'Write kind: marginal_tiers if each rate should hold inside its tier alone',
      zh: '若各档比例只适用于本档内，请写 kind: marginal_tiers',
    },
  },
  'plan/unused': {
    severity: 'info',
    message: { en: 'Nothing in the plan reads "{name}"', zh: '方案中没有任何地方使用“{name}”' },
    cure: {
      en: 'Remove it, or correct its name where it should be read',
      zh: '请删除，或在应使用处改正名称',
    },
  },
  'plan/one-perspective': {
    severity: 'info',
    message: {
      en: '{share} of the weight lies in one perspective: {perspective}',
      zh: '{share} 的权重集中在一个维度：{perspective}',
    },
    cure: {
      en: 'Spread it over customer, process, finance and growth, unless that is meant',
      zh: '如非有意，请在客户、流程、财务、成长之间平衡',
    },
  },
  'plan/clauses-not-replayed': {
    severity: 'info',
    message: {
      en: 'The first {most} gates, caps and awards were looked at; {left} more were not',
      zh: '只检查了前 {most} 个门槛、封顶与奖项，另有 {left} 个未检查',
    },
    cure: {
      en: 'A plan that people can keep in mind has fewer; check the others in a copy without the first',
      zh: '便于理解的方案不会有这么多；可在去掉前面部分的副本中检查其余部分',
    },
  },
  'plan/kpi-without-variance': {
    severity: 'warning',
    message: {
      en: '"{kpi}" gives everybody the same points in every month ({points}): it tells nobody apart',
      zh: '“{kpi}”每人每月得分都相同（{points} 分）：无法区分优劣',
    },
    cure: {
      en: 'Change its scale, or give its weight to others',
      zh: '请调整计分标准，或把权重分给其他指标',
    },
  },
  'plan/twin-kpis': {
    severity: 'warning',
    message: {
      en: '"{kpi}" and "{other}" {how} (correlation {r})',
      zh: '“{kpi}”与“{other}”{how}（相关系数 {r}）',
    },
    cure: { en: 'Keep one of the two, or lower both weights', zh: '请保留其一，或降低两者的权重' },
  },
  'plan/goal-out-of-reach': {
    severity: 'warning',
    message: {
      en: 'Fewer than {least} people ever reached the goal of "{kpi}" (100 points) in this data',
      zh: '在这批数据中，达到“{kpi}”目标（100 分）的不足 {least} 人',
    },
    cure: {
      en: 'Bring the goal within reach of 60 to 80 % of the months',
      zh: '请把目标调整到 60%–80% 的人月可以达到',
    },
  },
  'plan/tier-out-of-reach': {
    severity: 'info',
    message: {
      en: 'Fewer than {least} people ever reached {value} of "{kpi}" in a month of this data',
      zh: '在这批数据中，“{kpi}”单月达到 {value} 的不足 {least} 人',
    },
    cure: {
      en: 'Bring it within reach, unless it is meant for the very best',
      zh: '如非专为极少数人设置，请调整到可达到的水平',
    },
  },
  'plan/goals-outside-zone': {
    severity: 'info',
    message: {
      en: 'Goals (100 points) outside the attainable zone of 60 to 80 % of the months: {list}',
      zh: '目标（100 分）不在 60%–80% 可达区间内（按人月）：{list}',
    },
    cure: {
      en: 'Too high is pressure, too low no challenge; move what is not meant so',
      zh: '过高是压力，过低无挑战；如非有意请调整',
    },
  },
  'plan/gate-strikes-nobody': {
    severity: 'info',
    message: {
      en: 'The gate strikes fewer than {least} people in this data',
      zh: '在这批数据中，该门槛触发的不足 {least} 人',
    },
    cure: {
      en: 'Keep it as a safeguard, or move its limit',
      zh: '如为底线保障可保留，否则请调整门槛',
    },
  },
  'plan/gate-strikes-everybody': {
    severity: 'warning',
    message: {
      en: 'The gate strikes in {share} % or more of the months in which there is something to lose',
      zh: '在有奖金可扣的人月中，{share}% 或以上触发了该门槛',
    },
    cure: { en: 'Move its limit, or pay less without a gate', zh: '请调整门槛，或直接降低奖金标准' },
  },
  'plan/cap-binds': {
    severity: 'warning',
    message: {
      en: 'The cap binds in {share} of the months: beyond it more effort pays nothing',
      zh: '{share} 的人月触及封顶：超出后多劳不再多得',
    },
    cure: { en: 'Raise the cap, or flatten the curve below it', zh: '请提高封顶，或放缓封顶前的曲线' },
  },
  'plan/pay-below-minimum': {
    severity: 'warning',
    message: {
      en: 'Pay of some months falls short of the legal minimum wage and has to be made up',
      zh: '部分人月的工资低于最低工资标准，须予补足',
    },
    cure: {
      en: 'Raise base pay or what is sure of the variable pay',
      zh: '请提高基本工资或浮动工资中的保底部分',
    },
  },
  'plan/award-one-team': {
    severity: 'warning',
    message: {
      en: 'People of one team alone won the award in all of the {months} months in which it was given',
      zh: '该奖项颁发的 {months} 个月里，获奖者全部来自同一班组',
    },
    cure: {
      en: 'Give it by team or site, add a cool-down, or rank by what every team can reach',
      zh: '请按班组或职场分别评选、设置冷却期，或改用各班组都能达到的指标',
    },
  },
  'plan/variable-share': {
    severity: 'info',
    message: {
      en: 'Variable pay is {share} of the gross pay of post "{post}": {how}',
      zh: '岗位“{post}”的浮动工资占应发工资的 {share}：{how}',
    },
    cure: {
      en: 'Move pay between base and target bonus, unless that is meant',
      zh: '如非有意，请在基本工资与目标奖金之间调整',
    },
  },
  'plan/even-level': {
    severity: 'info',
    message: {
      en: 'Inside level "{level}" of post "{post}" pay differs by {spread} only (standard deviation): good and poor work pay alike',
      zh: '岗位“{post}”职级“{level}”内部收入差异仅 {spread}（标准差）：干好干坏一个样',
    },
    cure: {
      en: 'Let more of the pay rest on the score, unless that is meant',
      zh: '如非有意，请加大与绩效得分挂钩的部分',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
