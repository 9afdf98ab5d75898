import type { Sentence } from '../../problems/problem.ts';
import { kpiFigure, numberWords, percentWords, yuanWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { linesWords } from '../words/lines-words.ts';
import { scopeTitle } from './group-scope.ts';
import { scopedTitle } from './kpi-value.ts';
import type { WordsPlace } from './mechanism.ts';
import type { PlanPool, PoolFund, PoolWeights } from './pool-keys.ts';
import { rankedTitle } from './ranked-by.ts';
import { chinese } from '../words/chinese.ts';

/** What a pool is called. */
export function poolTitle({ id, title }: PlanPool): Sentence {
  return title ?? { en: id, zh: id };
}

/** A pool in one sentence. */
export function poolWords(pool: PlanPool, at: WordsPlace): Sentence {
  const [title, scope, fund] = [
    poolTitle(pool),
    scopeTitle(pool.scope),
    fundWords(pool.fund, pool.scope, at),
  ];
  const of = pool.for === undefined ? title : linesWords(pool.for, at);
  const parts = [ruleWords(pool, of, at)];
  if (pool.posts)
    parts.push({
      en: `for the posts ${pool.posts.join(', ')}`,
      zh: chinese`适用岗位：${pool.posts.join('、')}`,
    });
  if (pool.cap) {
    const most = capWords(pool.cap);
    parts.push({
      en: `at most ${most.en} for a person, the rest goes to the others`,
      zh: chinese`每人最高${most.zh}，超出部分分给其他人`,
    });
  }
  if (pool.minimum) {
    const least = capWords(pool.minimum);
    const month =
      pool.minimum.amount === undefined
        ? { en: '', zh: '' }
        : { en: ' with a fully paid month', zh: '（按计薪比例折算）' };
    const claimed = pool.rule === 'scale_down' || (pool.rule === 'scale' && !pool.up);
    parts.push({
      en: `at least ${least.en} for a person${month.en}${claimed ? ' who claims so much' : ''}, which comes off the others`,
      zh: chinese`每人最低${least.zh}${month.zh}${claimed ? '（以申领额为限）' : ''}，由其他人的份额中支出`,
    });
  }
  parts.push({ en: 'what nobody may take stays with the company', zh: '无人可得的部分留归公司' });
  const said = joinedWords(parts);
  return {
    en: `${title.en}, in each month by ${scope.en}: the fund is ${fund.en}; ${said.en}.`,
    zh: chinese`${title.zh}每月按${scope.zh}设立：总额为${fund.zh}；${said.zh}。`,
  };
}

function capWords({ amount, share = 0 }: NonNullable<PlanPool['cap']>): Sentence {
  if (amount !== undefined) return { en: yuanWords(amount).en, zh: chinese` ${yuanWords(amount).zh}` };
  const { en, zh } = percentWords(share);
  return { en: `${en} of the target bonus`, zh: chinese`目标奖金的 ${zh}` };
}

function fundWords(fund: PoolFund, scope: string, at: WordsPlace): Sentence {
  const { amount, per_person, share_of, share_of_kpi, over_target, rate = 0 } = fund;
  const part = percentWords(rate);
  if (per_person !== undefined) {
    const { en, zh } = yuanWords(per_person);
    return { en: `${en} for each person`, zh: chinese`每人 ${zh}` };
  }
  if (share_of !== undefined) {
    const of =
      share_of === 'target_bonus' ? { en: 'the target bonuses', zh: '目标奖金' } : linesWords(share_of, at);
    return { en: `${part.en} of ${of.en} of its people`, zh: chinese`成员${of.zh}合计的 ${part.zh}` };
  }
  if (share_of_kpi) {
    const of = scopedTitle(at.names, { ...share_of_kpi, of: scope });
    return { en: `${part.en} of ${of.en}`, zh: chinese`${of.zh}的 ${part.zh}` };
  }
  if (over_target) {
    const of = scopedTitle(at.names, { ...over_target, of: scope });
    const target = kpiFigure(over_target.kpi, over_target.target, at.names);
    const each =
      over_target.rate === undefined ? yuanWords(over_target.amount ?? 0) : percentWords(over_target.rate);
    return {
      en: `${each.en} of each unit of ${of.en} beyond ${target.en}`,
      zh: chinese`${of.zh}超过 ${target.zh} 的部分，每单位 ${each.zh}`,
    };
  }
  const { en, zh } = yuanWords(amount ?? 0);
  return { en: `${en} for each group`, zh: chinese`每组 ${zh}` };
}

function ruleWords({ rule, up, by = 'equal' }: PlanPool, of: Sentence, at: WordsPlace): Sentence {
  if (rule === 'share') {
    const weight = weightWords(by, at);
    return { en: `${of.en} is a share of it ${weight.en}`, zh: chinese`${of.zh}${weight.zh}分配` };
  }
  return rule === 'scale' && up
    ? { en: `${of.en} is raised or cut in proportion to it`, zh: chinese`${of.zh}按总额同比例调整，可增可减` }
    : {
        en: `${of.en} is cut in proportion where it is more than the fund`,
        zh: chinese`${of.zh}合计超出时同比例缩减`,
      };
}

const weighed = {
  performance: { en: 'by performance pay', zh: '按绩效工资' },
  target_bonus: { en: 'by target bonus', zh: '按目标奖金' },
  base: { en: 'by base pay', zh: '按基本工资' },
  equal: { en: 'in equal parts of the paid month', zh: '按计薪比例均分' },
} as const;

function weightWords(by: PoolWeights, { names }: WordsPlace): Sentence {
  if (by === 'performance' || by === 'target_bonus' || by === 'base' || by === 'equal') return weighed[by];
  if (typeof by === 'object' && 'rank' in by) {
    const title = rankedTitle(names, by.by);
    const list = joinedWords(
      by.rank.map(([place, weight]) => ({
        en: `place ${place} ${numberWords(weight)}`,
        zh: chinese`第 ${place} 名 ${numberWords(weight)} 份`,
      })),
      { en: ', ', zh: '，' },
    );
    return {
      en: `by place in ${title.en} (${list.en}; who ties shares)`,
      zh: chinese`按${title.zh}名次（${list.zh}；并列者均分）`,
    };
  }
  const title = rankedTitle(names, by);
  return { en: `by ${title.en}`, zh: chinese`按${title.zh}` };
}
