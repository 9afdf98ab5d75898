import { checkLadder } from './ladder-check.ts';
import { ladderPart, type PlanLadder } from './ladder-keys.ts';
import { lowerRule } from './ladder-rule.ts';
import { ladderWords } from './ladder-words.ts';
import type { PayTables } from './level-moves.ts';
import type { PlanMechanism } from './mechanism.ts';

const keys = {
  ladder: ladderPart.describe('Rules by which people move between levels and posts.').optional(),
};

interface LadderPart {
  readonly ladder?: PlanLadder | undefined;
  readonly posts: PayTables;
}

/**
 * Career ladder 晋升通道: who is proposed for another level or post at the end of a cycle, and what that would cost a
 * month from the next one on. Nobody is paid by it: over history, levels are what the data says.
 */
export const ladder = {
  id: 'ladder',
  of: 'plan',
  keys,
  example: `
schema: quanheng/plan@1
id: ladder
title: { en: Career ladder, zh: 晋升通道 }
kpis:
  training_passed: { title: { en: Trainings passed, zh: 培训通过数 }, unit: count }
posts:
  inbound:
    levels: { junior: { base: 4200, bonus: 1000 }, middle: { base: 5000, bonus: 1300 }, senior: { base: 6000, bonus: 1800 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
  trainer:
    levels: { middle: { base: 5200, bonus: 900 }, senior: { base: 6200, bonus: 1200 } }
ladder:
  in_replay: propose
  rules:
    - { id: to_middle, title: { en: Junior to middle, zh: 初级升中级 }, from: junior, to: middle, cycle: quarter, when: { all: [{ score: { at_least: 105 } }, { number: tenure_months, at_least: 12 }] }, quota: { share: 15%, per: site, by: score, round: down }, pay: to_table, starts: next_month }
    - { id: to_senior, title: { en: Middle to senior, zh: 中级升高级 }, from: middle, to: senior, cycle: quarter, when: { in: 3 of 4 quarters, of: { score: { at_least: 105 } } } }
    - { id: down, title: { en: Senior to middle, zh: 高级降中级 }, from: senior, to: middle, cycle: quarter, when: { in: 2 of 2 quarters, of: { score: { below: 70 } } } }
    - { id: to_trainer, title: { en: To trainer, zh: 转培训师 }, from: { post: inbound, level: [middle, senior] }, to: { post: trainer, level: same }, cycle: half_year, when: { kpi: training_passed, at_least: 3 }, quota: { people: 1, per: site, by: qa }, pay: { raise: 5% } }
cases:
  - id: three_of_twenty
    given: { post: inbound, site: s, level: junior, month: 2026-03, tenure_months: 12, people: [{ qa: 110 }, { qa: 118 }, { qa: 112 }, { qa: 108 }, { qa: 106 }, { qa: 119, tenure_months: 11 }, { qa: 104 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }, { qa: 90 }] }
    by_hand: '15 % of 20 are 3; 118, 112 and 110 of those who qualify; 5000 − 4200 and 1300 − 1000 each: 2400 of base pay and 900 of target bonus a month; nobody is paid more this month'
    expect:
      to_middle.proposed: [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      to_middle.base: [800, 800, 800, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      to_middle.target: [300, 300, 300, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      base: [4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200, 4200]
  - id: three_of_four_quarters
    given: { post: inbound, level: middle, fte: 0.5, months: [{ month: 2026-02, qa: 112 }, { month: 2026-03, qa: 100 }, { month: 2026-06, qa: 99 }, { month: 2026-09, qa: 105 }, { month: 2026-12, qa: 110 }] }
    by_hand: the quarters have 106, 99, 105 and 110, so three of four in December; half of 1000 and of 500
    expect: { to_senior.proposed: [0, 0, 0, 0, 1], to_senior.base: [0, 0, 0, 0, 500], to_senior.target: [0, 0, 0, 0, 250], base: [2500, 2500, 2500, 2500, 2500] }
  - id: two_quarters_running
    given: { post: inbound, level: senior, months: [{ month: 2026-03, qa: 69 }, { month: 2026-06, qa: 60 }] }
    by_hand: 5000 − 6000 and 1300 − 1800
    expect: { down.proposed: [0, 1], down.base: [0, -1000], down.target: [0, -500] }
  - id: to_another_post
    given: { post: inbound, site: s, month: 2026-06, people: [{ level: middle, qa: 90, training_passed: 3 }, { level: senior, qa: 95, training_passed: 3 }] }
    by_hand: one place, to the better inspection score; 5 % of 6000; 1200 − 1800
    expect: { to_trainer.proposed: [0, 1], to_trainer.base: [0, 300], to_trainer.target: [0, -600] }
`,
  words: ({ ladder: part, posts }, at) =>
    (part?.rules ?? []).map((rule, k) => ({
      clause: `ladder.rules[${k}]`,
      words: ladderWords(rule, at, posts),
    })),
  lower: {
    cost({ ladder: part, posts }, all) {
      part?.rules.forEach((rule, k) => lowerRule(all, rule, posts, `ladder.rules[${k}]`));
    },
  },
  check({ ladder: part, posts }, { names }, report) {
    if (part) checkLadder(part, { posts, names }, report);
  },
} as const satisfies PlanMechanism<LadderPart>;
