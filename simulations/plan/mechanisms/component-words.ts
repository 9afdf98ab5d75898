import type { Sentence } from '../../problems/problem.ts';
import { pathText } from '../report.ts';
import { percentWords, yuanWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { periodWords } from '../words/period-words.ts';
import type { PlanComponent } from './component.ts';
import type { ClauseWords, WordsPlace } from './mechanism.ts';
import { curveWords } from './payout-curve-words.ts';
import { scorecardWords } from './scorecard-words.ts';

/** Goals of a period in words: what each is worth, what makes its score, what each month pays and who settles. */
export function componentWords(components: readonly PlanComponent[], at: WordsPlace): ClauseWords[] {
  return components.flatMap((each, k) => {
    const path = [...at.path, 'components', k];
    const title = at.lineTitle(each.id);
    return [
      { clause: pathText(path), words: paidWords(each, title) },
      ...scorecardWords(each, { ...at, path }, title),
      {
        clause: pathText([...path, 'curve']),
        words: curveWords(each.curve, each.scorecard.length > 0, title),
      },
    ];
  });
}

function paidWords(each: PlanComponent, title: Sentence): Sentence {
  const period = periodWords(each.period);
  const targets = joinedWords(
    Object.entries(each.target).map(([level, amount]) => ({
      en: `${level} ${yuanWords(amount).en}`,
      zh: `${level} ${yuanWords(amount).zh}`,
    })),
    { en: ', ', zh: '、' },
  );
  const worth = {
    en: `${title.en}: target bonus a month ${targets.en}, by the ${period.en} to date`,
    zh: `${title.zh}：每月标准 ${targets.zh}，按${period.zh}累计计算`,
  };
  const said = joinedWords([worth, ...advanceWords(each), leaverWords(each.leavers)]);
  return { en: `${said.en}.`, zh: `${said.zh}。` };
}

function advanceWords({ advance, claw_back }: PlanComponent): Sentence[] {
  if (advance === 0) return [{ en: 'paid in the last month', zh: '期末发放' }];
  const share = percentWords(advance);
  return [
    {
      en: `each month pays ${share.en} of what it earns in advance, the last month settles`,
      zh: `每月预发当月应得的 ${share.zh}，期末结算`,
    },
    claw_back
      ? { en: 'what advances paid too much is taken back', zh: '多发的预发予以追回' }
      : { en: 'what advances paid too much is not taken back', zh: '多发的预发不追回' },
  ];
}

/** What somebody gets who leaves before a period ends. */
export function leaverWords(leavers: PlanComponent['leavers']): Sentence {
  return leavers === 'settle'
    ? { en: 'who leaves before settles in their last month', zh: '期中离职的在最后一个月结算' }
    : { en: 'who leaves before forfeits the settlement', zh: '期中离职的不再结算' };
}
