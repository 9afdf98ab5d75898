import type { Sentence } from '../../simulations/problems/problem.ts';

/** Why a cell or a record cannot be taken. */
export const faultReasons = {
  'not-a-number': { en: 'it is not a number', zh: '不是数字' },
  exponent: { en: 'exponent form has lost digits', zh: '科学计数法丢失了数字' },
  'too-many-decimals': { en: 'it has more than 6 decimals', zh: '小数超过 6 位' },
  'too-large': { en: 'it is too large', zh: '数值过大' },
  'not-whole': { en: 'it is not a whole number', zh: '不是整数' },
  'not-a-date': { en: 'it is not a date of the declared format', zh: '不符合所声明的日期格式' },
  'far-off': { en: 'its year lies outside 1990 to 2100', zh: '年份不在 1990 至 2100 之间' },
  'not-a-time': { en: 'it is not a time of the declared format', zh: '不符合所声明的时间格式' },
  'not-yes-no': { en: 'it is neither yes nor no', zh: '既不是“是”也不是“否”' },
  'not-in-values': { en: 'the value map does not have it', zh: '取值映射中没有该值' },
  'out-of-range': { en: 'it lies outside the range of the mapping', zh: '超出映射规定的范围' },
  'too-long': { en: 'it is longer than 4,096 characters', zh: '超过 4,096 个字符' },
  'no-value': { en: 'its formula has no stored value', zh: '公式没有保存计算结果' },
  'spreadsheet-error': { en: 'it is an error of a spreadsheet', zh: '为表格软件的错误值' },
  'not-json': { en: 'it is not a JSON object on one line', zh: '不是单行 JSON 对象' },
  missing: { en: 'a required value is missing', zh: '缺少必填值' },
  'wrong-width': { en: 'it has another number of cells than the header', zh: '单元格数与表头不一致' },
  'text-after-quote': { en: 'text follows a closing quote', zh: '结束引号之后还有文字' },
  'quote-inside': { en: 'a quote stands inside an unquoted cell', zh: '未加引号的单元格内出现引号' },
  endless: { en: 'it does not end within a million characters', zh: '一百万个字符内没有结束' },
  'quote-open': { en: 'a quote is never closed', zh: '引号没有结束' },
} as const satisfies Record<string, Sentence>;

export type FaultReason = keyof typeof faultReasons;

/** A cell that could not be read, as a value. */
export interface Fault {
  readonly fault: FaultReason;
}

const known = new Map<FaultReason, Fault>();

/** The fault of a reason (one object per reason). */
export function fault(reason: FaultReason): Fault {
  let one = known.get(reason);
  if (!one) known.set(reason, (one = { fault: reason }));
  return one;
}

/** Whether a converted cell is a fault. */
export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'fault' in value;
}
