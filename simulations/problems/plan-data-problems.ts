import type { ProblemEntry } from './problem-entry.ts';

/** What is wrong or unwise in a plan for the people and figures of a data version. */
export const planDataProblems = {
  'plan/as-if-in-force': {
    severity: 'info',
    message: {
      en: 'The plan holds from {from} to {to}: {months} months of the data are replayed as if it had been in force',
      zh: '方案有效期为 {from} 至 {to}：数据中有 {months} 个月按“假设已生效”重算',
    },
    cure: {
      en: 'Nothing to do for a comparison; choose the months inside to see only those',
      zh: '仅作比较则无需处理；如只看有效期内，请选择相应月份',
    },
  },
  'plan/pays-by-protected': {
    severity: 'error',
    message: {
      en: 'Pay depends on "{label}", which is a protected attribute of people',
      zh: '薪酬取决于“{label}”，属于受保护的个人属性',
    },
    cure: {
      en: 'Pay by work and results; how groups fare is shown under fairness',
      zh: '请按岗位与业绩计酬；各群体的差异请查看“公平性”',
    },
  },
  'plan/sum-not-exact': {
    severity: 'error',
    message: {
      en: 'A sum over people or months is too large to be exact: {sum}',
      zh: '跨人员或跨月的合计过大，无法精确到分：{sum}',
    },
    cure: {
      en: 'Look for impossible values of it in the data, or write the KPI in a larger unit',
      zh: '请检查数据中的异常值，或为该指标改用更大的单位',
    },
  },
  'plan/pool-minimums-short': {
    severity: 'error',
    message: {
      en: 'The minimums of pool "{id}" are above its fund in some groups and months: {missing} yuan are missing in all',
      zh: '奖金池“{id}”在部分组别和月份最低额合计超过总额：共缺 {missing} 元',
    },
    cure: { en: 'Raise the fund or lower the minimum', zh: '请提高总额或降低最低额' },
  },
  'plan/commission-below-zero': {
    severity: 'warning',
    message: {
      en: '"{kpi}" of post "{post}" is below 0 in some months: they pay 0, and nothing is taken off other months',
      zh: '岗位“{post}”的“{kpi}”在部分月份为负：当月按 0 计发，不从其他月份扣回',
    },
    cure: {
      en: 'To take reversed sales off later months, write "reversals: { below_zero: carry_forward }" in the commission',
      zh: '若退单应从以后的提成中扣回，请在提成中写“reversals: { below_zero: carry_forward }”',
    },
  },
  'plan/overtime-above': {
    severity: 'warning',
    message: {
      en: '{people} people have months with more than {most} hours of overtime; they are paid all the same',
      zh: '有 {people} 人存在月加班超过 {most} 小时的月份；加班工资仍照付',
    },
    cure: {
      en: 'Spread the hours or hire: Labour Law art. 41 allows 36 hours a month',
      zh: '请分摊工时或增加人手：《劳动法》第四十一条规定每月不得超过 36 小时',
    },
  },
  'plan/overtime-without-hours': {
    severity: 'warning',
    message: {
      en: 'The plan pays overtime, but the data has no overtime hours: it comes to 0',
      zh: '方案计发加班工资，但数据中没有加班小时：结果为 0',
    },
    cure: {
      en: 'Map a column of hours to one of {known}',
      zh: '请把加班小时列映射到以下指标之一：{known}',
    },
  },
  'plan/kpi-without-data': {
    severity: 'error',
    message: {
      en: 'The data has no "{kpi}": no file of this version holds what it is measured from',
      zh: '数据中没有“{kpi}”：该版本的文件不含其计算所需的列',
    },
    cure: {
      en: 'Drop a file that has it, map its column, or take another KPI: {known}',
      zh: '请上传含该指标的文件、映射相应列，或改用其他指标：{known}',
    },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/kpi-held-by-rule': {
    severity: 'warning',
    message: {
      en: 'The data has no "{kpi}": everybody\'s score rests on the rule for missing KPIs ({rule})',
      zh: '数据中没有“{kpi}”：所有人的得分均按缺失规则（{rule}）计算',
    },
    cure: {
      en: 'Nothing to do if that is meant; else drop a file that has it or take another KPI: {known}',
      zh: '如有意如此则无需处理；否则请上传含该指标的文件，或改用其他指标：{known}',
    },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/shrink-without-samples': {
    severity: 'warning',
    message: {
      en: 'The data has one observation of "{kpi}" a month at most: every value is drawn towards the mean as if it rested on one',
      zh: '数据中“{kpi}”每月至多一个样本：所有取值都会按单一样本向基准收缩',
    },
    cure: {
      en: 'Map the column with the number of observations (results: samples), or take shrink away',
      zh: '请在映射中补充样本数列（results 的 samples），或删除 shrink',
    },
  },
  'plan/name-not-in-data': {
    severity: 'warning',
    message: { en: 'Nobody in the data holds "{post}"', zh: '数据中没有人担任“{post}”' },
    cure: { en: 'Posts of the data: {known}', zh: '数据中的岗位：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/post-without-people': {
    severity: 'error',
    message: { en: 'Nobody in the data holds post "{post}"', zh: '数据中没有人担任岗位“{post}”' },
    cure: { en: 'Posts of the data: {known}', zh: '数据中的岗位：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/post-not-covered': {
    severity: 'warning',
    message: {
      en: '{people} people hold post "{post}", which the plan does not pay',
      zh: '有 {people} 人担任岗位“{post}”，但方案未包含',
    },
    cure: { en: 'Add the post, or leave them out on purpose', zh: '请添加该岗位，或确认不包含' },
  },
  'plan/level-not-covered': {
    severity: 'warning',
    message: {
      en: '{people} people of post "{post}" hold level "{level}", which the plan does not pay',
      zh: '岗位“{post}”有 {people} 人属于职级“{level}”，但方案未包含',
    },
    cure: { en: 'Add the level to its pay table', zh: '请在薪级表中添加该职级' },
  },
  'plan/no-base-pay': {
    severity: 'error',
    message: {
      en: 'Base pay of level "{level}" stands neither in the plan nor in the data',
      zh: '职级“{level}”的基本工资既不在方案中也不在数据中',
    },
    cure: {
      en: 'Add base to the level, or map a base-pay column',
      zh: '请在职级中填写 base，或映射基本工资列',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
