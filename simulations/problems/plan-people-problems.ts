import type { ProblemEntry } from './problem-entry.ts';

/** What is wrong or unwise in what rests on several people: grades, pools, awards, the ladder. */
export const planPeopleProblems = {
  'plan/rank-of-few': {
    severity: 'warning',
    message: {
      en: 'Grade "{grade}" ranks groups of {given} people already: of fewer than {least} a rank is chance',
      zh: '等级“{grade}”在 {given} 人的组内即排名：少于 {least} 人时名次多属偶然',
    },
    cure: { en: 'Write at_least: {least}', zh: '请写 at_least: {least}' },
  },
  'plan/rank-ends-employment': {
    severity: 'warning',
    message: {
      en: 'Grade "{grade}" is by rank and named after an end of employment: being last is no incompetence (Guiding Case 18)',
      zh: '等级“{grade}”按排名产生并以淘汰命名：末位不等于不胜任（最高法指导案例 18 号）',
    },
    cure: {
      en: 'Let the rank decide pay or training alone',
      zh: '排名只可用于奖金或培训，不得单独作为解除劳动合同的依据',
    },
  },
  'plan/unknown-grade': {
    severity: 'error',
    message: { en: 'The plan has no grade "{grade}"', zh: '方案没有等级“{grade}”' },
    cure: { en: 'Add it under grades, or take one of: {known}', zh: '请在 grades 中补充，或使用：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/unknown-grade-name': {
    severity: 'error',
    message: { en: '"{name}" is no name of grade "{grade}"', zh: '“{name}”不是等级“{grade}”中的一档' },
    cure: { en: 'Take one of: {known}', zh: '可选：{known}' },
  },
  'plan/grade-order': {
    severity: 'error',
    message: {
      en: 'The grades of "{grade}" do not go from best to worst',
      zh: '等级“{grade}”没有按由好到差排列',
    },
    cure: {
      en: 'Write the best first: values fall, or rise where lower is better',
      zh: '请把最好的写在前面：数值依次降低（越低越好的指标则依次升高）',
    },
  },
  'plan/grade-shares': {
    severity: 'error',
    message: {
      en: 'The shares of grade "{grade}" do not sum to 100 % in steps of 0.01 %',
      zh: '等级“{grade}”的人数比例合计不是 100%（精确到 0.01%）',
    },
    cure: { en: 'Change the shares', zh: '请调整比例' },
  },
  'plan/pool-rate': {
    severity: 'error',
    message: {
      en: 'Pool "{id}": share_of and share_of_kpi want a rate, other funds none',
      zh: '奖金池“{id}”：share_of 和 share_of_kpi 须填写 rate，其他来源不填',
    },
    cure: { en: 'Write rate: 12%, or remove it', zh: '请填写 rate: 12%，或删除 rate' },
  },
  'plan/pool-by': {
    severity: 'error',
    message: {
      en: 'Pool "{id}": rule share wants `by`, other rules have none',
      zh: '奖金池“{id}”：share 规则须填写 by，其他规则不填',
    },
    cure: { en: 'Say what shares go by, e.g. by: score', zh: '请说明按什么分配，如 by: score' },
  },
  'plan/pool-adds': {
    severity: 'error',
    message: {
      en: 'Pool "{id}" adds a line: nothing is claimed that could be scaled',
      zh: '奖金池“{id}”新增工资项：没有可缩放的申领额',
    },
    cure: {
      en: 'Write rule: share, or name lines with `for`',
      zh: '请使用 rule: share，或用 for 指定工资项',
    },
  },
  'plan/pool-minimum-and-cap': {
    severity: 'error',
    message: {
      en: 'Pool "{id}" has a minimum and a cap: which of them gives way is not said',
      zh: '奖金池“{id}”同时设了最低额和封顶：无法确定以哪一个为准',
    },
    cure: { en: 'Keep one of the two', zh: '请只保留其一' },
  },
  'plan/pool-minimum-above-fund': {
    severity: 'error',
    message: {
      en: 'Pool "{id}" holds {fund} yuan for each person and owes at least {minimum}: {missing} yuan are missing for each',
      zh: '奖金池“{id}”每人 {fund} 元，最低须发 {minimum} 元：每人缺 {missing} 元',
    },
    cure: { en: 'Raise the fund or lower the minimum', zh: '请提高总额或降低最低额' },
  },
  'plan/pool-up': {
    severity: 'error',
    message: { en: 'Pool "{id}": only rule scale can go up', zh: '奖金池“{id}”：只有 scale 规则可以上调' },
    cure: { en: 'Write rule: scale, or remove `up`', zh: '请使用 rule: scale，或删除 up' },
  },
  'plan/award-by': {
    severity: 'error',
    message: {
      en: 'Award "{id}": `by` and `min_samples` say how people or teams are ranked; top, places and teams want `by`, everybody has neither',
      zh: '奖项“{id}”：by 和 min_samples 说明如何排名；top、places、teams 须填写 by，everybody 两者都不填',
    },
    cure: { en: 'Write e.g. by: score, or remove it', zh: '请填写如 by: score，或将其删除' },
  },
  'plan/award-prize': {
    severity: 'error',
    message: {
      en: 'Award "{id}" wants an amount or a gift; with places these hold the amounts',
      zh: '奖项“{id}”须有 amount 或 gift；使用 places 时金额写在名次中',
    },
    cure: { en: 'Write amount: 500, or a gift', zh: '请填写 amount: 500 或 gift' },
  },
  'plan/award-bound': {
    severity: 'error',
    message: {
      en: 'Award "{id}": a bound is of a KPI that is a share, at a level between 50 % and 100 %',
      zh: '奖项“{id}”：置信界限只用于比例类指标，水平在 50% 与 100% 之间',
    },
    cure: { en: 'Write lower_bound: 95%, or remove it', zh: '请填写 lower_bound: 95%，或将其删除' },
  },
  'plan/award-of': {
    severity: 'error',
    message: {
      en: 'Award "{id}": teams are ranked by what each {label} reaches together, not by the value of {given}',
      zh: '奖项“{id}”：团队按各 {label} 的整体数值排名，不能按 {given} 的数值',
    },
    cure: { en: 'Remove of from `by`', zh: '请删除 by 中的 of' },
  },
  'plan/ranked-band': {
    severity: 'warning',
    message: {
      en: '"{id}" ranks by {kpi}, which is good inside a band: the highest value comes first, however far outside',
      zh: '“{id}”按 {kpi} 排名，而该指标在区间内为佳：数值最高者排第一，无论超出区间多少',
    },
    cure: {
      en: 'Rank by the score, or by a KPI of which more or less is better',
      zh: '请按得分排名，或按越高越好、越低越好的指标排名',
    },
  },
  'plan/award-minimum': {
    severity: 'warning',
    message: {
      en: 'Award "{id}" goes by a mean without a least number of observations: few of them win by luck',
      zh: '奖项“{id}”按平均值排名，却没有规定最少样本数：样本少的容易凭运气获奖',
    },
    cure: { en: 'Write e.g. min_samples: 30 in `pick`', zh: '请在 pick 中填写如 min_samples: 30' },
  },
  'plan/ladder-play': {
    severity: 'error',
    message: {
      en: 'A ladder cannot be played over history: levels there are what the data says, and pay of a made-up level would be no replay',
      zh: '晋升通道不能在历史回放中执行：历史职级以数据为准，按虚构职级计薪就不是回放',
    },
    cure: {
      en: 'Write in_replay: propose, which tells who would move and what it costs',
      zh: '请填写 in_replay: propose，只给出提名及其成本',
    },
  },
  'plan/ladder-nowhere': {
    severity: 'error',
    message: {
      en: 'Rule "{rule}" moves nobody: no post has both levels',
      zh: '规则“{rule}”不涉及任何人：没有岗位同时具有两个职级',
    },
    cure: {
      en: 'Name two levels of one pay table, or a post and a level of it',
      zh: '请填写同一薪级表中的两个职级，或另一岗位及其职级',
    },
  },
  'plan/ladder-no-base': {
    severity: 'error',
    message: {
      en: 'Rule "{rule}" leads to a level without base pay in the plan: what it costs cannot be told',
      zh: '规则“{rule}”的目标职级在方案中没有基本工资：无法计算成本',
    },
    cure: {
      en: 'Name its base pay, or write pay: { raise: 5% }',
      zh: '请填写其基本工资，或使用 pay: { raise: 5% }',
    },
  },
  'plan/ladder-rank': {
    severity: 'warning',
    message: {
      en: 'Rule "{rule}" demotes by the rank grade "{grade}": being last is no proof that somebody cannot do the work (Supreme People\'s Court, Guiding Case 18)',
      zh: '规则“{rule}”依据排名等级“{grade}”降级：排名末位不等于不能胜任工作（最高人民法院指导案例 18 号）',
    },
    cure: {
      en: 'Demote by what was reached, e.g. score: { below: 70 } in 2 of 2 quarters, after training',
      zh: '请以实际业绩为依据，如连续两个季度得分低于 70，并先行培训',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
