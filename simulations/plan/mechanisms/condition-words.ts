import type { Sentence } from '../../problems/problem.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { comparisonsOf } from './condition.ts';
import type { Comparison, Condition, GradeComparison } from './condition-type.ts';
import { gradeTitle } from './grade-value.ts';
import { overPeriod } from './over-period.ts';
import { periodsMeant } from './periods-meant.ts';
import { numberWords, percentWords } from '../words/figure-words.ts';
import { periodWords } from '../words/period-words.ts';
import { isShareKpi, scopedTitle, scoreTitle } from './kpi-value.ts';
import { chinese } from '../words/chinese.ts';

/** A condition in plain words: `complaints per contact above 2 %`, `投诉率高于 2%`. */
export function conditionWords(names: PlanNames, when: Condition): Sentence {
  if ('all' in when) return joined(names, when.all, { en: ' and ', zh: '且' });
  if ('any' in when) return joined(names, when.any, { en: ' or ', zh: '或' });
  if ('times' in when) {
    const of = conditionWords(names, when.of);
    return {
      en: `${of.en}, for the ${ordinal(when.times)} month of the ${periods[when.within].en} or more`,
      zh: chinese`${of.zh}，且为${periods[when.within].zh}内第 ${when.times} 个月或以上`,
    };
  }
  if ('in' in when) return inPeriodsWords(names, when.in, when.of);
  if ('label' in when)
    return {
      en: `${when.label} is ${when.is.join(' or ')}`,
      zh: chinese`${when.label}为${when.is.reduce((said, each) => chinese`${said}或${each}`)}`,
    };
  if ('grade' in when) return gradeWords(names, when);
  if ('score' in when) return comparison(scoreTitle(when.period), when.score, plain);
  if ('number' in when) return comparison(numberTitle(when.number), when, plain);
  const subject = scopedTitle(names, when);
  const write = isShareKpi(when.kpi, names) ? percentWords : plain;
  const said = comparison(subject, when, write);
  if (when.benefit_of_doubt === undefined) return said;
  const level = percentWords(when.benefit_of_doubt);
  return {
    en: `${said.en} beyond doubt (${level.en} interval)`,
    zh: chinese`${said.zh}（按 ${level.zh} 置信区间有利于员工的一端判断）`,
  };
}

function inPeriodsWords(names: PlanNames, text: string, when: Condition): Sentence {
  const { least, of, period } = periodsMeant(text);
  const [title, said] = [periodWords(period), conditionWords(names, overPeriod(when, period))];
  return {
    en: `in ${least} of the latest ${of} ${title.en}s ${said.en}`,
    zh: chinese`最近 ${of} 个${title.zh}中有 ${least} 个${title.zh}${said.zh}`,
  };
}

function gradeWords(
  names: PlanNames,
  { grade, is, at_least, at_most }: GradeComparison & { readonly grade: string },
): Sentence {
  const { en, zh } = gradeTitle(names, grade);
  if (at_least !== undefined)
    return { en: `${en} ${at_least} or better`, zh: chinese`${zh}为 ${at_least} 或更好` };
  if (at_most !== undefined)
    return { en: `${en} ${at_most} or worse`, zh: chinese`${zh}为 ${at_most} 或更差` };
  const list = is ?? [];
  return { en: `${en} ${list.join(' or ')}`, zh: chinese`${zh}为 ${list.join(' 或 ')}` };
}

/** What a number of the data is called. */
export function numberTitle(name: string): Sentence {
  return numberTitles[name] ?? { en: name.replaceAll('_', ' '), zh: name };
}

const numberTitles: Readonly<Record<string, Sentence>> = {
  tenure_months: { en: 'months of service', zh: '司龄（月）' },
  years_of_service: { en: 'years of service', zh: '工龄（年）' },
};

const periods = {
  quarter: { en: 'quarter', zh: '同一季度' },
  half_year: { en: 'half-year', zh: '同一半年' },
  year: { en: 'year', zh: '同一年度' },
} as const;

const relations: Readonly<Record<keyof Comparison, Sentence>> = {
  above: { en: 'above', zh: '高于' },
  below: { en: 'below', zh: '低于' },
  at_least: { en: 'at least', zh: '不低于' },
  at_most: { en: 'at most', zh: '不高于' },
  is: { en: 'exactly', zh: '等于' },
};

function comparison(subject: Sentence, by: Comparison, write: (value: number) => Sentence): Sentence {
  const [key = 'is'] = comparisonsOf(by);
  const value = write(by[key] ?? 0);
  return {
    en: `${subject.en} ${relations[key].en} ${value.en}`,
    zh: chinese`${subject.zh}${relations[key].zh} ${value.zh}`,
  };
}

function joined(names: PlanNames, of: readonly Condition[], mark: Sentence): Sentence {
  const words = of.map((each) => conditionWords(names, each));
  return {
    en: words.map(({ en }) => en).join(mark.en),
    zh: words.map(({ zh }) => zh).reduce((said, each) => chinese`${said}${mark.zh}${each}`),
  };
}

function plain(value: number): Sentence {
  return { en: numberWords(value), zh: numberWords(value) };
}

function ordinal(n: number): string {
  const end =
    n % 10 === 1 && n !== 11
      ? 'st'
      : n % 10 === 2 && n !== 12
        ? 'nd'
        : n % 10 === 3 && n !== 13
          ? 'rd'
          : 'th';
  return `${n}${end}`;
}
