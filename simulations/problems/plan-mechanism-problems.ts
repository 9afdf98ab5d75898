import type { ProblemEntry } from './problem-entry.ts';

/** What is wrong or unwise in one mechanism of a plan. */
export const planMechanismProblems = {
  'plan/by-without-table': {
    severity: 'error',
    message: {
      en: '"{subject}" wants both by (whose value) and table (what it gives)',
      zh: '“{subject}”的 by（按谁的取值）和 table（对应数额）须同时填写',
    },
    cure: {
      en: 'Write by: { label: level } and table: { junior: 100 }',
      zh: '请写 by: { label: level } 和 table: { junior: 100 }',
    },
  },
  'plan/deducts-from-base': {
    severity: 'error',
    message: {
      en: 'The deduction "{item}" would be taken off base pay',
      zh: '扣减项“{item}”会扣到基本工资',
    },
    cure: {
      en: 'Deduct from variable lines: what is not reached is not earned, base pay is never lowered by a rule',
      zh: '请只从浮动工资中扣减：未达标的部分不计发，规则不得降低基本工资',
    },
  },
  'plan/double-line': {
    severity: 'error',
    message: {
      en: 'Post "{post}" would pay the line "{line}" twice',
      zh: '岗位“{post}”的工资项目“{line}”重复',
    },
    cure: { en: 'Give one of them another id', zh: '请为其中一项改用其他 id' },
  },
  'plan/matrix-shape': {
    severity: 'error',
    message: {
      en: 'The table of multiples wants {rows} rows of {columns} values',
      zh: '系数表应有 {rows} 行，每行 {columns} 个值',
    },
    cure: {
      en: 'Write one row for each value of rows.at, one multiple in it for each value of columns.at',
      zh: '请为 rows.at 的每个值写一行，行内为 columns.at 的每个值写一个系数',
    },
  },
  'plan/variant-kpi': {
    severity: 'error',
    message: {
      en: 'The weights of "{variant}" name "{kpi}", which the scorecard has not',
      zh: '“{variant}”的权重中，“{kpi}”不在计分卡内',
    },
    cure: {
      en: 'Name KPIs of the scorecard ({known}); give it weight 0% there if only some are scored by it',
      zh: '请使用计分卡中的指标（{known}）；若仅部分人员适用，可在计分卡中将其权重设为 0%',
    },
  },
  'plan/variant-weights': {
    severity: 'error',
    message: {
      en: 'The weights of "{variant}" in post "{post}" sum to {sum} %; 100 % is wanted',
      zh: '岗位“{post}”中“{variant}”的权重合计为 {sum}%，应为 100%',
    },
    cure: { en: 'Change the weights', zh: '请调整权重' },
  },
  'plan/rated-shrunk': {
    severity: 'error',
    message: {
      en: '"{kpi}" is rated by several kinds of raters and cannot be drawn towards a mean as well',
      zh: '“{kpi}”由多类评分人评分，不能同时向基准收缩',
    },
    cure: { en: 'Take shrink away, or the raters', zh: '请删除 shrink 或 raters' },
  },
  'plan/rater-self': {
    severity: 'error',
    message: {
      en: 'What people say of themselves would count in "{kpi}"',
      zh: '“{kpi}”把自评计入得分',
    },
    cure: {
      en: 'Write self: shown; it is shown on the payslip and never counts',
      zh: '请改写为 self: shown：自评只展示不计分',
    },
  },
  'plan/rater-weights': {
    severity: 'error',
    message: {
      en: 'The weights of the raters of "{kpi}" sum to {sum} %; 100 % is wanted, none below 0',
      zh: '“{kpi}”各类评分人的权重合计为 {sum}%，应为 100%，且均不为负',
    },
    cure: { en: 'Change the weights', zh: '请调整权重' },
  },
  'plan/without-raters': {
    severity: 'error',
    message: {
      en: '"{kpi}" has {key} and no raters that it could mean',
      zh: '“{kpi}”写了 {key}，但没有指定评分人',
    },
    cure: {
      en: 'Write raters: { qa: 60%, supervisor: 40% }, or take {key} away',
      zh: '请写 raters: { qa: 60%, supervisor: 40% }，或删除 {key}',
    },
  },
  'plan/shrink-period': {
    severity: 'error',
    message: {
      en: 'The value of "{kpi}" covers more than a month and cannot be drawn towards a mean of months',
      zh: '“{kpi}”的取值跨越多个月，无法向按月估计的基准收缩',
    },
    cure: {
      en: 'Take shrink away: a longer period has more observations of its own; or score the month',
      zh: '请删除 shrink（较长周期本身样本更多），或改为按月计分',
    },
  },
  'plan/shrink-total': {
    severity: 'error',
    message: {
      en: '"{kpi}" is a sum and not a mean of observations: nothing of it rests on few of them',
      zh: '“{kpi}”是合计值而非样本均值，不存在样本过少的问题',
    },
    cure: { en: 'Take shrink away', zh: '请删除 shrink' },
  },
  'plan/probation-low': {
    severity: 'warning',
    message: {
      en: 'On probation {given} of base pay is paid: Labour Contract Law art. 20 asks for at least 80 %',
      zh: '试用期工资为 {given}：《劳动合同法》第二十条要求不低于约定工资的 80%',
    },
    cure: { en: 'Write base: 80% or more', zh: '请改为 base: 80% 或以上' },
  },
  'plan/doubt-not-share': {
    severity: 'error',
    message: {
      en: 'The benefit of the doubt is of a share of observations, and "{kpi}" is no share',
      zh: '“有利于员工的判断”只适用于比例，而“{kpi}”不是比例指标',
    },
    cure: {
      en: 'Remove benefit_of_doubt; for a KPI of your own that is a share, write unit: share for it under kpis',
      zh: '请删除 benefit_of_doubt；若是自定义的比例指标，请在 kpis 中为其写 unit: share',
    },
  },
  'plan/share-rounded-away': {
    severity: 'warning',
    message: {
      en: '"{kpi}" is a share between 0 and 100 %: rounded to whole numbers it is 0 or 1',
      zh: '“{kpi}”是 0 到 100% 之间的比例：取整后只剩 0 或 1',
    },
    cure: { en: 'Write round_to: 1% for whole per cent', zh: '若取整到百分点，请写 round_to: 1%' },
  },
  'plan/overtime-below-law': {
    severity: 'warning',
    message: {
      en: 'Overtime pays {given} of the hourly pay: Labour Law art. 44 asks for at least {least}',
      zh: '加班工资为小时工资的 {given}：《劳动法》第四十四条要求不低于 {least}',
    },
    cure: { en: 'Write {least}, or leave it out', zh: '请写 {least}，或不填' },
  },
  'plan/overtime-base-low': {
    severity: 'warning',
    message: {
      en: 'Overtime of level "{level}" comes from {base} yuan a month, less than every minimum wage of the plan ({least})',
      zh: '职级“{level}”的加班工资按每月 {base} 元计算，低于方案中所有最低工资标准（{least} 元）',
    },
    cure: {
      en: 'Raise base or fixed pay to the minimum wage',
      zh: '请将基本工资或固定工资提高到最低工资标准',
    },
  },
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
  'plan/overtime-hours-long': {
    severity: 'warning',
    message: {
      en: 'The hourly pay is the month divided by {given} hours; by law it is {most}, so the hour pays less',
      zh: '小时工资按每月 {given} 小时折算，法定为 {most} 小时，折算后小时工资偏低',
    },
    cure: {
      en: 'Write {most}, or leave it out (21.75 paid days of 8 hours)',
      zh: '请写 {most}，或不填（21.75 个计薪日 × 8 小时）',
    },
  },
  'plan/probation-long': {
    severity: 'warning',
    message: {
      en: 'Probation lasts {given} months: Labour Contract Law art. 19 allows 6 at most',
      zh: '试用期为 {given} 个月：《劳动合同法》第十九条规定最长 6 个月',
    },
    cure: { en: 'Write months: 6 or fewer', zh: '请改为 months: 6 或更短' },
  },
  'plan/modifier-scale': {
    severity: 'error',
    message: {
      en: 'A modifier by a KPI wants points, one by a grade a table, and nothing else',
      zh: '按指标调节须填写 points，按等级调节须填写 table，且只填其一',
    },
    cure: { en: 'Write points, or table', zh: '请填写 points 或 table' },
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
  'plan/limit-unit': {
    severity: 'error',
    message: {
      en: 'A limit wants exactly one of share and amount',
      zh: '上限/下限须且只能填写 share 或 amount',
    },
    cure: { en: 'Write 200% or { amount: 3000 }', zh: '请写 200% 或 { amount: 3000 }' },
  },
  'plan/floor-above-cap': {
    severity: 'error',
    message: { en: 'The floor lies above the cap', zh: '下限高于上限' },
    cure: { en: 'Lower the floor or raise the cap', zh: '请降低下限或提高上限' },
  },
  'plan/change-moves-people': {
    severity: 'error',
    message: {
      en: 'People whom the data calls "{name}" are paid by post "{other}" before this change and by "{post}" after it',
      zh: '数据中的“{name}”在此次变更前由岗位“{other}”计薪，变更后由“{post}”计薪',
    },
    cure: {
      en: 'Let one post pay them in all months: change what the post pays, not whom it covers',
      zh: '请让同一岗位在所有月份为其计薪：变更该岗位的规则，而不是适用人员',
    },
  },
  'plan/change-turns-order': {
    severity: 'error',
    message: {
      en: 'A dated change turns the order of pools or caps that rest on each other ({column})',
      zh: '按月变更颠倒了相互依赖的奖金池或限额的顺序（{column}）',
    },
    cure: {
      en: 'Keep their order, or make it a plan of its own',
      zh: '请保持其顺序，或另立方案',
    },
  },
  'plan/change-outside-dates': {
    severity: 'warning',
    message: {
      en: 'The change from {from} on does not lie inside the dates of the plan',
      zh: '自 {from} 起的变更不在方案生效期内',
    },
    cure: {
      en: 'Choose a later month than the first of the plan and none behind its last, or write the change into the plan',
      zh: '请选择晚于方案首月且不晚于末月的月份，或直接写入方案',
    },
  },
  'plan/level-not-in-table': {
    severity: 'error',
    message: {
      en: 'The post has no level "{level}"',
      zh: '该岗位没有职级“{level}”',
    },
    cure: { en: 'Name one of: {known}', zh: '请使用其中之一：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
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
  'plan/double-cost': {
    severity: 'error',
    message: {
      en: 'Two benefits or trainings have the id "{id}"',
      zh: '有两项福利或培训使用相同的 id“{id}”',
    },
    cure: { en: 'Give one of them another id', zh: '请更换其中一个 id' },
  },
  'plan/on-cost-elsewhere': {
    severity: 'warning',
    message: {
      en: 'Only {sites} have schemes: every other site, and rows without one, cost the employer nothing beside pay',
      zh: '只有 {sites} 设置了缴费项目：其他职场及没有职场的记录不计企业成本',
    },
    cure: {
      en: 'Write otherwise: with the schemes of the others',
      zh: '请在 otherwise 中填写其他职场的缴费项目',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
