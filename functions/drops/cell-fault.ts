import type { Sentence } from '../../simulations/problems/problem.ts';

/** Why a cell or a record cannot be taken. */
export const faultReasons = {
  'not-a-number': { en: 'it is not a number', zh: '不是数字' },
  exponent: { en: 'exponent form has lost digits', zh: '科学计数法丢失了数字' },
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

/** What to do about each, for whoever mends the record. */
export const faultCures: Readonly<Record<keyof typeof faultReasons, Sentence>> = {
  'not-a-number': { en: 'write a number, digits alone', zh: '请填写数字' },
  exponent: { en: 'write all digits, as text', zh: '请以文本格式写全所有数字' },
  'too-large': { en: 'check the number and its unit', zh: '请核对数值与单位' },
  'not-whole': { en: 'write a whole number', zh: '请填写整数' },
  'not-a-date': {
    en: 'write a day that exists, in the order that the mapping names',
    zh: '请按映射规定的格式填写真实日期',
  },
  'far-off': { en: 'correct the year', zh: '请更正年份' },
  'not-a-time': { en: 'write it as the mapping names it', zh: '请按映射规定的格式填写' },
  'not-yes-no': { en: 'write yes or no', zh: '请填写“是”或“否”' },
  'not-in-values': {
    en: 'write a value of the map, or add this one to the mapping',
    zh: '请填写取值映射中的值，或在映射中补充',
  },
  'out-of-range': {
    en: 'correct the value, or the range in the mapping',
    zh: '请更正数值，或修改映射中的范围',
  },
  'too-long': { en: 'shorten it', zh: '请缩短内容' },
  'no-value': { en: 'open the workbook so that it computes, and save it', zh: '请打开工作簿完成计算后保存' },
  'spreadsheet-error': { en: 'correct the formula, or write its value', zh: '请修正公式，或直接填写结果' },
  'not-json': { en: 'write one JSON object on the line', zh: '请在该行写一个 JSON 对象' },
  missing: { en: 'fill it in', zh: '请补填' },
  'wrong-width': { en: 'bring the cells below their columns', zh: '请使单元格与列对应' },
  'text-after-quote': {
    en: 'double quotes inside the cell, and put the whole cell in quotes',
    zh: '请将单元格内的引号双写，并给整个单元格加引号',
  },
  'quote-inside': {
    en: 'double quotes inside the cell, and put the whole cell in quotes',
    zh: '请将单元格内的引号双写，并给整个单元格加引号',
  },
  endless: { en: 'check the line ends of the file', zh: '请检查文件的换行符' },
  'quote-open': { en: 'close the quote', zh: '请补全引号' },
};

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
