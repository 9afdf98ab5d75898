import { z } from 'zod';
import type { PlanLowering } from '../lowering/plan-lowering.ts';
import { checkAward } from './award-check.ts';
import { award, type PlanAward } from './award-keys.ts';
import { awardPay } from './award-pay.ts';
import { awardPrize } from './award-prize.ts';
import { awardWinners } from './award-winners.ts';
import { awardWords } from './award-words.ts';
import type { PlanMechanism } from './mechanism.ts';

const keys = {
  awards: z
    .array(award.describe('An award, its winners and what they get.'))
    .describe('Special awards for people and teams, in cash and in kind.')
    .default([]),
};

interface AwardsPart {
  readonly awards: readonly PlanAward[];
}

function paidLines({ awards: list }: AwardsPart): string[] {
  return list.flatMap(({ id, amount, pick }) => (amount !== undefined || pick.places ? [id] : []));
}

/** Special awards 专项奖: for the best people and teams, by place, or for everybody who reaches something. */
export const awards = {
  id: 'awards',
  of: 'plan',
  keys,
  lines: paidLines,
  lastLines: (part) => [...new Set(paidLines(part))],
  example: `
schema: quanheng/plan@1
id: awards
title: { en: Special awards, zh: 专项奖 }
kpis:
  praise_count: { title: { en: Praise, zh: 好评数 }, unit: count }
  innovation_votes: { title: { en: Votes for ideas, zh: 创新建议得票 }, unit: count }
posts:
  inbound:
    levels: { junior: { base: 4000 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }]
    curve: { kind: fixed, multiple: 1 }
awards:
  - { id: service_star, title: { en: Service star, zh: 服务之星 }, pick: { top: 1, per: team, by: csat_top_box, lower_bound: 95%, min_samples: 30, ties: all }, cool_down: 2, amount: 500, need: relatedness }
  - { id: efficiency, title: { en: Efficiency pioneer, zh: 效率先锋 }, pick: { top: 2, per: site, by: contacts }, when: { kpi: qa, at_least: 85 }, amount: 300, need: relatedness }
  - { id: praise_king, title: { en: Praise king, zh: 客户好评王 }, pick: { everybody: { kpi: praise_count, at_least: 20 } }, amount: 200, need: relatedness }
  - { id: newcomer, title: { en: Best newcomer, zh: 最佳新人 }, pick: { top: 1, per: site, by: score }, when: { number: tenure_months, at_most: 6 }, amount: 250, need: growth }
  - { id: innovation, title: { en: Innovation award, zh: 创新建议奖 }, pick: { top: 1, per: site, by: innovation_votes }, when: { kpi: innovation_votes, at_least: 3 }, cycle: quarter, gift: { title: { en: Gift card, zh: 礼品卡 }, worth: 300 }, need: growth }
  - { id: best_team, title: { en: Best team, zh: 最佳班组 }, pick: { teams: 1, by: contacts }, amount: 1000, shared: equally, months: { from: 2026-01, to: 2026-01 }, need: relatedness }
  - { id: sales_prizes, title: { en: Sales prizes, zh: 销售奖 }, pick: { places: [[1, 500], [2, 301], [2, 100]], by: sales_amount }, months: { from: 2026-11, to: 2026-12 } }
cases:
  - id: few_ratings_do_not_win_by_luck
    given: { team: t, people: [{ csat_top_box: [28, 30] }, { csat_top_box: [95, 100] }, { csat_top_box: [29, 29] }] }
    by_hand: lower bounds 0.8173 and 0.9008; 29 ratings are too few
    expect: { service_star: [0, 500, 0] }
  - id: who_has_won_sits_out
    given: { team: t, months: [{ month: 2026-01 }, { month: 2026-02 }], people: [{ csat_top_box: [28, 30] }, { csat_top_box: [95, 100] }, { csat_top_box: [30, 30] }] }
    by_hand: Wilson, z 1.645 - 0.8173, 0.9008 and 0.9173; the third wins in January and sits out in February
    expect: { service_star: [0, 0, 0, 500, 500, 0] }
  - id: two_months_off_after_winning
    given: { team: t, months: [{ month: 2026-02 }, { month: 2026-03 }, { month: 2026-04 }, { month: 2026-05 }], people: [{ csat_top_box: [28, 30] }, { csat_top_box: [95, 100] }, { csat_top_box: [90, 100] }] }
    by_hand: the best wins in February and again in May; in March the third (0.8396), in April the first (0.8173)
    expect: { service_star: [0, 0, 500, 0, 500, 0, 0, 500, 0, 500, 0, 0] }
  - id: all_who_tie_win
    given: { site: s, people: [{ contacts: 500, qa: 90 }, { contacts: 400, qa: 85 }, { contacts: 400, qa: 99 }, { contacts: 900, qa: 84 }] }
    by_hand: the fourth has less than 85; places 2 and 3 tie
    expect: { efficiency: [300, 300, 300, 0] }
  - id: everybody_and_newcomers
    given: { site: s, people: [{ praise_count: 20, qa: 90, tenure_months: 12 }, { praise_count: 19, qa: 70, tenure_months: 6 }, { qa: 60, tenure_months: 2 }] }
    expect: { praise_king: [200, 0, 0], newcomer: [0, 250, 0] }
  - id: a_gift_for_the_quarter
    given: { site: s, months: [{ month: 2026-02, innovation_votes: 2 }, { month: 2026-03, innovation_votes: 1 }] }
    by_hand: 3 votes in the quarter; the gift costs 300 in its last month and is no pay
    expect: { innovation.gift: [0, 300], on_cost: [0, 300], gross: [4000, 4000] }
  - id: a_team_shares
    given: { people: [{ team: x, contacts: 100 }, { team: x, contacts: 200 }, { team: x, contacts: 50 }, { team: y, contacts: 340 }] }
    by_hand: 350 of team x are more than 340; 1000 among three people
    expect: { best_team: [333.34, 333.33, 333.33, 0] }
  - id: tied_places_share
    given: { month: 2026-11, people: [{ sales_amount: 900 }, { sales_amount: 700 }, { sales_amount: 500 }, { sales_amount: 500 }, { sales_amount: 500 }] }
    by_hand: 500; 301; places 3 to 5 share 301 + 100 + 100 = 501
    expect: { sales_prizes: [500, 301, 167, 167, 167] }
`,
  words: (part, at) =>
    part.awards.map((each, k) => ({ clause: `awards[${k}]`, words: awardWords(each, at) })),
  lower: {
    awards({ awards: list }, all) {
      list.forEach((each, k) => lower(each, all, `awards[${k}]`));
    },
  },
  check({ awards: list }, { names }, report) {
    list.forEach((_each, k) => checkAward(list, k, names, report));
  },
} as const satisfies PlanMechanism<AwardsPart>;

/** Lines of pay first; a gift is no pay, and costs the employer what it is worth. */
function lower(each: PlanAward, all: PlanLowering, clause: string): void {
  const { id, title, pick, amount, gift } = each;
  const winners = awardWinners(all, each, clause);
  for (const { wins, builder } of all.posts) wins.push(builder.shared(winners.wins));
  if (amount !== undefined || pick.places) {
    const prize = awardPrize(all, each, winners, clause);
    for (const on of all.posts)
      on.line({ id, title, variable: true }, awardPay(on, each, winners, { prize: prize(on), clause }));
  }
  if (!gift) return;
  for (const { builder, costs } of all.posts) {
    const worth = builder.add({ op: 'roundFen', input: builder.constant(gift.worth) });
    costs.set(`${id}.gift`, builder.multiply(builder.shared(winners.wins), worth));
  }
}
