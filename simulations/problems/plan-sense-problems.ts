import type { ProblemEntry } from './problem-entry.ts';

/** What is wrong or unwise in a plan by itself, whatever its mechanisms. */
export const planSenseProblems = {
  'plan/weights-sum': {
    severity: 'error',
    message: {
      en: 'The weights of post "{post}" sum to {sum} %; 100 % is wanted',
      zh: '岗位“{post}”的权重合计为 {sum}%，应为 100%',
    },
    cure: {
      en: 'Change the weights by {missing} percentage points in all',
      zh: '请将权重合计调整 {missing} 个百分点',
    },
    nearCure: {
      en: 'Did you write {given} for {near}? A number without % is a share: 0.7 is 70%',
      zh: '是否把 {near} 写成了 {given}？不带 % 的数字是比例：0.7 即 70%',
    },
  },
  'plan/weight-range': {
    severity: 'error',
    message: { en: 'The weight of "{kpi}" is {weight} %', zh: '“{kpi}”的权重为 {weight}%' },
    cure: {
      en: 'Weights lie between 0 % and 100 % in steps of 0.01 %',
      zh: '权重应在 0% 到 100% 之间，精确到 0.01%',
    },
  },
  'plan/duplicate-kpi': {
    severity: 'error',
    message: { en: '"{kpi}" stands twice in the scorecard', zh: '“{kpi}”在计分卡中出现两次' },
    cure: { en: 'Merge the two rows', zh: '请合并这两行' },
  },
  'plan/no-scale': {
    severity: 'error',
    message: {
      en: '"{kpi}" wants exactly one of anchors, steps, band or attainment',
      zh: '“{kpi}”须且只能填写 anchors、steps、band、attainment 中的一项',
    },
    cure: { en: 'Say how its value becomes points', zh: '请说明指标值如何换算为得分' },
  },
  'plan/band-reversed': {
    severity: 'error',
    message: {
      en: 'The band ends ({to}) below where it begins ({from})',
      zh: '区间上端（{to}）低于下端（{from}）',
    },
    cure: { en: 'Swap from and to', zh: '请对调 from 和 to' },
  },
  'plan/tier-order': {
    severity: 'error',
    message: {
      en: 'Point {index}: {value} must be above {before} (point {previous})',
      zh: '第 {index} 档：{value} 必须大于 {before}（第 {previous} 档）',
    },
    cure: { en: 'Reorder or merge them', zh: '请调整顺序或合并' },
  },
  'plan/no-post': {
    severity: 'error',
    message: { en: 'The plan has no post', zh: '方案中没有岗位' },
    cure: { en: 'Add at least one post with its levels', zh: '请至少添加一个岗位及其职级' },
  },
  'plan/no-level': {
    severity: 'error',
    message: { en: 'Post "{post}" has no level', zh: '岗位“{post}”没有职级' },
    cure: { en: 'Add its pay table under levels', zh: '请在 levels 中填写薪级表' },
  },
  'plan/curve-without-scorecard': {
    severity: 'error',
    message: { en: 'Post "{post}" has a curve but no scorecard', zh: '岗位“{post}”有奖金曲线但没有计分卡' },
    cure: { en: 'Add a scorecard, or take curve kind fixed', zh: '请补充计分卡，或使用 fixed 曲线' },
  },
  'plan/condition': {
    severity: 'error',
    message: {
      en: 'The condition on "{subject}" wants exactly one of above, below, at_least, at_most and is',
      zh: '“{subject}”的条件须且只能填写 above、below、at_least、at_most、is 之一',
    },
    cure: { en: 'Say when it holds', zh: '请说明条件何时成立' },
  },
  'plan/exactly-one': {
    severity: 'error',
    message: {
      en: '"{subject}" wants exactly one of: {known}',
      zh: '“{subject}”须且只能填写其中一项：{known}',
    },
    cure: { en: 'Write one of them and delete the others', zh: '请只保留一项' },
  },
  'plan/double-id': {
    severity: 'error',
    message: { en: 'The id "{id}" stands twice', zh: '编号“{id}”出现两次' },
    cure: { en: 'Give each its own', zh: '请使用不同的编号' },
  },
  'plan/effective-reversed': {
    severity: 'error',
    message: {
      en: 'The plan would end ({to}) before it begins ({from})',
      zh: '方案的结束月份（{to}）早于开始月份（{from}）',
    },
    cure: { en: 'Swap the two months, or leave out `to`', zh: '请对调两个月份，或去掉 to' },
  },
  'plan/against-direction': {
    severity: 'warning',
    message: {
      en: 'The points of "{kpi}" rise as the KPI gets worse',
      zh: '“{kpi}”越差得分越高',
    },
    cure: {
      en: 'Turn the points round, or, if that is meant, write direction: {worse} for {kpi} under kpis',
      zh: '请把得分倒过来；若确实如此，请在 kpis 中为 {kpi} 写 direction: {worse}',
    },
  },
  'plan/percent-slip': {
    severity: 'warning',
    message: {
      en: '"{kpi}" is a share between 0 and 100 %: nobody reaches {given}',
      zh: '“{kpi}”是 0 到 100% 之间的比例：没有人能达到 {given}',
    },
    cure: { en: 'Write {given}% instead of {given}', zh: '请把 {given} 写成 {given}%' },
  },
  'plan/multiple-slip': {
    severity: 'warning',
    message: {
      en: '{given} means {given} times as much, not {given} percent',
      zh: '{given} 表示 {given} 倍，而不是百分之 {given}',
    },
    cure: { en: 'Write {given}% if percent is meant', zh: '若指百分比，请写 {given}%' },
  },
  'plan/below-zero': {
    severity: 'error',
    message: { en: '{given} lies below 0: nobody can be paid that', zh: '{given} 小于 0：不能这样发薪' },
    cure: { en: 'Write 0 or more', zh: '请填写不小于 0 的数' },
  },
  'plan/condition-never-met': {
    severity: 'warning',
    message: {
      en: '"{kpi}" is a share between 0 and 100 %: a condition at {limit} is never met',
      zh: '“{kpi}”是 0 到 100% 之间的比例：{limit} 的条件永远不会成立',
    },
    cure: { en: 'Write {limit}% if percent is meant', zh: '若指百分比，请写 {limit}%' },
  },
  'plan/case-differs': {
    severity: 'warning',
    message: {
      en: 'Case "{case}": {name} is {found}, and {expected} was worked by hand (place {place})',
      zh: '算例“{case}”：{name} 为 {found}，手算为 {expected}（第 {place} 项）',
    },
    cure: { en: 'Mend the plan, or the case', zh: '请修正方案或算例' },
  },
  'plan/case-short-list': {
    severity: 'warning',
    message: {
      en: 'Case "{case}": {name} has {given} amounts, and its people and months are {wanted}',
      zh: '算例“{case}”：{name} 只有 {given} 个金额，而人员与月份共 {wanted} 项',
    },
    cure: { en: 'Give one amount for each person and month', zh: '请为每人每月各填一个金额' },
  },
  'plan/case-without-figure': {
    severity: 'warning',
    message: {
      en: 'Case "{case}": the plan gives no {name} there (place {place})',
      zh: '算例“{case}”：方案没有给出 {name}（第 {place} 项）',
    },
    cure: {
      en: 'Name a line of the plan, score, gross or on_cost, and a post and level that the plan pays',
      zh: '请填写方案的工资项、score、gross 或 on_cost，并使用方案覆盖的岗位和职级',
    },
  },
  'plan/case-unknown-name': {
    severity: 'warning',
    message: {
      en: 'Case "{case}" gives "{name}", which the plan does not read',
      zh: '算例“{case}”给出了“{name}”，方案并不使用它',
    },
    cure: { en: 'Name one of: {known}', zh: '可用的名称：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/unknown-line': {
    severity: 'error',
    message: { en: 'Post "{post}" pays no line "{line}"', zh: '岗位“{post}”没有工资项“{line}”' },
    cure: { en: 'Name one of: {known}', zh: '请使用其中之一：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/line-of-no-post': {
    severity: 'error',
    message: { en: 'No post pays a line "{line}"', zh: '没有岗位设工资项“{line}”' },
    cure: { en: 'Name one of: {known}', zh: '请使用其中之一：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/unknown-post': {
    severity: 'error',
    message: { en: 'The plan has no post "{post}"', zh: '方案没有岗位“{post}”' },
    cure: { en: 'Name one of: {known}', zh: '请使用其中之一：{known}' },
  },
  'plan/line-not-changed': {
    severity: 'error',
    message: { en: '"{line}" cannot be changed here', zh: '此处不能调整“{line}”' },
    cure: {
      en: 'Name performance, a commission or an item of the post; base pay is set by the pay table',
      zh: '请填写绩效、提成或岗位的工资项；基本工资由薪级表确定',
    },
  },
  'plan/line-not-paid': {
    severity: 'warning',
    message: {
      en: 'This post pays no {line}: the rule changes nothing',
      zh: '该岗位不发提成（{line}）：此规则不起作用',
    },
    cure: { en: 'Add a commission, or name performance', zh: '请补充提成，或改为绩效（performance）' },
  },
  'plan/unknown-kpi': {
    severity: 'error',
    message: { en: 'No KPI "{kpi}" is known', zh: '未知指标“{kpi}”' },
    cure: { en: 'Known are: {known}', zh: '已知指标：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/covered-twice': {
    severity: 'error',
    message: {
      en: 'The posts "{other}" and "{post}" both pay whoever is called "{name}" in the data',
      zh: '岗位“{other}”和“{post}”都包含数据中的“{name}”',
    },
    cure: { en: 'Leave the name in one of them', zh: '请只在其中一个岗位保留该名称' },
  },
  'plan/many-kpis': {
    severity: 'warning',
    message: {
      en: 'Post "{post}" weighs {count} KPIs; few people steer by more than 8',
      zh: '岗位“{post}”有 {count} 个指标，超过 8 个很难聚焦',
    },
    cure: { en: 'Keep those that matter', zh: '请保留关键指标' },
  },
  'plan/small-weight': {
    severity: 'warning',
    message: {
      en: '"{kpi}" weighs {weight} %: too little to matter',
      zh: '“{kpi}”权重仅 {weight}%，影响甚微',
    },
    cure: { en: 'Drop it, or give it at least 5 %', zh: '请删除，或提高到 5% 以上' },
  },
  'plan/large-weight': {
    severity: 'warning',
    message: {
      en: '"{kpi}" weighs {weight} %: more than half of the score',
      zh: '“{kpi}”权重达 {weight}%，超过总分一半',
    },
    cure: { en: 'Spread the weight, unless that is meant', zh: '如非有意，请分散权重' },
  },
  'plan/anchors-direction': {
    severity: 'warning',
    message: { en: 'Points of "{kpi}" do not run in one direction', zh: '“{kpi}”的得分并非单调变化' },
    cure: { en: 'Declare it a band, or mend the anchors', zh: '请声明为区间指标或修正锚点' },
  },
  'plan/tier-unreachable': {
    severity: 'warning',
    message: {
      en: 'No score lies in the tier from {at} points on: with all KPIs there scores lie between {least} and {most}',
      zh: '没有得分会落在 {at} 分起的这一档：指标齐全时得分在 {least} 到 {most} 之间',
    },
    cure: { en: 'Move the tier, or let the KPIs give more points', zh: '请调整该档，或提高指标可得的分数' },
  },
  'plan/tier-empty': {
    severity: 'warning',
    message: {
      en: 'The tier from {at} on pays what the tier from {before} on pays: it changes nothing',
      zh: '从 {at} 起的一档与从 {before} 起的一档相同：此档不起作用',
    },
    cure: { en: 'Remove it, or write what it should pay', zh: '请删除，或填写应有的标准' },
  },
  'plan/falling-curve': {
    severity: 'warning',
    message: {
      en: 'Pay falls by {drop} at {at}: more is paid less',
      zh: '在 {at} 处奖金下降 {drop}：业绩更好反而更少',
    },
    cure: { en: 'Raise what follows, or take marginal tiers', zh: '请提高后续档位，或改用超额分段' },
  },
} as const satisfies Record<string, ProblemEntry>;
