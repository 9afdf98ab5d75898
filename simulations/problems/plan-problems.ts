import type { ProblemEntry } from './problem-entry.ts';

/** Problems of a plan document (see `problem.ts`). */
export const planProblems = {
  'plan/empty': {
    severity: 'error',
    message: { en: 'The plan is empty', zh: '方案是空的' },
    cure: { en: 'Start from a plan in docs/examples', zh: '可从 docs/examples 中的方案开始' },
  },
  'plan/not-yaml': {
    severity: 'error',
    message: { en: 'The text is not valid YAML ({reason})', zh: '文本不是有效的 YAML（{reason}）' },
    cure: {
      en: 'Mend the line: indent with spaces, close every bracket and quote, put odd texts in quotes',
      zh: '请修正该行：用空格缩进，括号和引号成对，特殊文字加引号',
    },
  },
  'plan/full-width-mark': {
    severity: 'error',
    message: {
      en: 'The full-width mark "{mark}" stands where YAML wants "{plain}"',
      zh: '此处使用了全角符号“{mark}”，YAML 需要半角“{plain}”',
    },
    cure: {
      en: 'Write "{plain}" with a space after it, or put the text in quotes',
      zh: '请改为半角“{plain}”并在其后加空格；若是文字内容，请加引号',
    },
  },
  'plan/full-width-value': {
    severity: 'error',
    message: { en: '{given} is written with full-width characters', zh: '{given} 使用了全角字符' },
    cure: { en: 'Write {plain}', zh: '请写成 {plain}' },
  },
  'plan/yaml-tab': {
    severity: 'error',
    message: { en: 'The line is indented with a tab', zh: '该行用制表符缩进' },
    cure: { en: 'Indent with spaces', zh: '请用空格缩进' },
  },
  'plan/yaml-colon': {
    severity: 'error',
    message: {
      en: 'A key here has no colon with a space after it',
      zh: '此处的字段缺少冒号，或冒号后没有空格',
    },
    cure: { en: 'Write key: value, with a space after the colon', zh: '请写成 key: value，冒号后加空格' },
  },
  'plan/double-key': {
    severity: 'error',
    message: { en: 'The key "{key}" stands twice', zh: '字段“{key}”出现两次' },
    cure: { en: 'Keep one of them', zh: '请只保留一个' },
  },
  'plan/hidden-character': {
    severity: 'error',
    message: {
      en: 'The line holds a character that nobody sees: {code}, {kind}',
      zh: '该行含有看不见的字符：{code}（{kind}）',
    },
    cure: {
      en: 'Type this line anew; text that was copied may bring such characters along',
      zh: '请重新输入该行；复制的文字可能带有此类字符',
    },
  },
  'plan/text-too-long': {
    severity: 'error',
    message: { en: 'The plan is longer than {limit} characters', zh: '方案超过 {limit} 个字符' },
    cure: { en: 'Split it into several plans', zh: '请拆分为多个方案' },
  },
  'plan/too-many-parts': {
    severity: 'error',
    message: { en: 'The plan has more than {limit} keys and values', zh: '方案的字段和值超过 {limit} 个' },
    cure: { en: 'Split it into several plans', zh: '请拆分为多个方案' },
  },
  'plan/too-deep': {
    severity: 'error',
    message: { en: 'The plan is nested deeper than {limit} levels', zh: '方案的嵌套超过 {limit} 层' },
    cure: { en: 'Check brackets and indents', zh: '请检查括号和缩进' },
  },
  'plan/unknown-key': {
    severity: 'error',
    message: { en: '"{key}" is not a part of a plan here', zh: '此处不支持字段“{key}”' },
    cure: { en: 'Remove it, or take one of: {known}', zh: '请删除，或使用：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/missing-key': {
    severity: 'error',
    message: { en: '"{key}" is missing', zh: '缺少“{key}”' },
    cure: { en: 'Add {key}', zh: '请补充 {key}' },
  },
  'plan/no-value': {
    severity: 'error',
    message: { en: '"{key}" has no value', zh: '“{key}”没有填写内容' },
    cure: { en: 'Write a value after the colon, or remove the line', zh: '请在冒号后填写内容，或删除该行' },
  },
  'plan/wrong-value': {
    severity: 'error',
    message: { en: '{given} does not fit here', zh: '此处不能填 {given}' },
    cure: {
      en: 'Compare the place with docs/schema/plan.schema.json',
      zh: '请对照 docs/schema/plan.schema.json',
    },
  },
  'plan/not-a-number': {
    severity: 'error',
    message: { en: '{given} is not a number', zh: '{given} 不是数字' },
    cure: {
      en: 'Write a plain number such as 4200, without unit, quotes or thousands separator',
      zh: '请填写纯数字，如 4200，不带单位、引号和千分位',
    },
  },
  'plan/not-a-text': {
    severity: 'error',
    message: { en: '{given} is not a text', zh: '{given} 不是文字' },
    cure: {
      en: 'Write a text in quotes; a title may be { en: …, zh: … }',
      zh: '请填写文字并加引号；标题可写成 { en: …, zh: … }',
    },
  },
  'plan/not-a-list': {
    severity: 'error',
    message: { en: '{given} is not a list', zh: '{given} 不是列表' },
    cure: { en: 'Write [ … ], or a line with "- " for each item', zh: '请写成 [ … ]，或每项一行以“- ”开头' },
  },
  'plan/not-a-map': {
    severity: 'error',
    message: { en: '{given} stands where named parts are wanted', zh: '此处应填写若干字段，而不是 {given}' },
    cure: { en: 'Write { key: value }; known here: {known}', zh: '请写成 { 字段: 值 }；可用：{known}' },
  },
  'plan/not-a-point': {
    severity: 'error',
    message: { en: '{given} is not a pair of two numbers', zh: '{given} 不是由两个数字组成的一对' },
    cure: { en: 'Write [from, to], e.g. [80, 100]', zh: '请写成 [x, y]，如 [80, 100]' },
  },
  'plan/too-small': {
    severity: 'error',
    message: { en: '{given} is below {least}', zh: '{given} 小于 {least}' },
    cure: { en: 'Write {least} or more', zh: '请填写不小于 {least} 的数' },
  },
  'plan/not-above': {
    severity: 'error',
    message: { en: '{given} is not above {least}', zh: '{given} 不大于 {least}' },
    cure: { en: 'Write more than {least}', zh: '请填写大于 {least} 的数' },
  },
  'plan/too-large': {
    severity: 'error',
    message: { en: '{given} is above {most}', zh: '{given} 大于 {most}' },
    cure: { en: 'Write {most} or less', zh: '请填写不大于 {most} 的数' },
  },
  'plan/too-few-items': {
    severity: 'error',
    message: { en: '{count} items are too few here', zh: '此处只有 {count} 项，太少' },
    cure: { en: 'Write at least {least}', zh: '请至少填写 {least} 项' },
  },
  'plan/name-length': {
    severity: 'error',
    message: { en: 'The name {given} is empty or too long', zh: '名称 {given} 为空或过长' },
    cure: { en: 'Names have 1 to 64 characters', zh: '名称应为 1 到 64 个字符' },
  },
  'plan/not-an-id': {
    severity: 'error',
    message: { en: '{given} is not an id', zh: '{given} 不能作为编号' },
    cure: {
      en: 'Begin with a letter a–z, then letters, digits, _ or -; a title may be in any language',
      zh: '编号以字母 a–z 开头，后接字母、数字、_ 或 -；标题（title）可用任何语言',
    },
  },
  'plan/not-a-month': {
    severity: 'error',
    message: { en: '{given} is not a month', zh: '{given} 不是月份' },
    cure: { en: 'Write year and month, e.g. 2026-01', zh: '请写年和月，如 2026-01' },
  },
  'plan/not-a-choice': {
    severity: 'error',
    message: { en: '{given} is not one of what can stand here', zh: '{given} 不在可选范围内' },
    cure: { en: 'Take one of: {known}', zh: '可选：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
  },
  'plan/ambiguous-kpi': {
    severity: 'error',
    message: { en: '"{kpi}" is the title of several KPIs', zh: '“{kpi}”是多个指标的名称' },
    cure: { en: 'Write the id of the one that is meant: {known}', zh: '请写所指指标的编号：{known}' },
  },
  'plan/not-a-share': {
    severity: 'error',
    message: { en: '{given} is neither a number nor a percentage', zh: '{given} 既不是数字也不是百分比' },
    cure: { en: 'Write 40% or 0.4', zh: '请写成 40% 或 0.4' },
  },
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
  'plan/probation-low': {
    severity: 'warning',
    message: {
      en: 'On probation {given} of base pay is paid: Labour Contract Law art. 20 asks for at least 80 %',
      zh: '试用期工资为 {given}：《劳动合同法》第二十条要求不低于约定工资的 80%',
    },
    cure: { en: 'Write base: 80% or more', zh: '请改为 base: 80% 或以上' },
  },
  'plan/probation-long': {
    severity: 'warning',
    message: {
      en: 'Probation lasts {given} months: Labour Contract Law art. 19 allows 6 at most',
      zh: '试用期为 {given} 个月：《劳动合同法》第十九条规定最长 6 个月',
    },
    cure: { en: 'Write months: 6 or fewer', zh: '请改为 months: 6 或更短' },
  },
  'plan/double-id': {
    severity: 'error',
    message: { en: 'The id "{id}" stands twice', zh: '编号“{id}”出现两次' },
    cure: { en: 'Give each its own', zh: '请使用不同的编号' },
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
  'plan/effective-reversed': {
    severity: 'error',
    message: {
      en: 'The plan would end ({to}) before it begins ({from})',
      zh: '方案的结束月份（{to}）早于开始月份（{from}）',
    },
    cure: { en: 'Swap the two months, or leave out `to`', zh: '请对调两个月份，或去掉 to' },
  },
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
      en: '{given} is {given} times the target, not {given} percent of it',
      zh: '{given} 表示目标的 {given} 倍，而不是百分之 {given}',
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
  'plan/case-differs': {
    severity: 'warning',
    message: {
      en: 'Case "{case}": {name} is {found}, and {expected} was worked by hand (place {place})',
      zh: '算例“{case}”：{name} 为 {found}，手算为 {expected}（第 {place} 项）',
    },
    cure: { en: 'Mend the plan, or the case', zh: '请修正方案或算例' },
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
  'plan/pool-up': {
    severity: 'error',
    message: { en: 'Pool "{id}": only rule scale can go up', zh: '奖金池“{id}”：只有 scale 规则可以上调' },
    cure: { en: 'Write rule: scale, or remove `up`', zh: '请使用 rule: scale，或删除 up' },
  },
  'plan/line-not-paid': {
    severity: 'warning',
    message: {
      en: 'This post pays no {line}: the rule changes nothing',
      zh: '该岗位不发提成（{line}）：此规则不起作用',
    },
    cure: { en: 'Add a commission, or name performance', zh: '请补充提成，或改为绩效（performance）' },
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
  'plan/unknown-kpi': {
    severity: 'error',
    message: { en: 'No KPI "{kpi}" is known', zh: '未知指标“{kpi}”' },
    cure: { en: 'Known are: {known}', zh: '已知指标：{known}' },
    nearCure: { en: 'Write "{near}"', zh: '请写成“{near}”' },
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
  'plan/covered-twice': {
    severity: 'error',
    message: {
      en: 'The posts "{other}" and "{post}" both pay whoever is called "{name}" in the data',
      zh: '岗位“{other}”和“{post}”都包含数据中的“{name}”',
    },
    cure: { en: 'Leave the name in one of them', zh: '请只在其中一个岗位保留该名称' },
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
  'plan/falling-curve': {
    severity: 'warning',
    message: {
      en: 'Pay falls by {drop} at {at}: more is paid less',
      zh: '在 {at} 处奖金下降 {drop}：业绩更好反而更少',
    },
    cure: { en: 'Raise what follows, or take marginal tiers', zh: '请提高后续档位，或改用超额分段' },
  },
} as const satisfies Record<string, ProblemEntry>;
