import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { rank } from '../../program/lowered/rank.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanAward } from './award-keys.ts';
import { awardTerms, monthIndex, type AwardTerms } from './award-terms.ts';
import { groupKeys } from './group-scope.ts';
import { isLowerBetter } from './ranked-by.ts';
import { rankedTeams } from './ranked-teams.ts';

/** Who wins an award: columns by name, and what each post asks. */
export interface AwardWinners {
  /** 1 for who wins, 0 for who does not. */
  readonly wins: string;
  readonly termsOf: (on: PostLowering) => AwardTerms;
  /** Where people or teams are ranked. */
  readonly ranked?: RankedColumns;
}

/** Places of an award and who has them. */
export interface RankedColumns {
  /** The place of the person, or of the team; of several that tie, the best. */
  readonly place: string;
  /** People with a place in the group, or of teams with one. */
  readonly people: string;
  /** 1 where so many people stand behind a place that it may be told. */
  readonly enough: string;
  /** 1 where fewer people are ranked in the group than the award has prizes of their own, at least one. */
  readonly few: string;
  /** Where places have prizes of their own: the worst of the places that tie, and one by the order of people. */
  readonly worst?: string;
  readonly own?: string;
}

/** Decides who wins an award in each month. */
export function awardWinners(all: PlanLowering, each: PlanAward, clause: string): AwardWinners {
  const { id, cool_down } = each;
  const name = `award ${id}`;
  const last = `${name}: last won`;
  const before =
    cool_down === undefined
      ? undefined
      : all.shared.previous({ name: `${name}: won before`, of: last, initial: 0 });
  const terms = new Map(all.posts.map((on) => [on, awardTerms(on, each, before, clause)]));
  const termsOf = (on: PostLowering): AwardTerms => terms.get(on) as AwardTerms;
  const considered = all.row(`${name}: considered`, (on) => {
    const { due, flags } = termsOf(on);
    return flags.reduce((a, b) => on.builder.arithmetic('min', a, b), due);
  });
  const winners = each.pick.everybody
    ? { wins: considered }
    : placed(all, each, { considered, value: all.row(`${name}: value`, (on) => termsOf(on).value) });
  if (before !== undefined)
    all.row(last, (on) =>
      on.builder.select(on.builder.shared(winners.wins), monthIndex(on), on.builder.shared(before)),
    );
  return { ...winners, termsOf };
}

interface Candidates {
  readonly considered: string;
  readonly value: string;
}

/** Who wins by a place, their own or their team's. */
function placed(
  all: PlanLowering,
  each: PlanAward,
  { considered, value }: Candidates,
): Pick<AwardWinners, 'wins' | 'ranked'> {
  const { id, pick } = each;
  const name = `award ${id}`;
  const by = groupKeys(pick.per);
  const isTeam = pick.teams !== undefined;
  const placeOf = (ties: 'better' | 'worse' | 'person'): string =>
    rank(all, {
      name: `${name}: place, ${ties}`,
      score: value,
      by,
      best: isLowerBetter(all.names, pick.by ?? 'score') ? 'lowest' : 'highest',
      where: considered,
      ties,
    });
  const countBy = (of: string, groups: typeof by): string =>
    all.shared.over({
      name: `${name}: ${of}`,
      fn: 'count',
      input: value,
      where: considered,
      by: groups,
      months: 'same',
    });
  const place = isTeam ? rankedTeams(all, each, { value, considered }) : placeOf('better');
  const people = countBy('people', by);
  const behind = isTeam ? countBy('people of the team', [{ label: pick.team_label }]) : people;
  const enough = all.row(`${name}: many`, ({ builder }) =>
    builder.arithmetic('atLeast', builder.shared(behind), builder.constant(defaultThresholds.group)),
  );
  const prizes = pick.places ? placesOf(each) : 1;
  const few = all.row(`${name}: few`, ({ builder }) =>
    builder.arithmetic('less', builder.shared(people), builder.constant(prizes)),
  );
  const wins = all.row(`${name}: wins`, ({ builder }) => {
    const inside = builder.arithmetic('atMost', builder.shared(place), builder.constant(placesOf(each)));
    const own = builder.arithmetic('min', inside, builder.shared(considered));
    return builder.select(own, builder.constant(1), builder.constant(0));
  });
  const tied = pick.places ? { worst: placeOf('worse'), own: placeOf('person') } : {};
  return { wins, ranked: { place, people, enough, few, ...tied } };
}

/** Places that win. */
function placesOf({ pick: { top, teams, places = [] } }: PlanAward): number {
  return top ?? teams ?? places.reduce((sum, [count]) => sum + count, 0);
}
