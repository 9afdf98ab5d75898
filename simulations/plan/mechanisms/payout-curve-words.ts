import type { Sentence } from '../../problems/problem.ts';
import { joinedWords } from '../words/joined-words.ts';
import { numberWords, percentWords } from '../words/figure-words.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import type { MatrixCurve } from './matrix-curve.ts';
import { measuredFigure, valueWords } from './measured-words.ts';
import { lineWords, stepWords } from '../words/points-words.ts';
import { chinese } from '../words/chinese.ts';

type Points = readonly (readonly [score: number, multiple: number])[];
interface Proportional {
  readonly kind: 'proportional';
  readonly threshold: number;
  readonly cap: number;
}
interface Lines {
  readonly kind: 'points';
  readonly points: Points;
  readonly below?: number | undefined;
}

interface Excellence extends Readonly<
  Record<'threshold' | 'target' | 'excellence', readonly [number, number]>
> {
  readonly kind: 'threshold_target_excellence';
}

/** A curve as the document says it. */
export type SaidCurve =
  | { readonly kind: 'fixed'; readonly multiple: number }
  | Proportional
  | Lines
  | { readonly kind: 'steps' | 'marginal_steps'; readonly steps: Points }
  | Excellence
  | MatrixCurve;

/** A curve with the score that it reads, if there is one. */
interface SaidCurvePart {
  readonly curve: SaidCurve;
  readonly scorecard: readonly unknown[];
  readonly missing: { readonly no_score: 'target' | 'zero' | 'last' };
}

const performance: Sentence = { en: 'Performance pay', zh: '绩效工资' };

/**
 * A bonus curve in words.
 *
 * @param part      the curve, and what it says of a score that is missing
 * @param names     names of KPIs
 * @param line      what it pays
 */
export function curveWords(
  { curve, scorecard, missing }: SaidCurvePart,
  names: PlanNames,
  line = performance,
): Sentence {
  const isScored = scorecard.length > 0;
  if (curve.kind === 'matrix') return matrixWords(line, curve, names, missing.no_score);
  if (curve.kind === 'fixed' || !isScored)
    return fixedWords(line, curve.kind === 'fixed' ? curve.multiple : 1);
  const x = (score: number): Sentence => ({
    en: `${numberWords(score)} points`,
    zh: chinese`${numberWords(score)} 分`,
  });
  switch (curve.kind) {
    case 'proportional':
      return proportionalWords(line, curve);
    case 'points':
      return multiples(
        line,
        joinedWords([lineWords({ points: curve.points, x, y: percentWords }), ...belowWords(curve)]),
      );
    case 'steps':
      return multiples(line, stepWords({ points: curve.steps, x, y: percentWords }));
    case 'marginal_steps':
      return marginalWords(line, stepWords({ points: curve.steps, x, y: percentWords }));
    case 'threshold_target_excellence':
      return excellenceWords(line, curve, x);
  }
}

function fixedWords({ en, zh }: Sentence, multiple: number): Sentence {
  if (multiple === 1) return { en: `${en} is the target bonus.`, zh: chinese`${zh}等于目标奖金。` };
  const share = percentWords(multiple);
  return {
    en: `${en} is ${share.en} of the target bonus.`,
    zh: chinese`${zh}为目标奖金的 ${share.zh}。`,
  };
}

function proportionalWords({ en, zh }: Sentence, { threshold, cap }: Proportional): Sentence {
  const least =
    threshold > 0
      ? {
          en: `nothing below ${numberWords(threshold)} points, `,
          zh: chinese`低于 ${numberWords(threshold)} 分不发，`,
        }
      : { en: '', zh: '' };
  return {
    en: `${en} is the target bonus × score ÷ 100: ${least.en}no more above ${numberWords(cap)} points.`,
    zh: chinese`${zh} = 目标奖金 × 绩效得分 ÷ 100：${least.zh}超过 ${numberWords(cap)} 分不再增加。`,
  };
}

function belowWords({ points, below }: Lines): Sentence[] {
  const [first] = points;
  if (below === undefined || !first) return [];
  return [
    {
      en: `${percentWords(below).en} below ${numberWords(first[0])} points`,
      zh: chinese`低于 ${numberWords(first[0])} 分为 ${percentWords(below).zh}`,
    },
  ];
}

function excellenceWords(line: Sentence, curve: Excellence, x: (score: number) => Sentence): Sentence {
  const points = [curve.threshold, curve.target, curve.excellence];
  const below = x(curve.threshold[0]);
  const none = { en: `nothing below ${below.en}`, zh: chinese`低于 ${below.zh}不发` };
  return multiples(line, joinedWords([lineWords({ points, x, y: percentWords }), none]));
}

function matrixWords(
  line: Sentence,
  { rows, columns, multiples: table }: MatrixCurve,
  names: PlanNames,
  without: SaidCurvePart['missing']['no_score'],
): Sentence {
  const [row, column] = [valueWords(rows, names), valueWords(columns, names)];
  const lines = rows.at.map((at, j) => {
    const points = columns.at.map((y, k) => [y, table[j]?.[k] ?? 0] as const);
    const from = measuredFigure(rows, at, names);
    const cells = cellWords(points, (y) => measuredFigure(columns, y, names));
    return { en: `at ${from.en}: ${cells.en}`, zh: chinese`${from.zh}时${cells.zh}` };
  });
  const list = joinedWords(lines);
  const none =
    without === 'zero' ? { en: 'nothing is paid', zh: '不发' } : { en: 'it is as on target', zh: '按达标计' };
  return {
    en: `${line.en} by ${row.en} and ${column.en}, as a share of the target bonus: ${list.en}; straight lines between; where one of the two is missing, ${none.en}.`,
    zh: chinese`${line.zh}按${row.zh}和${column.zh}取目标奖金的比例：${list.zh}；其间按直线折算；缺少其一时${none.zh}。`,
  };
}

function cellWords(points: Points, x: (value: number) => Sentence): Sentence {
  const cells = points.map(([at, multiple]) => ({
    en: `${percentWords(multiple).en} at ${x(at).en}`,
    zh: chinese`${x(at).zh}为 ${percentWords(multiple).zh}`,
  }));
  return joinedWords(cells, { en: ', ', zh: '，' });
}

function multiples({ en, zh }: Sentence, of: Sentence): Sentence {
  return {
    en: `${en} by score, as a share of the target bonus: ${of.en}.`,
    zh: chinese`${zh}按绩效得分取目标奖金的比例：${of.zh}。`,
  };
}

function marginalWords({ en, zh }: Sentence, of: Sentence): Sentence {
  return {
    en: `${en} adds up over the points of the score, each as a share of the target bonus: ${of.en}.`,
    zh: chinese`${zh}按每一分累加目标奖金的比例：${of.zh}。`,
  };
}
