import type { Sentence } from '../problems/problem.ts';

/** What an expression gives: a number, a text, yes/no, or a moment. */
export type MeasureType = 'number' | 'text' | 'boolean' | 'timestamp';

/** The same as people of each language call it. */
const typeWords: Readonly<Record<MeasureType, Sentence>> = {
  number: { en: 'a number', zh: '数值' },
  text: { en: 'a text', zh: '文本' },
  boolean: { en: 'yes/no', zh: '是/否' },
  timestamp: { en: 'a moment', zh: '时间' },
};

/** What the measure language expects at a place, and what stands there where the text ends. */
export const syntaxWords = {
  end: { en: 'the end', zh: '结尾' },
  operator: { en: 'an operator or the end', zh: '运算符或结尾' },
  operand: {
    en: 'a column, a number, a text in quotes, count(…) or sum(…)',
    zh: '列、数字、带引号的文本、count(…) 或 sum(…)',
  },
  aggregate: { en: 'count or sum', zh: 'count 或 sum' },
  shallower: { en: 'fewer brackets', zh: '更少的括号' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What is wrong in the types of a measure. */
export const typeFaults = {
  unknownColumn: (name: string): Sentence => ({
    en: `there is no column "${name}"`,
    zh: `没有列“${name}”`,
  }),
  loneColumn: (name: string): Sentence => ({
    en: `column "${name}" must stand inside count(…) or sum(…)`,
    zh: `列“${name}”须写在 count(…) 或 sum(…) 之内`,
  }),
  nested: (fn: string): Sentence => ({
    en: `${fn}(…) cannot stand inside a filter, count or sum`,
    zh: `${fn}(…) 不能写在筛选条件、count 或 sum 之内`,
  }),
  unlike: (left: MeasureType, op: string, right: MeasureType): Sentence => ({
    en: `${typeWords[left].en} ${op} ${typeWords[right].en} cannot be compared`,
    zh: `${typeWords[left].zh} ${op} ${typeWords[right].zh}，两者无法比较`,
  }),
  operand: (wanted: MeasureType, found: MeasureType): Sentence => ({
    en: `expected ${typeWords[wanted].en}, this is ${typeWords[found].en}`,
    zh: `应为${typeWords[wanted].zh}，这里是${typeWords[found].zh}`,
  }),
  whole: (role: 'measure' | 'filter', wanted: MeasureType, found: MeasureType): Sentence => ({
    en: `a ${role} must be ${typeWords[wanted].en}, this is ${typeWords[found].en}`,
    zh: `${role === 'measure' ? '度量' : '筛选条件'}须为${typeWords[wanted].zh}，这里是${typeWords[found].zh}`,
  }),
};
