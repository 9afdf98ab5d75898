import type { ProblemEntry } from './problem-entry.ts';

/** Problems of changes that are laid over a plan (see `problem.ts`). */
export const overlayProblems = {
  'overlay/form': {
    severity: 'error',
    message: { en: '{place} is not written as an overlay is', zh: '{place} 不符合修改文档的写法' },
    cure: {
      en: 'Write remove: [address, …], add: [{ at: address, to: value }, …], set: [{ at: address, to: value }, …]; see docs/schema/overlay.schema.json',
      zh: '请写成 remove: [位置, …]、add: [{ at: 位置, to: 值 }, …]、set: [{ at: 位置, to: 值 }, …]；见 docs/schema/overlay.schema.json',
    },
  },
  'overlay/unknown-target': {
    severity: 'error',
    message: { en: 'There is no "{key}" in {above} of this plan', zh: '该方案的 {above} 中没有“{key}”' },
    cure: { en: 'Take one of: {known}', zh: '可选：{known}' },
    nearCure: { en: 'Did you mean "{near}"?', zh: '您是指“{near}”吗？' },
  },
  'overlay/ambiguous-target': {
    severity: 'error',
    message: {
      en: 'Several items of {above} go by "{key}", so that none of them is meant',
      zh: '{above} 中有多项名为“{key}”，无法确定所指',
    },
    cure: { en: 'Set {above} whole', zh: '请整体设置 {above}' },
  },
  'overlay/set-whole': {
    severity: 'error',
    message: {
      en: 'The parts of {above} cannot be changed one by one',
      zh: '{above} 的内部不能单独修改',
    },
    cure: { en: 'Set {above} whole', zh: '请整体设置 {above}' },
  },
  'overlay/there-already': {
    severity: 'error',
    message: { en: '{at} is there already', zh: '{at} 已经存在' },
    cure: { en: 'Use set to change it', zh: '如需修改，请使用 set' },
  },
  'overlay/set-instead': {
    severity: 'error',
    message: { en: '{at} is no item that can be added', zh: '{at} 不是可以新增的项目' },
    cure: { en: 'Use set to give it a value', zh: '如需赋值，请使用 set' },
  },
  'overlay/other-name': {
    severity: 'error',
    message: {
      en: 'The item calls itself "{inside}" but its address says "{outside}"',
      zh: '该项目自称“{inside}”，位置中却写作“{outside}”',
    },
    cure: { en: 'Use the same name in both places', zh: '两处请使用同一名称' },
  },
  'overlay/conflict': {
    severity: 'error',
    message: {
      en: '{second} changes {other}, and {first} changes {at}: that is the same part in two ways',
      zh: '{second} 修改 {other}，{first} 修改 {at}：同一部分有两种改法',
    },
    cure: { en: 'Keep one of the two changes', zh: '请只保留其中一处修改' },
  },
  'overlay/weights-incomplete': {
    severity: 'error',
    message: {
      en: 'The weights of post "{post}" are set together, and {missing} has none',
      zh: '岗位“{post}”的权重须一起设置，缺少 {missing}',
    },
    cure: { en: 'Name every KPI of the scorecard', zh: '请列出计分卡中的每个指标' },
  },
} as const satisfies Record<string, ProblemEntry>;
