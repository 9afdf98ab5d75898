import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { rank } from '../../program/lowered/rank.ts';
import type { NodeId, NodeMeaning } from '../../program/program.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import { holds, surely } from './condition.ts';
import { conditionWords } from './condition-words.ts';
import { cycleValue } from './cycle-value.ts';
import { groupKeys } from './group-scope.ts';
import type { LadderRule } from './ladder-keys.ts';
import { moveCost } from './move-cost.ts';
import { isDemotion, levelMoves, type LevelMove, type PayTables } from './level-moves.ts';
import { overPeriod } from './over-period.ts';
import { isLowerBetter, rankedTitle } from './ranked-by.ts';
import { toldSteps } from './told-steps.ts';

/** Rounding that a product of a share and a number of people may be off by. */
const SLACK = 1e-9;

/** A rule while it is lowered. */
interface Lowered {
  readonly rule: LadderRule;
  readonly clause: string;
  readonly isDown: boolean;
  /** Of the posts that take part: levels that move, and nodes that are 1 or 0. */
  readonly termsOf: (on: PostLowering) => RuleTerms | undefined;
}

interface RuleTerms {
  readonly moves: readonly LevelMove[];
  /** 1 in the last month of a cycle at a level that the rule is open to. */
  readonly applies: NodeId;
  readonly met: NodeId;
}

/** Adds what a rule proposes to each post that takes part: whether, and what that would cost a month. */
export function lowerRule(all: PlanLowering, rule: LadderRule, posts: PayTables, clause: string): void {
  const { id, quota, title = { en: id, zh: id } } = rule;
  const terms = new Map(
    all.posts.flatMap((on) => {
      const moves = levelMoves(rule, on.post, posts);
      return moves.length === 0 ? [] : [[on, { moves, ...ruleTerms(on, rule, moves, clause) }] as const];
    }),
  );
  const lowered = { rule, clause, isDown: isDemotion(rule, posts), termsOf: terms.get.bind(terms) };
  const qualified = all.row(`ladder ${id}: qualified`, (on) => {
    const own = terms.get(on);
    return own && on.builder.arithmetic('min', own.applies, own.met);
  });
  const places = quota ? quotaPlaces(all, lowered, quota, qualified) : undefined;
  const decided = places?.decided ?? qualified;
  for (const [on, { moves, applies, met }] of terms) {
    const { builder } = on;
    const told = builder.arithmetic(
      'min',
      toldSteps(builder, [met]),
      places?.told(on) ?? builder.constant(1),
    );
    const flag = builder.shared(decided);
    const explained = builder.select(builder.select(applies, told, builder.constant(1)), flag, flag);
    const { base, target } = moveCost(on, rule, moves);
    const where = (fen: NodeId): NodeId => builder.select(flag, fen, builder.constant(0));
    on.proposals.push({
      id,
      title,
      applies,
      proposes: explained,
      baseFen: where(base),
      targetFen: where(target),
    });
  }
}

function ruleTerms(
  on: PostLowering,
  { cycle, when }: LadderRule,
  moves: readonly LevelMove[],
  clause: string,
): Pick<RuleTerms, 'applies' | 'met'> {
  const { builder, names } = on;
  const table = Object.fromEntries(moves.map(({ level }) => [level, 1]));
  const open = surely(on, builder.add({ op: 'lookup', label: 'level', table }));
  const last =
    cycle === 'month' ? builder.constant(1) : builder.add({ op: 'calendar', part: `last_of_${cycle}` });
  const asked = overPeriod(when, cycle);
  const { en, zh } = conditionWords(names, asked);
  const met = builder.mean(surely(on, holds(on, asked, clause)), {
    title: { en: `Condition: ${en}`, zh: `条件：${zh}` },
    unit: 'flag',
    clause,
  });
  return { applies: builder.arithmetic('min', open, last), met };
}

interface QuotaPlaces {
  /** Column: 1 for who meets the condition and has a place. */
  readonly decided: string;
  /** What the payslip tells of it where five people or more stand behind it. */
  readonly told: (on: PostLowering) => NodeId;
}

/** The best of those who meet the condition, as many as the quota has places; of a demotion the worst. */
function quotaPlaces(
  all: PlanLowering,
  { rule, clause, isDown, termsOf }: Lowered,
  quota: NonNullable<LadderRule['quota']>,
  qualified: string,
): QuotaPlaces {
  const name = `ladder ${rule.id}`;
  const by = groupKeys(quota.per);
  const row = (of: string, nodeOf: (on: PostLowering, own: RuleTerms) => NodeId): string =>
    all.row(`${name}: ${of}`, (on) => {
      const own = termsOf(on);
      return own && nodeOf(on, own);
    });
  const open = row('open', ({ builder }, { applies }) =>
    builder.select(applies, builder.constant(1), builder.constant(NaN)),
  );
  const value = row('value', (on) =>
    cycleValue(on, { by: quota.by, cycle: rule.cycle, of: 'person' }, clause),
  );
  const count = (of: string, input: string, where?: string): string =>
    all.shared.over({
      name: `${name}: ${of}`,
      fn: 'count',
      input,
      by,
      months: 'same',
      ...(where && { where }),
    });
  const people = count('people', open);
  const ranked = count('people who are ranked', value, qualified);
  const lowest = isLowerBetter(all.names, quota.by) !== isDown;
  const place = rank(all, {
    name: `${name}: place`,
    score: value,
    by,
    best: lowest ? 'lowest' : 'highest',
    where: qualified,
    ties: quota.ties,
  });
  const most = row('most', (on) => places(on, quota, people));
  const decided = row('proposed', ({ builder }) => {
    const inside = builder.arithmetic('atMost', builder.shared(place), builder.shared(most));
    return builder.select(inside, builder.shared(qualified), builder.constant(0));
  });
  const enough = row('many', ({ builder }) =>
    builder.arithmetic('atLeast', builder.shared(ranked), builder.constant(defaultThresholds.group)),
  );
  return {
    decided,
    told(on) {
      const { builder } = on;
      const step = (column: string, title: NodeMeaning['title']): NodeId =>
        builder.mean(builder.shared(column), { title, unit: 'count', clause });
      const { en, zh } = rankedTitle(on.names, quota.by);
      const steps = [
        step(place, { en: `Place by ${en}`, zh: `${zh}名次` }),
        step(most, { en: 'Places of the quota', zh: '名额' }),
      ];
      return builder.select(builder.shared(enough), toldSteps(builder, steps), builder.constant(1));
    },
  };
}

/** Places of a quota: a number, or a share of the people, rounded. */
function places(
  { builder }: PostLowering,
  { people: given, share = 0, round }: NonNullable<LadderRule['quota']>,
  people: string,
): NodeId {
  if (given !== undefined) return builder.constant(given);
  const up = { down: SLACK, nearest: 0.5 + SLACK, up: 1 - SLACK }[round];
  const exact = builder.multiply(builder.shared(people), builder.constant(share));
  return builder.add({ op: 'floor', input: builder.arithmetic('add', exact, builder.constant(up)) });
}
