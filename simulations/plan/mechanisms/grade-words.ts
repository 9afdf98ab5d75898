import type { Sentence } from '../../problems/problem.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { kpiFigure, numberWords, percentWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { gradeTitle } from './grade-value.ts';
import type { PlanGrade } from './grade-keys.ts';
import { scopeTitle } from './group-scope.ts';
import { isLowerBetter, rankedKpi, rankedTitle } from './ranked-by.ts';
import { chinese } from '../words/chinese.ts';

const ties: Readonly<Record<NonNullable<PlanGrade['rank']>['ties'], Sentence>> = {
  better: { en: 'who ties across a boundary has the better grade', zh: '跨档并列时取较好等级' },
  worse: { en: 'who ties across a boundary has the worse grade', zh: '跨档并列时取较差等级' },
  person: { en: 'who ties is parted by the order of people', zh: '并列时按人员顺序区分' },
};

/** A grade in one sentence. */
export function gradeWords(grade: PlanGrade, names: PlanNames): Sentence {
  const title = gradeTitle(names, grade.id);
  const by = rankedTitle(names, grade.by);
  const { en, zh } = grade.rank ? rankWords(grade.rank) : cutWords(grade, names);
  return { en: `${title.en} by ${by.en}: ${en}.`, zh: chinese`${title.zh}按${by.zh}：${zh}。` };
}

function cutWords({ by, cuts = [] }: PlanGrade, names: PlanNames): Sentence {
  const kpi = rankedKpi(by);
  const lower = isLowerBetter(names, by);
  return joinedWords(
    cuts.map(([name, from]) => {
      const plain = numberWords(from);
      const value =
        kpi === undefined ? { en: `${plain} points`, zh: chinese`${plain} 分` } : kpiFigure(kpi, from, names);
      return lower
        ? { en: `${name} up to ${value.en}`, zh: chinese`不超过 ${value.zh}为 ${name}` }
        : { en: `${name} from ${value.en} on`, zh: chinese`达到 ${value.zh}为 ${name}` };
    }),
    { en: ', ', zh: '，' },
  );
}

function rankWords({ among, shares, ties: how, at_least }: NonNullable<PlanGrade['rank']>): Sentence {
  const list = joinedWords(
    shares.map(([name, share]) => {
      const { en, zh } = percentWords(share);
      return { en: `${name} ${en}`, zh: chinese`${name} 占 ${zh}` };
    }),
    { en: ', ', zh: '，' },
  );
  const scope = scopeTitle(among);
  return {
    en: `ranked in each month by ${scope.en}, from best to worst ${list.en}; ${ties[how].en}; with fewer than ${at_least} people nobody has a grade`,
    zh: chinese`每月在${scope.zh}内排名，由好到差 ${list.zh}；${ties[how].zh}；不足 ${at_least} 人时不评定`,
  };
}
