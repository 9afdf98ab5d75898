import type { ProblemEntry } from './problem-entry.ts';

/** What is wrong or unwise in one mechanism of a plan; of those that rest on several people `planPeopleProblems`. */
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
