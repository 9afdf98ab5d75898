import type { Locale, Sentence } from '../../../simulations/problems/problem.ts';

const clauses: Readonly<Record<string, Sentence>> = {
  levels: { en: 'pay table', zh: '薪级表' },
  scorecard: { en: 'scorecard', zh: '计分卡' },
  curve: { en: 'bonus curve', zh: '奖金曲线' },
  commission: { en: 'commission', zh: '提成' },
  modifiers: { en: 'modifiers', zh: '调节系数' },
  gates: { en: 'gates', zh: '门槛' },
  cap: { en: 'cap', zh: '封顶' },
  floor: { en: 'floor', zh: '保底' },
  pools: { en: 'bonus pools', zh: '奖金池' },
  awards: { en: 'awards', zh: '专项奖' },
  grades: { en: 'grades', zh: '等级' },
  overtime: { en: 'overtime', zh: '加班' },
};

/** Where in a plan a step is written (`posts.online.gates[0]`), by the clause's title; empty where unknown. */
export function clauseWord(clause: string, locale: Locale): string {
  const [, key = '', item] = /^(?:posts\..*\.)?(\w+?)(?:\[(\d+)\]|\.\w+)?$/.exec(clause) ?? [];
  const title = Object.hasOwn(clauses, key) ? clauses[key]?.[locale] : undefined;
  if (title === undefined) return '';
  if (item === undefined) return title;
  const number = Number(item) + 1;
  return locale === 'zh' ? `${title}第 ${number} 项` : `${title}, item ${number}`;
}
