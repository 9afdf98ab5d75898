import type { Sentence } from '../../problems/problem.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { kpiFigure, numberWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { measuredTitle, type MeasuredValue } from './measured-value.ts';
import { roundingWords } from './rounding-words.ts';
import { chinese } from '../words/chinese.ts';

/** What is measured, with its rounding and the fewest observations. */
export function valueWords(of: MeasuredValue, names: PlanNames): Sentence {
  const { en, zh } = measuredTitle(names, of);
  const notes = [roundingWords(of, (value) => measuredFigure(of, value, names)), samplesWords(of)].filter(
    (note) => note !== undefined,
  );
  if (notes.length === 0) return { en, zh };
  const said = joinedWords(notes, { en: ', ', zh: '，' });
  return { en: `${en} (${said.en})`, zh: chinese`${zh}（${said.zh}）` };
}

function samplesWords({ min_samples }: MeasuredValue): Sentence | undefined {
  return min_samples === undefined
    ? undefined
    : { en: `at least ${min_samples} observations`, zh: chinese`样本不少于 ${min_samples} 个` };
}

/** A value in the unit of what is measured. */
export function measuredFigure({ kpi }: MeasuredValue, value: number, names: PlanNames): Sentence {
  const plain = numberWords(value);
  return kpi === undefined ? { en: plain, zh: plain } : kpiFigure(kpi, value, names);
}
