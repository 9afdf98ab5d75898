import { kpiDirection } from '../../kpi/kpi-title.ts';
import type { Sentence } from '../../problems/problem.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { pathText } from '../report.ts';
import { kpiFigure, numberWords, percentWords } from '../words/figure-words.ts';
import { fallingStepWords, lineWords, stepWords } from '../words/points-words.ts';
import type { PointsPart } from './kpi-points.ts';
import { scopedTitle, type KpiReference } from './kpi-value.ts';
import { roundingWords } from './rounding-words.ts';
import type { Rounding } from './measured-value.ts';
import { raterWords, type RatedPart } from './raters.ts';
import { shrinkingWords, type Shrinking } from './shrink.ts';
import type { ClauseWords, WordsPlace } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

interface SaidItem extends PointsPart, Rounding, RatedPart, Pick<KpiReference, 'period'> {
  readonly weight: number;
  readonly min_samples: number;
  readonly shrink?: Shrinking | undefined;
}

/** A scorecard as the document says it. */
export interface SaidScorecard {
  readonly scorecard: readonly SaidItem[];
  readonly missing: {
    readonly rule: 'renormalise' | 'zero' | 'target';
    readonly within?: 'scorecard' | 'perspective' | undefined;
    readonly min_coverage: number;
    readonly no_score: 'target' | 'zero' | 'last';
  };
}

const performance: Sentence = { en: 'performance pay', zh: '绩效工资' };

/**
 * A scorecard in words: each KPI with its weight and scale, then what holds for missing KPIs.
 *
 * @param line  what its score pays
 */
export function scorecardWords(
  { scorecard, missing }: SaidScorecard,
  { path, names }: WordsPlace,
  line = performance,
): ClauseWords[] {
  if (scorecard.length === 0) return [];
  return [
    ...scorecard.map((item, k) => ({
      clause: pathText([...path, 'scorecard', k]),
      words: itemWords(item, names),
    })),
    { clause: pathText([...path, 'missing']), words: missingWords(missing, line) },
  ];
}

function itemWords(item: SaidItem, names: PlanNames): Sentence {
  const title = scopedTitle(names, item);
  const scale = pointsWords(item, names);
  const few =
    item.min_samples > 0
      ? {
          en: `; with fewer than ${item.min_samples} observations it is missing`,
          zh: chinese`；样本少于 ${item.min_samples} 个视为缺失`,
        }
      : { en: '', zh: '' };
  const drawn = shrinkingWords(item.shrink, (value) => kpiFigure(item.kpi, value, names));
  const rated = raterWords(item);
  const said = roundingWords(item, (value) => kpiFigure(item.kpi, value, names));
  const how = said ? { en: `, ${said.en},`, zh: chinese`（${said.zh}）` } : { en: '', zh: '' };
  return {
    en: `${title.en}${how.en} has ${percentWords(item.weight).en} of the score: ${scale.en}${few.en}${rated.en}${drawn.en}.`,
    zh: chinese`${title.zh}${how.zh}占绩效得分的 ${percentWords(item.weight).zh}：${scale.zh}${few.zh}${rated.zh}${drawn.zh}。`,
  };
}

/** How a KPI's value becomes points. */
export function pointsWords(item: PointsPart, names: PlanNames): Sentence {
  const x = (value: number): Sentence => kpiFigure(item.kpi, value, names);
  const y = (points: number): Sentence => ({
    en: `${numberWords(points)} points`,
    zh: chinese`${numberWords(points)} 分`,
  });
  const { anchors, steps, band, attainment } = item;
  if (anchors) return lineWords({ points: anchors, x, y });
  if (steps) {
    const falls = kpiDirection(item.kpi, names) === 'lower';
    return (falls ? fallingStepWords : stepWords)({ points: steps, x, y });
  }
  if (attainment) return attainmentWords(attainment, x, kpiDirection(item.kpi, names) === 'lower');
  if (!band) return { en: 'without a scale', zh: '没有计分标准' };
  const [from, to, below, above] = [band.from, band.to, band.falls_below, band.falls_above].map(x) as [
    Sentence,
    Sentence,
    Sentence,
    Sentence,
  ];
  return {
    en: `100 points from ${from.en} to ${to.en}, falling straight to 0 over ${below.en} below and ${above.en} above`,
    zh: chinese`${from.zh}至 ${to.zh}为 100 分，低于下限 ${below.zh}或高于上限 ${above.zh}时直线降至 0 分`,
  };
}

function attainmentWords(
  { target, floor, cap, lower }: NonNullable<PointsPart['attainment']>,
  x: (value: number) => Sentence,
  isLower: boolean,
): Sentence {
  const [on, least, most] = [x(target), percentWords(floor), percentWords(cap)];
  const how = !isLower
    ? { en: 'value ÷ target', zh: '实际 ÷ 目标' }
    : lower === 'linear'
      ? { en: '2 − value ÷ target', zh: '2 − 实际 ÷ 目标' }
      : { en: 'target ÷ value', zh: '目标 ÷ 实际' };
  return {
    en: `100 points on the target of ${on.en}, by ${how.en}, at least ${least.en} and at most ${most.en} of it`,
    zh: chinese`目标 ${on.zh}为 100 分，按${how.zh}折算，不低于 ${least.zh}，不高于 ${most.zh}`,
  };
}

function noScoreWords({ en, zh }: Sentence, rule: SaidScorecard['missing']['no_score']): Sentence {
  switch (rule) {
    case 'target':
      return { en: `without a score ${en} is as on target`, zh: chinese`没有绩效得分时${zh}按达标计` };
    case 'zero':
      return { en: `without a score there is no ${en}`, zh: chinese`没有绩效得分时不发${zh}` };
    case 'last':
      return {
        en: `without a score ${en} is as for the last score, on target where there is none`,
        zh: chinese`没有绩效得分时${zh}按最近一次得分计，从未有得分的按达标计`,
      };
  }
}

function missingWords(
  { rule, within, min_coverage, no_score }: SaidScorecard['missing'],
  line: Sentence,
): Sentence {
  const inside =
    within === 'perspective' ? { en: ' of its perspective first', zh: '同一维度内的' } : { en: '', zh: '' };
  const rules: Readonly<Record<typeof rule, Sentence>> = {
    renormalise: {
      en: `The weight of a missing KPI goes to the others${inside.en}, at least ${percentWords(min_coverage).en} of the weight must be there`,
      zh: chinese`缺失指标的权重由${inside.zh}其余指标按比例分担，至少须有 ${percentWords(min_coverage).zh} 的权重`,
    },
    zero: { en: 'A missing KPI counts 0 points', zh: '缺失指标按 0 分计' },
    target: { en: 'A missing KPI counts 100 points', zh: '缺失指标按 100 分计' },
  };
  const without = noScoreWords(line, no_score);
  return { en: `${rules[rule].en}; ${without.en}.`, zh: chinese`${rules[rule].zh}；${without.zh}。` };
}
