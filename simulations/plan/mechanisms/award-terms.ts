import { calendarMonth } from '../../frame/calendar-month.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanAward } from './award-keys.ts';
import { awardValue } from './award-value.ts';
import { holds, surely } from './condition.ts';
import type { Condition } from './condition-type.ts';
import { conditionWords } from './condition-words.ts';
import { overPeriod } from './over-period.ts';

/** What an award asks of a person of a post in a month. */
export interface AwardTerms {
  /** 1 in the months in which the award is given. */
  readonly due: NodeId;
  /** What must hold of the person, each 1 or 0. */
  readonly flags: readonly NodeId[];
  /** What people, or teams, are ranked by; none where everybody wins who meets the terms. */
  readonly value: NodeId | undefined;
}

/**
 * What an award asks of a person: its months, its conditions, and no win just before.
 *
 * @param before  column: the month in which the person won last; 0 or missing where never
 */
export function awardTerms(
  on: PostLowering,
  award: PlanAward,
  before: string | undefined,
  clause: string,
): AwardTerms {
  const { pick, when, cool_down = 0, title } = award;
  const { builder } = on;
  const asked = (condition: Condition): NodeId => {
    const { en, zh } = conditionWords(on.names, condition);
    return builder.mean(surely(on, holds(on, condition, clause)), {
      title: { en: `Condition of ${title.en}: ${en}`, zh: `${title.zh}的条件：${zh}` },
      unit: 'flag',
      clause,
    });
  };
  const flags = [when, pick.everybody].flatMap((condition) =>
    condition ? [asked(overPeriod(condition, award.cycle))] : [],
  );
  if (before !== undefined) {
    const since = builder.arithmetic('subtract', monthIndex(on), builder.shared(before));
    const isSoon = builder.arithmetic('atMost', since, builder.constant(cool_down));
    const rested = builder.select(isSoon, builder.constant(0), builder.constant(1));
    flags.push(
      builder.mean(rested, {
        title: { en: 'Has not won just before', zh: '不在获奖间隔期内' },
        unit: 'flag',
        clause,
      }),
    );
  }
  const of = pick.teams === undefined ? 'person' : pick.team_label;
  return {
    due: due(on, award),
    flags,
    value: pick.everybody ? undefined : awardValue(on, award, of, clause),
  };
}

/** Months by the calendar, counted. */
export function monthIndex({ builder }: PostLowering): NodeId {
  return builder.add({ op: 'calendar', part: 'index' });
}

/** 1 in a month of its dates that is the last of its cycle. */
function due(on: PostLowering, { months, cycle }: PlanAward): NodeId {
  const { builder } = on;
  const limit = (op: 'atLeast' | 'atMost', month: string): NodeId =>
    builder.arithmetic(op, monthIndex(on), builder.constant(calendarMonth(month)));
  const flags = [
    ...(months ? [limit('atLeast', months.from)] : []),
    ...(months?.to === undefined ? [] : [limit('atMost', months.to)]),
    ...(cycle === 'month' ? [] : [builder.add({ op: 'calendar', part: `last_of_${cycle}` })]),
  ];
  return flags.reduce((a, b) => builder.arithmetic('min', a, b), builder.constant(1));
}
