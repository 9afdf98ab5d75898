import type { ProblemEntry } from './problem-entry.ts';

/** What a check of stored data finds: objects and logs that are not as they were written (see `problem.ts`). */
export const storeProblems = {
  'store/object-missing': {
    severity: 'error',
    message: { en: '{key} is missing.', zh: '缺少 {key}。' },
    cure: { en: 'Restore it from a backup.', zh: '请从备份恢复。' },
  },
  'store/object-changed': {
    severity: 'error',
    message: {
      en: '{key} does not hold the bytes that its record names.',
      zh: '{key} 的内容与记录中的摘要不一致。',
    },
    cure: {
      en: 'Restore it from a backup; figures of its versions are not to be trusted until then.',
      zh: '请从备份恢复；在此之前，相关版本的数字不可信。',
    },
  },
  'store/log-damaged': {
    severity: 'error',
    message: { en: 'The log {log} cannot be read: {reason}.', zh: '日志 {log} 无法读取：{reason}。' },
    cure: { en: 'Restore its folder from a backup.', zh: '请从备份恢复该文件夹。' },
  },
  'store/log-cut': {
    severity: 'error',
    message: {
      en: 'The log {log} has {records} records; it had {before} when the earlier check was made.',
      zh: '日志 {log} 现有 {records} 条记录，先前核验时有 {before} 条。',
    },
    cure: {
      en: 'Restore its folder from a backup, and ask who removed records.',
      zh: '请从备份恢复该文件夹，并查明是谁删除了记录。',
    },
  },
  'store/log-rewritten': {
    severity: 'error',
    message: {
      en: 'Record {n} of the log {log} is not the one that the earlier check saw.',
      zh: '日志 {log} 的第 {n} 条记录与先前核验时不同。',
    },
    cure: {
      en: 'Restore its folder from a backup, and ask who rewrote it.',
      zh: '请从备份恢复该文件夹，并查明是谁改写了记录。',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
