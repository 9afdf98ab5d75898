import type { Sentence } from '../../problems/problem.ts';
import { numberWords, percentWords, yuanWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { periodWords } from '../words/period-words.ts';
import type { PlanAward } from './award-keys.ts';
import { conditionWords } from './condition-words.ts';
import { scopeTitle } from './group-scope.ts';
import type { WordsPlace } from './mechanism.ts';
import { overPeriod } from './over-period.ts';
import { isLowerBetter, rankedTitle } from './ranked-by.ts';
import { chinese } from '../words/chinese.ts';

const needs: Readonly<Record<NonNullable<PlanAward['need']>, Sentence>> = {
  existence: { en: 'existence', zh: '生存' },
  relatedness: { en: 'relatedness', zh: '关系' },
  growth: { en: 'growth', zh: '成长' },
};

/** An award in one sentence. */
export function awardWords(award: PlanAward, at: WordsPlace): Sentence {
  const { title, when, cool_down, cycle, months, need, gift } = award;
  const every = periodWords(cycle);
  const parts: Sentence[] = [
    { en: `given every ${every.en}`, zh: chinese`每${every.zh}评选` },
    pickWords(award, at),
    ...prizeWords(award),
  ];
  if (gift) {
    const worth = yuanWords(gift.worth);
    parts.push({
      en: `${gift.title.en} worth ${worth.en}, cost beside pay`,
      zh: chinese`${gift.title.zh}（价值 ${worth.zh}，计入成本，不计入工资）`,
    });
  }
  if (when) {
    const { en, zh } = conditionWords(at.names, overPeriod(when, cycle));
    parts.push({ en: `only where ${en}`, zh: chinese`条件：${zh}` });
  }
  if (cool_down !== undefined)
    parts.push({
      en: `who has won sits out ${cool_down} ${cool_down === 1 ? 'month' : 'months'}`,
      zh: chinese`获奖后 ${cool_down} 个月内不再参评`,
    });
  if (months)
    parts.push({
      en: `from ${months.from}${months.to === undefined ? ' on' : ` to ${months.to}`}`,
      zh: chinese`自 ${months.from} 起${months.to === undefined ? '' : `，至 ${months.to} 止`}`,
    });
  if (need) parts.push({ en: `need: ${needs[need].en}`, zh: chinese`满足的需要：${needs[need].zh}` });
  const { en, zh } = joinedWords(parts);
  return { en: `${title.en}: ${en}.`, zh: chinese`${title.zh}：${zh}。` };
}

function pickWords({ pick, cycle }: PlanAward, at: WordsPlace): Sentence {
  const { top, teams, everybody, per, by, team_label } = pick;
  if (everybody) {
    const { en, zh } = conditionWords(at.names, overPeriod(everybody, cycle));
    return { en: `everybody with ${en}`, zh: chinese`凡符合“${zh}”者` };
  }
  const [scope, title] = [scopeTitle(per), byWords(pick, at)];
  const among =
    per === 'all'
      ? { en: 'among everybody', zh: '在全体中' }
      : { en: `in each ${scope.en}`, zh: chinese`在每个${scope.zh}内` };
  if (teams !== undefined) {
    const team = scopeTitle(team_label);
    return {
      en: `the best ${teams === 1 ? team.en : `${teams} ${team.en}s`} by ${title.en} ${among.en}, ties win`,
      zh: chinese`${among.zh}按${title.zh}取前 ${teams} 个${team.zh}，并列均获奖`,
    };
  }
  if (top !== undefined && by !== undefined)
    return {
      en: `the best${top === 1 ? '' : ` ${top}`} by ${title.en} ${among.en}, ties win`,
      zh: chinese`${among.zh}按${title.zh}取前 ${top} 名，并列均获奖`,
    };
  return {
    en: `places by ${title.en} ${among.en}, ties share`,
    zh: chinese`${among.zh}按${title.zh}排名，并列者均分`,
  };
}

function byWords({ by = 'score', lower_bound, min_samples }: PlanAward['pick'], at: WordsPlace): Sentence {
  const title = rankedTitle(at.names, by);
  const notes: Sentence[] = [];
  if (lower_bound !== undefined) {
    const { en, zh } = percentWords(lower_bound);
    notes.push(
      isLowerBetter(at.names, by)
        ? { en: `upper bound of ${en}`, zh: chinese`取 ${zh} 置信上限` }
        : { en: `lower bound of ${en}`, zh: chinese`取 ${zh} 置信下限` },
    );
  }
  if (min_samples !== undefined)
    notes.push(
      by === 'score'
        ? {
            en: `at least ${numberWords(min_samples)} months with one`,
            zh: chinese`有得分的月份不少于 ${numberWords(min_samples)} 个`,
          }
        : {
            en: `at least ${numberWords(min_samples)} observations`,
            zh: chinese`样本不少于 ${numberWords(min_samples)} 个`,
          },
    );
  if (notes.length === 0) return title;
  const { en, zh } = joinedWords(notes, { en: ', ', zh: '，' });
  return { en: `${title.en} (${en})`, zh: chinese`${title.zh}（${zh}）` };
}

function prizeWords({ pick, amount, shared }: PlanAward): Sentence[] {
  if (pick.places)
    return [
      joinedWords(
        pick.places.map(([count, yuan], k) => placesWords(placesBefore(pick.places ?? [], k), count, yuan)),
        { en: ', ', zh: '，' },
      ),
    ];
  if (amount === undefined) return [];
  const { en, zh } = yuanWords(amount);
  if (pick.teams === undefined) return [{ en: `${en} each`, zh: chinese`每人 ${zh}` }];
  return [
    shared === 'equally'
      ? { en: `${en} for the team, shared equally`, zh: chinese`每组 ${zh}，成员均分` }
      : { en: `${en} for each of its people`, zh: chinese`成员每人 ${zh}` },
  ];
}

/** Places that earlier prizes of a list take. */
function placesBefore(places: readonly (readonly [count: number, yuan: number])[], index: number): number {
  return places.slice(0, index).reduce((sum, [count]) => sum + count, 0);
}

/** The prize of the places after so many: `place 1 500 yuan`, `places 2 to 3 301 yuan each`. */
function placesWords(before: number, count: number, yuan: number): Sentence {
  const { en, zh } = yuanWords(yuan);
  const [from, to] = [before + 1, before + count];
  return count === 1
    ? { en: `place ${from}: ${en}`, zh: chinese`第 ${from} 名 ${zh}` }
    : { en: `places ${from} to ${to}: ${en} each`, zh: chinese`第 ${from} 至 ${to} 名各 ${zh}` };
}
