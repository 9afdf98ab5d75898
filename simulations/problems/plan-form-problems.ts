import type { ProblemEntry } from './problem-entry.ts';

/** What keeps a text from having the form of a plan. */
export const planFormProblems = {
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
  'plan/not-periods': {
    severity: 'error',
    message: { en: '{given} says no number of latest periods', zh: '{given} 未说明最近若干期间中的个数' },
    cure: { en: 'Write e.g. 3 of 4 quarters', zh: '请填写如 3 of 4 quarters' },
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
} as const satisfies Record<string, ProblemEntry>;
