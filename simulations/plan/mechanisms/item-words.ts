import { kpiDirection } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import { percentWords, yuanWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { linesWords } from '../words/lines-words.ts';
import { fallingStepWords, stepWords } from '../words/points-words.ts';
import { gradeTitle } from './grade-value.ts';
import { conditionWords } from './condition-words.ts';
import { measuredFigure, valueWords } from './measured-words.ts';
import type { WordsPlace } from './mechanism.ts';
import type { PayItem } from './item-keys.ts';
import { chinese } from '../words/chinese.ts';

const comma: Sentence = { en: ', ', zh: '，' };
const listed: Sentence = { en: ', ', zh: '、' };

const kinds: Readonly<Record<PayItem['counts_as'], Sentence>> = {
  variable: { en: 'variable pay', zh: '浮动工资' },
  fixed_pay: { en: 'fixed pay', zh: '固定工资' },
  night_allowance: { en: 'night allowance', zh: '夜班津贴' },
  overtime: { en: 'overtime pay', zh: '加班工资' },
  benefit: { en: 'a benefit', zh: '福利' },
};

/** A pay item in one sentence: `Night allowance: 30 yuan for each of Night shifts; counts as night allowance.` */
export function itemWords(item: PayItem, at: WordsPlace): Sentence {
  const { title, times, cap, prorate, when, counts_as, deducts_from } = item;
  const parts: Sentence[] = [amountWords(item, at)];
  if (times) parts.push(factorWords(times));
  if (prorate)
    parts.push({
      en: 'in proportion to the paid share of the month and to full time',
      zh: '按当月计薪比例和全职比例折算',
    });
  if (cap !== undefined)
    parts.push({ en: `at most ${yuanWords(cap).en} a month`, zh: chinese`每月最高 ${yuanWords(cap).zh}` });
  if (when) {
    const { en, zh } = conditionWords(at.names, when);
    parts.push({ en: `when ${en}`, zh: chinese`条件：${zh}` });
  }
  if (deducts_from) {
    const { en, zh } = linesWords(deducts_from, at);
    parts.push({ en: `taken off ${en}, never below 0`, zh: chinese`从${zh}中扣减，扣完为止` });
  } else parts.push({ en: `counts as ${kinds[counts_as].en}`, zh: chinese`计入${kinds[counts_as].zh}` });
  const { en, zh } = joinedWords(parts, comma);
  return { en: `${title.en}: ${en}.`, zh: chinese`${title.zh}：${zh}。` };
}

function amountWords(item: PayItem, at: WordsPlace): Sentence {
  const { per, over_target, steps, by, table } = item;
  if (per) {
    const [each, of] = [yuanWords(per.amount), valueWords(per, at.names)];
    return { en: `${each.en} for each unit of ${of.en}`, zh: chinese`按${of.zh}计，每单位 ${each.zh}` };
  }
  if (over_target) return overTargetWords(over_target, at);
  if (steps) return stepsWords(steps, at);
  if (by) {
    const amounts = Object.entries(table ?? {}).map(([value, amount]) => {
      const { en, zh } = yuanWords(amount);
      return { en: `${en} for ${value}`, zh: chinese`${value} 为 ${zh}` };
    });
    const { en, zh } = joinedWords(amounts, listed);
    const of = 'grade' in by ? gradeTitle(at.names, by.grade) : { en: by.label, zh: by.label };
    return { en: `by ${of.en} ${en}, nothing for others`, zh: chinese`按${of.zh}：${zh}，其他不发` };
  }
  const { en, zh } = yuanWords(item.amount ?? 0);
  return { en: `${en} a month`, zh: chinese`每月 ${zh}` };
}

function overTargetWords(over: NonNullable<PayItem['over_target']>, at: WordsPlace): Sentence {
  const [of, target] = [valueWords(over, at.names), measuredFigure(over, over.target, at.names)];
  if (over.rate !== undefined) {
    const rate = percentWords(over.rate);
    return {
      en: `${rate.en} of ${of.en} beyond ${target.en}`,
      zh: chinese`${of.zh}超过 ${target.zh} 的部分的 ${rate.zh}`,
    };
  }
  const each = yuanWords(over.amount ?? 0);
  return {
    en: `${each.en} for each unit of ${of.en} beyond ${target.en}`,
    zh: chinese`${of.zh}超过 ${target.zh} 的部分，每单位 ${each.zh}`,
  };
}

const pays: Readonly<Record<'base' | 'target_bonus', Sentence>> = {
  base: { en: 'base pay', zh: '基本工资' },
  target_bonus: { en: 'the target bonus', zh: '目标奖金' },
};

function stepsWords(steps: NonNullable<PayItem['steps']>, at: WordsPlace): Sentence {
  const isLower = steps.kpi !== undefined && kpiDirection(steps.kpi, at.names) === 'lower';
  const amount = (y: number): Sentence => {
    if (steps.shares_of === undefined) return yuanWords(y);
    const share = percentWords(y);
    return {
      en: `${share.en} of ${pays[steps.shares_of].en}`,
      zh: chinese`${pays[steps.shares_of].zh}的 ${share.zh}`,
    };
  };
  const points = steps.amounts ?? steps.at ?? [];
  const list = (isLower ? fallingStepWords : stepWords)({
    points,
    x: (value) => measuredFigure(steps, value, at.names),
    y: amount,
  });
  const of = valueWords(steps, at.names);
  return { en: `by ${of.en} ${list.en}`, zh: chinese`按${of.zh}：${list.zh}` };
}

function factorWords({ label, table, otherwise }: NonNullable<PayItem['times']>): Sentence {
  const each = Object.entries(table).map(([value, factor]) => ({
    en: `${percentWords(factor).en} for ${value}`,
    zh: chinese`${value}按 ${percentWords(factor).zh}`,
  }));
  const { en, zh } = joinedWords(each, listed);
  const other = percentWords(otherwise);
  return {
    en: `by ${label} ${en} and ${other.en} otherwise`,
    zh: chinese`按${label}：${zh}、其他按 ${other.zh}`,
  };
}
