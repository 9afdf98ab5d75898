import { z } from 'zod';
import { defaultThresholds } from '../../disclosure/thresholds.ts';
import type { NodeId, NodeMeaning } from '../../program/program.ts';
import { largestRemainder, type Sharing } from '../../program/lowered/largest-remainder.ts';
import { waterFill } from '../../program/lowered/water-fill.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { shareFen } from '../lowering/share-fen.ts';
import { groupKeys } from './group-scope.ts';
import type { PlanMechanism } from './mechanism.ts';
import { checkPool } from './pool-check.ts';
import { poolCap, type CappedPosts } from './pool-cap.ts';
import { fenOfLines, poolFund, type PoolPeople } from './pool-fund.ts';
import { pool, type PlanPool } from './pool-keys.ts';
import { poolWeight } from './pool-weight.ts';
import { sharesAboveMinimum, shortColumn, shortFlag } from './pool-minimum.ts';
import { poolTitle, poolWords } from './pool-words.ts';
import { toldSteps } from './told-steps.ts';

const keys = {
  pools: z
    .array(pool.describe('A fund of a group and how it is shared.'))
    .describe('Bonus pools, in their order, on whole fen after caps and floors.')
    .default([]),
};

interface PoolsPart extends CappedPosts, PlanNames {
  readonly pools: readonly PlanPool[];
}

/** Bonus pools 奖金池: a fund of a team, site or everybody; what it pays adds up to it, to the fen. */
export const pools = {
  id: 'pools',
  of: 'plan',
  keys,
  lines: ({ pools: list }) => list.flatMap(({ adds }) => adds ?? []),
  example: `
schema: quanheng/plan@1
id: pools
title: { en: Bonus pools, zh: 奖金池 }
posts:
  inbound:
    levels: { a: { base: 5000, bonus: 1000 }, b: { base: 4500, bonus: 700 }, c: { base: 4000, bonus: 300 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [150, 150]] }]
    curve: { kind: fixed, multiple: 1 }
pools:
  - { id: team_pool, title: { en: Team pool, zh: 班组奖金池 }, scope: team, for: performance, fund: { share_of: base, rate: 12% }, rule: scale_down }
  - { id: centre_pool, title: { en: Centre pool, zh: 中心奖金池 }, scope: site, adds: pool_share, fund: { amount: 1000 }, rule: share, by: score }
  - { id: capped_pool, title: { en: Capped pool, zh: 封顶奖金池 }, scope: site, adds: capped_share, fund: { amount: 1000 }, rule: share, by: { kpi: contacts }, cap: { amount: 400 }, left_over: company }
  - { id: floored_pool, title: { en: Pool with a minimum, zh: 保底奖金池 }, scope: site, adds: floored_share, fund: { amount: 1000 }, rule: share, by: { kpi: contacts }, minimum: { amount: 250 } }
  - { id: team_excess, title: { en: Team excess award, zh: 班组超额奖 }, scope: team, adds: team_excess, fund: { over_target: { kpi: contacts, target: 9000, amount: 2 } }, rule: share, by: contacts }
cases:
  - id: scaled_down
    given: { site: s, team: t, people: [{ level: a }, { level: b }, { level: c }] }
    by_hand: 13500 × 12 % = 1620; 1620 ÷ 2000 = 81 %
    expect: { performance: [810, 567, 243] }
  - id: shared_by_score
    given: { site: s, level: a, people: [{ qa: 101 }, { qa: 100 }, { qa: 99 }] }
    by_hand: 33666.67, 33333.33 and 33000 fen; the fen that is left goes by the largest remainder
    expect: { pool_share: [336.67, 333.33, 330] }
  - id: shared_with_a_cap
    given: { site: s, level: a, people: [{ contacts: 500 }, { contacts: 300 }, { contacts: 200 }] }
    by_hand: 500 would be half, the cap is 400; 600 are left by 3 to 2
    expect: { capped_share: [400, 360, 240] }
  - id: shared_with_a_minimum
    given: { site: s, level: a, people: [{ contacts: 500 }, { contacts: 300 }, { contacts: 200 }] }
    by_hand: 200 would be a fifth, the minimum is 250; 750 are left by 5 to 3
    expect: { floored_share: [468.75, 281.25, 250] }
  - id: team_beyond_its_target
    given: { team: t, level: c, people: [{ contacts: 3600 }, { contacts: 3000 }, { contacts: 3000 }] }
    by_hand: (9600 − 9000) × 2 = 1200 by 36 to 30 to 30
    expect: { team_excess: [450, 375, 375] }
`,
  words: (part, at) => part.pools.map((each, k) => ({ clause: `pools[${k}]`, words: poolWords(each, at) })),
  lower: {
    pools(part, all) {
      part.pools.forEach((each, k) => lower(part, each, all, `pools[${k}]`));
    },
  },
  check(part, _, report) {
    part.pools.forEach((_each, k) => checkPool(part, k, report));
  },
} as const satisfies PlanMechanism<PoolsPart>;

/** Lines of a post that a pool pays: those that it names, or the one that it adds to. */
function linesOf(on: PostLowering, { for: lines = [], adds }: PlanPool): string[] {
  if (adds !== undefined) return [adds];
  return on.linesMeant(lines).filter((line) => on.fen.has(line));
}

function lower(part: PoolsPart, each: PlanPool, all: PlanLowering, clause: string): void {
  const by = groupKeys(each.scope);
  const takesPart = (on: PostLowering): boolean =>
    (each.posts?.includes(on.post) ?? true) && linesOf(on, each).length > 0;
  const name = `pool ${each.id}`;
  const there = all.row(`${name}: there`, (on) => (takesPart(on) ? on.builder.constant(1) : undefined));
  const count = all.shared.over({ name: `${name}: people`, fn: 'count', input: there, by, months: 'same' });
  const people: PoolPeople = { by, takesPart, people: count };
  const full = poolFund(all, each, people, clause);
  const isShare = each.rule === 'share';
  const claim = all.row(`${name}: claim`, (on) =>
    takesPart(on)
      ? on.builder.arithmetic('max', fenOfLines(on, linesOf(on, each)), on.builder.constant(0))
      : undefined,
  );
  const weight = isShare ? poolWeight(all, { id: each.id, by: each.by ?? 'equal', people, clause }) : claim;
  const total = all.shared.over({ name: `${name}: of all`, fn: 'sum', input: weight, by, months: 'same' });
  const isRaised = each.rule === 'scale' && each.up;
  const fund = isShare || isRaised ? full : lowerOf(all, `${name}: paid out`, { full, total, takesPart });
  const grows = isShare || isRaised;
  const lines = (on: PostLowering): string[] => linesOf(on, each);
  const sharing = { name: `${name}: share`, fund, weight, by };
  const { share, left } = each.minimum
    ? { share: sharesAboveMinimum(all, { ...sharing, each, people, claim: grows ? undefined : claim }) }
    : sharesBelowCap(all, sharing, poolCap(all, { part, each, people, lines, grows }));
  const enough = all.row(`${name}: many`, (on) =>
    takesPart(on)
      ? on.builder.arithmetic(
          'atLeast',
          on.builder.shared(count),
          on.builder.constant(defaultThresholds.group),
        )
      : undefined,
  );
  const unclaimed = all.row(`${name}: unclaimed`, (on) => {
    if (!takesPart(on)) return undefined;
    const nothing = on.builder.constant(0);
    const isHeld = on.builder.arithmetic('greater', on.builder.shared(full), nothing);
    return on.builder.arithmetic(
      'min',
      isHeld,
      on.builder.arithmetic('atMost', on.builder.shared(total), nothing),
    );
  });
  for (const on of all.posts)
    if (takesPart(on)) pay(on, each, { full, weight, total, count, enough, unclaimed, share, left, clause });
}

/** Column of shares, none above its cap where there is a column of caps, and then of what these leave. */
function sharesBelowCap(
  all: PlanLowering,
  sharing: Sharing,
  cap: string | undefined,
): Pick<PoolColumns, 'share' | 'left'> {
  return cap === undefined ? { share: largestRemainder(all, sharing) } : waterFill(all, { ...sharing, cap });
}

/** The lesser of what a pool holds and what is claimed of it. */
function lowerOf(
  all: PlanLowering,
  name: string,
  of: { readonly full: string; readonly total: string; readonly takesPart: PoolPeople['takesPart'] },
): string {
  return all.row(name, (on) =>
    of.takesPart(on)
      ? on.builder.arithmetic('min', on.builder.shared(of.full), on.builder.shared(of.total))
      : undefined,
  );
}

/** Columns of a pool, by name. */
interface PoolColumns {
  readonly full: string;
  readonly weight: string;
  readonly total: string;
  readonly count: string;
  /** 1 where so many take part that the whole may be told. */
  readonly enough: string;
  /** 1 where nobody claims what the pool holds. */
  readonly unclaimed: string;
  readonly share: string;
  /** What the caps leave of the fund; none where nobody is capped. */
  readonly left?: string | undefined;
  readonly clause: string;
}

/** Puts a person's share on its lines; whoever is in no group of the scope keeps what there was. */
function pay(on: PostLowering, each: PlanPool, columns: PoolColumns): void {
  const { builder } = on;
  const title = poolTitle(each);
  const step = (node: NodeId, meaning: NodeMeaning['title'], unit: NodeMeaning['unit']): NodeId =>
    builder.mean(node, { title: meaning, unit, clause: columns.clause });
  const own = step(
    builder.shared(columns.share),
    { en: `Own amount of ${title.en}`, zh: `${title.zh}本人所得` },
    'fen',
  );
  const told = builder.arithmetic('min', facts(on, each, columns, step), flagged(on, each, columns));
  const lines = linesOf(on, each);
  const none = builder.add({ op: 'isMissing', input: builder.shared(columns.share) });
  const nothing = builder.constant(0);
  if (each.adds !== undefined) {
    const before = on.fen.get(each.adds);
    const added = builder.select(none, nothing, builder.select(told, own, own));
    if (before === undefined) on.line({ id: each.adds, title, variable: true }, added);
    else on.setFen(each.adds, builder.arithmetic('add', before, added));
    return;
  }
  const before = lines.map((line) => on.fen.get(line) as NodeId);
  const claimed = step(fenOfLines(on, lines), { en: `Before ${title.en}`, zh: `${title.zh}分配前` }, 'fen');
  const all = builder.arithmetic('min', told, builder.arithmetic('atLeast', claimed, nothing));
  const parts = lines.length === 1 ? [own] : shareFen(builder, before, { sum: claimed, total: own });
  lines.forEach((line, k) => {
    const was = before[k] as NodeId;
    const shared = builder.select(all, parts[k] as NodeId, parts[k] as NodeId);
    const below = builder.arithmetic('less', claimed, nothing);
    on.setFen(line, builder.select(none, was, builder.select(below, was, shared)));
  });
}

/** A condition that always holds, flagged where nobody claims what the pool holds, and where it cannot pay its minimums. */
function flagged({ builder }: PostLowering, { id, minimum }: PlanPool, columns: PoolColumns): NodeId {
  const unless = (condition: NodeId, flag: string): NodeId =>
    builder.orElse(builder.select(condition, builder.constant(NaN), builder.constant(1)), 1, flag);
  const unclaimed = unless(builder.shared(columns.unclaimed), `fund-unclaimed:${id}`);
  if (!minimum) return unclaimed;
  return builder.arithmetic('min', unclaimed, unless(builder.shared(shortColumn(id)), shortFlag(id)));
}

/**
 * A condition that always holds, and so tells on the payslip what it compares: what the pool holds, for how many, and
 * the own part of the whole. In a pool of a few people it compares nothing, so that the own amount alone is told.
 */
function facts(
  { builder }: PostLowering,
  { rule, minimum }: PlanPool,
  { full, weight, total, count, enough, left }: PoolColumns,
  step: (node: NodeId, title: NodeMeaning['title'], unit: NodeMeaning['unit']) => NodeId,
): NodeId {
  const quotient = builder.arithmetic('divide', builder.shared(weight), builder.shared(total));
  const part = step(quotient, { en: 'Own part of the whole', zh: '本人占比' }, 'share');
  const isPlainShare = rule === 'share' && left === undefined && minimum === undefined;
  const exact = { en: 'Own part before whole fen', zh: '本人应得（取整到分前）' };
  const stays = { en: 'Stays with the company', zh: '留归公司' };
  const shown = [
    step(builder.shared(full), { en: 'Fund', zh: '奖金池总额' }, 'fen'),
    step(builder.shared(count), { en: 'People in the pool', zh: '参与人数' }, 'count'),
    isPlainShare ? step(builder.multiply(builder.shared(full), part), exact, 'fen') : part,
    ...(left === undefined ? [] : [step(builder.shared(left), stays, 'fen')]),
  ];
  return builder.select(builder.shared(enough), toldSteps(builder, shown), builder.constant(1));
}
