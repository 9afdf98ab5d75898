import { allAssumed, planTemplate } from './plan-template.ts';

/** System B: few KPIs, the customer first, commission, excess and team awards beside each other. */
export const contactCentreBundle = planTemplate({
  id: 'contact-centre-bundle',
  system: 'B',
  title: { en: 'Contact-centre bundle', zh: '客服中心综合激励' },
  purpose: {
    en: 'Customer-centred and with few KPIs: result and process, the person and the team, with commission and excess awards where one sells.',
    zh: '以客户为中心、指标少而精：结果与过程并重、个人与团队结合，销售岗位另有提成与超额奖励。',
  },
  numbers: allAssumed,
  questions: [
    {
      asks: {
        en: 'Are there too many KPIs, or weights too small to matter?',
        zh: '指标是否过多、权重是否过小？',
      },
      answer: {
        en: '`check` warns of weights that are too small, of more than eight KPIs, and of KPIs that no file has.',
        zh: '`check` 对过小的权重、超过八个指标以及无数据的指标给出警告。',
      },
    },
    {
      asks: {
        en: 'What do commission and excess awards cost together?',
        zh: '提成与超额奖励合计成本是多少？',
      },
      answer: {
        en: '`simulate --json`: `cost.byMonth`; `payslip` shows each line.',
        zh: '`simulate --json`：`cost.byMonth`（按月成本）；`payslip` 显示每一项。',
      },
    },
    {
      asks: { en: 'Do awards reach many people?', zh: '奖项覆盖面有多大？' },
      answer: {
        en: '`simulate`: different winners, repeat winners, the share who never win.',
        zh: '`simulate`：获奖人数、多次获奖占比、从未获奖占比。',
      },
    },
    {
      asks: { en: 'Who rises, and what would it cost?', zh: '谁可以晋升，成本多少？' },
      answer: {
        en: '`simulate --json`: `ladder`, people and yuan a month by rule and month.',
        zh: '`simulate --json`：`ladder`（按规则和月份的人数与每月金额）。',
      },
    },
    {
      asks: { en: 'Is it fair to newcomers and to the night shift?', zh: '对新人与夜班是否公平？' },
      answer: {
        en: '`simulate --groups tenure,shift`: gaps with 95 % intervals.',
        zh: '`simulate --groups tenure,shift`：差距及 95 % 区间。',
      },
    },
  ],
  unsaid: [
    {
      en: 'Bonus pool, and the innovation award: no file of the sample holds votes for ideas. Praise is counted by the share of satisfied customers.',
      zh: '奖金池与创新建议奖：示例数据没有建议得票。客户好评按满意占比计。',
    },
    {
      en: 'Weights of newcomers that differ from those of seniors, supervisors and managers, and lateral tracks: the sample has no such levels and posts.',
      zh: '新人与老员工不同的权重、主管与经理职级以及横向发展：示例数据没有这些职级和岗位。',
    },
    {
      en: 'Holiday benefits, team building, mutual-aid fund and certificates: they cost money and are no pay of a person and month.',
      zh: '节日福利、团建、员工互助基金与专业认证：属于成本，不是个人月度薪酬。',
    },
  ],
  body: `posts:
  hotline:
    title: { en: Hotline, zh: 热线客服 }
    covers: [inbound] # name of the post in your data
    levels: # base pay from the data; bonus: assumed, yuan a month
      junior: { title: { en: Junior, zh: 初级 }, bonus: 1000 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 1300 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1800 }
    scorecard: # weights and anchors: assumed
      - { kpi: csat_top_box, weight: 30%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: fcr, weight: 20%, anchors: [[50%, 0], [75%, 100], [90%, 120]], min_samples: 5 }
      - { kpi: aht, weight: 15%, anchors: [[190, 120], [225, 100], [330, 0]] }
      - { kpi: contacts, weight: 15%, anchors: [[150, 0], [350, 80], [430, 100], [560, 120]] }
      - { kpi: norm_adherence, weight: 20%, anchors: [[80%, 0], [95%, 100], [100%, 120]] }
    curve: { kind: points, points: [[50, 0%], [80, 60%], [100, 100%], [120, 160%]] } # assumed
    items: # the team beside the person; assumed
      - { id: team_csat, title: { en: Team satisfaction award, zh: 班组满意度奖 }, steps: { kpi: csat_top_box, of: team, min_samples: 100, shares_of: target_bonus, at: [[85%, 5%], [90%, 10%]] } }
    gates: # assumed
      - { id: complaints, title: { en: Many complaints, zh: 投诉过多 }, when: { kpi: complaint_rate, above: 3% }, then: { multiply: 80%, of: performance } }
  online:
    title: { en: Online service, zh: 在线客服 }
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, bonus: 1100 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 1400 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1900 }
    scorecard: # assumed
      - { kpi: csat_top_box, weight: 30%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: nps, weight: 10%, anchors: [[0%, 0], [40%, 100], [60%, 120]], min_samples: 30 }
      - { kpi: first_response, weight: 20%, anchors: [[20, 120], [30, 100], [60, 0]] }
      - { kpi: fcr, weight: 20%, anchors: [[50%, 0], [75%, 100], [90%, 120]], min_samples: 5 }
      - { kpi: norm_adherence, weight: 20%, anchors: [[80%, 0], [95%, 100], [100%, 120]] }
    curve: { kind: points, points: [[50, 0%], [80, 60%], [100, 100%], [120, 160%]] } # assumed
    items: # assumed
      - { id: team_csat, title: { en: Team satisfaction award, zh: 班组满意度奖 }, steps: { kpi: csat_top_box, of: team, min_samples: 100, shares_of: target_bonus, at: [[85%, 5%], [90%, 10%]] } }
    gates: # assumed
      - { id: complaints, title: { en: Many complaints, zh: 投诉过多 }, when: { kpi: complaint_rate, above: 3% }, then: { multiply: 80%, of: performance } }
  sales:
    title: { en: Telephone sales, zh: 电话销售 }
    covers: [sales_support]
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, bonus: 600 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 800 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1100 }
    scorecard: # assumed
      - { kpi: csat_top_box, weight: 30%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: qa, weight: 25%, anchors: [[70, 0], [88, 100], [96, 120]] }
      - { kpi: contacts, weight: 15%, anchors: [[90, 0], [200, 80], [260, 100], [340, 120]] }
      - { kpi: conversion_rate, weight: 15%, anchors: [[1%, 0], [5%, 100], [8%, 120]] }
      - { kpi: script_accuracy, weight: 15%, anchors: [[80%, 0], [95%, 100], [100%, 120]] }
    curve: { kind: points, points: [[50, 0%], [80, 60%], [100, 100%], [120, 160%]] } # assumed
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 2%], [10000, 4%]] } # assumed
    items: # assumed
      - { id: excess, title: { en: Excess award, zh: 超额奖励 }, over_target: { kpi: sales_amount, target: 15000, rate: 2% }, cap: 1500 }
    gates: # many complaints void the commission; share assumed
      - { id: complaints, title: { en: Many complaints, zh: 投诉过多 }, when: { kpi: complaint_rate, above: 3% }, then: { zero: [commission, excess] } }
awards: # named by the source; who wins and how much: assumed
  - { id: service_star, title: { en: Service star, zh: 服务之星 }, pick: { top: 1, per: team, by: csat_top_box, lower_bound: 95%, min_samples: 10 }, cool_down: 2, amount: 300, need: relatedness }
  - { id: efficiency, title: { en: Efficiency pioneer, zh: 效率先锋 }, pick: { top: 3, per: post, by: contacts }, when: { kpi: qa, at_least: 85 }, amount: 200, need: relatedness }
  - { id: praise_king, title: { en: Praise king, zh: 客户好评王 }, pick: { everybody: { kpi: csat_top_box, at_least: 97%, min_samples: 20 } }, amount: 150, need: relatedness }
  - { id: newcomer, title: { en: Best newcomer, zh: 最佳新人 }, pick: { top: 1, per: site, by: score }, when: { label: tenure, is: ['01–03', '04–06'] }, cycle: quarter, amount: 300, need: growth }
  - { id: best_team, title: { en: Best team, zh: 最佳班组 }, pick: { teams: 1, per: site, by: csat_top_box, min_samples: 100 }, cycle: quarter, gift: { title: { en: Team dinner, zh: 团队聚餐 }, worth: 80 }, need: relatedness }
ladder: # the career path is named by the source; conditions, quota and rises: assumed
  rules:
    - { id: to_middle, title: { en: Junior to middle, zh: 初级升中级 }, from: junior, to: middle, cycle: half_year, when: { in: 2 of 2 quarters, of: { score: { at_least: 100 } } }, quota: { share: 15%, per: site, by: score, round: up }, pay: { raise: 10% } }
    - { id: to_senior, title: { en: Middle to senior, zh: 中级升高级 }, from: middle, to: senior, cycle: half_year, when: { in: 3 of 4 quarters, of: { score: { at_least: 105 } } }, quota: { share: 10%, per: site, by: score, round: up }, pay: { raise: 15% } }
employer: { on_cost: 32% } # assumed
cases:
  - id: all_three_together
    given: { post: sales_support, level: junior, base: 3600, csat_top_box: [87, 100], qa: 88, contacts: 260, conversion_rate: 0.05, script_accuracy: 0.95, sales_amount: 25000 }
    by_hand: on target; 10000 × 2 % + 15000 × 4 %; (25000 − 15000) × 2 %
    expect: { score: 100, performance: 600, commission: 800, excess: 200 }
  - id: many_complaints
    given: { post: sales_support, level: junior, base: 3600, sales_amount: 25000, complaint_rate: [4, 100] }
    by_hand: 4 % is above 3 %
    expect: { commission: 0, excess: 0 }
  - id: the_team_counts
    given: { post: inbound, level: senior, base: 5700, people: [{ team: a, csat_top_box: [110, 120] }, { team: a, csat_top_box: [66, 80] }, { team: b, csat_top_box: [99, 99] }] }
    by_hand: team a 176 ÷ 200 = 88 %, 5 % of 1800; team b has fewer than 100 ratings
    expect: { team_csat: [90, 90, 0] }
  - id: stars_of_the_teams
    given: { post: inbound, level: senior, base: 5700, people: [{ team: a, csat_top_box: [110, 120] }, { team: a, csat_top_box: [19, 20] }, { team: b, csat_top_box: [99, 99] }], months: [{ month: 2026-01 }, { month: 2026-02 }] }
    by_hand: 'lower bounds of team a 0.865 and 0.804; who won in January sits out in February, so that the second wins and nobody of team b; 97 % is reached by the third alone'
    expect: { service_star: [300, 0, 0, 300, 300, 0], praise_king: [0, 0, 0, 0, 150, 150] }
  - id: the_quarter_s_best_team
    given: { post: inbound, level: junior, base: 4000, site: s, month: 2026-03, people: [{ team: a, csat_top_box: [90, 100] }, { team: b, csat_top_box: [95, 100] }, { team: b }, { team: c, csat_top_box: [99, 99] }] }
    by_hand: team c has fewer than 100 ratings
    expect: { best_team.gift: [0, 80, 80, 0] }
  - id: proposed_after_two_quarters
    given: { post: sales_support, site: s, level: junior, base: 3600, csat_top_box: [87, 100], qa: 88, contacts: 260, conversion_rate: 0.05, script_accuracy: 0.95, months: [{ month: 2026-03 }, { month: 2026-06 }] }
    by_hand: 100 points in both quarters; 10 % of 3600 and 800 − 600
    expect: { to_middle.proposed: [0, 1], to_middle.base: [0, 360], to_middle.target: [0, 200] }
`,
});
