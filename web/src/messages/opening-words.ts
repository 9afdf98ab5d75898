import type { Locale } from '../../../simulations/problems/problem.ts';

interface OpeningWords {
  readonly title: string;
  readonly close: string;
  readonly lead: string;
  readonly newData: (version: string, months: string, by: string, at: string) => string;
  readonly corrected: string;
  readonly open: string;
  readonly shown: string;
  readonly pin: string;
  readonly pinned: string;
  readonly versions: string;
  readonly version: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly whatOf: (people: string, first: string, last: string) => string;
  readonly plans: string;
  readonly plan: string;
  readonly planVersion: (version: number) => string;
  readonly dates: (from: string, to: string | null) => string;
  readonly always: string;
  readonly markedBy: (by: string, at: string) => string;
  readonly inForce: string;
  readonly mark: string;
  readonly unmark: string;
  readonly note: string;
  readonly noteHint: string;
  readonly history: string;
  readonly change: Readonly<Record<'pin' | 'in-force' | 'not-in-force', (object: string) => string>>;
  readonly nothing: string;
  readonly done: string;
}

/** Words of what everybody opens on: versions of the data and plans in force. */
export const openingWords: Readonly<Record<Locale, OpeningWords>> = {
  en: {
    title: 'Versions and plans in force',
    close: 'Close',
    lead: 'Everybody opens on the pinned version and the plan in force. New data and newly saved plans change neither.',
    newData: (version, months, by, at) =>
      `New data: ${months} (${version}, ${by}, ${at}). Nothing has changed here.`,
    corrected: 'corrections of earlier months',
    open: 'Open it',
    shown: 'shown now',
    pin: 'Let everybody open on it',
    pinned: 'everybody opens on it',
    versions: 'Data versions',
    version: 'Version',
    when: 'When',
    who: 'By',
    what: 'What',
    whatOf: (people, first, last) => `${people} people, ${first} – ${last}`,
    plans: 'Plans',
    plan: 'Plan',
    planVersion: (version) => `version ${version}`,
    dates: (from, to) => (to === null ? `from ${from}` : `${from} – ${to}`),
    always: 'no dates',
    markedBy: (by, at) => `${by}, ${at}`,
    inForce: 'In force',
    mark: 'Mark as in force',
    unmark: 'No longer in force',
    note: 'Reason of the change',
    noteHint: 'Kept with the change, and in the audit log.',
    history: 'Changes so far',
    change: {
      pin: (object) => `Everybody opens on ${object}`,
      'in-force': (object) => `${object} is in force`,
      'not-in-force': (object) => `${object} is no longer in force`,
    },
    nothing:
      'Nothing has been set yet: the page opens on the first version of your data and the plan saved first.',
    done: 'Changed for everybody.',
  },
  zh: {
    title: '数据版本与执行方案',
    close: '关闭',
    lead: '所有人打开页面时看到的是指定的数据版本和执行中的方案；新数据和新保存的方案不会改变它们。',
    newData: (version, months, by, at) =>
      `有新数据：${months}（${version}，${by}，${at}）。当前页面未作任何改变。`,
    corrected: '对已有月份的更正',
    open: '打开',
    shown: '正在显示',
    pin: '设为所有人的默认版本',
    pinned: '所有人的默认版本',
    versions: '数据版本',
    version: '版本',
    when: '时间',
    who: '提交人',
    what: '内容',
    whatOf: (people, first, last) => `${people} 人，${first} 至 ${last}`,
    plans: '方案',
    plan: '方案',
    planVersion: (version) => `第 ${version} 版`,
    dates: (from, to) => (to === null ? `${from} 起` : `${from} 至 ${to}`),
    always: '未注明期限',
    markedBy: (by, at) => `${by}，${at}`,
    inForce: '执行中',
    mark: '标记为执行中',
    unmark: '不再执行',
    note: '变更原因',
    noteHint: '随变更一并保存，并记入审计日志。',
    history: '历次变更',
    change: {
      pin: (object) => `默认版本改为 ${object}`,
      'in-force': (object) => `${object} 标记为执行中`,
      'not-in-force': (object) => `${object} 不再执行`,
    },
    nothing: '尚未设置：页面打开最早的自有数据版本和最早保存的方案。',
    done: '已为所有人更改。',
  },
};
