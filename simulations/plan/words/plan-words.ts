import { kpiTitle } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import { lineTitles } from '../../program/line-titles.ts';
import { compilePlan } from '../compile-plan.ts';
import { datedPlans, type DatedPlan } from '../dated-plans.ts';
import { everyMechanism } from '../every-mechanism.ts';
import type { ClauseWords, WordsPlace } from '../mechanisms/mechanism.ts';
import type { PlanDocument, PlanPost } from '../plan-document.ts';
import { pathText } from '../report.ts';
import { clauseDifferences, saidClauses, type ClauseDifference } from './clause-differences.ts';
import { percentWords } from './figure-words.ts';
import { chinese } from './chinese.ts';
import { inCurrency } from './in-currency.ts';
import type { PlanSection } from './plan-section.ts';

/**
 * The whole plan in plain sentences of both languages, each with the clause that it says: the plan itself, then each
 * post, then what holds for all posts. Sections without a sentence are left out.
 */
export function planWords(plan: PlanDocument): PlanSection[] {
  const titles = lineTitles(compilePlan(plan));
  const lineTitle = (line: string): Sentence => titles[line] ?? { en: line, zh: line };
  // a plan without changes of its own ends what its changes would say again
  const changeWords = (): ClauseWords[] =>
    plan.changes.length === 0 ? [] : dateWords(datedPlans(plan).plans);
  const at = { path: [], names: plan, lineTitle, changeWords };
  const sections: PlanSection[] = [
    { title: plan.title ?? { en: plan.id, zh: plan.id }, clause: '', sentences: ownWords(plan) },
    ...Object.entries(plan.posts).map(([name, post]) => postSection(name, post, at)),
    { title: { en: 'All posts', zh: '全部岗位' }, clause: '', sentences: wordsOfAll(plan, at) },
  ];
  return sections
    .filter(({ clause, sentences }) => clause !== '' || sentences.length > 0)
    .map(({ sentences, ...section }) => ({
      ...section,
      sentences: sentences.map(({ clause, words }) => ({ clause, words: inCurrency(words, plan.currency) })),
    }));
}

function postSection(name: string, post: PlanPost, at: WordsPlace): PlanSection {
  const path = ['posts', name];
  return {
    title: post.title ?? { en: name, zh: name },
    clause: pathText(path),
    sentences: [
      ...coversWords(post, pathText([...path, 'covers'])),
      ...everyMechanism.flatMap((each) => (each.of === 'post' ? each.words(post, { ...at, path }) : [])),
    ],
  };
}

function wordsOfAll(plan: PlanDocument, at: WordsPlace): ClauseWords[] {
  return everyMechanism.flatMap((each) => (each.of === 'plan' ? each.words(plan, at) : []));
}

/** What each dated change says otherwise than the plan before it. */
function dateWords(plans: readonly DatedPlan[]): ClauseWords[] {
  const said = plans.map(({ plan }) => saidClauses(plan, planWords(plan)));
  return plans.flatMap(({ from, path }, k) => {
    const [before, after] = [said[k - 1], said[k]];
    if (from === null || !before || !after) return [];
    const clause = pathText(path);
    return clauseDifferences(before, after).map((each) => ({ clause, words: fromMonthOn(from, each) }));
  });
}

function fromMonthOn(from: string, { section, before, after }: ClauseDifference): Sentence {
  const words = after ?? before ?? { en: '', zh: '' };
  const no = after ? { en: '', zh: '' } : { en: ', no longer', zh: '不再适用' };
  return {
    en: `From ${from} on (${section.en})${no.en}: ${words.en}`,
    zh: chinese`自 ${from} 起（${section.zh}）${no.zh}：${words.zh}`,
  };
}

function coversWords({ covers }: PlanPost, clause: string): ClauseWords[] {
  if (!covers) return [];
  const words = {
    en: `Pays people whose post in the data is ${covers.join(' or ')}.`,
    zh: chinese`适用于数据中岗位为${covers.reduce((said, each) => chinese`${said}或${each}`)}的人员。`,
  };
  return [{ clause, words }];
}

const directions: Readonly<Record<string, Sentence>> = {
  higher: { en: '; higher is better', zh: '，越高越好' },
  lower: { en: '; lower is better', zh: '，越低越好' },
  band: { en: '; best inside a band', zh: '，在区间内最好' },
};

/** Units of KPIs in Chinese; any other text stands as the plan writes it. */
const units: Readonly<Record<string, string>> = {
  count: '个数',
  hours: '小时',
  money: '元',
  number: '数值',
  points: '分',
  rate: '比率',
  seconds: '秒',
  share: '百分比',
};

/** Dates, scale and KPIs of the plan. */
function ownWords(plan: PlanDocument): ClauseWords[] {
  const { effective, scale, kpis } = plan;
  const dates = effective && {
    en: `In force from ${effective.from}${effective.to ? ` to ${effective.to}` : ' on'}.`,
    zh: `自 ${effective.from} 起生效${effective.to ? `，至 ${effective.to} 止` : ''}。`,
  };
  const scaled = scale !== 1 && {
    en: `Every target bonus and commission is multiplied by ${percentWords(scale).en}.`,
    zh: `全部目标奖金和提成乘以 ${percentWords(scale).zh}。`,
  };
  return [
    ...(dates ? [{ clause: 'effective', words: dates }] : []),
    ...(scaled ? [{ clause: 'scale', words: scaled }] : []),
    ...Object.entries(kpis).map(([id, { direction, unit }]) => {
      const title = kpiTitle(id, plan);
      const way = directions[direction ?? ''] ?? { en: '', zh: '' };
      return {
        clause: pathText(['kpis', id]),
        words: {
          en: `KPI ${id} is called “${title.en}”${way.en}${unit ? `; its unit is ${unit}` : ''}.`,
          zh: chinese`指标 ${id} 称为“${title.zh}”${way.zh}${unit ? chinese`，单位为${units[unit] ?? unit}` : ''}。`,
        },
      };
    }),
  ];
}
