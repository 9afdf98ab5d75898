import type { Sentence } from '../../problems/problem.ts';
import { pathText } from '../report.ts';
import { percentWords, yuanWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { leaverWords } from '../words/leaver-words.ts';
import { periodWords } from '../words/period-words.ts';
import type { ClauseWords, WordsPlace } from './mechanism.ts';
import { curveWords, type SaidCurve } from './payout-curve-words.ts';
import { scorecardWords, type SaidScorecard } from './scorecard-words.ts';
import { chinese } from '../words/chinese.ts';

/** A goal as the document says it. */
interface SaidComponent extends SaidScorecard {
  readonly id: string;
  readonly period: 'quarter' | 'half_year' | 'year';
  readonly target: Readonly<Record<string, number>>;
  readonly curve: SaidCurve;
  readonly advance: number;
  readonly claw_back: boolean;
  readonly leavers: 'settle' | 'forfeit';
}

/** Goals of a period in words: what each is worth, what makes its score, what each month pays and who settles. */
export function componentWords(components: readonly SaidComponent[], at: WordsPlace): ClauseWords[] {
  return components.flatMap((each, k) => {
    const path = [...at.path, 'components', k];
    const title = at.lineTitle(each.id);
    return [
      { clause: pathText(path), words: paidWords(each, title) },
      ...scorecardWords(each, { ...at, path }, title),
      {
        clause: pathText([...path, 'curve']),
        words: curveWords(each, at.names, title),
      },
    ];
  });
}

function paidWords(each: SaidComponent, title: Sentence): Sentence {
  const period = periodWords(each.period);
  const targets = joinedWords(
    Object.entries(each.target).map(([level, amount]) => ({
      en: `${level} ${yuanWords(amount).en}`,
      zh: chinese`${level} ${yuanWords(amount).zh}`,
    })),
    { en: ', ', zh: '、' },
  );
  const worth = {
    en: `${title.en}: target bonus a month ${targets.en}, by the ${period.en} to date`,
    zh: chinese`${title.zh}：每月标准 ${targets.zh}，按${period.zh}累计计算`,
  };
  const said = joinedWords([worth, ...advanceWords(each), leaverWords(each.leavers)]);
  return { en: `${said.en}.`, zh: chinese`${said.zh}。` };
}

function advanceWords({ advance, claw_back }: SaidComponent): Sentence[] {
  if (advance === 0) return [{ en: 'paid in the last month', zh: '期末发放' }];
  const share = percentWords(advance);
  return [
    {
      en: `each month pays ${share.en} of what it earns in advance, the last month settles`,
      zh: chinese`每月预发当月应得的 ${share.zh}，期末结算`,
    },
    claw_back
      ? { en: 'what advances paid too much is taken back', zh: '多发的预发予以追回' }
      : { en: 'what advances paid too much is not taken back', zh: '多发的预发不追回' },
  ];
}
