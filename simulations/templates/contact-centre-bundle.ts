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
      asks: { en: 'Is it fair to newcomers and to the night shift?', zh: '对新人与夜班是否公平？' },
      answer: {
        en: '`simulate --groups tenure,shift`: gaps with 95 % intervals.',
        zh: '`simulate --groups tenure,shift`：差距及 95 % 区间。',
      },
    },
  ],
  unsaid: [
    {
      en: 'Bonus pool, the five special awards (service star, efficiency pioneer, praise king, best newcomer, innovation) and prizes in kind.',
      zh: '奖金池、五项专项奖励（服务之星、效率先锋、客户好评王、最佳新人、创新建议奖）与实物奖励。',
    },
    {
      en: 'Weights of newcomers that differ from those of seniors, and the career path with its lateral tracks.',
      zh: '新人与老员工不同的权重，以及职业通道与横向发展。',
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
      - { kpi: nps, weight: 10%, anchors: [[0, 0], [40, 100], [60, 120]], min_samples: 30 }
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
`,
});
