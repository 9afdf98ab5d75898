import type { Sentence } from '../../problems/problem.ts';
import { percentWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { periodWords } from '../words/period-words.ts';
import { conditionWords } from './condition-words.ts';
import { scopeTitle } from './group-scope.ts';
import type { LadderRule } from './ladder-keys.ts';
import { isDemotion, type PayTables } from './level-moves.ts';
import type { WordsPlace } from './mechanism.ts';
import { overPeriod } from './over-period.ts';
import { rankedTitle } from './ranked-by.ts';
import { chinese } from '../words/chinese.ts';

/** A rule of the ladder in one sentence. */
export function ladderWords(rule: LadderRule, at: WordsPlace, posts: PayTables): Sentence {
  const { id, title = { en: id, zh: id }, cycle, when, quota } = rule;
  const every = periodWords(cycle);
  const [from, to] = [fromWords(rule, posts), toWords(rule, posts)];
  const condition = conditionWords(at.names, overPeriod(when, cycle));
  const parts: Sentence[] = [
    {
      en: `at the end of every ${every.en}, from ${from.en} to ${to.en} where ${condition.en}`,
      zh: chinese`每${every.zh}末，${from.zh}符合“${condition.zh}”的，转为${to.zh}`,
    },
    ...(quota ? [quotaWords(quota, at, isDemotion(rule, posts))] : []),
    payWords(rule),
    { en: 'over history it is only proposed', zh: '历史回放中只作提名' },
  ];
  const { en, zh } = joinedWords(parts);
  return { en: `${title.en}: ${en}.`, zh: chinese`${title.zh}：${zh}。` };
}

/** What a level is called: in its post, or in the first post that names it. */
function levelTitle(level: string, posts: PayTables, post?: string): Sentence {
  const tables = Object.entries(posts).filter(([id]) => post === undefined || id === post);
  const titles = tables.flatMap(([, { levels }]) =>
    Object.hasOwn(levels, level) ? (levels[level]?.title ?? []) : [],
  );
  return titles[0] ?? { en: level, zh: level };
}

function postTitle(post: string, posts: PayTables): Sentence {
  return posts[post]?.title ?? { en: post, zh: post };
}

function fromWords({ from }: LadderRule, posts: PayTables): Sentence {
  const [post, levels] = Array.isArray(from) ? [undefined, from] : [from.post, from.level];
  const titles = levels.map((level) => levelTitle(level, posts, post));
  const of = joinedWords(titles, { en: ' or ', zh: '、' });
  if (post === undefined) return of;
  const { en, zh } = postTitle(post, posts);
  return { en: `${of.en} of ${en}`, zh: chinese`${zh}的${of.zh}` };
}

function toWords({ to }: LadderRule, posts: PayTables): Sentence {
  if (typeof to === 'string') return levelTitle(to, posts);
  const { post, level } = to;
  const { en, zh } = postTitle(post, posts);
  if (level === 'same') return { en: `the same level of ${en}`, zh: chinese`${zh}的同一职级` };
  const title = levelTitle(level, posts, post);
  return { en: `${title.en} of ${en}`, zh: chinese`${zh}的${title.zh}` };
}

const rounding: Readonly<Record<'down' | 'nearest' | 'up', Sentence>> = {
  down: { en: 'rounded down', zh: '向下取整' },
  nearest: { en: 'rounded to the nearest', zh: '四舍五入' },
  up: { en: 'rounded up', zh: '向上取整' },
};

const tied: Readonly<Record<'better' | 'worse' | 'person', Sentence>> = {
  better: { en: 'who ties with the last is in', zh: '与末位并列者计入' },
  worse: { en: 'who ties beyond it is out', zh: '并列超出者不计入' },
  person: { en: 'of those who tie one by the order of people', zh: '并列时按人员顺序取' },
};

function quotaWords(
  { share = 0, people, per, by, round, ties }: NonNullable<LadderRule['quota']>,
  at: WordsPlace,
  isDown: boolean,
): Sentence {
  const [scope, title, part] = [scopeTitle(per), rankedTitle(at.names, by), percentWords(share)];
  const most =
    people === undefined
      ? {
          en: `${part.en} of the people at that level (${rounding[round].en})`,
          zh: chinese`该职级人数的 ${part.zh}（${rounding[round].zh}）`,
        }
      : { en: `${people}`, zh: chinese` ${people} 人` };
  const among =
    per === 'all'
      ? { en: 'in all', zh: '全体' }
      : { en: `in each ${scope.en}`, zh: chinese`每个${scope.zh}` };
  const first = isDown ? { en: 'the last', zh: '从低到高' } : { en: 'the best', zh: '从高到低' };
  return {
    en: `at most ${most.en} ${among.en}, ${first.en} by ${title.en}, ${tied[ties].en}`,
    zh: chinese`${among.zh}最多${most.zh}，按${title.zh}${first.zh}，${tied[ties].zh}`,
  };
}

function payWords({ pay }: LadderRule): Sentence {
  if (pay === 'to_table')
    return { en: 'pay of the new level from the next month on', zh: '次月起按新职级的薪级表' };
  const { en, zh } = percentWords(Math.abs(pay.raise));
  return pay.raise < 0
    ? { en: `base pay ${en} lower from the next month on`, zh: chinese`次月起基本工资降低 ${zh}` }
    : { en: `base pay ${en} higher from the next month on`, zh: chinese`次月起基本工资提高 ${zh}` };
}
