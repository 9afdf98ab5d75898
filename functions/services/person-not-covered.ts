import { labelAt, type Frame } from '../../simulations/frame/frame.ts';
import { problem, type Problem, type Sentence } from '../../simulations/problems/problem.ts';
import type { CoverageReason } from '../../simulations/program/program.ts';

/** That a plan does not pay a person in a month, with the reason. @param at  where the plan is named */
export function personNotCovered(
  frame: Frame,
  row: number,
  why: Exclude<CoverageReason, 'covered'>,
  { person, month }: { readonly person: string; readonly month: string },
  at = 'plan',
): Problem {
  const place = `${labelAt(frame, 'post', row) ?? '—'} / ${labelAt(frame, 'level', row) ?? '—'}`;
  const { en, zh } = uncoveredReasons[why];
  const reason = { en: `${en} (${place})`, zh: `${zh}（${place}）` };
  return problem('request/person-not-covered', at, { person, month, reason });
}

const uncoveredReasons: Readonly<Record<Exclude<CoverageReason, 'covered'>, Sentence>> = {
  'no-such-post': { en: 'it has no such post', zh: '方案中没有该岗位' },
  'no-such-level': { en: 'it has no such level', zh: '方案中没有该职级' },
  'no-base-pay': { en: 'base pay is unknown', zh: '基本工资未知' },
};
